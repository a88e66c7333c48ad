import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { type Actor, day, formatInstant, later, type PersonId, toInstant } from '@kawal/core';
import type { Engine } from '@kawal/engine';
import { type EmbeddedConfig, mailFolder, openKawal } from 'kawal';
import { personInPost } from '../session/person-in-post.ts';
import { inventCommunity } from './community.ts';
import { inventedReports } from './invented-reports.ts';

/** A trial: the chapter of Malang and invented reports, in a folder that is made anew each time. */
export interface Demo {
  readonly engine: Engine;
  /** People of the invented directory who are in post, each of whom can sign in. */
  readonly people: readonly PersonId[];
}

const secretary: Actor = { kind: 'person', ref: 'sekretaris', role: 'secretariat' };

/** Opens the trial. Messages are written into a folder of mails, with links to its address, and nobody is reached. */
export async function openDemo(folder: string, chapterFolder: string, origin?: string): Promise<Demo> {
  await rm(folder, { recursive: true, force: true });
  const engine = await openStore(folder, origin);
  const reading = readChapter(await filesIn(chapterFolder));
  if (!reading.ok) throw new Error('the chapter of Malang does not check');
  const applied = await engine.as(secretary).chapter.apply(reading);
  if (!applied.ok)
    throw new Error(`the chapter of Malang was refused: ${applied.refusals.map(({ code }) => code).join(', ')}`);
  await inventCommunity(engine, toInstant(Date.now()));
  await inventReports(engine);
  await engine.work();
  const chapter = await engine.unguarded.chapter();
  const now = toInstant(Date.now());
  // Who is in no post of the directory has no desk: a volunteer reports by the public form, and learns of no report.
  const people = Object.keys(chapter?.directory.people ?? {}).filter((one) => personInPost(one, chapter, now));
  return { engine, people };
}

/** Opens the store of a trial that was made before. */
export async function openStore(folder: string, origin?: string): Promise<Engine> {
  const config: EmbeddedConfig = {
    folder,
    ...(origin === undefined ? {} : { answersAt: `${origin}/j`, actsAt: `${origin}/hari-ini` }),
    notifiers: () => [mailFolder({ from: 'kawal@contoh.test', folder: join(folder, 'surat') })],
  };
  return await openKawal(config, { alarm: () => undefined });
}

/**
 * Reads the files as they are, but with contacts that count as verified yesterday, since their addresses are invented too, and
 * with an invented number of the LPA.
 */
async function filesIn(folder: string) {
  const yesterday = formatInstant(later(toInstant(Date.now()), -day), 'WIB').slice(0, 10);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
  return await Promise.all(
    names.map(async (name) => ({
      name,
      text: (await readFile(join(folder, name), 'utf8'))
        .replace(/diperiksa: \d{4}-\d{2}-\d{2}/g, `diperiksa: ${yesterday}`)
        .replace(/(\{ id: lpa-jaga, [^}]*?) \}/, '$1, nomor: 0341000001 }'),
    })),
  );
}

async function inventReports(engine: Engine): Promise<void> {
  for (const { by, body } of inventedReports) {
    const outcome = await engine.as(by).reports.submit<unknown>(body);
    if (!outcome.ok)
      throw new Error(`an invented report was refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
  }
}
