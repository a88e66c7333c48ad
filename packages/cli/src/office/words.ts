import type { Localized } from '@kawal/core';
import sentences from './sentences.json' with { type: 'json' };

interface Named {
  readonly office: string;
  readonly old: string;
  readonly next: string;
}

/** The words of `kawal replace`. */
export const officeWords = {
  ...sentences,
  lacks: {
    office: ({ office }: Named): Localized => ({
      id: `Tidak ada jabatan ${office} dalam directory.yaml. Belum ada yang diubah; periksa ejaannya.`,
      en: `directory.yaml has no office ${office}. Nothing was changed; check the spelling.`,
    }),
    person: ({ next }: Named): Localized => ({
      id: `Tidak ada ${next} di bawah \`orang\` dalam directory.yaml. Tambahkan dahulu orangnya dengan nama dan kontaknya; jangan memakai rujukan orang lama.`,
      en: `directory.yaml has no ${next} under \`people\`. Add the person with name and contact first; do not use the reference of the old one.`,
    }),
    old: ({ office, old }: Named): Localized => ({
      id: `${old} bukan pemegang atau wakil ${office}. Belum ada yang diubah.`,
      en: `${old} is neither holder nor deputy of ${office}. Nothing was changed.`,
    }),
    oldFrom: ({ old }: Named): Localized => ({
      id: `Masa jabatan ${old} belum tertulis. Tambahkan --old-from dengan hari pertamanya, misalnya --old-from 2016-01-01.`,
      en: `The term of ${old} is not written yet. Add --old-from with their first day, for instance --old-from 2016-01-01.`,
    }),
    order: ({ old }: Named): Localized => ({
      id: `${old} mulai menjabat pada atau sesudah hari pertama penggantinya. Periksa --from dan --old-from. Belum ada yang diubah.`,
      en: `${old} would be in post from the first day of the new officer or later. Check --from and --old-from. Nothing was changed.`,
    }),
  },
  replaced: ({ office, old, next, from }: Named & { readonly from: string }): Localized => ({
    id: `${office}: ${next} menjabat mulai ${from}; ${old} sampai sehari sebelumnya.`,
    en: `${office}: ${next} is in post from ${from}; ${old} until the day before.`,
  }),
  next: ({ folder }: { readonly folder: string }): Localized => ({
    id: `Berlaku setelah \`kawal apply ${folder}\`.`,
    en: `It counts once \`kawal apply ${folder}\` was run.`,
  }),
};
