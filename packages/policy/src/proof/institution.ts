import type { Localized, OfficeKind } from '@kawal/core';

/** Holds the offices of each institution. The last resort is one of its own, outside the kelurahan (E3). */
const officesOf = {
  community: ['coordinator', 'ownKelurahan1', 'ownKelurahan2'],
  lpa: ['lpaDuty', 'ownCity1', 'ownCity2'],
  lastResort: ['lastResort'],
  kelurahan: ['rtHead', 'rwHead', 'lurah', 'villageHead'],
  kecamatan: ['camat'],
  cityGovernment: [
    ...(['mayor', 'taskForce', 'uptdPpa', 'opdWomenChild', 'opdSocial', 'opdManpower', 'opdHealth'] as const),
    ...(['opdCivilRegistry', 'opdEducation', 'hospital'] as const),
  ],
  province: ['uptdPpaProvince'],
  police: ['bhabinkamtibmas', 'polsek', 'policeUnitPpa', 'polda', 'policeDitPpaPpo'],
  army: ['babinsa', 'koramil'],
  ministries: ['immigrationOffice', 'bp3mi', 'p4mi', 'kp2mi', 'sapa129'],
  commissions: ['lpsk', 'kpai', 'kpad'],
  partners: ['legalAid', 'wcc', 'lks'],
} as const satisfies Readonly<Record<string, readonly OfficeKind[]>>;

export type Institution = keyof typeof officesOf;

const institutions = Object.entries(officesOf) as readonly [Institution, readonly OfficeKind[]][];

export const institutionOf = Object.fromEntries(
  institutions.flatMap(([institution, offices]) => offices.map((office) => [office, institution])),
) as Readonly<Record<(typeof officesOf)[Institution][number], Institution>>;

export const institutionWords: Readonly<Record<Institution, Localized>> = {
  community: { id: 'komunitas', en: 'the community' },
  lpa: { id: 'LPA', en: 'the LPA' },
  lastResort: { id: 'piket cadangan', en: 'the last resort' },
  kelurahan: { id: 'kelurahan', en: 'the kelurahan' },
  kecamatan: { id: 'kecamatan', en: 'the kecamatan' },
  cityGovernment: { id: 'pemerintah kota', en: 'the city government' },
  province: { id: 'pemerintah provinsi', en: 'the provincial government' },
  police: { id: 'kepolisian', en: 'the police' },
  army: { id: 'TNI', en: 'the army' },
  ministries: { id: 'kementerian dan lembaga pusat', en: 'ministries and national agencies' },
  commissions: { id: 'lembaga negara', en: 'commissions' },
  partners: { id: 'lembaga mitra', en: 'partner organisations' },
};
