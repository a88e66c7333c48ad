import {
  type AccessEvent,
  type BreachEvent,
  type CaseEvent,
  type ChapterEvent,
  type CommunityEvent,
  type ConditionReportEvent,
  type DataRequestEvent,
  type DeliveryEvent,
  type EngagementEvent,
  type EntryChange,
  type Language,
  type Localized,
  officeKinds,
  type PactEvent,
  type ReferralEvent,
  type ReportEvent,
  type VisitEvent,
  type VolunteerEvent,
  type Zone,
} from '@kawal/core';
import { purposes } from '@kawal/core/access';
import type { NextMove } from '@kawal/core/delivery';
import { describeDay } from '@kawal/core/locales';
import { pactCommitments } from '@kawal/core/pact';
import { factSaid, valuesSaid } from '@kawal/core/policy';
import { recordNumber } from '@kawal/core/record';
import { consentOutcomes, services } from '@kawal/core/referral';
import {
  closureReasons,
  correctionReasons,
  type FactCorrection,
  helpAnswers,
  type Sighting,
  seers,
} from '@kawal/core/report';
import { bothWays } from '../sentences/join.ts';
import { describeFailureCode } from './failure-code.ts';
import { isNarrated, narrate } from './narrate.ts';
import said from './said.json' with { type: 'json' };

type OtherEvent =
  | AccessEvent
  | BreachEvent
  | CaseEvent
  | ChapterEvent
  | CommunityEvent
  | ConditionReportEvent
  | DataRequestEvent
  | DeliveryEvent
  | EngagementEvent
  | PactEvent
  | ReferralEvent
  | ReportEvent
  | VisitEvent
  | VolunteerEvent;

/** A function for every event that is told of with its facts; of each other one, `said.json` has the words. */
type Narrators = {
  readonly [Type in Exclude<OtherEvent['type'], keyof typeof said>]: (
    event: Extract<OtherEvent, { readonly type: Type }>,
  ) => Localized;
};

/** Events of all records but escalations, which have a narrator of their own; with the facts that are worth a line. */
const narrators: Narrators = {
  'cards-opened': ({ purpose }) =>
    withFacts({ id: 'yang tersegel dibaca', en: 'what is sealed was read' }, purposes[purpose]),
  'shift-swapped': ({ person: a, by: b }) => ({ id: `giliran ${a} ditukar ke ${b}`, en: `${b} took a shift of ${a}` }),

  'commitment-begun': ({ commitment }) =>
    withFacts({ id: 'komitmen pakta mulai dijalankan', en: 'work on a commitment begun' }, pactCommitments[commitment]),
  'commitment-met': ({ commitment, evidence }) =>
    withFacts(
      { id: 'komitmen pakta terpenuhi', en: 'commitment met' },
      bothWays((language) => `${pactCommitments[commitment][language]} (${evidence.map(numberOf).join(', ')})`),
    ),
  'commitment-overdue': ({ commitment }) =>
    withFacts({ id: 'komitmen pakta lewat tenggat', en: 'commitment overdue' }, pactCommitments[commitment]),

  'case-assigned': ({ person }) => withFacts({ id: 'penanggung jawab kasus ditambahkan', en: 'case assigned' }, person),
  'monitoring-noted': ({ finding }) =>
    finding === 'byMistake'
      ? { id: 'kunjungan pemantauan dibatalkan pencatatnya', en: 'monitoring visit taken back by who noted it' }
      : { id: 'kunjungan pemantauan dicatat', en: 'monitoring visit noted' },
  'visit-assigned': ({ visitors }) =>
    withFacts({ id: 'petugas kunjungan ditetapkan', en: 'visitors assigned' }, visitors.join(', ')),

  'report-extended': ({ facts, storied }) => {
    const added = bothWays((language) => {
      const told = { id: 'keterangan baru dalam ceritanya', en: 'more in its story' }[language];
      const values = (fact: string) => `${factSaid(fact, language)} (${valuesSaid(fact, facts[fact] ?? [], language)})`;
      return [...Object.keys(facts).map(values), ...(storied ? [told] : [])].join(', ');
    });
    return withFacts({ id: 'laporan ditambah', en: 'report added to' }, added);
  },
  'report-corrected': ({ facts, parties, reason, resealed }) => {
    const changed = [
      ...facts.map((one) => bothWays((language) => correctedSaid(one, language))),
      ...(parties.some(({ roles }) => roles !== undefined) ? [{ id: 'peran seseorang', en: "somebody's part" }] : []),
      ...(parties.some(({ ageClass }) => ageClass !== undefined)
        ? [{ id: 'umur seseorang', en: "somebody's age" }]
        : []),
      ...(parties.some(({ safeToContact }) => safeToContact !== undefined)
        ? [{ id: 'aman tidaknya seseorang dihubungi', en: 'if it is safe to contact somebody' }]
        : []),
      ...(resealed
        ? [{ id: 'nama, nomor, atau cara menghubungi seseorang', en: "somebody's name, number or way" }]
        : []),
    ];
    const said = bothWays((language) => changed.map((one) => one[language]).join(', '));
    const why = correctionReasons[reason];
    return withFacts({ id: `laporan dibetulkan (${why.id})`, en: `report corrected (${why.en})` }, said);
  },
  'help-answered': ({ answer }) =>
    withFacts({ id: 'bantuan ditawarkan kepada korban', en: 'help offered to the victim' }, helpAnswers[answer]),
  'duplicate-marked': ({ of }) =>
    withFacts({ id: 'laporan ditandai ganda', en: 'report marked as a duplicate' }, numberOf(of)),
  'report-tied': ({ to }) =>
    withFacts({ id: 'laporan ini dikaitkan dengan', en: 'tied to another record' }, numberOf(to)),
  'duplicate-unmarked': ({ of }) =>
    withFacts({ id: 'tanda ganda dibatalkan', en: 'mark as a duplicate taken off' }, numberOf(of)),
  'closure-proposed': ({ reason }) =>
    withFacts({ id: 'penutupan diusulkan', en: 'closure proposed' }, closureReasons[reason]),
  'report-closed': ({ reason, duplicateOf }) =>
    withFacts(
      { id: 'laporan ditutup', en: 'report closed' },
      bothWays(
        (language) =>
          closureReasons[reason][language] + (duplicateOf === undefined ? '' : ` (${numberOf(duplicateOf)})`),
      ),
    ),

  'referral-prepared': ({ service }) =>
    withFacts({ id: 'rujukan disiapkan', en: 'referral prepared' }, services[service].said),
  'consent-checked': ({ consent }) =>
    withFacts({ id: 'persetujuan diperiksa', en: 'consent checked' }, consentOutcomes[consent.outcome]),
  'referral-overdue': ({ of, superior }) => {
    const above = superior === null ? { id: '', en: '' } : officeKinds[superior].said;
    return withFacts(missed[of], { id: above.id && `di atasnya ${above.id}`, en: above.en && `above it ${above.en}` });
  },

  'lowering-proposed': ({ lowers }) =>
    lowers.type === 'age-noted'
      ? { id: 'umur dewasa diusulkan', en: 'adult age proposed' }
      : lowers.type === 'criminal-case-noted'
        ? { id: 'berakhirnya perkara pidana diusulkan', en: 'end of the criminal case proposed' }
        : { id: 'hasil "bukan korban" diusulkan', en: 'outcome "no victim" proposed' },

  'delivery-planned': ({ person }) => withFacts({ id: 'pengiriman direncanakan', en: 'delivery planned' }, person),
  'attempt-started': ({ contact }) => withFacts({ id: 'percobaan kirim dimulai', en: 'attempt started' }, contact),
  'attempt-ended': ({ result, next }) =>
    withFacts({ id: 'percobaan kirim selesai', en: 'attempt ended' }, attempt(result, next)),
};

/** The words of events without facts, and of changes of records that the engine keeps for itself. */
const fixed: Readonly<Record<string, Localized>> = said;

/** Says what a change of any record means, for the log; one that a newer Kawal wrote is shown by its own name. */
export function narrateChange(change: EntryChange['change'], zone: Zone): Localized {
  if (isNarrated(change)) return narrate(change, zone);
  const { seenBy, seenOn } = change as Sighting;
  const said = Object.hasOwn(narrators, change.type)
    ? (narrators[change.type as keyof Narrators] as (event: typeof change) => Localized)(change)
    : (fixed[change.type] ?? { id: change.type, en: change.type });
  if (seenBy === undefined) return said;
  const by: Localized = Object.hasOwn(seers, seenBy) ? seers[seenBy] : { id: seenBy, en: seenBy };
  const on = seenOn === undefined ? undefined : describeDay(seenOn, zone);
  return {
    id: `${said.id}; yang melihat korban: ${by.id}${on === undefined ? '' : `, ${on.id}`}`,
    en: `${said.en}; who saw the victim: ${by.en}${on === undefined ? '' : `, ${on.en}`}`,
  };
}

/** Names a record by its number; a name that has none stays. */
function numberOf(record: string): string {
  return recordNumber(record) ?? record;
}

/** Says what a fact was and what it is: facts are not sealed, and who reads a history must see what was changed. */
function correctedSaid({ fact, from, to }: FactCorrection, language: Language): string {
  return `${factSaid(fact, language)} (${valuesSaid(fact, from, language)} → ${valuesSaid(fact, to, language)})`;
}

function withFacts(said: Localized, facts: string | Localized): Localized {
  const { id, en } = typeof facts === 'string' ? { id: facts, en: facts } : facts;
  return id === '' ? said : { id: `${said.id}: ${id}`, en: `${said.en}: ${en}` };
}

const missed: Readonly<Record<Extract<ReferralEvent, { type: 'referral-overdue' }>['of'], Localized>> = {
  answer: { id: 'batas waktu jawaban atas rujukan terlewat', en: 'answer to a referral overdue' },
  decision: { id: 'batas waktu keputusan atas rujukan terlewat', en: 'decision on a referral overdue' },
  service: { id: 'batas waktu dimulainya layanan terlewat', en: 'start of the service overdue' },
  policeReport: { id: 'batas waktu memberi tahu kepolisian terlewat', en: 'word to the police overdue' },
};

type AttemptEnded = Extract<DeliveryEvent, { type: 'attempt-ended' }>;

const outcomes: Readonly<Record<AttemptEnded['result']['outcome'] | 'kept', Localized>> = {
  accepted: { id: 'diterima penyedia', en: 'accepted by the provider' },
  delivered: { id: 'sampai', en: 'delivered' },
  kept: { id: 'ditulis ke folder, tidak dikirim', en: 'written into a folder, not sent' },
  unknown: { id: 'hasilnya tidak diketahui', en: 'outcome unknown' },
  failed: { id: 'gagal', en: 'failed' },
};

const moves: Readonly<Record<NextMove['move'], Localized>> = {
  done: { id: '', en: '' },
  again: { id: ', dicoba lagi', en: ', tried again' },
  'next-contact': { id: ', lewat kontak berikutnya', en: ', by the next contact' },
  'retry-round': { id: ', dicoba terus', en: ', still being tried' },
  'give-up': { id: ', dihentikan', en: ', given up' },
};

function attempt(result: AttemptEnded['result'], { move }: NextMove): Localized {
  const [outcome, next] = [outcomes['kept' in result ? 'kept' : result.outcome], moves[move]];
  if (!('code' in result)) return { id: `${outcome.id}${next.id}`, en: `${outcome.en}${next.en}` };
  const reason = describeFailureCode(result.code);
  return { id: `${outcome.id} (${reason.id})${next.id}`, en: `${outcome.en} (${reason.en})${next.en}` };
}
