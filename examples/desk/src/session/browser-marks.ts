import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { isSame } from './form-token.ts';

/** Marks that a browser carries and nobody else can make. They open nothing, and say whose tries count. */
export interface BrowserMarks {
  /** Marks a browser in which a person signed in, or, without one, in which a code was asked for. */
  make(person?: string, id?: string): string;
  /** Returns the browser that a mark stands for; undefined for one that is over, or made elsewhere. */
  read(mark: string | undefined): MarkedBrowser | undefined;
}

export interface MarkedBrowser {
  /** Drawn for this browser alone. */
  readonly id: string;
  /** Returns true for the person who signed in there. The mark does not tell who that is. */
  isOf(person: string): boolean;
}

/** The time for which a browser is known after a sign-in, and for which it has asked for a code. */
export const marksLast = { known: 90 * 86_400_000, asked: 15 * 60_000 };

const body = z.strictObject({ id: z.string().max(40), of: z.string().max(60), until: z.number() });

export function browserMarks(secret: Uint8Array, now: () => number): BrowserMarks {
  const sealOf = (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
  const ofPerson = (id: string, person: string) => sealOf(`desk person\n${id}\n${person}`);
  return {
    make(person, id = randomBytes(16).toString('base64url')) {
      const until = now() + (person === undefined ? marksLast.asked : marksLast.known);
      const of = person === undefined ? '' : ofPerson(id, person);
      const text = Buffer.from(JSON.stringify({ id, of, until })).toString('base64url');
      return `${text}.${sealOf(`desk browser\n${text}`)}`;
    },
    read(mark = '') {
      const [text = '', seal = ''] = mark.length > 400 ? [] : mark.split('.');
      if (!isSame(seal, sealOf(`desk browser\n${text}`))) return undefined;
      const { id, of, until } = body.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
      return until > now() ? { id, isOf: (person) => isSame(of, ofPerson(id, person)) } : undefined;
    },
  };
}

/**
 * Reads the secret of the marks, and draws it at the first start: with it, a browser stays known
 * over a restart. By one that a full disk cut off anybody could make marks, so it is drawn anew.
 */
export async function secretIn(file: string): Promise<Uint8Array> {
  const kept = await readFile(file).catch(() => undefined);
  if (kept?.length === 32) return new Uint8Array(kept);
  const secret = randomBytes(32);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, secret, { mode: 0o600 });
  return new Uint8Array(secret);
}
