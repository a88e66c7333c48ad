import type { Language, Localized } from '@kawal/core';

/** A policy to begin with, in the words of both languages. */
export interface Example {
  readonly name: Localized;
  readonly text: Readonly<Record<Language, string>>;
}

/** Lists the examples: Malang's own policy first, which is a file in both languages. */
export function examplesAfter(malang: Example['text']): readonly Example[] {
  return [{ name: { id: 'Kota Malang', en: 'Malang' }, text: malang }, ...others];
}

const headId = (city: string, id: string): string => `kawal: kebijakan/1
id: ${id}
versi: 1
lapis: kota
mengikuti: id.nasional@1
wilayah: ${city}
`;

const headEn = (city: string, id: string): string => `kawal: policy/1
id: ${id}
version: 1
layer: city
parent: id.nasional@1
area: ${city}
`;

const others: readonly Example[] = [
  {
    name: { id: 'Laporan yang hilang', en: 'A report that is lost' },
    text: {
      id: `${headId('35.73', 'kota-malang')}
# Jalur nasional untuk anak diganti: hanya LPA yang diberi tahu, dan hanya bila umurnya sudah pasti. Lihat putusannya.
ganti:
  anak-berisiko:
    bila: { umurKorban: [anak], kekhawatiran: [ada] }
    langkah:
      - { id: lpa, setelah: 1 jam, beritahu: [petugasLpa] }
`,
      en: `${headEn('35.73', 'kota-malang')}
# The nation's path for children is replaced: the LPA alone is told, and only once the age is certain. See the verdict.
replace:
  anak-berisiko:
    when: { victimAge: [child], concern: [some] }
    steps:
      - { id: lpa, after: 1 hour, tell: [lpaDuty] }
`,
    },
  },
  {
    name: { id: 'Salah ketik', en: 'Slips of the pen' },
    text: {
      id: `${headId('35.73', 'kota-malang')}
ketentuanJabatan:
  lurah: { siaga: jamKrja, pengganti: petugasLpa }

jalur:
  anak-di-hotel:
    bila: { umurKorban: [anak], modus: [eska] }
    langkah:
      - { id: lpa, setelah: segera, beritau: [petugasLpa] }
      - { id: polisi, setelah: 30 menit, beritahu: [polisi] }
`,
      en: `${headEn('35.73', 'kota-malang')}
requires:
  lurah: { on: oficeHours, instead: lpaDuty }

paths:
  anak-di-hotel:
    when: { victimAge: [child], modus: [childSexualExploitation] }
    steps:
      - { id: lpa, after: at once, tel: [lpaDuty] }
      - { id: polisi, after: 30 minutes, tell: [policeUnit] }
`,
    },
  },
  {
    name: { id: 'Kota lain: kepala saja', en: 'Another city: the head alone' },
    text: {
      id: `${headId('35.79', 'kota-batu')}
# Enam baris di atas sudah lengkap: dasar nasional berlaku. Tulis di bawah ini hanya yang berbeda.
sesuaikan:
  anak-berisiko/wewenang: { setelah: 30 menit }
`,
      en: `${headEn('35.79', 'kota-batu')}
# The six lines above are complete: the nation's policy applies. Write below only what differs.
adjust:
  anak-berisiko/wewenang: { after: 30 minutes }
`,
    },
  },
];
