import type { Localized, OfficeKind } from '@kawal/core';
import words from './institutions.json' with { type: 'json' };

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

export const institutionWords: Readonly<Record<Institution, Localized>> = words;
