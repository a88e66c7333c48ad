import type { Localized } from '@kawal/core';

interface Counted {
  readonly count: number;
}

export const restoreWords = {
  back: ({ file, events }: { readonly file: string; readonly events: number }): Localized => ({
    id: `Penyimpanan pulih di ${file}: ${events} catatan.`,
    en: `The storage is back at ${file}: ${events} ${events === 1 ? 'event' : 'events'}.`,
  }),
  checked: ({ destroyed }: { readonly destroyed: number }): Localized => ({
    id: `Sudah diperiksa: berkasnya utuh, isinya cocok dengan riwayatnya. Yang dimusnahkan sejak cadangan dibuat dimusnahkan lagi: ${destroyed}.`,
    en: `It was checked: the file is whole, and states agree with their events. Destroyed since the backup, and destroyed again: ${destroyed}.`,
  }),
  differs: ({ count }: { readonly count: number }): Localized => ({
    id: `JANGAN DIPAKAI DULU: ${count} hal dalam cadangan ini tidak cocok dengan riwayatnya. Cadangan ini diubah orang, atau rusak. \`kawal audit verify\` menyebut satu per satu. Coba cadangan lain.`,
    en: `DO NOT USE IT YET: ${count} things in this backup do not agree with its history. Somebody changed it, or it is damaged. \`kawal audit verify\` names each. Try another backup.`,
  }),
  aside: ({ file }: { readonly file: string }): Localized => ({
    id: `Yang lama disimpan sebagai ${file}. Hapus bila tidak diperlukan lagi: isinya tetap data pribadi.`,
    en: `The former one is kept as ${file}. Remove it when it is no longer needed: personal data stands in it still.`,
  }),
  logAside: ({ file }: { readonly file: string }): Localized => ({
    id: `Di sini tertinggal log penyimpanan yang hilang; kini disimpan sebagai ${file}-wal. Laporan terakhir mungkin hanya ada di situ: jangan menghapusnya. Bila berkas lamanya masih ada, ganti namanya menjadi ${file}, lalu panggil pengembang Anda.`,
    en: `The log of the lost storage was left here; it is kept as ${file}-wal. The last reports may be in it alone: do not remove it. If the former file still exists, rename it to ${file}, then call your developer.`,
  }),
  keyringAside: ({ file }: { readonly file: string }): Localized => ({
    id: `Berkas kunci kartu yang lama disimpan sebagai ${file}.`,
    en: `The former keyring is kept as ${file}.`,
  }),
  withoutKeyring: {
    id: 'TANPA BERKAS KUNCI KARTU: yang disegel sebelum ini tidak dapat dibuka lagi, dan yang pernah dimusnahkan mungkin ikut kembali. Periksa siapa yang seharusnya sudah dihapus, lalu jalankan `kawal apply`.',
    en: 'WITHOUT A KEYRING: what was sealed before cannot be opened again, and what was once destroyed may be back. See who should have been erased, then run `kawal apply`.',
  },
  missing: ({ since, made }: { readonly since: string; readonly made: string }): Localized => ({
    id: `HILANG: semua yang diterima sesudah cadangan ini (dibuat ${made}; catatan terakhir di dalamnya ${since}): laporan, jawaban, koreksi, penonaktifan petugas, penutupan, permintaan seseorang tentang datanya.`,
    en: `MISSING: all that was taken in after this backup (made ${made}; its newest record is of ${since}): reports, replies, corrections, suspensions, closures, what people asked about their own data.`,
  }),
  missingNothing: {
    id: 'Penyimpanan yang lama tidak memuat apa pun sesudah itu.',
    en: 'The former storage holds nothing after that.',
  },
  missingRecords: ({ count }: Counted): Localized => ({
    id: `Penyimpanan yang lama memuat perubahan sesudah itu pada ${count} catatan, yang kini tidak ada. Laporan disebut lebih dahulu, dengan nomornya:`,
    en: `The former storage holds changes after that in ${count} ${count === 1 ? 'record' : 'records'}, which are not here now. Reports come first, by their number:`,
  }),
  inPart: {
    id: '(ada, tetapi yang ditambahkan sesudah cadangan ini hilang)',
    en: '(here, but what was added after this backup is lost)',
  },
  andMore: ({ count }: Counted): Localized => ({
    id: `dan ${count} catatan lain tentang pesan, pembukaan data, dan penanganan laporan`,
    en: `and ${count} more of messages, of openings of data, and of how reports were handled`,
  }),
  next: { id: 'Sebelum `kawal worker` dijalankan lagi:', en: 'Before `kawal worker` runs again:' },
  steps: [
    {
      id: '1. Berlakukan lagi berkas lembaga Anda dengan `kawal apply`: alamat yang diganti sesudah cadangan ini dibuat masih yang lama. Bila itu mengubah siapa yang dihubungi, perintahnya meminta orang kedua menjalankannya juga. Sampai langkah 2 perintah itu masih memberi ALARM.',
      en: '1. Apply the files of the chapter again with `kawal apply`: addresses that were replaced after this backup are the old ones again. Where that changes who is contacted, the command asks a second person to run it too. It still gives an ALARM until step 2.',
    },
    {
      id: '2. Catat bahwa kehilangan ini diketahui: `kawal audit acknowledge --as PETUGAS --reason dipulihkan`, oleh dua orang dari dua lembaga. Sebelum itu setiap perintah masih memberi ALARM, dan laporan tidak dapat dibaca; jangan memulihkan lagi karenanya. Semua yang sedang masuk akan keluar, dan masuk lagi. Sesudah itu `kawal doctor` harus tidak menemukan yang SALAH, selain `kawal worker` yang belum berjalan.',
      en: '2. Note that this loss is known: `kawal audit acknowledge --as PERSON --reason restored`, by two people of two institutions. Until then every command still gives an ALARM, and no report can be read; do not restore again because of that. Everybody who was signed in signs in again. Then `kawal doctor` must find nothing WRONG, but for the worker that does not run yet.',
    },
    {
      id: '3. Catat lagi penonaktifan petugas, cuti atau halangan, dan koreksi sejak saat itu. Tanpa itu, orang yang tidak boleh tahu dapat diberi tahu. Catat lagi juga permintaan seseorang tentang datanya (`kawal permintaan terima`) dengan waktu diterimanya yang dahulu: batas jawabannya tetap berjalan.',
      en: '3. Record again the suspensions, absences and corrections since then: without them, somebody who must not know may be told. Record again, too, what people asked about their own data (`kawal data-request receive`), with the time it came in: its deadline runs on.',
    },
    {
      id: '4. Laporan sejak saat itu hilang. Hanya LPA yang menanyakannya lagi, dan hanya kepada pelapor yang tercatat aman dihubungi: dengan cara dan pada jam yang tercatat, tidak pernah secara tertulis. Kirim ulang dengan kunci pengiriman yang sama bila ada.',
      en: '4. Reports since then are lost. Only the LPA asks for them again, and only reporters on record as safe to contact: in the way and at the hours on record, never in writing. Submit them with the same submission key if there was one.',
    },
    {
      id: '5. Pesan yang sudah terkirim sejak saat itu akan terkirim sekali lagi. Beri tahu penerimanya.',
      en: '5. Messages that were sent since then are sent once more. Tell the people who get them.',
    },
  ] satisfies readonly Localized[],
  keyringBack: ({ file }: { readonly file: string }): Localized => ({
    id: `Berkas kunci kartu pulih di ${file}.`,
    en: `The keyring is back at ${file}.`,
  }),
  keyringSince: ({ at }: { readonly at: string }): Localized => ({
    id: `Salinan ini dibuat ${at}: yang disegel sesudah itu tidak dapat dibuka, dan yang dimusnahkan sesudah itu dapat ikut kembali bersama cadangan penyimpanan yang lebih lama.`,
    en: `This copy was made ${at}: what was sealed after that cannot be opened, and what was destroyed after that may come back with an older backup of the storage.`,
  }),
} as const;
