import type { Area, Localized } from '@kawal/core';
import type { DutyOffice } from './chapter-draft.ts';
import questions from './questions.json' with { type: 'json' };

export const initQuestions = {
  ...questions,
  name: ({ name }: Area): Localized => ({
    id: `Apa nama lembaga Anda di ${name}?`,
    en: `What is the organisation called that runs the chapter of ${name}?`,
  }),
  noKelurahan: ({ written, nearest }: { readonly written: string; readonly nearest: readonly string[] }) => ({
    id: `"${written}" bukan satu kelurahan atau desa di sini.${nearest.length === 0 ? '' : ` Mungkin ${nearest.join(', ')}?`}`,
    en: `"${written}" is not one kelurahan or desa here.${nearest.length === 0 ? '' : ` Maybe ${nearest.join(', ')}?`}`,
  }),
  person: {
    lpaDuty: (number: number): Localized => ({
      id: `Nama petugas jaga LPA ke-${number}? (perlu sekurang-kurangnya dua)`,
      en: `Name of duty officer ${number} of the LPA? (two at the least are needed)`,
    }),
    lastResort: (number: number): Localized => ({
      id: `Nama piket cadangan ke-${number}? (perlu dua, yang tidak memegang jabatan lain dan bukan orang LPA: mereka ikut menutup laporan sebagai lembaga lain)`,
      en: `Name of last-resort person ${number}? (two are needed, who hold no other office and are not of the LPA: they close reports with it as another institution)`,
    }),
  } satisfies Record<DutyOffice, (number: number) => Localized>,
  noEmail: { id: 'Tulis seperti nama@contoh.test.', en: 'Write it as name@contoh.test.' },
} as const;

export const initWords = {
  left: { id: 'Tidak jadi; tidak ada yang ditulis.', en: 'Broken off; nothing was written.' },
  next: ({ folder }: { readonly folder: string }): Localized => ({
    id: `Berikutnya: jalankan \`kawal check ${folder}\`. Yang belum diisi disebut satu per satu. Konfigurasinya, \`kawal.config.ts\`, nanti ditaruh di folder ini, di samping \`${folder}\`.`,
    en: `Next: run \`kawal check ${folder}\`. What is not filled in yet is named one by one. The config, \`kawal.config.ts\`, belongs into this folder, beside \`${folder}\`.`,
  }),
} as const;
