import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import { earsOn } from './ears.ts';

/** Writes a value as whoever logs it would, with its causes and its hidden fields. */
export function inspectDeep(value: unknown): string {
  return inspect(value, { depth: 9, showHidden: true });
}

/** Tells if a text spells bytes out as logs do: in hexadecimal, in base64 or as numbers. The first characters are enough. */
export function isSpelled(told: string, bytes: Uint8Array): boolean {
  const given = Buffer.from(bytes);
  const tight = told.replaceAll(/\s/g, '');
  const base64 = (['base64', 'base64url'] as const).map((form) => given.toString(form).replace(/.?=*$/, ''));
  return [given.toString('hex'), given.join(','), ...base64].some((form) => tight.includes(form));
}

const consoleMethods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir'] as const;

/** Returns everything that is printed meanwhile. It is printed all the same: a runner may tell its results that way. */
export async function printedBy(play: () => Promise<unknown>): Promise<string> {
  const heard = hearPrinted();
  await play().catch(() => undefined);
  return await heard();
}

const hear = earsOn(listenToProcess);

/** Hears everything that is printed from now on, until it is asked for. */
export function hearPrinted(): () => Promise<string> {
  let printed = '';
  const end = hear((words) => {
    printed += words;
  });
  return async () => {
    // A warning is told a turn after it was given.
    await setImmediate();
    end();
    return printed;
  };
}

/** Listens from now on, until the answer is called: to begin and to end it for each case takes long. */
export function listenAllAlong(): () => void {
  return hear(() => undefined);
}

/** Tells what the process prints; returns what puts everything back. */
function listenToProcess(told: (words: string) => void): () => void {
  const tell = (chunk: unknown): void =>
    told(typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString());
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  const before = { ...console };
  const { write, writeSync } = fs;
  // Past the streams, straight to the terminal: 1 and 2 are its numbers.
  const hearing = <call extends (file: number, chunk: never, ...rest: never[]) => unknown>(real: call): call =>
    ((file: number, chunk: never, ...rest: never[]) => {
      if (file === 1 || file === 2) tell(chunk);
      return real(file, chunk, ...rest);
    }) as call;
  Object.assign(fs, { write: hearing(write), writeSync: hearing(writeSync) });
  syncBuiltinESMExports();
  for (const { stream, write } of streams) {
    stream.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      tell(chunk);
      return write.call(stream, chunk, ...rest);
    }) as typeof write;
  }
  // Some runners put a console of their own in the place of the platform's.
  for (const name of consoleMethods) {
    console[name] = (...values: unknown[]) => {
      tell(values.map((value) => (typeof value === 'string' ? value : inspectDeep(value))).join(' '));
      (before[name] as (...values: unknown[]) => void)(...values);
    };
  }
  // The process prints a warning itself, unless the runner was told to be silent. As it prints it, without what hangs on
  // it: an emitter holds its request.
  const warned = (warning: Error): void =>
    tell(`${warning.stack ?? warning}\n${'detail' in warning ? warning.detail : ''}`);
  process.on('warning', warned);
  return () => {
    process.off('warning', warned);
    for (const { stream, write: former } of streams) stream.write = former;
    Object.assign(fs, { write, writeSync });
    syncBuiltinESMExports();
    for (const name of consoleMethods) console[name] = before[name];
  };
}
