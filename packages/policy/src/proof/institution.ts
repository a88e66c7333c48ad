import type { OfficeKind } from '@kawal/core';

/** What an office belongs to. Two people of one institution are not two who look at each other. */
export type Institution =
  | 'community'
  | 'lpa'
  | 'lastResort'
  | 'kelurahan'
  | 'kecamatan'
  | 'cityGovernment'
  | 'province'
  | 'police'
  | 'army'
  | 'ministries'
  | 'commissions';

/** The last resort is one of its own: it sits outside the kelurahan and shares nobody with the escalation above it (E3). */
export const institutionOf: Readonly<Record<OfficeKind, Institution>> = {
  coordinator: 'community',
  lpaDuty: 'lpa',
  lastResort: 'lastResort',
  rtHead: 'kelurahan',
  rwHead: 'kelurahan',
  lurah: 'kelurahan',
  villageHead: 'kelurahan',
  camat: 'kecamatan',
  mayor: 'cityGovernment',
  babinsa: 'army',
  bhabinkamtibmas: 'police',
  policeUnitPpa: 'police',
  polda: 'police',
  policeDitPpaPpo: 'police',
  uptdPpa: 'cityGovernment',
  uptdPpaProvince: 'province',
  opdWomenChild: 'cityGovernment',
  opdSocial: 'cityGovernment',
  opdManpower: 'cityGovernment',
  opdHealth: 'cityGovernment',
  immigrationOffice: 'ministries',
  bp3mi: 'ministries',
  p4mi: 'ministries',
  kp2mi: 'ministries',
  sapa129: 'ministries',
  lpsk: 'commissions',
  kpai: 'commissions',
};
