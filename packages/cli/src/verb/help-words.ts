import type { Localized } from '@kawal/core';

/** Words of `--help` for the commands that are made from the table of verbs. */
export const verbHelp = {
  record: { id: 'nomor', en: 'number' },
  own: {
    community: { id: 'kelurahannya, misalnya Kotalama', en: 'its kelurahan, as Kotalama' },
    'condition-report': { id: 'kelurahan dan bulan: "Kotalama 2019-01"', en: 'kelurahan, month: "Kotalama 2019-01"' },
  } as Readonly<Record<string, Localized>>,
  given: { id: 'isian', en: 'answers' },
  givenAbout: {
    id: 'berkas YAML, - untuk masukan standar, atau "isian=jawaban"; di terminal, yang belum ada ditanyakan',
    en: 'a YAML file, - for standard input, or "field=answer"; at a terminal the rest is asked for',
  },
  keyAbout: {
    id: 'kunci pengiriman (misalnya UUID): yang terkirim dua kali tercatat sekali',
    en: 'submission key (a UUID, say): what is sent twice is recorded once',
  },
  drill: { id: 'bagian dari latihan', en: 'part of a drill' },
  do: { id: 'lakukan tindakan apa pun dari daftar semua tindakan', en: 'carry out any verb of the table of all verbs' },
  depends: { id: 'menurut jawaban di atasnya', en: 'by the answers above' },
  number: { id: 'angka', en: 'a number' },
  ownOffices: {
    id: 'jabatan tambahan lembaga ini, dengan namanya dalam direktori',
    en: 'an office that this chapter added, by its name in the directory',
  },
  several: { id: '(boleh beberapa)', en: '(several)' },
  rows: { id: '(untuk setiap pilihan: jawabannya), misalnya', en: '(for each of them an answer), as' },
  asked: {
    id: 'Isian dan jawabannya. Yang memuat spasi ditulis di antara tanda kutip; beberapa jawaban dipisahkan koma:',
    en: 'Fields and their answers. What holds a blank is written in quotation marks; commas part several answers:',
  },
};
