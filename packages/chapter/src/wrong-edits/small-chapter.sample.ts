/**
 * A chapter as small as one can be and still read without a finding. It shows what every language feature looks like;
 * people and addresses are made up. The English twin says the same, so both make the same bundle.
 */
/** Invented holidays of a year beside those that are off every year, by month and day. */
export const movingHolidays: readonly string[] = Array.from({ length: 11 }, (_, index) => `02-${String(index + 10)}`);

export const smallChapter = {
  'chapter.yaml': `kawal: lembaga/1
nama: LPA Contoh
kota: 35.73
zona: WIB
bahasa: id
wilayah:
  - { kode: 35.73.02, nama: Klojen }
  - { kode: 35.73.02.1005, nama: Sukoharjo }
  - { kode: 35.73.03, nama: Kedungkandang }
  - { kode: 35.73.03.1001, nama: Kotalama, ejaanLain: [Kota Lama] }
  - { kode: 35.73.03.1002, nama: Mergosono }
`,
  'directory.yaml': `kawal: direktori/1
orang:
  koordinator-1:
    nama: Koordinator Karangan
    bahasa: en
    kontak:
      surel-koordinator: { saluran: email, alamat: koordinator@contoh.test, diperiksa: 2019-01-08, berdering: ya }
      wa-koordinator: { saluran: whatsapp, alamat: 081200000001, diperiksa: 2019-01-08, berdering: ya }
  lpa-1:
    nama: Petugas Karangan Satu
    kontak:
      surel-lpa-1: { saluran: email, alamat: satu@contoh.test, diperiksa: 2019-01-08, berdering: ya }
  lpa-2:
    nama: Petugas Karangan Dua
    lewat: [surel-lpa]
  piket-1:
    nama: Piket Karangan
    kontak:
      surel-piket: { saluran: email, alamat: piket@contoh.test, diperiksa: 2019-01-08, berdering: ya }
kontakBersama:
  surel-lpa: { saluran: email, alamat: lpa@contoh.test, pembaca: [lpa-1, lpa-2], diperiksa: 2019-01-08, berdering: ya }
jabatan:
  - id: koordinator-kotalama
    jenis: koordinator
    wilayah: 35.73.03.1001
    sebutan: Koordinator Kotalama
    pemegang: [koordinator-1]
    cara: pesan
  - id: lpa
    jenis: petugasLpa
    wilayah: 35.73
    sebutan: Petugas jaga LPA
    pemegang: [lpa-1]
    wakil: [lpa-2]
    giliran:
      - { orang: lpa-1, dari: 2019-02-01T07:00, sampai: 2019-02-01T19:00 }
    masaJabatan:
      - { orang: lpa-1, dari: 2018-06-01, pelaksanaTugas: ya }
      - { orang: lpa-2, dari: 2018-06-01, sampai: 2023-05-31 }
  - { id: piket, jenis: piketCadangan, wilayah: 35.73, sebutan: Piket cadangan, pemegang: [piket-1] }
  - { id: unit-ppa, jenis: kepolisianUnitPpa, wilayah: 35.73, sebutan: Unit PPA, cara: telepon, nomor: 110 }
  - { id: sapa, jenis: sapa129, wilayah: nasional, sebutan: SAPA 129, cara: telepon, nomor: 129, latihan: setuju }
berhalangan:
  - { orang: lpa-2, dari: 2019-02-04, sampai: 2019-02-06 }
sekretariat: [lpa-1]
`,
  'policy.yaml': `kawal: kebijakan/1
id: kota-contoh
versi: 1
lapis: kota
wilayah: 35.73
ketentuanJabatan:
  koordinator: { siaga: selalu, pengganti: petugasLpa }
  petugasLpa: { siaga: selalu, orang: 2 }
  kepolisianUnitPpa: { siaga: selalu, cara: telepon, pengganti: sapa129 }
  sapa129: { siaga: selalu, cara: telepon }
  piketCadangan: { siaga: selalu }
penelepon: [petugasLpa, koordinator]
jalur:
  setiap-laporan:
    bila: {}
    tahanSelama: 4 jam
    langkah:
      - { id: pertama, setelah: segera, beritahu: [koordinator], ulangi: { tiap: 10 menit, kali: 2 } }
      - { id: terakhir, setelah: 2 jam, beritahu: [piketCadangan], kecuali: { disanggupi: [koordinator], jumlah: 1 } }
  anak-berisiko:
    bila:
      umurKorban: [anak, belumDiketahui]
      kekhawatiran: { selain: [tidakAda] }
    tinjau: 24 jam
    saran: telepon-110
    langkah:
      - { id: lpa, setelah: 15 menit, beritahu: [petugasLpa] }
      - { id: wewenang, setelah: 1 jam, beritahu: [kepolisianUnitPpa] }
    dasar: [{ aturan: T2 }, { pasal: uu-23-2002/78, sebagai: pidana }]
jangan:
  kelurahan-terlibat: { bila: { keterlibatan: [kelurahan] }, jangan: [koordinator, lurah] }
`,
} as const;

/** The same chapter, with its areas in a file of their own. */
export const listedChapter = {
  'chapter.yaml': `kawal: lembaga/1
nama: LPA Contoh
kota: 35.73
zona: WIB
bahasa: id
`,
  'areas.yaml': `kawal: wilayah/1
sumber: daftar karangan
lisensi: bebas
keputusan: kepmendagri-300.2.2-2138-2025
wilayah:
  - { kode: 35.73, nama: Kota Malang }
  - { kode: 35.73.02, nama: Klojen }
  - { kode: 35.73.02.1005, nama: Sukoharjo }
  - { kode: 35.73.03, nama: Kedungkandang }
  - { kode: 35.73.03.1001, nama: Kotalama, ejaanLain: [Kota Lama] }
  - { kode: 35.73.03.1002, nama: Mergosono }
`,
  'libur-2031.yaml': `kawal: libur/1
tahun: 2031
keputusan: SKB Contoh 1/2030
sumber: contoh.invalid
hari:
  - { tanggal: 2031-01-01, nama: libur contoh, jenis: libur }
${movingHolidays.map((date) => `  - { tanggal: 2031-${date}, nama: libur contoh, jenis: libur }\n`).join('')}  - { tanggal: 2031-03-20, nama: cuti contoh, jenis: cutiBersama }
  - { tanggal: 2031-05-01, nama: libur contoh, jenis: libur }
  - { tanggal: 2031-06-01, nama: libur contoh, jenis: libur }
  - { tanggal: 2031-08-17, nama: libur contoh, jenis: libur }
  - { tanggal: 2031-12-25, nama: libur contoh, jenis: libur }
`,
  'directory.yaml': smallChapter['directory.yaml'],
  'policy.yaml': smallChapter['policy.yaml'].replace('id: kota-contoh', 'id: kota-malang'),
} as const;

/** The same chapter, following the nation: the policy says only how the city differs, and one kelurahan adds to it. */
export const followingChapter = {
  'chapter.yaml': smallChapter['chapter.yaml'],
  'directory.yaml': smallChapter['directory.yaml'],
  'policy.yaml': `kawal: kebijakan/1
id: kota-contoh
versi: 1
lapis: kota
mengikuti: id.nasional@1
wilayah: 35.73
hapus: [rumah-tangga]
sesuaikan:
  anak-berisiko/wewenang: { setelah: 30 menit }
jalur:
  anak-di-hotel:
    bila: { umurKorban: [anak, belumDiketahui], modus: [eska] }
    langkah:
      - { id: lpa, setelah: segera, beritahu: [petugasLpa] }
      - { id: uptd, setelah: 2 hari kerja, beritahu: [uptdPpa] }
kewajiban:
  anak-di-hotel-ke-uptd: { asal: praktik, bila: { modus: [eska] }, beritahu: [uptdPpa], palingLambat: 3 hari kerja }
keringanan:
  tanpa-uptd:
    kewajiban: anak-di-hotel-ke-uptd
    bila: { modus: [eska], umurKorban: [dewasa] }
    oleh: LPA Contoh
    alasan: Layanan pindah gedung
    gantinya: Petugas LPA mengantar sendiri
    disetujui: kota
    dari: 2019-02-01
    sampai: 2019-03-01
uji:
  - nama: anak di hotel
    pada: 2019-02-03T02:00
    wilayah: 35.73.03.1001
    laporan: { umurKorban: anak, modus: [eska], bahaya: tidak }
    kemudian: [{ setelah: 1 jam, laporan: { bahaya: ya } }]
    jawaban: [{ setelah: 16 menit, jabatan: koordinator, tingkat: disanggupi }]
    disebut: [{ jabatan: lurah, sebagai: terduga }]
    berhalangan: [uptdPpa]
    harus: [{ beritahu: petugasLpa, palingLambat: segera }, { beritahu: sapa129, menggantikan: uptdPpa, tidakSebelum: 1 jam }]
    jangan: [lurah]
`,
  'kelurahan/kotalama.yaml': `kawal: kebijakan/1
id: kotalama
versi: 1
lapis: kelurahan
wilayah: 35.73.03.1001
ketentuanJabatan:
  ketuaRt: { siaga: selalu, pengganti: koordinator }
jalur:
  ketua-rt:
    bila: { bahaya: [ya] }
    langkah:
      - { id: rt, setelah: 5 menit, beritahu: [ketuaRt] }
`,
} as const;

export const smallChapterInEnglish = {
  'chapter.yaml': `kawal: chapter/1
name: LPA Contoh
city: 35.73
zone: WIB
language: id
areas:
  - { code: 35.73.02, name: Klojen }
  - { code: 35.73.02.1005, name: Sukoharjo }
  - { code: 35.73.03, name: Kedungkandang }
  - { code: 35.73.03.1001, name: Kotalama, aliases: [Kota Lama] }
  - { code: 35.73.03.1002, name: Mergosono }
`,
  'directory.yaml': `kawal: directory/1
people:
  koordinator-1:
    name: Koordinator Karangan
    language: en
    contacts:
      surel-koordinator: { channel: email, address: koordinator@contoh.test, verified: 2019-01-08, rings: yes }
      wa-koordinator: { channel: whatsapp, address: 081200000001, verified: 2019-01-08, rings: yes }
  lpa-1:
    name: Petugas Karangan Satu
    contacts:
      surel-lpa-1: { channel: email, address: satu@contoh.test, verified: 2019-01-08, rings: yes }
  lpa-2:
    name: Petugas Karangan Dua
    via: [surel-lpa]
  piket-1:
    name: Piket Karangan
    contacts:
      surel-piket: { channel: email, address: piket@contoh.test, verified: 2019-01-08, rings: yes }
sharedContacts:
  surel-lpa: { channel: email, address: lpa@contoh.test, readers: [lpa-1, lpa-2], verified: 2019-01-08, rings: yes }
offices:
  - id: koordinator-kotalama
    kind: coordinator
    area: 35.73.03.1001
    localName: Koordinator Kotalama
    holders: [koordinator-1]
    reach: message
  - id: lpa
    kind: lpaDuty
    area: 35.73
    localName: Petugas jaga LPA
    holders: [lpa-1]
    deputies: [lpa-2]
    shifts:
      - { person: lpa-1, from: 2019-02-01T07:00, until: 2019-02-01T19:00 }
    terms:
      - { person: lpa-1, from: 2018-06-01, acting: yes }
      - { person: lpa-2, from: 2018-06-01, until: 2023-05-31 }
  - { id: piket, kind: lastResort, area: 35.73, localName: Piket cadangan, holders: [piket-1] }
  - { id: unit-ppa, kind: policeUnitPpa, area: 35.73, localName: Unit PPA, reach: call, number: 110 }
  - { id: sapa, kind: sapa129, area: nation, localName: SAPA 129, reach: call, number: 129, drill: agreed }
absences:
  - { person: lpa-2, from: 2019-02-04, until: 2019-02-06 }
secretariat: [lpa-1]
`,
  'policy.yaml': `kawal: policy/1
id: kota-contoh
version: 1
layer: city
area: 35.73
requires:
  coordinator: { on: always, instead: lpaDuty }
  lpaDuty: { on: always, people: 2 }
  policeUnitPpa: { on: always, reach: call, instead: sapa129 }
  sapa129: { on: always, reach: call }
  lastResort: { on: always }
callers: [lpaDuty, coordinator]
paths:
  setiap-laporan:
    when: {}
    hold: 4 hours
    steps:
      - { id: pertama, after: 0, tell: [coordinator], repeat: { every: 10 minutes, times: 2 } }
      - { id: terakhir, after: 2 hours, tell: [lastResort], unless: { acknowledged: [coordinator], count: 1 } }
  anak-berisiko:
    when:
      victimAge: [child, unknown]
      concern: { noneOf: [none] }
    review: 24 hours
    advise: call-110
    steps:
      - { id: lpa, after: 15 minutes, tell: [lpaDuty] }
      - { id: wewenang, after: 1 hour, tell: [policeUnitPpa] }
    why: [{ rule: T2 }, { cite: uu-23-2002/78, as: offence }]
ceilings:
  kelurahan-terlibat: { when: { involved: [kelurahan] }, never: [coordinator, lurah] }
`,
} as const;
