import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Localized } from '@kawal/core';

// What the desk takes from the environment beside the secrets of `kawal.config.ts`.

const here = fileURLToPath(new URL('..', import.meta.url));

/** Ends the desk before it opens, and says in both languages what to write. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  readonly said: Localized;

  constructor(said: Localized) {
    super(`${said.id} ${said.en}`);
    this.said = said;
  }
}

/** Reads `meja.env` beside the config, where there is one. What is set already stays. */
export function loadSettings(): void {
  const file = join(here, 'meja.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Returns the folder of the store, of codes and of passkeys. */
export function dataFolder(written = process.env['KAWAL_DATA']): string {
  return resolve(here, written === undefined || written === '' ? 'data' : written);
}

/** Returns what ends a desk whose store has no chapter: it would thank for reports of which nobody is told. */
export function noChapterIn(folder: string): SettingError {
  return new SettingError({
    id: `Belum ada aturan lembaga yang berlaku di ${folder}. Bila foldernya keliru, perbaiki KAWAL_DATA. Bila benar, jalankan \`npx kawal apply\` lebih dahulu.`,
    en: `No chapter is in force in ${folder}. Where the folder is wrong, put KAWAL_DATA right. Where it is right, run \`npx kawal apply\` first.`,
  });
}

/** Returns the port that was asked for. */
export function portOf(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : 0;
  if (port > 0 && port <= 65_535) return port;
  throw new SettingError({
    id: 'Port harus angka dari 1 sampai 65535, misalnya --port 8081.',
    en: 'The port must be a number from 1 to 65535, as --port 8081.',
  });
}

/** An answer's address must leave room for its code in one SMS. */
const longest = 58;

/**
 * Returns the address of the desk without a slash at its end. Links in messages begin with it, and passkeys count
 * for its host: that takes https and a name. On this machine alone it may be `http://localhost`.
 */
export function originOf(written: string): string {
  const { protocol, hostname, origin, href } = new URL(URL.canParse(written) ? written : 'none:');
  const isClosed = protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost');
  const isNamed = !/^(?:[\d.]+|\[.*\])$/.test(hostname);
  if (isClosed && isNamed && href === `${origin}/` && origin.length <= longest) return origin;
  throw new SettingError({
    id: `KAWAL_ORIGIN harus alamat https dengan nama, misalnya https://meja.contoh.test. Di belakang nama itu tidak ada apa-apa. Panjangnya paling banyak ${longest} karakter.`,
    en: `KAWAL_ORIGIN must be an https address with a name, as https://meja.contoh.test. Nothing stands behind the name. It has at most ${longest} characters.`,
  });
}

/** Returns what looks at each request, and says once that a proxy stands before the desk though nothing names one. */
export function proxyUnnamed(isNamed: boolean, write: (text: string) => void): (request: Request) => void {
  let isSaid = isNamed;
  return ({ headers }) => {
    if (isSaid || !headers.has('x-forwarded-for')) return;
    isSaid = true;
    write(
      'Di depan meja ini ada proxy, tetapi KAWAL_PROXY belum diisi: semua pengunjung dihitung sebagai satu orang, dan satu orang dapat menghabiskan batas untuk semua. Isi KAWAL_PROXY=1, lalu jalankan lagi.',
    );
    write(
      'A proxy stands before this desk, and KAWAL_PROXY is not set: all visitors count as one, and one of them can use up the limit of all. Set KAWAL_PROXY=1 and start again.',
    );
  };
}

/** Returns true for `1` alone: who sends a header of their own could else be anybody at every limit of tries. */
export function isBehindProxy(written: string | undefined): boolean {
  if (written === undefined || written === '1') return written === '1';
  throw new SettingError({
    id: 'KAWAL_PROXY hanya boleh diisi 1, bila ada proxy di depan meja ini. Tanpa proxy, hapus barisnya.',
    en: 'KAWAL_PROXY can only be 1, where a proxy stands before this desk. Without a proxy, remove the line.',
  });
}
