import type { Localized } from '../language/words.ts';

/** Offices by kind, as policies name them. People, deputies and contacts are in a chapter's directory. */

/** The reach of an office: it serves every area within. */
export type OfficeReach = 'neighbourhood' | 'kelurahan' | 'kecamatan' | 'city' | 'province' | 'nation';

export interface OfficeKindFacts {
  /** The word an Indonesian file uses for it. */
  readonly keyword: string;
  readonly said: Localized;
  readonly serves: OfficeReach;
  /** True for bodies that can act by law: police, service units, ministries and agencies. */
  readonly authority: boolean;
  /** True for offices that joint leave (cuti bersama) closes: the civil service, but not police or hotlines. */
  readonly civilService: boolean;
  /** The next office in its line of command, barred with it. Null for the province, where reports go then. */
  readonly superior: OfficeKind | null;
}

export type OfficeKind =
  | 'coordinator'
  | 'lpaDuty'
  | 'lastResort'
  | 'rtHead'
  | 'rwHead'
  | 'lurah'
  | 'villageHead'
  | 'camat'
  | 'mayor'
  | 'babinsa'
  | 'bhabinkamtibmas'
  | 'policeUnitPpa'
  | 'polda'
  | 'policeDitPpaPpo'
  | 'uptdPpa'
  | 'uptdPpaProvince'
  | 'opdWomenChild'
  | 'opdSocial'
  | 'opdManpower'
  | 'opdHealth'
  | 'immigrationOffice'
  | 'bp3mi'
  | 'p4mi'
  | 'kp2mi'
  | 'sapa129'
  | 'lpsk'
  | 'kpai';

/** Every kind with its facts. Local names ("Polresta Malang Kota") are data of a directory. */
export const officeKinds: Readonly<Record<OfficeKind, OfficeKindFacts>> = {
  coordinator: kind('koordinator', 'koordinator komunitas', 'community coordinator', 'kelurahan'),
  lpaDuty: kind('petugasLpa', 'petugas jaga LPA', 'LPA duty officer', 'city'),
  lastResort: kind('penjagaTerakhir', 'penjaga terakhir', 'last resort', 'city'),
  rtHead: kind('ketuaRt', 'ketua RT', 'RT head', 'neighbourhood', { superior: 'rwHead' }),
  rwHead: kind('ketuaRw', 'ketua RW', 'RW head', 'neighbourhood', { superior: 'lurah' }),
  lurah: kind('lurah', 'lurah', 'lurah', 'kelurahan', { civilService: true, superior: 'camat' }),
  villageHead: kind('kepalaDesa', 'kepala desa', 'village head', 'kelurahan', {
    civilService: true,
    superior: 'camat',
  }),
  camat: kind('camat', 'camat', 'camat', 'kecamatan', { civilService: true, superior: 'mayor' }),
  mayor: kind('waliKota', 'wali kota/bupati', 'mayor or regent', 'city', { civilService: true }),
  babinsa: kind('babinsa', 'Babinsa', 'Babinsa', 'kelurahan'),
  bhabinkamtibmas: kind('bhabinkamtibmas', 'Bhabinkamtibmas', 'Bhabinkamtibmas', 'kelurahan', {
    authority: true,
    superior: 'policeUnitPpa',
  }),
  policeUnitPpa: kind('kepolisianUnitPpa', 'Unit PPA kepolisian', 'police Unit PPA', 'city', {
    authority: true,
  }),
  polda: kind('polda', 'Polda', 'provincial police (Polda)', 'province', { authority: true }),
  // Launched in 11 provinces and some cities in January 2026, by news reports; elsewhere the Unit PPA still serves.
  policeDitPpaPpo: kind(
    'kepolisianDitPpaPpo',
    'Direktorat PPA-PPO kepolisian',
    'police directorate PPA-PPO',
    'province',
    { authority: true },
  ),
  uptdPpa: kind('uptdPpa', 'UPTD PPA', 'UPTD PPA', 'city', {
    civilService: true,
    authority: true,
    superior: 'opdWomenChild',
  }),
  uptdPpaProvince: kind('uptdPpaProvinsi', 'UPTD PPA provinsi', 'provincial UPTD PPA', 'province', {
    civilService: true,
    authority: true,
  }),
  opdWomenChild: kind(
    'dinasPppa',
    'dinas pemberdayaan perempuan dan perlindungan anak',
    'women and child agency',
    'city',
    { civilService: true, authority: true, superior: 'mayor' },
  ),
  opdSocial: kind('dinasSosial', 'dinas sosial', 'social agency', 'city', {
    civilService: true,
    authority: true,
    superior: 'mayor',
  }),
  opdManpower: kind('dinasTenagaKerja', 'dinas tenaga kerja', 'manpower agency', 'city', {
    civilService: true,
    authority: true,
    superior: 'mayor',
  }),
  // Health rehabilitation and first aid (UU 21/2007 Art 51 to 53).
  opdHealth: kind('dinasKesehatan', 'dinas kesehatan', 'health agency', 'city', {
    civilService: true,
    authority: true,
    superior: 'mayor',
  }),
  immigrationOffice: kind('kantorImigrasi', 'kantor imigrasi', 'immigration office', 'city', {
    civilService: true,
    authority: true,
  }),
  bp3mi: kind('bp3mi', 'BP3MI', 'BP3MI', 'province', { civilService: true, authority: true }),
  p4mi: kind('p4mi', 'P4MI', 'P4MI', 'city', { civilService: true, authority: true, superior: 'bp3mi' }),
  // A ministry since 2024, by news reports; before, the agency BP2MI.
  kp2mi: kind('kp2mi', 'KP2MI', 'KP2MI', 'nation', { civilService: true, authority: true }),
  sapa129: kind('sapa129', 'SAPA 129', 'SAPA 129', 'nation', { authority: true }),
  lpsk: kind('lpsk', 'LPSK', 'LPSK', 'nation', { civilService: true, authority: true }),
  kpai: kind('kpai', 'KPAI', 'KPAI', 'nation', { civilService: true, authority: true }),
};

function kind(
  keyword: string,
  id: string,
  en: string,
  serves: OfficeReach,
  more: { readonly authority?: boolean; readonly civilService?: boolean; readonly superior?: OfficeKind } = {},
): OfficeKindFacts {
  return {
    keyword,
    said: { id, en },
    serves,
    authority: more.authority ?? false,
    civilService: more.civilService ?? false,
    superior: more.superior ?? null,
  };
}
