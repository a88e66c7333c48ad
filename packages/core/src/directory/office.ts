import type { Localized } from '../language/words.ts';

/** Offices by kind, as policies name them. People, deputies and contacts are in a chapter's directory. */

/** The reach of an office: it serves every area within. */
export type OfficeReach = 'neighbourhood' | 'kelurahan' | 'kecamatan' | 'city' | 'province' | 'nation';

export interface OfficeKindFacts {
  /** The word an Indonesian file uses for it. */
  readonly keyword: string;
  readonly said: Localized;
  readonly serves: OfficeReach;
  /** True for bodies that may act on a report: police, service units, ministries and agencies. */
  readonly authority: boolean;
  /** True for bodies that, by practice, decide who is a victim: police and UPTD PPA. No statute read gives it to others. */
  readonly identifies: boolean;
  /** True for every office of the police, a Bhabinkamtibmas too: whoever calls one asks first whether police are involved. */
  readonly police: boolean;
  /** True for offices that joint leave (cuti bersama) closes: the civil service, but not police or hotlines. */
  readonly civilService: boolean;
  /** The next office in its line of command, barred with it. Null for the province, where reports go then. */
  readonly superior: OfficeKind | null;
  /** An office that is barred with it and commands it not: prudence of ours, no line of command. */
  readonly barredWith: OfficeKind | null;
  /** True for an office that the chapter adds for itself: no authority, and it stands in for nobody on a floor (V7). */
  readonly added: boolean;
  /** Another name of the office (1720), four words: those of a file in Indonesian and in English, and those of a form. */
  readonly also?: readonly string[];
}

export type OfficeKind = keyof typeof rows;

const plain = {
  ...{ authority: false, identifies: false, police: false, civilService: false, added: false },
  ...{ superior: null, barredWith: null },
};
const police = { authority: true, identifies: true, police: true } as const;
const agency = { authority: true, civilService: true } as const;
const serviceUnit = { ...agency, identifies: true } as const;
const ofTheCity = { ...agency, superior: 'mayor' } as const;
const added = { added: true } as const;
const serviceOfTheCity = { civilService: true, superior: 'mayor' } as const;

const rows = {
  coordinator: kind('koordinator', 'koordinator komunitas', 'community coordinator', 'kelurahan'),
  lpaDuty: kind('petugasLpa', 'petugas jaga LPA', 'LPA duty officer', 'city'),
  lastResort: kind('piketCadangan', 'piket cadangan', 'last resort', 'city'),
  // RT and RW are community bodies, partners of the lurah (PP 17/2018 Art 27), and under nobody's command.
  rtHead: kind('ketuaRt', 'ketua RT', 'RT head', 'neighbourhood', { barredWith: 'rwHead' }),
  rwHead: kind('ketuaRw', 'ketua RW', 'RW head', 'neighbourhood', { barredWith: 'lurah' }),
  lurah: kind('lurah', 'lurah', 'lurah', 'kelurahan', { civilService: true, superior: 'camat' }),
  // Elected and no civil servant; the camat supervises and does not command.
  villageHead: kind('kepalaDesa', 'kepala desa', 'village head', 'kelurahan', { barredWith: 'camat' }),
  camat: kind('camat', 'camat', 'camat', 'kecamatan', { civilService: true, superior: 'mayor' }),
  mayor: kind('waliKota', 'wali kota/bupati', 'mayor or regent', 'city', { civilService: true }),
  taskForce: kind('gugusTugas', 'Gugus Tugas PP TPPO', 'task force against trafficking', 'city', serviceOfTheCity),
  babinsa: kind('babinsa', 'Babinsa', 'Babinsa', 'kelurahan', { superior: 'koramil' }),
  koramil: kind('koramil', 'Koramil', 'Koramil', 'kecamatan'),
  bhabinkamtibmas: kind('bhabinkamtibmas', 'Bhabinkamtibmas', 'Bhabinkamtibmas', 'kelurahan', {
    authority: true,
    police: true,
    superior: 'polsek',
  }),
  polsek: kind('polsek', 'Polsek', 'sector police (Polsek)', 'kecamatan', { ...police, barredWith: 'policeUnitPpa' }),
  // A Satres PPA-PPO since 21 January 2026 in 22 cities, by news reports; elsewhere still the Unit PPA.
  policeUnitPpa: kind('kepolisianUnitPpa', 'Unit PPA kepolisian', 'police Unit PPA', 'city', {
    ...police,
    also: [
      'kepolisianSatresPpaPpo',
      'policeSatresPpaPpo',
      'Satres PPA-PPO kepolisian',
      'city police unit PPA-PPO (Satres)',
    ],
  }),
  polda: kind('polda', 'Polda', 'provincial police (Polda)', 'province', police),
  // Since 21 January 2026 in 11 provinces, by news reports.
  policeDitPpaPpo: kind(
    'kepolisianDitPpaPpo',
    'Direktorat PPA-PPO kepolisian',
    'police directorate PPA-PPO',
    'province',
    police,
  ),
  uptdPpa: kind('uptdPpa', 'UPTD PPA', 'UPTD PPA', 'city', { ...serviceUnit, superior: 'opdWomenChild' }),
  uptdPpaProvince: kind('uptdPpaProvinsi', 'UPTD PPA provinsi', 'provincial UPTD PPA', 'province', serviceUnit),
  opdWomenChild: kind(
    'dinasPppa',
    'dinas pemberdayaan perempuan dan perlindungan anak',
    'women and child agency',
    'city',
    ofTheCity,
  ),
  opdSocial: kind('dinasSosial', 'dinas sosial', 'social agency', 'city', ofTheCity),
  opdManpower: kind('dinasTenagaKerja', 'dinas tenaga kerja', 'manpower agency', 'city', ofTheCity),
  // Health rehabilitation and first aid (UU 21/2007 Art 51 to 53).
  opdHealth: kind('dinasKesehatan', 'dinas kesehatan', 'health agency', 'city', ofTheCity),
  // Papers, school and treatment: they serve a victim, and a report told to them alone has reached no authority.
  opdCivilRegistry: kind(
    'dispendukcapil',
    'dinas kependudukan dan pencatatan sipil',
    'civil registry',
    'city',
    serviceOfTheCity,
  ),
  opdEducation: kind('dinasPendidikan', 'dinas pendidikan', 'education agency', 'city', serviceOfTheCity),
  hospital: kind('rsud', 'RSUD', 'regional hospital (RSUD)', 'city', { superior: 'mayor' }),
  immigrationOffice: kind('kantorImigrasi', 'kantor imigrasi', 'immigration office', 'city', agency),
  bp3mi: kind('bp3mi', 'BP3MI', 'BP3MI', 'province', agency),
  p4mi: kind('p4mi', 'P4MI', 'P4MI', 'city', { ...agency, superior: 'bp3mi' }),
  // A ministry since 2024, by news reports; before, the agency BP2MI.
  kp2mi: kind('kp2mi', 'KP2MI', 'KP2MI', 'nation', agency),
  // Since 2021, by news reports; the day is not known.
  sapa129: kind('sapa129', 'SAPA 129', 'SAPA 129', 'nation', { authority: true }),
  lpsk: kind('lpsk', 'LPSK', 'LPSK', 'nation', agency),
  kpai: kind('kpai', 'KPAI', 'KPAI', 'nation', agency),
  kpad: kind('kpad', 'KPAD', 'regional child protection commission (KPAD)', 'city'),
  legalAid: kind('lbh', 'lembaga bantuan hukum (LBH)', 'legal aid body (LBH)', 'city'),
  wcc: kind('wcc', "Women's Crisis Centre (WCC)", "women's crisis centre (WCC)", 'city'),
  lks: kind('lks', 'lembaga kesejahteraan sosial (LKS)', 'social welfare institution (LKS)', 'city'),
  // Of the chapter's own (V7). Its name, hours and people are in the directory, its substitute in the policy.
  ownKelurahan1: kind(
    'jabatanSendiriKelurahan1',
    'jabatan sendiri 1 di kelurahan',
    'own office 1 of a kelurahan',
    'kelurahan',
    added,
  ),
  ownKelurahan2: kind(
    'jabatanSendiriKelurahan2',
    'jabatan sendiri 2 di kelurahan',
    'own office 2 of a kelurahan',
    'kelurahan',
    added,
  ),
  ownCity1: kind('jabatanSendiriKota1', 'jabatan sendiri 1 di kota', 'own office 1 of the city', 'city', added),
  ownCity2: kind('jabatanSendiriKota2', 'jabatan sendiri 2 di kota', 'own office 2 of the city', 'city', added),
};

/** A kind that records from before hold (1720): it is looked up and bars the unit, and no list or file has it. */
const former: object = { policeSatresPpaPpo: { ...rows.policeUnitPpa, barredWith: 'policeUnitPpa' } };

/** Every kind with its facts. Local names ("Polresta Malang Kota") are data of a directory. */
export const officeKinds: Readonly<Record<OfficeKind, OfficeKindFacts>> = Object.assign(Object.create(former), rows);

/** A row as it is written: the compiler finds each office that it names among the rows. */
type Row<Superior, With> = Omit<OfficeKindFacts, 'superior' | 'barredWith'> & {
  readonly superior: Superior;
  readonly barredWith: With;
};

function kind<const Superior extends string | null = null, const With extends string | null = null>(
  keyword: string,
  id: string,
  en: string,
  serves: OfficeReach,
  more: Partial<Row<Superior, With>> = {},
): Row<Superior, With> {
  return { ...plain, ...more, keyword, said: { id, en }, serves } as Row<Superior, With>;
}
