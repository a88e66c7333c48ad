import type { Localized } from '@kawal/core';

interface Named {
  readonly office: string;
  readonly old: string;
  readonly next: string;
}

/** The words of `kawal replace`. */
export const officeWords = {
  about: {
    id: 'catat di directory.yaml bahwa seorang pejabat diganti: keduanya dengan masa jabatan sendiri',
    en: 'note in directory.yaml that an officer is replaced: each with their own term',
  },
  officeAbout: { id: 'id jabatan dalam direktori', en: 'id of the office in the directory' },
  old: { id: 'lama', en: 'old' },
  oldAbout: { id: 'rujukan pejabat yang lama', en: 'reference of the officer who leaves' },
  new: { id: 'baru', en: 'new' },
  newAbout: { id: 'rujukan pejabat yang baru', en: 'reference of the officer who follows' },
  from: { id: 'hari pertama pejabat yang baru', en: 'first day of the new officer' },
  oldFrom: {
    id: 'hari pertama pejabat yang lama, bila masa jabatannya belum tertulis',
    en: 'first day of the old officer, if their term is not written yet',
  },
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
