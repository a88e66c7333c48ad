import type { Said } from '../language/words.ts';

/**
 * What a policy can speak about: facts of a report, each with a closed domain that has `unknown` in it. A fact about
 * several persons is a set; a missing fact is `{unknown}`. (policy.md V1, V2)
 */
export interface FactDefinition {
  /** The word an Indonesian file uses for it. */
  readonly keyword: string;
  readonly said: Said;
  /** Values in order; for an ordered fact from the least to the most in need of protection. */
  readonly values: readonly FactValue[];
  readonly ordered: boolean;
  /** True if a report can hold several values at once. */
  readonly several: boolean;
}

export interface FactValue {
  readonly value: string;
  readonly keyword: string;
  readonly said: Said;
}

export type FactName =
  | 'danger'
  | 'victimAge'
  | 'concern'
  | 'exploitation'
  | 'modus'
  | 'involved'
  | 'victimReported'
  | 'keepLocalOut';

/** The facts of one report: for every fact the set of values known. */
export type Facts = Readonly<Partial<Record<FactName, readonly string[]>>>;

const unknown: FactValue = value('unknown', 'belumDiketahui', 'belum diketahui', 'not known yet');
const yes: FactValue = value('yes', 'ya', 'ya', 'yes');
const no: FactValue = value('no', 'tidak', 'tidak', 'no');

export const vocabulary: Readonly<Record<FactName, FactDefinition>> = {
  danger: {
    keyword: 'bahaya',
    said: { id: 'bahaya langsung', en: 'immediate danger' },
    values: [no, unknown, yes],
    ordered: true,
    several: false,
  },
  victimAge: {
    keyword: 'umurKorban',
    said: { id: 'umur korban', en: 'age of the victim' },
    values: [value('adult', 'dewasa', 'dewasa', 'adult'), unknown, value('child', 'anak', 'anak', 'child')],
    ordered: false,
    several: true,
  },
  concern: {
    keyword: 'kekhawatiran',
    said: { id: 'tanda eksploitasi', en: 'signs of exploitation' },
    values: [value('none', 'tidakAda', 'tidak ada', 'none'), unknown, value('some', 'ada', 'ada', 'some')],
    ordered: false,
    several: false,
  },
  exploitation: {
    keyword: 'eksploitasi',
    said: { id: 'bentuk eksploitasi', en: 'kind of exploitation' },
    values: [
      unknown,
      value('sexual', 'seksual', 'seksual', 'sexual'),
      value('labour', 'kerjaPaksa', 'kerja paksa', 'labour'),
      value('begging', 'mengemis', 'mengemis', 'begging'),
      value('organs', 'organ', 'organ tubuh', 'organs'),
      value('adoption', 'adopsi', 'adopsi ilegal', 'illegal adoption'),
      value('other', 'lain', 'bentuk lain', 'other'),
    ],
    ordered: false,
    several: true,
  },
  modus: {
    keyword: 'modus',
    said: { id: 'modus', en: 'pattern' },
    values: [
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
    ],
    ordered: false,
    several: true,
  },
  involved: {
    keyword: 'keterlibatan',
    said: { id: 'pejabat yang mungkin terlibat', en: 'officials who may be involved' },
    values: [
      value('none', 'tidakAda', 'tidak ada', 'none'),
      unknown,
      value('kelurahan', 'kelurahan', 'pihak kelurahan', 'the kelurahan'),
      value('kecamatan', 'kecamatan', 'pihak kecamatan', 'the kecamatan'),
      value('cityGovernment', 'pemerintahKota', 'pemerintah kota', 'the city government'),
      value('police', 'kepolisian', 'kepolisian', 'the police'),
      value('community', 'komunitas', 'komunitas', 'the community'),
      value('lpa', 'lpa', 'LPA', 'the LPA'),
    ],
    ordered: false,
    several: true,
  },
  victimReported: {
    keyword: 'korbanMelapor',
    said: { id: 'korban sendiri melapor', en: 'the victim reported' },
    values: [no, unknown, yes],
    ordered: false,
    several: false,
  },
  keepLocalOut: {
    keyword: 'jagaDariSetempat',
    said: { id: 'pelapor meminta pihak setempat tidak diberi tahu', en: 'the reporter asks that nobody local be told' },
    values: [no, unknown, yes],
    ordered: false,
    several: false,
  },
};

function value(code: string, keyword: string, id: string, en: string): FactValue {
  return { value: code, keyword, said: { id, en } };
}
