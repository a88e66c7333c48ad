/** The comments in a new `directory.yaml`. Each ends its line; examples are commented out. */
export const directoryComments = {
  people: {
    id: `# Siapa memegang jabatan apa, dan bagaimana menghubunginya.
#
# Id (misalnya petugas-lpa-1) disimpan selamanya dan tidak boleh memuat nama orang. Nama dan alamat disimpan terpisah,
# sehingga dapat diperbaiki atau dihapus kapan saja.
#
# diperiksa: tanggal terakhir pesan percobaan benar-benar sampai; lewat 90 hari kontak tidak dipakai lagi.
# berdering: ganti menjadi ya bila orangnya memastikan bahwa pesan di sana membangunkannya pada malam hari.
# saluran: nama saluran yang terpasang di kawal.config.ts, misalnya email, whatsapp, atau sms.
`,
    en: `# Who holds which office, and how to reach them.
#
# An id (lpa-officer-1) is kept for ever and holds no name of a person. Names and addresses are kept apart, so that they
# can be corrected or erased at any time.
#
# verified: the last day a trial message was seen to arrive; after 90 days a contact is not used any more.
# rings: make it yes once its reader has confirmed that a message there wakes them at night.
# channel: the name of a channel set up in kawal.config.ts, for instance email, whatsapp or sms.
`,
  },
  example: {
    id: `#  Tulis setiap orang seperti ini, tanpa tanda # di depan:
#  petugas-lpa-1:
#    nama: (nama orangnya)
#    kontak:
#      surel-petugas-lpa-1: { saluran: email, alamat: (alamat emailnya), diperiksa: (tanggal, misalnya 2026-11-24), berdering: tidak }
`,
    en: `#  Write each person like this, without the # in front:
#  lpa-officer-1:
#    name: (the person's name)
#    contacts:
#      mail-lpa-officer-1: { channel: email, address: (their address), verified: (a date, as 2026-11-24), rings: no }
`,
  },
  secretariat: {
    id: `# Anggota sekretariat LPA, dengan id dari daftar orang di atas. Petugas jaga LPA tidak perlu disebut lagi di sini. Orang yang
# tidak memegang jabatan dan tidak terdaftar di sini tidak dapat melihat atau mengubah apa pun.
`,
    en: `# People of the LPA's secretariat, by ids of the people above. The LPA duty officers need not be listed again. A person who has no
# office and is not listed here sees and changes nothing.
`,
  },
  offices: {
    id: `# Isi pemegang dan wakil dengan id dari daftar orang di atas, misalnya pemegang: [petugas-lpa-1, petugas-lpa-2].
# Koordinator, petugas jaga LPA, dan piket cadangan selalu ikut latihan. Kantor luar yang setuju ikut diberi tambahan: latihan: setuju.
`,
    en: `# Fill holders and deputies with ids of the people above, as holders: [lpa-officer-1, lpa-officer-2].
# Coordinators, LPA duty officers and the last resort take part in every drill. An outside office that agreed gets: drill: agreed.
`,
  },
  kelurahan: {
    id: `  # Koordinator komunitas: seorang pemegang dan seorang wakil untuk setiap kelurahan atau desa.
`,
    en: `  # Community coordinators: a holder and a deputy for each kelurahan or desa.
`,
  },
  noKelurahan: {
    id: `  # Belum ada kelurahan yang dipilih. Untuk setiap kelurahan atau desa yang mulai, tambahkan koordinatornya seperti ini;
  # di tempat lain petugas LPA menggantikan:
  # - { id: koordinator-(kelurahan), jenis: koordinator, wilayah: (kodenya dari areas.yaml), sebutan: Koordinator komunitas (kelurahan), pemegang: [], wakil: [] }
`,
    en: `  # No kelurahan was chosen yet. For each kelurahan or desa that begins, add its coordinator like this; elsewhere the
  # duty officers of the LPA stand in:
  # - { id: coordinator-(kelurahan), kind: coordinator, area: (its code in areas.yaml), localName: Community coordinator of (kelurahan), holders: [], deputies: [] }
`,
  },
  lpaDuty: {
    id: `  # Sekurang-kurangnya dua orang, siang dan malam, dari luar semua kelurahan.
`,
    en: `  # Two people at the least, day and night, from outside every kelurahan.
`,
  },
  lastResort: {
    id: `  # Sekurang-kurangnya dua orang yang tidak memegang jabatan lain dan tidak berbagi kontak dengan siapa pun.
`,
    en: `  # Two people at the least, who hold no other office and share no contact with anybody.
`,
  },
  uptdPpa: {
    id: `  # UPTD PPA hanya dikirimi pesan bila sudah setuju secara tertulis. Bila kota ini belum mempunyai UPTD PPA, pakai baris ini
  # untuk dinas yang mengurus perempuan dan anak, dan tulis nama dinas itu sebagai sebutannya: dinas itu yang melayani (UU
  # 12/2022 Pasal 90 ayat (3)). Di luar jam kantor SAPA 129 menggantikannya. Untuk laki-laki dewasa yang bukan korban
  # kekerasan seksual, tambahkan dinas sosial (jenis: dinasSosial) bila sudah setuju; ini praktik kita.
`,
    en: `  # The UPTD PPA is sent messages only once it has agreed in writing. If this city has none yet, use this line for the
  # agency for women and children, under that agency's name: it gives the service (UU 12/2022 Art 90(3)). Outside office
  # hours SAPA 129 stands in. For adult men who are no victims of sexual violence, add the social agency (kind: opdSocial)
  # once it has agreed; this is our practice.
`,
  },
  numbers: {
    id: `  # Jabatan yang ditelepon. 110, 129, dan 148 adalah nomor layanan umum; pastikan masih berlaku. Nomor langsung setempat
  # ditulis hanya bila sudah dipastikan. Telepon ke 110 diterima Polres terdekat, jadi jangan menulis 110 untuk Polda. Di
  # sebagian kota Unit PPA sudah menjadi Satres PPA-PPO sejak 21 Januari 2026; tulis nama yang dipakai di kota Anda. Jenisnya
  # boleh kepolisianUnitPpa atau kepolisianSatresPpaPpo: bagi Kawal keduanya sama. LPSK menjawab 148 pada hari dan jam kerja.
`,
    en: `  # Offices that are phoned. 110, 129 and 148 are public service numbers; make sure they still hold. A direct local number
  # is written only once it is confirmed. A call to 110 is taken by the nearest Polres, so never write 110 for the Polda. In
  # some cities the Unit PPA became a Satres PPA-PPO on 21 January 2026; write the name that your city uses. Its kind may be
  # policeUnitPpa or policeSatresPpaPpo: both are one to Kawal. LPSK answers 148 on working days and hours.
`,
  },
  absences: {
    id: `
# Cuti dan berhalangan, bila ada; tanggal terakhir termasuk:
# berhalangan:
#   - { orang: petugas-lpa-2, dari: 2027-02-04, sampai: 2027-02-06 }
`,
    en: `
# Leave and absences, if any; the last day counts:
# absences:
#   - { person: lpa-officer-2, from: 2027-02-04, until: 2027-02-06 }
`,
  },
} as const;
