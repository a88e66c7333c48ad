import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ChapterFile,
  type ChapterReading,
  formatFinding,
  type ReadableChapter,
  readChapter,
} from '@kawal/chapter';
import { type Proof, proveChapter } from '@kawal/policy';

/** A chapter for a test: the folder of its files, the files themselves, or what `readChapter` made of them. */
export type GivenChapter = string | URL | readonly ChapterFile[] | ChapterReading;

/** Reads a chapter. Throws a `RangeError` with every finding where it cannot be put into force. */
export async function readingOf(given: GivenChapter): Promise<ReadableChapter> {
  const reading = isReading(given) ? given : readOnce(isFiles(given) ? given : await filesIn(given));
  if (reading.ok) return reading;
  throw new RangeError(reading.findings.map((finding) => formatFinding(finding, 'en')).join('\n'));
}

/** Proves a chapter as an engine does, once for each instant: tests begin with the same chapter again and again. */
export const proveOnce: typeof proveChapter = (chapter, options) => {
  const key = JSON.stringify([options.from, options.channels]);
  const proofs = proved.get(chapter) ?? new Map<string, Proof>();
  proved.set(chapter, proofs);
  const proof = proofs.get(key) ?? proveChapter(chapter, options);
  proofs.set(key, proof);
  return proof;
};

const proved = new WeakMap<object, Map<string, Proof>>();

let last: { readonly text: string; readonly reading: ChapterReading } | undefined;

function readOnce(files: readonly ChapterFile[]): ChapterReading {
  const text = JSON.stringify(files);
  if (last?.text !== text) last = { text, reading: readChapter(files) };
  return last.reading;
}

async function filesIn(given: string | URL): Promise<readonly ChapterFile[]> {
  const folder = given instanceof URL ? fileURLToPath(given) : given;
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /^([^\\/.][^\\/]*|kelurahan[\\/][^\\/.][^\\/]*)\.ya?ml$|^policy\.json$/.test(name),
  );
  return Promise.all(names.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

function isFiles(given: string | URL | readonly ChapterFile[]): given is readonly ChapterFile[] {
  return Array.isArray(given);
}

function isReading(given: GivenChapter): given is ChapterReading {
  return typeof given === 'object' && 'ok' in given;
}
