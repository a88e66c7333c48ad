/** Words of the frame of every page. */
export const layoutWords = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  settings: { id: 'Bahasa dan akun', en: 'Language and account' },
  other: { id: 'English', en: 'Indonesia' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  leave: { id: 'Tutup halaman ini', en: 'Leave this page' },
  leaveHint: {
    id: 'Bila ada yang datang: isian dihapus, halaman lain dibuka.',
    en: 'If somebody comes: what you typed is deleted, another page opens.',
  },
  /** True of a browser that runs no script: the page cannot take itself out of the history. */
  leaveNoScript: {
    id: 'Peramban ini tidak menjalankan skrip. Alamat halaman ini tinggal dalam riwayatnya, dan sebagian peramban dapat menampilkan isian lagi lewat tombol kembali. Hapus halaman ini dari riwayat, atau pakai jendela penyamaran.',
    en: 'This browser runs no script. The address of this page stays in its history, and some browsers may show what you typed again by the back button. Delete the page from the history, or use a private window.',
  },
  places: { id: 'Bagian utama', en: 'Main sections' },
  today: { id: 'Hari ini', en: 'Today' },
  reports: { id: 'Laporan', en: 'Reports' },
  community: { id: 'Komunitas', en: 'Community' },
  people: { id: 'Petugas', en: 'Officers' },
  more: { id: 'Lainnya', en: 'More' },
  emergency: { id: 'Darurat: buka laporan dengan nomornya', en: 'Emergency: open a report by its number' },
  findPerson: { id: 'Cari orang', en: 'Find a person' },
  readOut: { id: 'Kode yang dibacakan lewat telepon', en: 'A code read out over the telephone' },
  trouble: { id: 'Ada gangguan', en: 'Something is out of order' },
  troubleText: {
    id: 'Halaman ini belum dapat dibuka. Coba sekali lagi.',
    en: 'This page cannot be opened yet. Try once more.',
  },
  unsure: { id: 'Belum pasti tercatat', en: 'It may not be on record' },
  unsureText: {
    id: 'Ada gangguan, jadi belum pasti apakah isian Anda tercatat. Semua isian Anda masih tersimpan di halaman ini.',
    en: 'Something is out of order, so what you sent may not be on record. All of it is still on this page.',
  },
  onceOnly: {
    id: 'Tekan tombol di bawah untuk mengirimnya lagi. Bila sudah tercatat, isian itu tidak dicatat dua kali.',
    en: 'Press the button below to send it again. If it is on record already, it is not recorded twice.',
  },
  doNotWait: {
    id: 'Bila ada yang dalam bahaya, jangan menunggu: telepon 129.',
    en: 'If anybody is in danger, do not wait: call 129.',
  },
  tryAgain: { id: 'Coba lagi', en: 'Try again' },
  sendAgain: { id: 'Kirim lagi', en: 'Send again' },
  notFound: { id: 'Tidak ditemukan', en: 'Not found' },
  notFoundText: {
    id: 'Catatan ini tidak ada, atau bukan untuk Anda.',
    en: 'There is no such record, or it is not for you.',
  },
} as const;
