import type { Localized } from '@kawal/core';

export const applyWords = {
  question: { id: 'Berlakukan ini? (ya/tidak)', en: 'Put this into force? (yes/no)' },
  left: { id: 'Tidak diberlakukan; tidak ada yang berubah.', en: 'Not put into force; nothing was changed.' },
  newKeyFile: ({ file }: { readonly file: string }): Localized => ({
    id: `Berkas kunci baru dibuat: ${file}. Simpan salinannya di luar komputer ini (misalnya flashdisk di lemari terkunci): tanpa berkas ini, yang disegel tidak dapat dibaca lagi.`,
    en: `A new key file was made: ${file}. Keep a copy of it offline (a stick in a locked cupboard, say): without it, what is sealed can never be read again.`,
  }),
  address: ({ name, address, former }: Record<'name' | 'address', string> & { readonly former: string | null }) => ({
    id: `Alamat ${name}: ${former === null ? '' : `${former} → `}${address}`,
    en: `Address ${name}: ${former === null ? '' : `${former} → `}${address}`,
  }),
  replaced: (person: string): Localized => ({
    id: `Bila yang berganti orangnya, bukan hanya alamat ${person}, jangan pakai rujukan lama: jalankan \`kawal ganti-pejabat\`. Tanpa itu, laporan tentang pejabat lama ikut mengenai pejabat baru.`,
    en: `If it is the person who changes, and not the address of ${person} alone, do not use the old reference: run \`kawal replace\`. Else reports about the former holder bar the new one too.`,
  }),
  sameVersion: (version: number): Localized => ({
    id: `Isi kebijakan berubah, tetapi \`versi\` masih ${version}. Naikkan angkanya, agar dua aturan yang berbeda tidak disebut dengan versi yang sama.`,
    en: `The policy changes, but its \`version\` is still ${version}. Raise it, so that two different policies do not bear one version.`,
  }),
  done: (name: string): Localized => ({ id: `Aturan ${name} sekarang berlaku.`, en: `${name} is now in force.` }),
  /** Printed last, for who compares two computers: a meeting has no use for it. */
  fingerprint: (bundle: string): Localized => ({
    id: `Sidik aturan: ${bundle.slice(0, 12)}`,
    en: `Fingerprint of the rules: ${bundle.slice(0, 12)}`,
  }),
};
