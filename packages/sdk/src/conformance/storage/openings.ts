import { writeFileSync } from 'node:fs';
import { isKawalError } from '../../error.ts';
import type { Storage } from '../../storage/storage.ts';
import { inspectDeep } from '../printed.ts';
import { act, write } from './act.ts';
import { stands } from './numbered-act.ts';
import type { Child, ChildTask } from './stage.ts';

/** How the opening of a store by a process of its own can end. */
const openings = ['opened', 'unavailable', 'refused', 'no code', 'leak'] as const;

export type Opening =
  | { readonly how: (typeof openings)[number]; readonly standing: number }
  /** The process ended without a word. */
  | { readonly how: 'ended' };

/** Opens, looks, commits and says in a number how it went; has the store open until `said` resolves. */
export async function openOnce(
  open: () => Storage | Promise<Storage>,
  { acts, isDamaged, said: file }: Extract<ChildTask, { task: 'opens' }>,
  said: (number: number) => Promise<void>,
): Promise<void> {
  let storage: Storage | undefined;
  try {
    storage = await open();
    if (file !== undefined) for (const name of [`${file}.in`, file]) writeFileSync(name, '');
    let standing = 0;
    for (let number = 1; number <= acts; number += 1) {
      // Of what is damaged a part stands: what is gone without a trace was passed over.
      const whole = stands(storage, number);
      if (await (isDamaged ? whole.catch(unlessKawal) : whole)) standing += 1;
    }
    await storage.commit(act([write(`opened by ${process.pid}`)]));
    await said(10 * standing + openings.indexOf('opened'));
  } catch (error) {
    if (file !== undefined) writeFileSync(file, '');
    const refused = isKawalError(error, 'storage.unavailable') ? 'unavailable' : 'refused';
    const how = isKawalError(error) ? refused : 'no code';
    await said(openings.indexOf(holdsNames(error) ? 'leak' : how));
  }
  await storage?.close().catch(() => undefined);
}

/** Tells whether an error holds a name that the acts give, as it is or as a part of it is written in base64. */
function holdsNames(error: unknown): boolean {
  const told = inspectDeep(error);
  return ['left-', 'right-', 'key-of-'].some(
    (name) => told.includes(name) || base64Of(name).some((form) => told.includes(form)),
  );
}

/** In base64 a name looks three ways, by where it begins; its first and last characters hold neighbours too. */
function base64Of(name: string): readonly string[] {
  return [0, 1, 2].map((before) =>
    Buffer.from(`${'\0'.repeat(before)}${name}`)
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before === 0 ? 0 : 4, -1),
  );
}

function unlessKawal(error: unknown): true {
  if (isKawalError(error)) throw error;
  return true;
}

/** Reads what such a process says. */
export async function openingOf({ acknowledged, gone }: Child): Promise<Opening> {
  const { value, done } = await acknowledged.next();
  if (done) {
    // Throws what it complained of, where it failed by itself.
    await gone;
    return { how: 'ended' };
  }
  return { how: openings[value % 10] ?? 'no code', standing: Math.floor(value / 10) };
}
