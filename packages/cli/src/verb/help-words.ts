import type { Localized } from '@kawal/core';

/** Words of `--help` for the commands that are made from the table of verbs. */
export const verbHelp = {
  record: { id: 'nomor', en: 'number' },
  own: {
    community: { id: 'nama kelurahan atau desanya, misalnya Kotalama', en: 'the kelurahan, for example Kotalama' },
    'condition-report': { id: 'kelurahan dan bulan: "Kotalama 2019-01"', en: 'kelurahan, month: "Kotalama 2019-01"' },
  } as Readonly<Record<string, Localized>>,
  given: { id: 'isian', en: 'answers' },
  givenAbout: {
    id: 'berkas YAML, - untuk masukan standar, atau "isian=jawaban"; terminal menanyakan yang belum diisi',
    en: 'a YAML file, - for standard input, or "field=answer"; a terminal asks for the rest',
  },
  drill: { id: 'catat sebagai bagian dari latihan', en: 'record it as part of a drill' },
  do: { id: 'lakukan tindakan apa pun dari daftar semua tindakan', en: 'carry out any action of the full list' },
  depends: { id: 'bergantung pada jawaban di atasnya', en: 'depends on the answers above' },
  number: { id: 'angka', en: 'a number' },
  ownOffices: {
    id: 'jabatan tambahan lembaga ini, dengan namanya dalam direktori',
    en: 'an office that this chapter added, by its name in the directory',
  },
  several: { id: '(boleh beberapa)', en: '(several allowed)' },
  rows: { id: '(satu jawaban untuk setiap pilihan), misalnya', en: '(an answer for each), for example' },
  asked: {
    id: 'Isian dan jawabannya. Isian atau jawaban yang memuat spasi ditulis di antara tanda kutip; beberapa jawaban dipisahkan koma:',
    en: 'Fields and their answers. Put a field or an answer with a blank in quotation marks; separate several answers with commas:',
  },
};
