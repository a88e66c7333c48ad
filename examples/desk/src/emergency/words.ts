/** Words of the page on which somebody opens a report that stands in no list of theirs. */
export const emergencyWords = {
  title: { id: 'Keadaan darurat', en: 'Emergency' },
  lead: {
    id: 'Bila korban berada bersama Anda dan yang berwenang tidak dapat dihubungi: buka laporannya dengan nomornya, selama empat jam. Sesudah dibuka, halamannya menyebut siapa yang diperingatkan dan meninjaunya.',
    en: 'If the victim is with you and nobody who may see the report can be reached: open it by its number, for four hours. Once open, its page says who is warned and reviews the opening.',
  },
  police: {
    id: 'Telepon 110 (polisi) hanya bila tidak ada polisi yang mungkin terlibat.',
    en: 'Call 110 (police) only if no police may be involved.',
  },
  number: { id: 'Nomor laporan', en: 'Number of the report' },
  numberHint: {
    id: 'Seperti dicatat pelapor, misalnya B7T0-SCG',
    en: 'As the reporter noted it, for example B7T0-SCG',
  },
  slip: {
    id: 'Nomor ini salah tulis. Periksa tiap huruf dan angkanya.',
    en: 'This number has a slip. Check each letter and digit.',
  },
  notFound: {
    id: 'Tidak ditemukan, atau bukan untuk Anda. Periksa nomornya; bila sudah benar, telepon SAPA 129.',
    en: 'Not found, or not for you. Check the number; if it is right, call SAPA 129.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  open: { id: 'Buka laporan', en: 'Open the report' },
  tooMany: { id: 'Terlalu sering dicoba. Tunggu sepuluh menit.', en: 'Tried too often. Wait ten minutes.' },
  current: { id: 'Laporan yang Anda buka sekarang', en: 'The report that you have open now' },
  until: { id: 'terbuka sampai', en: 'open until' },
  end: { id: 'Akhiri sekarang', en: 'End it now' },
} as const;
