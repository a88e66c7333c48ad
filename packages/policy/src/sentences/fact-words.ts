import type { FactName, Localized } from '@kawal/core';

/** How a fact becomes a clause of a condition: "ada terduga korban anak", "umurnya belum diketahui". */
export interface FactPhrases {
  /** A whole clause for one value, where the list in `known` would read badly. */
  readonly values: Readonly<Record<string, Localized>>;
  /** A clause for several values, given as a list: "modusnya magang atau kawin kontrak". */
  readonly known: (list: Localized) => Localized;
  /** The same, denied. */
  readonly not: (list: Localized) => Localized;
  /** A clause of its own for nothing known. */
  readonly unknown: Localized;
  /** The same after a clause about the same fact: "... atau belum diketahui". */
  readonly orUnknown: Localized;
  readonly isKnown: Localized;
}

// Stands first: the table below is made of it.
const notKnown: Localized = { id: 'belum diketahui', en: 'that is not known yet' };

/** The clauses of national facts. "ada" says that one of several values is enough. */
export const factPhrases: Readonly<Record<FactName | 'area', FactPhrases>> = {
  danger: yesNo(
    { id: 'ada bahaya langsung', en: 'there is immediate danger' },
    { id: 'tidak ada bahaya langsung', en: 'there is no immediate danger' },
  ),
  victimAge: {
    values: {
      child: { id: 'ada terduga korban anak', en: 'a victim is a child' },
      adult: { id: 'ada terduga korban dewasa', en: 'a victim is an adult' },
    },
    known: ({ id, en }) => ({ id: `ada terduga korban ${id}`, en: `a victim is ${en}` }),
    not: ({ id, en }) => ({ id: `tidak ada terduga korban ${id}`, en: `no victim is ${en}` }),
    unknown: { id: 'umur terduga korban belum diketahui', en: 'the age of the victim is not known yet' },
    orUnknown: { id: 'umurnya belum diketahui', en: 'the age is not known yet' },
    isKnown: { id: 'umur terduga korban sudah diketahui', en: 'the age of the victim is known' },
  },
  concern: someNone({ id: 'tanda eksploitasi', en: 'signs of exploitation' }, 'are'),
  exploitation: stem(
    { id: 'bentuk eksploitasinya', en: 'the kind of exploitation' },
    { id: 'bentuknya belum diketahui', en: 'the kind is not known yet' },
  ),
  modus: stem(
    { id: 'modusnya', en: 'the pattern' },
    { id: 'modusnya belum diketahui', en: 'the pattern is not known yet' },
  ),
  involved: {
    values: { none: { id: 'tidak ada pejabat yang mungkin terlibat', en: 'no official may be involved' } },
    known: ({ id, en }) => ({ id: `${id} mungkin terlibat`, en: `${en} may be involved` }),
    not: ({ id, en }) => ({ id: `${id} tidak disebut mungkin terlibat`, en: `${en} is not said to be involved` }),
    ...whether({ id: 'ada pejabat yang terlibat', en: 'an official is involved' }),
    orUnknown: { id: 'hal itu belum diketahui', en: 'that is not known yet' },
  },
  victimReported: yesNo(
    {
      id: 'korban melapor (sendiri atau lewat tenaga kesehatan, psikolog, atau pekerja sosial)',
      en: 'the victim reported (themselves or through medical staff, a psychologist or a social worker)',
    },
    {
      id: 'korban tidak melapor (juga tidak lewat tenaga kesehatan, psikolog, atau pekerja sosial)',
      en: 'the victim did not report (nor did medical staff, a psychologist or a social worker for them)',
    },
    { id: 'korban melapor', en: 'the victim reported' },
  ),
  keepLocalOut: yesNo(
    { id: 'pelapor meminta pihak setempat tidak diberi tahu', en: 'the reporter asks that nobody local be told' },
    {
      id: 'pelapor tidak keberatan pihak setempat diberi tahu',
      en: 'the reporter does not mind that somebody local is told',
    },
    { id: 'pelapor keberatan pihak setempat diberi tahu', en: 'the reporter minds that somebody local is told' },
  ),
  indicators: {
    values: { none: { id: 'tidak ada tanda kerja paksa', en: 'there is no sign of forced labour' } },
    known: ({ id, en }) => ({ id: `ada tanda kerja paksa: ${id}`, en: `there is a sign of forced labour: ${en}` }),
    not: ({ id, en }) => ({
      id: `tidak ada tanda kerja paksa berupa ${id}`,
      en: `there is no sign of forced labour such as ${en}`,
    }),
    ...whether({ id: 'ada tanda kerja paksa', en: 'there are signs of forced labour' }),
  },
  act: someNone({ id: 'tindakan (merekrut, membawa, menampung)', en: 'an act (recruiting, moving, harbouring)' }),
  means: someNone({ id: 'cara (ancaman, penipuan, jeratan utang)', en: 'a means (threat, deceit, debt bondage)' }),
  purpose: someNone({ id: 'tujuan eksploitasi', en: 'a purpose of exploitation' }),
  departure: {
    values: {
      none: { id: 'tidak ada tanda akan diberangkatkan', en: 'there is no sign of a departure' },
      signs: { id: 'ada tanda akan diberangkatkan', en: 'there are signs of a departure' },
      dated: { id: 'tanggal keberangkatan sudah diketahui', en: 'the date of departure is known' },
      abroad: { id: 'korban sudah di luar negeri', en: 'the victim is abroad already' },
    },
    known: ({ id, en }) => ({ id: `keberangkatan: ${id}`, en: `departure: ${en}` }),
    not: ({ id, en }) => ({ id: `keberangkatan bukan ${id}`, en: `departure is not ${en}` }),
    ...whether({ id: 'ada tanda akan diberangkatkan', en: 'there are signs of a departure' }),
  },
  consent: yesNo(
    { id: 'korban atau keluarga menyetujui', en: 'the victim or the family consents' },
    { id: 'korban atau keluarga tidak menyetujui', en: 'the victim or the family does not consent' },
  ),
  inCare: yesNo(
    {
      id: 'korban sedang dirawat atau dipulihkan oleh layanan',
      en: 'a service has the victim in treatment or recovery',
    },
    {
      id: 'korban tidak sedang dirawat atau dipulihkan oleh layanan',
      en: 'no service has the victim in treatment or recovery',
    },
  ),
  triage: {
    values: {},
    known: ({ id, en }) => ({ id: `triasenya ${id}`, en: `triage is ${en}` }),
    not: ({ id, en }) => ({ id: `triasenya bukan ${id}`, en: `triage is not ${en}` }),
    unknown: { id: 'triasenya belum dapat ditentukan', en: 'triage cannot be worked out yet' },
    orUnknown: { id: 'belum dapat ditentukan', en: 'it cannot be worked out yet' },
    isKnown: { id: 'triasenya sudah ditentukan', en: 'triage is known' },
  },
  area: {
    values: { outside: { id: 'kejadiannya di luar wilayah kita', en: 'it happened outside our area' } },
    known: ({ id, en }) => ({ id: `wilayah penanganannya ${id}`, en: `it is handled in ${en}` }),
    not: ({ id, en }) => ({ id: `wilayah penanganannya bukan ${id}`, en: `it is not handled in ${en}` }),
    unknown: { id: 'wilayah penanganannya belum diketahui', en: 'it is not known yet where it is handled' },
    orUnknown: { id: 'wilayahnya belum diketahui', en: 'the area is not known yet' },
    isKnown: { id: 'wilayah penanganannya sudah diketahui', en: 'it is known where it is handled' },
  },
};

/** The clauses of a fact that has only a name and the names of its values. */
function stem(name: Localized, orUnknown: Localized = notKnown): FactPhrases {
  return {
    values: {},
    known: ({ id, en }) => ({ id: `${name.id} ${id}`, en: `${name.en} is ${en}` }),
    not: ({ id, en }) => ({ id: `${name.id} bukan ${id}`, en: `${name.en} is not ${en}` }),
    unknown: { id: `${name.id} belum diketahui`, en: `${name.en} is not known yet` },
    orUnknown,
    isKnown: { id: `${name.id} sudah diketahui`, en: `${name.en} is known` },
  };
}

/** The clauses of a fact that a chapter declares, of which nothing is known but its name: "perahu adalah kecil atau sedang". */
export function declaredPhrases(name: Localized): FactPhrases {
  const the = `the ${name.en.replace(/^the /, '')}`;
  return {
    ...stem({ id: name.id, en: the }),
    known: ({ id, en }) => ({ id: `${name.id} adalah ${id}`, en: `${the} is ${en}` }),
    not: ({ id, en }) => ({ id: `${name.id} bukan ${id}`, en: `${the} is not ${en}` }),
  };
}

/** `asks` is what is asked, where the answer "yes" says more. */
function yesNo(yes: Localized, no: Localized, asks: Localized = yes): FactPhrases {
  return { ...stem(yes), values: { yes, no }, ...whether(asks) };
}

/** A fact that is there, is not there, or not known. In English `is` goes with a thing, `are` with several. */
function someNone(name: Localized, verb: 'is' | 'are' = 'is'): FactPhrases {
  const some = { id: `ada ${name.id}`, en: `there ${verb} ${name.en}` };
  const none = { id: `tidak ada ${name.id}`, en: `there ${verb} no ${name.en.replace(/^an? /, '')}` };
  return { ...stem(name), values: { some, none }, ...whether(some) };
}

/** The clauses of a question that is open, and of one that is answered: "belum diketahui apakah ada bahaya langsung". */
function whether({ id, en }: Localized): Pick<FactPhrases, 'unknown' | 'orUnknown' | 'isKnown'> {
  return {
    unknown: { id: `belum diketahui apakah ${id}`, en: `it is not known yet whether ${en}` },
    orUnknown: notKnown,
    isKnown: { id: `sudah diketahui apakah ${id}`, en: `it is known whether ${en}` },
  };
}
