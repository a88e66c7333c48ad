import { createHash, randomInt } from 'node:crypto';
import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** One-time codes for signing in: sent by the person's own channel, or handed over by the operator. The desk takes one once. */
export interface Codes {
  /** Draws a code that counts for a quarter of an hour: in the browser that asked for it, or in any. */
  draw(person: string, browser?: string): Promise<string>;
  /** Returns whose code it is, and takes it away; undefined where it does not count, or not in this browser. */
  take(code: string, from?: EnteredIn): Promise<string | undefined>;
}

/** The browser in which a code is entered: those that it asked by, and whom it knows. */
export interface EnteredIn {
  readonly browsers: readonly string[];
  knows(person: string): boolean;
}

export const codeLasts = 15 * 60_000;
/**
 * No letter or digit that is taken for another. The first four of eight find the code, and the last four prove it:
 * so wrong tries count against one code, wherever they come from, and lock out nobody else's.
 */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Wrong last halves after which a code is gone. */
const mostSlips = 5;
const kept = z.strictObject({
  hash: z.string(),
  person: z.string().min(1).max(100),
  until: z.number(),
  browser: z.string().max(40).optional(),
});

/** Keeps codes in a folder, by their hash, so that the operator draws one while the desk runs in another process. */
export function codesIn(folder: string, now: () => number): Codes {
  const fileOf = (code: string): string => join(folder, `${hashOf(code.slice(0, 4))}.json`);
  const slips = new Map<string, number>();
  return {
    async draw(person, browser) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (;;) {
        const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
        const record = { hash: hashOf(code), person, until: now() + codeLasts, browser };
        const isNew = await writeFile(fileOf(code), JSON.stringify(record), { mode: 0o600, flag: 'wx' }).then(
          () => true,
          (error: NodeJS.ErrnoException) => {
            if (error.code !== 'EEXIST') throw error;
            return false;
          },
        );
        if (isNew) return `${code.slice(0, 4)}-${code.slice(4)}`;
      }
    },
    async take(written, from) {
      const code = written.slice(0, 40).toUpperCase().replace(/[\s-]/g, '');
      const file = fileOf(code);
      try {
        const read = kept.safeParse(JSON.parse(await readFile(file, 'utf8')));
        const { hash = '', person = '', browser } = read.data ?? {};
        if (hash !== hashOf(code)) {
          const wrong = (slips.get(hash) ?? 0) + 1;
          slips.set(hash, wrong);
          if (wrong >= mostSlips) await unlink(file);
          return undefined;
        }
        const isHere = from === undefined || browser === undefined || from.browsers.includes(browser);
        if (!isHere && from?.knows(person) !== true) return undefined;
        // Whoever removes the file has the code; a second request finds none. (`rm` would let both have it.)
        await unlink(file);
        return read.success && read.data.until > now() ? read.data.person : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

function hashOf(code: string): string {
  return createHash('sha256').update(`desk code\n${code}`).digest('hex');
}
