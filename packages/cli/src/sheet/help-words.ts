/** The words of `kawal sheet --help` and of the commands under it. */
export const sheetHelp = {
  about: { id: 'lembar untuk dibaca atau dicetak, dari catatan', en: 'sheets to read or print, from the records' },
  reports: {
    id: 'laporan sebulan atau setahun dalam angka, untuk rapat; tanpa nama dan tanpa angka kecil',
    en: 'the reports of a month or a year in figures, for a meeting; no names, no small figures',
  },
  period: { id: 'bulan', en: 'month' },
  periodAbout: {
    id: 'bulan atau tahun, misalnya 2026-11 atau 2026; tanpa ini: bulan yang lalu',
    en: 'a month or a year, for example 2026-11 or 2026; without it: last month',
  },
  exact: {
    id: 'angka pasti, juga per kelurahan: hanya untuk LPA, bukan untuk rapat',
    en: 'exact figures, also by kelurahan: only for the LPA, not for a meeting',
  },
  pacts: {
    id: 'siapa berkomitmen apa, dengan bukti apa, dan apa yang jatuh tempo',
    en: 'who committed to what, with what evidence, and what is due',
  },
  communities: {
    id: 'keadaan tiap komunitas: SK, anggota, relawan, pelatihan, laporan kondisi, kunjungan, percontohan',
    en: 'the state of each community: decree, members, volunteers, training, condition reports, visits, pilot',
  },
  form: {
    id: 'formulir kertas untuk menerima laporan bila listrik mati',
    en: 'the paper form for receiving a report during a power cut',
  },
  card: { id: 'kartu saku relawan, untuk dicetak', en: "the volunteer's pocket card, to print" },
  kelurahan: { id: 'kode atau nama kelurahan; tanpa ini: semuanya', en: 'its code or name; without it: all' },
  format: { id: 'md, html (untuk dicetak), atau json', en: 'md, html (to print) or json' },
  out: { id: 'tulis ke berkas baru ini', en: 'write it to this new file' },
};
