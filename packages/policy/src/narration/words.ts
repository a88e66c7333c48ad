import {
  type EscalationEvent,
  type FactName,
  type Language,
  type Localized,
  officeKinds,
  vocabulary,
} from '@kawal/core';
import { emergencyPath, floorOf, type Missing, type Recipient, tippedOffPath } from '@kawal/core/escalation';
import { floorTitle, pathTitle } from '../sentences/path-titles.ts';
import { describeRule } from '../sentences/practice-rules.ts';

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

export const narrationWords = {
  stepName: ({ occurrence, ...at }: Place & { readonly occurrence: number }): Localized => {
    const { id, en } = placeName(at);
    const name: Localized = isOfPolicy(at.path) ? { id: `langkah ${id}`, en: `step ${en}` } : { id, en };
    return occurrence === 0
      ? name
      : { id: `${name.id} (ulangan ${occurrence})`, en: `${name.en} (repeat ${occurrence})` };
  },
  told: (recipients: string): Localized => ({ id: `yang diberi tahu: ${recipients}`, en: `told: ${recipients}` }),
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
  held: (people: string, until: string): Localized => ({
    id: `tertahan oleh jawaban ${people}, atau telepon yang dicatatnya, sampai ${until}`,
    en: `held by the answer of ${people}, or a call they recorded, until ${until}`,
  }),
  waived: (waiver: string, until: string): Localized => ({
    id: `tertahan oleh keringanan ${waiver.replaceAll('-', ' ')} sampai ${until}`,
    en: `held by waiver ${waiver.replaceAll('-', ' ')} until ${until}`,
  }),
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
  skipped: { id: 'tidak ada yang dapat diberi tahu', en: 'nobody could be told' },
  barred: { id: 'yang dituju dikecualikan dari laporan ini', en: 'whom it names is kept out of this report' },
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
    const known = Object.hasOwn(vocabulary, fact) ? vocabulary[fact as FactName] : undefined;
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
  substitutes: (step: string, recipients: string): Localized => ({
    id: `yang diberi tahu lewat ${/, jalur /.test(step) ? 'langkah ' : ''}${step} tidak terjangkau, menolak, atau sedang tidak bertugas; sebagai gantinya diberi tahu: ${recipients}`,
    en: `somebody told by ${/, path /.test(step) ? 'step ' : ''}${step} was not reached, declined, or is not on duty now; told in their place: ${recipients}`,
  }),
  floorMissed: (floor: string, office: string | null): Localized => ({
    id: `KEWAJIBAN MEMBERI TAHU TERLEWAT: ${floorTitle(floor, 'id')}${office === null ? '' : ` (${office})`}`,
    en: `A FLOOR WAS MISSED: ${floorTitle(floor, 'en')}${office === null ? '' : ` (${office})`}`,
  }),
  reply: (person: string, offices: string, level: 'acknowledged' | 'acted', relayed: boolean): Localized => {
    if (relayed)
      return {
        id: `${person} mencatat bahwa ${offices} sudah diberi tahu`,
        en: `${person} recorded that ${offices} was told`,
      };
    const held = offices === '' ? { id: '', en: '' } : { id: ` (${offices})`, en: ` (${offices})` };
    return level === 'acted'
      ? { id: `${person}${held.id} mencatat tindakan`, en: `${person}${held.en} recorded an act` }
      : { id: `${person}${held.id} menyanggupi`, en: `${person}${held.en} took it on` };
  },
  replied: (said: Localized, act: Localized | null, unprompted: boolean): Localized => {
    const did: Localized = act === null ? { id: '', en: '' } : { id: `: ${act.id}`, en: `: ${act.en}` };
    return unprompted
      ? {
          id: `${said.id}${did.id} (tanpa diberi tahu oleh Kawal)`,
          en: `${said.en}${did.en} (Kawal had not told them)`,
        }
      : { id: `${said.id}${did.id}`, en: `${said.en}${did.en}` };
  },
  declined: (person: string, channel: string | null): Localized => ({
    id: `${person} menjawab tidak dapat menangani${channel === null ? '' : ` (lewat ${channel})`}`,
    en: `${person} answered that they cannot handle it${channel === null ? '' : ` (by ${channel})`}`,
  }),
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
  triageRaised: (level: Localized, by: string | null): Localized =>
    by === null
      ? {
          id: `Kawal menetapkan triase paling rendah ${level.id}`,
          en: `the system keeps the triage at ${level.en} or graver`,
        }
      : { id: `triase dinaikkan ${by} menjadi ${level.id}`, en: `${by} raised the triage to ${level.en}` },
  unanswered: (office: string, by: string): Localized => ({
    id: `${by} menelepon ${office}; teleponnya tidak dijawab`,
    en: `${by} called ${office}; nobody answered`,
  }),
  triageDerived: (level: Localized | null, rules: readonly string[]): Localized => {
    const { id, en } = level ?? { id: 'belum dapat ditentukan', en: 'not known yet' };
    const by = (language: Language): string =>
      rules.length === 0 ? '' : ` (${rules.map((rule) => describeRule(rule, language)).join('; ')})`;
    return { id: `triase menurut aturan: ${id}${by('id')}`, en: `triage by the rules: ${en}${by('en')}` };
  },
  lookAgain: (at: Localized | null): Localized =>
    at === null
      ? { id: 'tidak ada lagi pemeriksaan ulang yang dijadwalkan', en: 'no other look is planned any more' }
      : { id: `pemeriksaan ulang dijadwalkan ${at.id}`, en: `another look is planned for ${at.en}` },
  lifted: (who: string, by: string): Localized => ({
    id: `pengecualian ${who} dicabut oleh ${by}`,
    en: `${by} lifted the exclusion of ${who}`,
  }),
  closed: (owed: readonly string[]): Localized => ({
    id: `laporan ditutup; ${owed.length === 0 ? 'tidak ada lagi yang jatuh tempo' : `yang masih harus diberi tahu: ${owed.join('; ')}`}`,
    en: `the report was closed; ${owed.length === 0 ? 'nothing is due any more' : `still to be told: ${owed.join('; ')}`}`,
  }),
  informed: (office: string, person: string): Localized => ({
    id: `${person} (${office}) menyanggupi rujukan untuk korban laporan ini`,
    en: `${person} (${office}) took on a referral for the victim of this report`,
  }),
  reached: (office: string): Localized => ({
    id: `${office} sudah diberi tahu sesudah laporan ditutup`,
    en: `${office} was told after the report was closed`,
  }),
  givingUp: (office: string, by: string): Localized => ({
    id: `${by} mengusulkan ${office} tidak perlu lagi diberi tahu; perlu orang kedua`,
    en: `${by} proposed to give up telling ${office}; a second person is needed`,
  }),
  givenUp: (office: string, by: string, reason: Localized): Localized => ({
    id: `${by} setuju ${office} tidak diberi tahu: ${reason.id}`,
    en: `${by} agreed to give up telling ${office}: ${reason.en}`,
  }),
};

type OfType<Type extends EscalationEvent['type']> = Extract<EscalationEvent, { readonly type: Type }>;
