/** Words of the pages that list records. */
export const listWords = {
  reports: { id: 'Laporan', en: 'Reports' },
  closed: { id: 'Ditutup', en: 'Closed' },
  months: { id: 'Laporan yang ditutup, menurut bulan masuk', en: 'Closed reports, by the month they came in' },
  community: { id: 'Komunitas', en: 'Community' },
  people: { id: 'Petugas', en: 'Officers' },
  more: { id: 'Lainnya', en: 'More' },
  account: { id: 'Akun dan kunci masuk', en: 'Account and passkeys' },
  moreLead: {
    id: 'Semua yang dapat dimulai. Tindakan atas sebuah catatan ada di halaman catatan itu.',
    en: 'Everything that can be begun. What is done with a record stands on its page.',
  },
  begin: { id: 'Mulai', en: 'Begin' },
  inPost: { id: 'bertugas', en: 'in post' },
  offDuty: { id: 'tidak bertugas sekarang', en: 'not in post now' },
  absences: { id: 'Cuti dan halangan', en: 'Leave and absence' },
  away: { id: 'berhalangan', en: 'away' },
  proposed: {
    id: 'Belum berlaku: dengan perubahan ini sebuah jabatan kekurangan orang. Cari pengganti dahulu; atau orang kedua dari sekretariat atau petugas jaga LPA mencatat hal yang sama.',
    en: 'Not in force yet: with this change an office would have too few people. Find a stand-in first; or a second person of the secretariat or the LPA duty records the same.',
  },
  suspended: { id: 'dinonaktifkan', en: 'suspended' },
  lists: {
    pact: { id: 'Pakta integritas', en: 'Integrity pacts' },
    engagement: { id: 'Pertemuan', en: 'Meetings' },
    community: { id: 'Komunitas', en: 'Communities' },
    volunteer: { id: 'Relawan', en: 'Volunteers' },
    'condition-report': { id: 'Laporan kondisi', en: 'Condition reports' },
    visit: { id: 'Kunjungan', en: 'Visits' },
  },
} as const;
