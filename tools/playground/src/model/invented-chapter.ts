import { type ChapterFile, zoneOf } from '@kawal/chapter';
import type { KemendagriCode } from '@kawal/core';

/** The day on which everything is judged: that of the officer's guide, so both give the same verdict. */
export const judgedOn = '2019-02-01';

/** The city of the example, where a policy names none. */
const malang = '35.73';

/** The city that a policy's text names, readable or not. */
export function cityOf(policy: string): string {
  return /^(?:wilayah|area):\s*["']?(\d\d\.\d\d)\b/m.exec(policy)?.[1] ?? malang;
}

interface Kelurahan {
  readonly id: string;
  readonly name: string;
  readonly code: string;
}

/** The kelurahan that report in this city: two of Malang's, and invented ones elsewhere. */
export function kelurahanOf(city: string): readonly [Kelurahan, Kelurahan] {
  if (city === malang) {
    return [
      { id: 'kotalama', name: 'Kotalama', code: '35.73.03.1001' },
      { id: 'tanjungrejo', name: 'Tanjungrejo', code: '35.73.04.1006' },
    ];
  }
  return [
    { id: 'contoh-satu', name: 'Contoh Satu', code: `${city}.01.1001` },
    { id: 'contoh-dua', name: 'Contoh Dua', code: `${city}.01.1002` },
  ];
}

/**
 * Invents the chapter around a policy: a city with two kelurahan and a directory whose people and addresses are made up.
 * It is the example of Malang, reduced. A real directory holds names, so none is ever asked for here.
 */
export function inventedFiles(policy: string): readonly ChapterFile[] {
  const city = cityOf(policy);
  const kelurahan = kelurahanOf(city);
  return [
    { name: 'chapter.yaml', text: chapterText(city, kelurahan) },
    { name: 'directory.yaml', text: directoryText(city, kelurahan) },
    { name: 'policy.yaml', text: policy },
  ];
}

function chapterText(city: string, kelurahan: readonly Kelurahan[]): string {
  const name = city === malang ? 'Kota Malang' : 'Kota Contoh';
  const districts = [...new Set(kelurahan.map(({ code }) => code.slice(0, 8)))];
  return `kawal: lembaga/1
nama: LPA ${name}
kota: "${city}"
zona: ${zoneOf(city as KemendagriCode) ?? 'WIB'}
bahasa: id
wilayah:
  - { kode: "${city}", nama: ${name} }
${districts.map((code, index) => `  - { kode: "${code}", nama: Kecamatan ${index + 1} }`).join('\n')}
${kelurahan.map(({ code, name }) => `  - { kode: "${code}", nama: ${name} }`).join('\n')}
`;
}

/** People of the directory with a mailbox of their own; the flag says that it rings at night. */
function peopleOf(kelurahan: readonly Kelurahan[]): readonly (readonly [id: string, rings: boolean])[] {
  return [
    ...kelurahan.flatMap(({ id }) => [
      [`koordinator-${id}`, true] as const,
      [`wakil-${id}`, true] as const,
      [`lurah-${id}`, false] as const,
    ]),
    ['petugas-disnaker', false],
    ['petugas-bp3mi', false],
    ...['petugas-lpa-1', 'petugas-lpa-2', 'piket-1', 'piket-2', 'petugas-kpai-1', 'petugas-kpai-2'].map(
      (id) => [id, true] as const,
    ),
  ];
}

function directoryText(city: string, kelurahan: readonly Kelurahan[]): string {
  const contact = (id: string, rings: boolean): string =>
    `{ saluran: email, alamat: ${id}@contoh.test, diperiksa: 2018-12-10${rings ? ', berdering: ya' : ''} }`;
  const people = peopleOf(kelurahan).map(
    ([id, rings]) => `  ${id}: { nama: Orang Contoh ${id}, kontak: { surel-${id}: ${contact(id, rings)} } }`,
  );
  const local = kelurahan.flatMap(({ id, code, name }) => [
    `  - { id: jabatan-${id}, jenis: koordinator, wilayah: "${code}", sebutan: Koordinator ${name}, pemegang: [koordinator-${id}], wakil: [wakil-${id}] }`,
    `  - { id: lurah-di-${id}, jenis: lurah, wilayah: "${code}", sebutan: Lurah ${name}, pemegang: [lurah-${id}] }`,
  ]);
  return `kawal: direktori/1
orang:
${people.join('\n')}
  petugas-uptd-1: { nama: Orang Contoh UPTD Satu, lewat: [surel-uptd-ppa] }
  petugas-uptd-2: { nama: Orang Contoh UPTD Dua, lewat: [surel-uptd-ppa] }
sekretariat: [petugas-lpa-1]
kontakBersama:
  surel-uptd-ppa: { saluran: email, alamat: uptd-ppa@contoh.test, pembaca: [petugas-uptd-1, petugas-uptd-2], diperiksa: 2018-12-10 }
jabatan:
${local.join('\n')}
  - { id: lpa-jaga, jenis: petugasLpa, wilayah: "${city}", sebutan: Petugas jaga LPA, pemegang: [petugas-lpa-1, petugas-lpa-2] }
  - { id: piket-cadangan, jenis: piketCadangan, wilayah: "${city}", sebutan: Piket cadangan, pemegang: [piket-1, piket-2] }
  - { id: uptd-ppa, jenis: uptdPpa, wilayah: "${city}", sebutan: UPTD PPA, pemegang: [petugas-uptd-1, petugas-uptd-2] }
  - { id: disnaker, jenis: dinasTenagaKerja, wilayah: "${city}", sebutan: Disnaker, pemegang: [petugas-disnaker] }
  - { id: bp3mi, jenis: bp3mi, wilayah: "${city.slice(0, 2)}", sebutan: BP3MI, pemegang: [petugas-bp3mi] }
  - { id: kpai, jenis: kpai, wilayah: nasional, sebutan: KPAI, pemegang: [petugas-kpai-1, petugas-kpai-2] }
  - { id: unit-ppa, jenis: kepolisianUnitPpa, wilayah: "${city}", sebutan: Unit PPA, cara: telepon, nomor: 110 }
  - { id: sapa-129, jenis: sapa129, wilayah: nasional, sebutan: SAPA 129, cara: telepon, nomor: 129 }
  - { id: lpsk, jenis: lpsk, wilayah: nasional, sebutan: LPSK, cara: telepon, nomor: 148 }
`;
}
