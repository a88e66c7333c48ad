import { type Directory, type EscalationEvent, type Language, type Localized, officeKinds } from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { emergencyPath, floorOf, type Missing, type Recipient, tippedOffPath } from '@kawal/core/escalation';
import { definitionOf } from '@kawal/core/policy';
import { floorTitle, pathTitle } from '../sentences/path-titles.ts';

interface Place {
  readonly path: string;
  readonly step: string;
}

/** Names a step of a path; or which of the engine's own it is: a floor, the emergency escalation, the reaction to a tip-off. */
export function placeName({ path, step }: Place): Localized {
  const floor = floorOf(path);
  if (floor !== null) return floorName(floor);
  if (path === emergencyPath) return { id: 'pemberitahuan darurat', en: 'the emergency escalation' };
  if (path === tippedOffPath)
    return { id: 'karena yang sudah diberi tahu kini dikecualikan', en: 'because somebody told is excluded now' };
  const own = step.replaceAll('-', ' ');
  const { id, en } = pathName(path);
  return { id: `${own}, ${id}`, en: `${own}, ${en}` };
}

/** Names the office of a person in brackets: a reference alone tells a meeting nothing. */
export function officeOf(directory: Directory | undefined, person: string): Localized {
  const office = directory?.offices.find((one) => peopleOf(one).includes(person));
  const { id, en } = office === undefined ? { id: '', en: '' } : officeKinds[office.kind].said;
  return { id: id && ` (${id})`, en: en && ` (${en})` };
}

/** Tells the paths of a policy from floors and from what the engine opens by itself. */
export function isOfPolicy(path: string): boolean {
  return path !== emergencyPath && path !== tippedOffPath && floorOf(path) === null;
}

/** Names a path as a meeting reads it aloud. */
export function pathName(path: string): Localized {
  return { id: `jalur "${pathTitle(path, 'id')}"`, en: `path "${pathTitle(path, 'en')}"` };
}

export function floorName(floor: string): Localized {
  return { id: `kewajiban memberi tahu (${floorTitle(floor, 'id')})`, en: `the floor (${floorTitle(floor, 'en')})` };
}

/** Names a step that fell due, with the number of its repeat. */
export function stepName({ occurrence, ...at }: Place & { readonly occurrence: number }): Localized {
  const { id, en } = placeName(at);
  const name: Localized = isOfPolicy(at.path) ? { id: `langkah ${id}`, en: `step ${en}` } : { id, en };
  return occurrence === 0
    ? name
    : { id: `${name.id} (pengulangan ke-${occurrence})`, en: `${name.en} (repeat ${occurrence})` };
}

export const narrationWords = {
  recipients: {
    act: (office, people, insteadOf) => ({
      id: `${office} (${people})${insteadOf === null ? '' : `, sebagai pengganti ${insteadOf}`}`,
      en: `${office} (${people})${insteadOf === null ? '' : `, instead of ${insteadOf}`}`,
    }),
    call: (office, people, insteadOf) => ({
      id: `${people}, untuk menelepon ${office}${insteadOf === null ? '' : ` sebagai pengganti ${insteadOf}`}`,
      en: `${people}, to phone ${office}${insteadOf === null ? '' : ` instead of ${insteadOf}`}`,
    }),
    account: (office, people) => ({
      id: `${office} (${people}), karena belum ada tindakan yang dicatat`,
      en: `${office} (${people}), for no act is on record`,
    }),
  } satisfies Readonly<
    Record<Recipient['task'], (office: string, people: string, insteadOf: string | null) => Localized>
  >,
  released: {
    answered: {
      id: 'tidak perlu lagi, yang bersangkutan sudah menjawab',
      en: 'no longer needed, that person answered',
    },
    relayed: { id: 'tidak perlu lagi: teleponnya sudah dicatat', en: 'no longer needed: its call is on record' },
    discharged: {
      id: 'tidak perlu lagi, sudah terbukti diberi tahu',
      en: 'no longer needed, there is evidence of the telling',
    },
  },
  late: (by: string): Localized => ({ id: `terlambat ${by}.`, en: `late by ${by}.` }),
  missing: {
    noOffice: ({ id, en }) => ({
      id: `${id} tidak ada di direktori untuk wilayah ini`,
      en: `${en} is not in the directory for this area`,
    }),
    nobody: ({ id, en }) => ({
      id: `tidak seorang pun dari ${id} dapat diberi tahu saat itu`,
      en: `nobody of ${en} could be told then`,
    }),
    barred: ({ id, en }) => ({
      id: `${id} dikecualikan dari laporan ini`,
      en: `${en} is kept out of this report`,
    }),
    closed: ({ id, en }) => ({ id: `${id} sedang tutup`, en: `${en} was shut` }),
    noDrill: ({ id, en }) => ({ id: `${id} belum setuju ikut latihan`, en: `${en} did not agree to drills` }),
  } satisfies Readonly<Record<Missing['reason'], (office: Localized) => Localized>>,
  byCeiling: (id: string): Localized => ({
    id: `larangan ${id.replaceAll('-', ' ')}`,
    en: `ceiling ${id.replaceAll('-', ' ')}`,
  }),
  byNaming: (ref: string): Localized => {
    const [fact = '', value] = ref.replace(/^(?:namesake|senama|disebut)-/, '').split(' ');
    const known = definitionOf(fact);
    const [, nth] = /^p(\d+)$/.exec(ref) ?? [];
    if (known === undefined && nth !== undefined)
      return { id: `disebut dalam laporan: orang ke-${nth}`, en: `named in the report: person ${nth}` };
    if (known === undefined) {
      // A person who was added by the title of an office bears its name, in small letters.
      const office = Object.entries(officeKinds).find(([kind, { keyword }]) =>
        [kind, keyword].some((one) => one.toLowerCase() === fact),
      );
      const said = office?.[1].said ?? { id: fact, en: fact };
      return { id: `disebut dalam laporan: ${said.id}`, en: `named in the report: ${said.en}` };
    }
    const answer = known.values.find((one) => one.value === value)?.said;
    const said = (language: Language): string =>
      known.said[language] + (answer === undefined ? '' : ` (${answer[language]})`);
    return { id: `menurut laporan: ${said('id')}`, en: `by what the report says: ${said('en')}` };
  },
  voided: {
    withdrawn: (person) => ({ id: `${person} menarik jawabannya`, en: `${person} took the answer back` }),
    shownFalse: (person) => ({
      id: `jawaban ${person} ternyata tidak benar`,
      en: `the answer of ${person} turned out not to be true`,
    }),
    suspended: (person) => ({
      id: `jawaban ${person} tidak berlaku lagi, karena ia dinonaktifkan atas suatu dugaan`,
      en: `the answer of ${person} no longer counts, because they were suspended on an allegation`,
    }),
  } satisfies Readonly<Record<OfType<'reply-voided'>['reason'], (person: string) => Localized>>,
  evidence: {
    delayed: (person) => ({
      id: `pesan kepada ${person} tertunda, dicoba terus`,
      en: `the message to ${person} is delayed and still being tried`,
    }),
    delivered: (person) => ({ id: `pesan kepada ${person} sampai`, en: `the message to ${person} arrived` }),
    failed: (person) => ({ id: `pesan kepada ${person} gagal`, en: `the message to ${person} failed` }),
    sent: (person) => ({ id: `pesan kepada ${person} terkirim`, en: `the message to ${person} was sent` }),
  } satisfies Readonly<Record<OfType<'evidence-noted'>['evidence'], (person: string) => Localized>>,
  parked: {
    noChapter: { id: 'tertahan: belum ada aturan lembaga yang berlaku', en: 'parked: no chapter is in force' },
    noNotifier: {
      id: 'tertahan: tidak ada saluran untuk memberi tahu',
      en: 'parked: there is no channel to tell anybody',
    },
  } satisfies Readonly<Record<OfType<'escalation-parked'>['reason'], Localized>>,
  emergencyRaised: {
    policyUnreadable: {
      id: 'pemberitahuan darurat dimulai, karena kebijakannya tidak dapat dibaca',
      en: 'the emergency escalation is raised, because the policy cannot be read',
    },
    nobodyLeft: {
      id: 'pemberitahuan darurat dimulai, karena menurut kebijakan tidak ada lagi yang dapat diberi tahu',
      en: 'the emergency escalation is raised, because the policy leaves nobody who can be notified',
    },
    noPath: {
      id: 'pemberitahuan darurat dimulai, karena tidak ada jalur yang terbuka untuk laporan ini',
      en: 'the emergency escalation is raised, because no path opens for this report',
    },
  } satisfies Readonly<Record<OfType<'emergency-raised'>['reason'], Localized>>,
};

type OfType<Type extends EscalationEvent['type']> = Extract<EscalationEvent, { readonly type: Type }>;
