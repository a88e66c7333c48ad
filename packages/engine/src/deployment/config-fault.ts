import type { Language, Localized } from '@kawal/core';
import { isKawalError, KawalError } from '@kawal/sdk';
import type { ConfigField } from './config.ts';

/** One thing that is wrong with a configuration. */
export type ConfigFault =
  | { readonly code: 'config.no-object' }
  | { readonly code: 'config.field-missing'; readonly field: string }
  | { readonly code: 'config.field-wrong'; readonly field: string }
  | { readonly code: 'config.field-unknown'; readonly field: string; readonly allowed: readonly string[] }
  | { readonly code: 'config.part-failed'; readonly field: ConfigField; readonly because: string }
  | { readonly code: 'environment.unset'; readonly name: string };

/** Returns the error that ends an opening. Its message says every fault in English and in Indonesian. */
export function configError(
  faults: readonly ConfigFault[],
  cause?: unknown,
): KawalError & { readonly faults: readonly ConfigFault[] } {
  const text = (['en', 'id'] as const).flatMap((language) => faults.map((fault) => configFaultText(fault, language)));
  return Object.assign(new KawalError('config.invalid', text.join(' '), { source: 'kawal.config', cause }), { faults });
}

/** Returns the faults of an error that {@link configError} made, also by another copy of this package. */
export function configFaultsOf(error: unknown): readonly ConfigFault[] | undefined {
  if (!isKawalError(error) || error.code !== 'config.invalid' || !('faults' in error)) return undefined;
  return error.faults as readonly ConfigFault[];
}

export function configFaultText(fault: ConfigFault, language: Language): string {
  return say(fault)[language];
}

function say(fault: ConfigFault): Localized {
  switch (fault.code) {
    case 'config.no-object':
      return {
        id: 'Konfigurasi tidak ditemukan. Tulis `export default defineConfig({ … })`.',
        en: 'There is no config. Write `export default defineConfig({ … })`.',
      };
    case 'config.field-missing':
      return {
        id: `Isian \`${fault.field}\` belum ada. Tambahkan, misalnya \`${exampleOf(fault.field)}\`.`,
        en: `The field \`${fault.field}\` is missing. Add it, as \`${exampleOf(fault.field)}\`.`,
      };
    case 'config.field-wrong':
      return {
        id: `Isian \`${fault.field}\` harus berupa ${expectedOf(fault.field).id}, misalnya \`${exampleOf(fault.field)}\`.`,
        en: `The field \`${fault.field}\` must be ${expectedOf(fault.field).en}, as \`${exampleOf(fault.field)}\`.`,
      };
    case 'config.field-unknown':
      return {
        id: `Isian \`${fault.field}\` tidak dikenal. Yang dapat ditulis: ${list(fault.allowed)}.`,
        en: `The field \`${fault.field}\` is not known. What can be written: ${list(fault.allowed)}.`,
      };
    case 'config.part-failed':
      return {
        id: `Bagian \`${fault.field}\` dari kawal.config tidak dapat dibuka: ${fault.because}. Perbaiki, lalu coba lagi.`,
        en: `The part \`${fault.field}\` of kawal.config cannot be opened: ${fault.because}. Correct it and try again.`,
      };
    case 'environment.unset':
      return {
        id: `Variabel lingkungan ${fault.name} belum diisi. Orang yang mengurus komputernya mengisinya di layanan yang menjalankan Kawal, misalnya dalam berkas lingkungan layanan itu. Jangan mengetik kata sandi di depan perintah: ia tersimpan di riwayat perintah.`,
        en: `The environment variable ${fault.name} is not set. Set it in the service that runs Kawal, as in its environment file. Do not type a password before a command: it stays in the command history.`,
      };
  }
}

const pageAddress = (most: number): Localized => ({
  id: `alamat yang diawali https:// dan paling panjang ${most} karakter (http:// hanya untuk komputer ini sendiri)`,
  en: `an address that begins with https:// and has at most ${most} characters (http:// for this machine alone)`,
});

const kinds: Readonly<Record<string, Localized & { readonly example: string }>> = {
  vault: { id: 'fungsi atau { file: … }', en: 'a function or { file: … }', example: "{ file: 'kawal-kunci.json' }" },
  phone: { id: 'nomor telepon', en: 'a telephone number', example: "'(0341) 000-000'" },
  answersAt: {
    id: `${pageAddress(60).id} yang berakhir dengan /j, tanpa nama pengguna, kata sandi, ? atau #`,
    en: `${pageAddress(60).en} that ends in /j, without a user, password, ? or #`,
    example: "'https://kawal.contoh.test/j'",
  },
  actsAt: { ...pageAddress(200), example: "'https://meja.contoh.test'" },
};

function expectedOf(field: string): Localized {
  return kinds[field] ?? { id: 'fungsi', en: 'a function' };
}

function exampleOf(field: string): string {
  return `${field}: ${kinds[field]?.example ?? '() => …'}`;
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
