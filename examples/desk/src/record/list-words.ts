import type { Localized } from '@kawal/core';

/** Words of the pages that list records. */
export const listWords = {
  ofLpa: {
    id: 'Cuti, tukar giliran dan penonaktifan petugas dicatat oleh LPA. Sampaikan cuti Anda kepada petugas jaga LPA.',
    en: 'Leave, swapped shifts and suspensions are recorded by the LPA. Tell the LPA on duty of your leave.',
  },
  reports: { id: 'Laporan', en: 'Reports' },
  closed: { id: 'Ditutup', en: 'Closed' },
  months: { id: 'Laporan yang ditutup, menurut bulan masuk', en: 'Closed reports, by the month they came in' },
  partShown: (first: number, last: number, count: number): Localized => ({
    id: `${first} sampai ${last} dari ${count}`,
    en: `${first} to ${last} of ${count}`,
  }),
  partBefore: (most: number): Localized => ({ id: `${most} sebelumnya`, en: `${most} before` }),
  partAfter: (most: number): Localized => ({ id: `${most} berikutnya`, en: `Next ${most}` }),
  community: { id: 'Komunitas', en: 'Community' },
  people: { id: 'Petugas', en: 'Officers' },
  more: { id: 'Lainnya', en: 'More' },
  account: { id: 'Akun dan kunci masuk', en: 'Account and passkeys' },
  moreLead: {
    id: 'Semua yang dapat dimulai. Tindakan atas sebuah catatan ada di halaman catatan itu.',
    en: 'Everything that can be begun. What is done with a record stands on its page.',
  },
  begin: { id: 'Mulai', en: 'Begin' },
  inPost: { id: 'bertugas', en: 'on duty' },
  offDuty: { id: 'di luar masa jabatan', en: 'out of term' },
  offShift: { id: 'di luar giliran', en: 'off shift' },
  deputy: { id: 'pengganti', en: 'stands in' },
  shut: { id: 'kantor tutup', en: 'office shut' },
  shifts: { id: 'Giliran', en: 'Shifts' },
  swap: { id: 'Tukar giliran ini', en: 'Swap this shift' },
  cancel: { id: 'Batalkan', en: 'Cancel' },
  reinstate: { id: 'Aktifkan kembali', en: 'Reinstate' },
  second: { id: 'Menunggu orang kedua', en: 'Waits for a second person' },
  agree: { id: 'Baca dan setujui', en: 'Read and agree' },
  absences: { id: 'Cuti dan halangan', en: 'Leave and absence' },
  away: { id: 'berhalangan sampai', en: 'away until' },
  proposed: {
    id: 'Belum berlaku: perlu orang kedua. Sebabnya tertulis di bawah, pada usul Anda. Mintalah orang lain dari sekretariat atau petugas jaga LPA menyetujuinya di "Hari ini".',
    en: 'Not in force yet: it takes a second person. The cause is written below, at what you proposed. Ask somebody else of the secretariat or the LPA duty to agree to it under "Today".',
  },
  proposedLeave: {
    id: 'Cuti dapat juga disetujui oleh orang yang cuti itu.',
    en: 'Whoever takes the leave may agree to it, too.',
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

/** Words of the page of counts. */
export const countsWords = {
  title: { id: 'Jumlah laporan', en: 'Counts of reports' },
  reports: { id: 'Laporan', en: 'Reports' },
  lead: {
    id: 'Laporan yang dapat Anda buka, menurut bulan masuk. Latihan tidak dihitung.',
    en: 'Reports that you can open, by the month they came in. Drills are not counted.',
  },
  none: { id: 'Belum ada laporan.', en: 'No reports yet.' },
  month: { id: 'Bulan', en: 'Month' },
  place: { id: 'Kelurahan', en: 'Kelurahan' },
  received: { id: 'Masuk', en: 'Received' },
  open: { id: 'Belum ditutup', en: 'Not closed' },
  byMonth: { id: 'Menurut bulan', en: 'By month' },
  byPlace: (month: Localized): Localized => ({
    id: `${month.id}, menurut kelurahan`,
    en: `${month.en}, by kelurahan`,
  }),
  careful: {
    id: 'Angka kecil di satu kelurahan dapat menunjuk orangnya. Untuk pihak di luar penanganan, pakai jumlah sekota saja.',
    en: 'A small number in one kelurahan may point to a person. Give others than those who handle reports the total of the city alone.',
  },
} as const;
