import type { Area, AreaLevel, Localized } from '@kawal/core';

export const levelWords: Readonly<Record<AreaLevel, Localized>> = {
  province: { id: 'provinsi', en: 'province' },
  city: { id: 'kota/kabupaten', en: 'city or regency' },
  kecamatan: { id: 'kecamatan', en: 'kecamatan' },
  village: { id: 'kelurahan/desa', en: 'kelurahan or desa' },
};

export const areaWords = {
  columns: {
    code: { id: 'Kode', en: 'Code' },
    name: { id: 'Nama resmi', en: 'Official name' },
    level: { id: 'Tingkat', en: 'Level' },
    kecamatan: { id: 'Kecamatan', en: 'Kecamatan' },
    spelling: { id: 'Ejaan yang ditulis', en: 'Spelling as written' },
  },
  official: { id: 'resmi', en: 'official' },
  alias: ({ written }: { readonly written: string }): Localized => ({
    id: `${written} (ejaan lain)`,
    en: `${written} (other spelling)`,
  }),
  unknown: ({ nearest }: { readonly nearest: readonly Area[] }): Localized => ({
    id: `Wilayah itu tidak ada dalam daftar lembaga ini.${listed(nearest, 'Mungkin maksud Anda')} Periksa ejaan atau kodenya; bila memang bagian kota ini, tambahkan ke areas.yaml atau chapter.yaml.`,
    en: `That area is not in this chapter's list.${listed(nearest, 'Did you mean')} Check the spelling or the code; if it does belong to this city, add it to areas.yaml or chapter.yaml.`,
  }),
  undotted: ({ guess }: { readonly guess: Area | undefined }): Localized => ({
    id:
      guess === undefined
        ? 'Kode tanpa titik tidak diterima, dan angka ini bukan kode Kemendagri mana pun di lembaga ini; mungkin kode BPS, yang penomorannya lain. Cari dengan namanya.'
        : `Kode tanpa titik tidak diterima. Bila kode Kemendagri, ini ${guess.code} (${guess.name}); bila kode BPS, tempatnya lain. Tulis kodenya dengan titik.`,
    en:
      guess === undefined
        ? 'A code without dots is not taken, and these digits are no Kemendagri code of this chapter; they may be a BPS code, which numbers otherwise. Look for the name.'
        : `A code without dots is not taken. If it is a Kemendagri code, it is ${guess.code} (${guess.name}); if a BPS code, it is another place. Write the code with dots.`,
  }),
};

function listed(nearest: readonly Area[], opening: string): string {
  return nearest.length === 0 ? '' : ` ${opening} ${nearest.map(({ code, name }) => `${name} (${code})`).join(', ')}?`;
}
