import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { earsOn } from './ears.ts';
import { filesBelow, openFiles } from './storage/on-disk.ts';

export interface WrittenFile {
  /** Below the folder that it was written into. */
  readonly name: string;
  readonly text: string;
}

/**
 * Whatever stands in new files after something was done, or was written into any other file meanwhile; a store's own files
 * aside. Temporary files and those of the user have a folder of their own meanwhile. `look` looks which files are open:
 * what is written past the platform stands in one that is.
 */
export async function writtenBy(
  play: (look: () => void) => Promise<unknown>,
  own = '\0',
): Promise<readonly WrittenFile[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-kept-'));
  const names = ['TMPDIR', 'TMP', 'TEMP', 'HOME', 'USERPROFILE', 'XDG_CACHE_HOME', 'XDG_DATA_HOME'] as const;
  const former = names.map((name) => process.env[name]);
  const before = new Set(readdirSync(process.cwd()));
  const openBefore = new Set(openFiles().map(({ path }) => path));
  const open = new Map<string, WrittenFile>();
  const written = hearWritten();
  try {
    for (const name of names) process.env[name] = folder;
    await play(() => {
      for (const { path, descriptor } of openFiles())
        if (!openBefore.has(path)) open.set(path, { name: path, text: readFileSync(descriptor, 'latin1') });
    }).catch(() => undefined);
    const beside = readdirSync(process.cwd()).filter((name) => !before.has(name));
    const isOwn = (path: string): boolean => path.startsWith(own) || own.startsWith(path);
    const left = [folder, ...beside.map((name) => join(process.cwd(), name))]
      .filter((path) => !isOwn(path))
      .flatMap(filesBelow)
      .map((file) => ({
        name: relative(file.startsWith(folder) ? folder : process.cwd(), file),
        text: readFileSync(file, 'latin1'),
      }));
    const isBeside = ({ name }: WrittenFile): boolean => !name.startsWith(`${dirname(own)}/`) && !isOwn(name);
    return [...left, ...[...written(), ...open.values()].filter(isBeside)];
  } finally {
    written();
    for (const [index, name] of names.entries()) {
      if (former[index] === undefined) delete process.env[name];
      else process.env[name] = former[index];
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The calls by which the platform makes files and writes into them, whatever they are called above. */
const bytes = ['writeString', 'writeBuffer', 'writeBuffers', 'writeFileUtf8'] as const;
const names = ['open', 'openFileHandle', 'mkdir', 'rename', 'link', 'symlink', 'copyFile'] as const;

/** Set in the calls of an adapter, and in all that goes on from them: the provider of a test may write files in this process, too. */
const calling = new AsyncLocalStorage<true>();

/** Does something of an adapter. */
export function ofAdapter<result>(call: () => result): result {
  return calling.run(true, call);
}

/** Returns the same adapter; what it writes is heard as its own. */
export function writing<subject extends object>(subject: subject): subject {
  return new Proxy(subject, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      const how = Reflect.getOwnPropertyDescriptor(target, key);
      // A proxy may not give another value for one that is frozen.
      const isFrozen = how?.configurable === false && how.writable === false;
      if (typeof value !== 'function' || isFrozen) return value;
      return (...given: readonly unknown[]) => ofAdapter(() => Reflect.apply(value, target, given));
    },
  });
}

/** More is no note of a message. */
const longest = 2 ** 20;

const hear = earsOn(listenToDisk);

/** Hears what an adapter writes into files, and names it gives them, below all that it may call but native code. */
export function hearWritten(): () => readonly WrittenFile[] {
  const heard: WrittenFile[] = [];
  const end = hear((file) => void heard.push(file));
  return () => {
    end();
    return heard;
  };
}

type Call = (...given: readonly unknown[]) => unknown;

function listenToDisk(tell: (file: WrittenFile) => void): () => void {
  const platform = (process as unknown as { binding?(name: string): Record<string, Call> }).binding?.('fs');
  if (platform === undefined) return () => undefined;
  const former = new Map<string, Call>();
  for (const name of [...bytes, ...names]) {
    const real = platform[name];
    if (real === undefined) continue;
    former.set(name, real);
    const tells = names.includes(name as (typeof names)[number]) ? toldByName : toldByBytes;
    platform[name] = (...given) => {
      const file = calling.getStore() === true ? tells(given) : undefined;
      if (file !== undefined) tell(file);
      return real(...given);
    };
  }
  return () => Object.assign(platform, Object.fromEntries(former));
}

/** Where a file is only read, its second argument is 0, as that of a call that makes none. */
function toldByName([path, second]: readonly unknown[]): WrittenFile | undefined {
  if (second === 0) return undefined;
  return { name: textOf(path), text: textOf(second) };
}

function toldByBytes([file, given]: readonly unknown[]): WrittenFile | undefined {
  const name = typeof file === 'number' ? nameOf(file) : textOf(file);
  if (name === undefined) return undefined;
  return { name, text: (Array.isArray(given) ? given.map(textOf).join('') : textOf(given)).slice(0, longest) };
}

/** Returns the name of an open file; undefined for a terminal, a pipe and what else is no file. */
function nameOf(descriptor: number): string | undefined {
  try {
    if (!statSync(`/proc/self/fd/${descriptor}`).isFile()) return undefined;
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return descriptor > 2 ? `number ${descriptor}` : undefined;
  }
}

function textOf(given: unknown): string {
  if (typeof given === 'string') return given;
  if (!ArrayBuffer.isView(given)) return '';
  return Buffer.from(given.buffer, given.byteOffset, Math.min(given.byteLength, longest)).toString('latin1');
}
