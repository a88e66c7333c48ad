import type { Localized } from '@kawal/core';

/** The comments of a new `areas.yaml`, and the words about it. */
export const areasFileWords = {
  comment: {
    id: `Wilayah kota ini, dibuat dengan \`kawal area import\`. Kode selalu bertitik. Ejaan lain (berita, BPS) boleh
ditambahkan: { kode: …, nama: Kotalama, ejaanLain: [Kota Lama] }.`,
    en: `The areas of this city, made by \`kawal area import\`. Codes always have dots. Other spellings (news, BPS) may be
added: { code: …, name: Kotalama, aliases: [Kota Lama] }.`,
  },
  shareAlike: {
    id: `Berisi informasi dari idn-area-data, yang tersedia menurut Open Database License (ODbL) 1.0,
https://opendatacommons.org/licenses/odbl/1-0/. Bila berkas ini dibagikan, biarkan catatan ini dan lisensinya tetap di sini.`,
    en: `Contains information from idn-area-data, which is made available under the Open Database License (ODbL) 1.0,
https://opendatacommons.org/licenses/odbl/1-0/. Where you pass this file on, leave this note and the licence in it.`,
  },
  askLicence: {
    id: 'Perbaiki `sumber` dan `lisensi`: dari mana daftar ini, dan dengan syarat apa boleh dibagikan.',
    en: 'Correct `source` and `licence`: where this list is from, and on which terms it may be passed on.',
  },
  unknownLicence: { id: 'belum diketahui', en: 'unknown' },
  counted: ({
    city,
    ...count
  }: {
    readonly city: string;
    readonly kecamatan: number;
    readonly kelurahan: number;
    readonly desa: number;
    readonly desaAdat: number;
  }): Localized => {
    const listed = (desaAdat: string): string =>
      [
        `${count.kecamatan} kecamatan`,
        ...(count.kelurahan > 0 ? [`${count.kelurahan} kelurahan`] : []),
        ...(count.desa > 0 ? [`${count.desa} desa`] : []),
        ...(count.desaAdat > 0 ? [`${count.desaAdat} ${desaAdat}`] : []),
      ].join(', ');
    return { id: `${city}: ${listed('desa adat')}.`, en: `${city}: ${listed('desa adat')}.` };
  },
} as const;
