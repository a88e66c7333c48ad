import type { Localized } from '../language/words.ts';

/** The facts that a policy can ask about, each a closed domain with `unknown` (V1, V2). Chapters declare more (V5). */
export interface FactDefinition {
  /** The word an Indonesian file uses for it. */
  readonly keyword: string;
  readonly said: Localized;
  /** Values in order; for an ordered fact from the least to the most in need of protection. */
  readonly values: readonly FactValue[];
  /** True for a fact that protects upward: `atLeast` may be asked of it, and takes in what is not known (V4). */
  readonly ordered: boolean;
  /** True if it is worked out from the others by rules and never stated. */
  readonly derived: boolean;
  /** True if a report can hold several values at once. */
  readonly several: boolean;
}

export interface FactValue {
  readonly value: string;
  readonly keyword: string;
  readonly said: Localized;
  /** True if it means that nothing is known: `unknown`, and a triage that found too little to go by. */
  readonly missing: boolean;
}

export type FactName = keyof typeof facts;

/** The values of a national fact. */
export type ValueOf<Name extends FactName> = (typeof facts)[Name]['values'][number]['value'];

/** The area a report is handled in, asked about like a fact: a code stands for everything within it (V6). */
export const areaFact = 'area';

/** Questions of the form for everybody who reports that are no facts: a fact of their name would be taken for both. */
export const questionNames = ['story', 'policeInvolved', 'address', 'victim', 'reporter', 'phone', 'safe'] as const;

/** Raised whenever a national fact is added or its domain changes (V1). */
export const vocabularyVersion = 3;

/** The facts of one report: for every fact the set of values known. Of a chapter's own facts only those declared count. */
export interface Facts extends Readonly<Partial<Record<FactName, readonly string[]>>> {
  readonly [declared: string]: readonly string[] | undefined;
}

/** A value whose code the compiler knows. */
type Coded<Code extends string> = FactValue & { readonly value: Code };

/** The value that every fact has. */
export const unknownValue: Coded<'unknown'> = {
  ...value('unknown', 'belumDiketahui', 'belum diketahui', 'not known yet'),
  missing: true,
};
const unknown = unknownValue;
const none = value('none', 'tidakAda', 'tidak ada', 'none');
const yesOrNo = [value('no', 'tidak', 'tidak', 'no'), unknown, value('yes', 'ya', 'ya', 'yes')];
const someOrNone = [none, unknown, value('some', 'ada', 'ada', 'some')];

const facts = {
  danger: { ...fact('bahaya', 'bahaya langsung', 'immediate danger', yesOrNo), ordered: true },
  victimAge: {
    ...fact('umurKorban', 'umur terduga korban', 'age of the possible victim', [
      value('adult', 'dewasa', 'dewasa', 'adult'),
      unknown,
      value('child', 'anak', 'anak', 'child'),
    ]),
    several: true,
  },
  concern: fact('kekhawatiran', 'tanda eksploitasi', 'signs of exploitation', someOrNone),
  exploitation: {
    ...fact('eksploitasi', 'bentuk eksploitasi', 'kind of exploitation', [
      unknown,
      value('sexual', 'seksual', 'seksual', 'sexual'),
      value('labour', 'kerjaPaksa', 'kerja paksa', 'labour'),
      value('begging', 'mengemis', 'mengemis', 'begging'),
      value('organs', 'organ', 'organ tubuh', 'organs'),
      value('other', 'lain', 'bentuk lain', 'other'),
    ]),
    several: true,
  },
  modus: {
    ...fact('modus', 'modus', 'pattern', [
      unknown,
      value('nonProceduralPmi', 'pmiNonprosedural', 'PMI nonprosedural', 'undocumented migrant work'),
      value('onlineScamCompound', 'kompleksPenipuanDaring', 'kompleks penipuan daring', 'online scam compound'),
      value('mailOrderBride', 'pengantinPesanan', 'pengantin pesanan', 'mail-order bride'),
      value('contractMarriage', 'kawinKontrak', 'kawin kontrak', 'contract marriage'),
      value('internship', 'magang', 'magang', 'internship'),
      value('seafarer', 'anakBuahKapal', 'anak buah kapal', 'seafarer'),
      value('illegalAdoption', 'adopsiIlegal', 'adopsi bayi ilegal', 'illegal adoption'),
      value('childSexualExploitation', 'eska', 'eksploitasi seksual anak (ESKA)', 'child sexual exploitation'),
      value('childLabour', 'pekerjaAnak', 'pekerja anak', 'child labour'),
      value('domesticWorker', 'pekerjaRumahTangga', 'pekerja rumah tangga', 'domestic worker'),
      value('forcedBegging', 'pengemisPaksa', 'dipaksa mengemis', 'forced begging'),
      value('organRemoval', 'pengambilanOrgan', 'pengambilan organ', 'organ removal'),
      value('drugCourier', 'kurirNarkoba', 'kurir narkoba', 'drug courier'),
      value('other', 'lain', 'lainnya', 'other'),
    ]),
    several: true,
  },
  involved: {
    ...fact('keterlibatan', 'pejabat atau pihak yang mungkin terlibat', 'officials or others who may be involved', [
      none,
      unknown,
      value('kelurahan', 'kelurahan', 'pihak kelurahan atau desa', 'the kelurahan or desa'),
      value('kecamatan', 'kecamatan', 'pihak kecamatan', 'the kecamatan'),
      value('cityGovernment', 'pemerintahKota', 'pemerintah kota', 'the city government'),
      value('police', 'kepolisian', 'kepolisian', 'the police'),
      value('community', 'komunitas', 'komunitas', 'the community'),
      value('lpa', 'lpa', 'LPA', 'the LPA'),
      value('military', 'tni', 'TNI', 'the military (TNI)'),
      value('immigration', 'imigrasi', 'imigrasi', 'immigration'),
      value('bp3mi', 'bp3mi', 'BP3MI', 'BP3MI'),
      value('school', 'sekolah', 'pihak sekolah', 'a school'),
      value('uptdPpa', 'uptdPpa', 'UPTD PPA', 'the UPTD PPA'),
      value('placementCompany', 'p3mi', 'perusahaan penempatan pekerja migran (P3MI)', 'a placement company (P3MI)'),
    ]),
    several: true,
  },
  victimReported: fact(
    'korbanMelapor',
    'korban melapor, sendiri atau lewat tenaga kesehatan, psikolog, atau pekerja sosial',
    'the victim reported, themselves or through medical staff, a psychologist or a social worker',
    yesOrNo,
  ),
  keepLocalOut: fact(
    'rahasiaDariSetempat',
    'pelapor meminta pihak setempat tidak diberi tahu',
    'the reporter asks that nobody local be told',
    yesOrNo,
  ),
  indicators: {
    ...fact('tandaIlo', 'tanda kerja paksa (ILO)', 'indicators of forced labour (ILO)', [
      none,
      unknown,
      value('abuseOfVulnerability', 'penyalahgunaanKerentanan', 'penyalahgunaan kerentanan', 'abuse of vulnerability'),
      value('deception', 'penipuan', 'penipuan', 'deception'),
      value('restrictionOfMovement', 'pembatasanRuangGerak', 'pembatasan ruang gerak', 'restriction of movement'),
      value('isolation', 'isolasi', 'isolasi', 'isolation'),
      value('physicalSexualViolence', 'kekerasan', 'kekerasan fisik atau seksual', 'physical or sexual violence'),
      value('intimidationThreats', 'ancaman', 'intimidasi dan ancaman', 'intimidation and threats'),
      value('documentRetention', 'penahananDokumen', 'penahanan dokumen identitas', 'retention of identity documents'),
      value('wageWithholding', 'upahDitahan', 'upah ditahan', 'withholding of wages'),
      value('debtBondage', 'jeratanUtang', 'jeratan utang', 'debt bondage'),
      value(
        'abusiveConditions',
        'kondisiBuruk',
        'kondisi kerja dan hidup yang buruk',
        'abusive working and living conditions',
      ),
      value('excessiveOvertime', 'lemburBerlebihan', 'lembur berlebihan', 'excessive overtime'),
    ]),
    several: true,
  },
  act: fact(
    'tindakan',
    'tindakan pelaku (merekrut, membawa, menampung)',
    'an act (recruiting, moving, harbouring)',
    someOrNone,
  ),
  means: fact(
    'cara',
    'cara pelaku (ancaman, penipuan, jeratan utang)',
    'a means (threat, deceit, debt bondage)',
    someOrNone,
  ),
  purpose: fact('tujuan', 'tujuan eksploitasi', 'a purpose of exploitation', someOrNone),
  departure: {
    ...fact('keberangkatan', 'tanda akan diberangkatkan', 'signs of a departure', [
      none,
      unknown,
      value('signs', 'adaTanda', 'ada tanda', 'signs'),
      value('dated', 'tanggalDiketahui', 'tanggalnya diketahui', 'its date is known'),
      value('abroad', 'sudahDiLuarNegeri', 'korban sudah di luar negeri', 'the victim is abroad already'),
    ]),
    ordered: true,
  },
  consent: fact('persetujuan', 'persetujuan korban atau keluarga', 'consent of the victim or the family', yesOrNo),
  inCare: fact(
    'dalamPenanganan',
    'korban sedang dirawat atau dipulihkan oleh layanan',
    'a service has the victim in treatment or recovery',
    yesOrNo,
  ),
  triage: {
    ...fact('triase', 'tingkat triase', 'triage level', [
      value('prevent', 'cegah', 'cegah', 'prevent'),
      {
        ...value('insufficientInformation', 'informasiKurang', 'informasi belum cukup', 'insufficient information'),
        missing: true,
      },
      unknown,
      value('high', 'tinggi', 'tinggi', 'high'),
      value('critical', 'kritis', 'kritis', 'critical'),
    ]),
    ordered: true,
    derived: true,
  },
} satisfies Readonly<Record<string, FactDefinition>>;

export const vocabulary: Readonly<Record<FactName, FactDefinition>> = facts;

/** Makes a fact of one value at a time, unordered, said by people. */
function fact<Value extends string>(
  keyword: string,
  id: string,
  en: string,
  values: readonly Coded<Value>[],
): FactDefinition & { readonly values: readonly Coded<Value>[] } {
  return { keyword, said: { id, en }, values, ordered: false, derived: false, several: false };
}

function value<Code extends string>(code: Code, keyword: string, id: string, en: string): Coded<Code> {
  return { value: code, keyword, said: { id, en }, missing: false };
}
