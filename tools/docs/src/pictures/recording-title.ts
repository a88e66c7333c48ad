/** Tells what the recording shows, for readers who cannot see it. */
export const recordingTitle = {
  id: 'Terminal: demo Malang pada malam seorang anak akan dibawa pergi; lalu satu jalur yang diperlambat ditolak beserta laporan yang akan terlambat sampai ke polisi, dibetulkan, dan terbukti.',
  en: 'A terminal: the Malang demo on the night a child is about to be moved; then one path made slower is refused with the report that the police would hear of too late, corrected, and proved.',
} as const;
