import type { ChapterFile } from '@kawal/chapter';

/**
 * Returns the files of an invented city with two kelurahan, under the national policy. Every person is reached by e-mail;
 * the duty officers and the last resort also by WhatsApp. `verified` is the day on which every contact was verified, as
 * `2026-03-01`: a contact counts for 90 days from then.
 */
export function sampleChapter(verified: string): readonly ChapterFile[] {
  return [
    { name: 'chapter.yaml', text: chapterFile },
    { name: 'directory.yaml', text: directoryFile.replaceAll('VERIFIED', verified) },
    { name: 'policy.yaml', text: policyFile },
  ];
}

const chapterFile = `kawal: lembaga/1
nama: LPA Kota Contoh
kota: 35.99
zona: WIB
bahasa: id
wilayah:
  - { kode: 35.99, nama: Kota Contoh }
  - { kode: 35.99.01, nama: Kecamatan Contoh }
  - { kode: 35.99.01.1001, nama: Contoh Lor }
  - { kode: 35.99.01.1002, nama: Contoh Kidul }
`;

const directoryFile = `kawal: direktori/1
orang:
  koordinator-lor: { nama: Koordinator Contoh Lor, kontak: { surel-koordinator-lor: { saluran: email, alamat: koordinator.lor@contoh.test, diperiksa: VERIFIED, berdering: ya } } }
  wakil-lor: { nama: Wakil Contoh Lor, kontak: { surel-wakil-lor: { saluran: email, alamat: wakil.lor@contoh.test, diperiksa: VERIFIED, berdering: ya } } }
  lurah-lor: { nama: Lurah Contoh Lor, kontak: { surel-lurah-lor: { saluran: email, alamat: lurah.lor@contoh.test, diperiksa: VERIFIED } } }
  koordinator-kidul: { nama: Koordinator Contoh Kidul, kontak: { surel-koordinator-kidul: { saluran: email, alamat: koordinator.kidul@contoh.test, diperiksa: VERIFIED, berdering: ya } } }
  wakil-kidul: { nama: Wakil Contoh Kidul, kontak: { surel-wakil-kidul: { saluran: email, alamat: wakil.kidul@contoh.test, diperiksa: VERIFIED, berdering: ya } } }
  lurah-kidul: { nama: Lurah Contoh Kidul, kontak: { surel-lurah-kidul: { saluran: email, alamat: lurah.kidul@contoh.test, diperiksa: VERIFIED } } }
  petugas-1: { nama: Petugas Contoh Satu, kontak: { wa-petugas-1: { saluran: whatsapp, alamat: 081200000001, diperiksa: VERIFIED, berdering: ya }, surel-petugas-1: { saluran: email, alamat: petugas1@contoh.test, diperiksa: VERIFIED } } }
  petugas-2: { nama: Petugas Contoh Dua, kontak: { wa-petugas-2: { saluran: whatsapp, alamat: 081200000002, diperiksa: VERIFIED, berdering: ya }, surel-petugas-2: { saluran: email, alamat: petugas2@contoh.test, diperiksa: VERIFIED } } }
  piket-1: { nama: Piket Contoh Satu, kontak: { wa-piket-1: { saluran: whatsapp, alamat: 081200000003, diperiksa: VERIFIED, berdering: ya }, surel-piket-1: { saluran: email, alamat: piket1@contoh.test, diperiksa: VERIFIED } } }
  piket-2: { nama: Piket Contoh Dua, kontak: { wa-piket-2: { saluran: whatsapp, alamat: 081200000004, diperiksa: VERIFIED, berdering: ya }, surel-piket-2: { saluran: email, alamat: piket2@contoh.test, diperiksa: VERIFIED } } }
  uptd-1: { nama: Petugas UPTD Contoh, kontak: { surel-uptd-1: { saluran: email, alamat: uptd@contoh.test, diperiksa: VERIFIED } } }
  bp3mi-1: { nama: Petugas BP3MI Contoh, kontak: { surel-bp3mi-1: { saluran: email, alamat: bp3mi@contoh.test, diperiksa: VERIFIED } } }
  sekretaris-uji: { nama: Sekretaris Contoh, kontak: { surel-sekretaris: { saluran: email, alamat: sekretaris@contoh.test, diperiksa: VERIFIED } } }
sekretariat: [sekretaris-uji]
jabatan:
  - { id: jabatan-koordinator-lor, jenis: koordinator, wilayah: 35.99.01.1001, sebutan: Koordinator Contoh Lor, pemegang: [koordinator-lor], wakil: [wakil-lor] }
  - { id: jabatan-lurah-lor, jenis: lurah, wilayah: 35.99.01.1001, sebutan: Lurah Contoh Lor, pemegang: [lurah-lor] }
  - { id: jabatan-koordinator-kidul, jenis: koordinator, wilayah: 35.99.01.1002, sebutan: Koordinator Contoh Kidul, pemegang: [koordinator-kidul], wakil: [wakil-kidul] }
  - { id: jabatan-lurah-kidul, jenis: lurah, wilayah: 35.99.01.1002, sebutan: Lurah Contoh Kidul, pemegang: [lurah-kidul] }
  - { id: lpa-jaga, jenis: petugasLpa, wilayah: 35.99, sebutan: Petugas jaga LPA, pemegang: [petugas-1, petugas-2] }
  - { id: piket-cadangan, jenis: piketCadangan, wilayah: 35.99, sebutan: Piket cadangan, pemegang: [piket-1, piket-2] }
  - { id: uptd-ppa, jenis: uptdPpa, wilayah: 35.99, sebutan: UPTD PPA Kota Contoh, pemegang: [uptd-1] }
  - { id: bp3mi, jenis: bp3mi, wilayah: 35, sebutan: BP3MI Contoh, pemegang: [bp3mi-1] }
  - { id: unit-ppa, jenis: kepolisianUnitPpa, wilayah: 35.99, sebutan: Unit PPA Kota Contoh, cara: telepon, nomor: 110 }
  - { id: sapa-129, jenis: sapa129, wilayah: nasional, sebutan: SAPA 129, cara: telepon, nomor: 129 }
  - { id: lpsk, jenis: lpsk, wilayah: nasional, sebutan: LPSK, cara: telepon, nomor: 148 }
`;

const policyFile = `kawal: kebijakan/1
id: kota-contoh
versi: 1
lapis: kota
mengikuti: id.nasional@1
wilayah: 35.99
ketentuanJabatan:
  bp3mi: { siaga: jamKerja, pengganti: petugasLpa }
jalur:
  kerja-luar-negeri:
    bila: { umurKorban: [dewasa], modus: [pmiNonprosedural] }
    langkah:
      - { id: bp3mi, setelah: 2 jam, beritahu: [bp3mi] }
    dasar: [{ aturan: T6 }]
`;
