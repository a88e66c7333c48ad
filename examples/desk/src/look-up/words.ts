/** Words of the page on which the LPA finds the reports in which a person stands. */
export const lookUpWords = {
  lead: {
    id: 'Cari laporan yang memuat seseorang, misalnya bila ia meminta datanya. Isilah sedikitnya satu; tiap isian dicari sendiri-sendiri. Yang dicari hanya isian tentang orangnya: nomor atau nama yang hanya disebut dalam sebuah cerita tidak ditemukan.',
    en: 'Find the reports in which a person stands, for example when they ask for their data. Fill in at least one; each field finds by itself. It looks in the fields of people alone: a number or a name that a story alone mentions is not found.',
  },
  onRecord: {
    id: 'Pencarian ini dicatat beserta tujuannya. Tiap laporan yang ditemukan dicatat sebagai pembacaan data tersegel oleh Anda.',
    en: 'The look-up and its purpose are put on record. Each report that is found is on record as a reading of sealed data by you.',
  },
  nik: { id: 'NIK', en: 'NIK' },
  nikHint: { id: '16 angka', en: '16 digits' },
  phone: { id: 'Nomor telepon', en: 'Telephone number' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  nameHint: { id: 'Sedikitnya dua kata, tanpa gelar', en: 'At least two words, without titles' },
  purpose: { id: 'Tujuan', en: 'Purpose' },
  find: { id: 'Cari', en: 'Find' },
  empty: { id: 'Isilah NIK, nomor telepon, atau nama.', en: 'Fill in a NIK, a telephone number or a name.' },
  nobody: {
    id: 'Tidak ditemukan dalam laporan yang boleh Anda baca. Cerita laporan tidak ikut dicari.',
    en: 'Not found in the reports that you may read. Stories are not searched.',
  },
  found: { id: 'Ditemukan dalam', en: 'Found in' },
  as: { id: 'sebagai orang', en: 'as person' },
  by: { id: 'menurut', en: 'by' },
  tooMany: { id: 'Terlalu sering dicari. Tunggu sepuluh menit.', en: 'Looked up too often. Wait ten minutes.' },
} as const;
