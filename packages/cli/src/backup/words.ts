import type { Localized } from '@kawal/core';

interface OfKind {
  readonly kind: 'store' | 'keyring';
}

const kinds = {
  store: { id: 'Cadangan penyimpanan', en: 'Backup of the storage' },
  keyring: { id: 'Salinan berkas kunci kartu', en: 'Copy of the keyring' },
} as const;

export const backupWords = {
  made: ({ kind, folder, by }: OfKind & { readonly folder: string; readonly by: string }): Localized => ({
    id: `${kinds[kind].id} selesai dan utuh: ${folder} (hapus paling lambat ${by})`,
    en: `${kinds[kind].en} is done and whole: ${folder} (remove it by ${by})`,
  }),
  removed: ({ kind, count }: OfKind & { readonly count: number }): Localized => ({
    id: `${kinds[kind].id} yang sudah lewat waktunya dihapus: ${count}.`,
    en: `${kinds[kind].en}, time over: ${count} removed.`,
  }),
  apart: {
    id: 'Simpan keduanya di tempat yang berbeda: bersama-sama, dan dengan berkas kunci, keduanya membuka yang disegel.',
    en: 'Keep the two in different places: together, and with the key file, they open what is sealed.',
  },
  withoutKeyring: {
    id: 'Berkas kunci kartu tidak ikut. Tanpa itu yang disegel tidak dapat dibuka lagi; buat salinannya di tempat lain dengan --keyring.',
    en: 'The keyring is not in it. Without it nothing sealed can be opened again; copy it to another place with --keyring.',
  },
  keyFile: {
    id: 'Berkas kunci lembaga juga tidak ikut; salinannya disimpan terpisah, tidak terhubung ke jaringan.',
    en: "The chapter's key file is not in it either; its copy is kept apart, offline.",
  },
} as const;
