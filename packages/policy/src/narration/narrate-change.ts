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
import { alike, bothWays } from '../sentences/join.ts';
import { describeFailureCode } from './failure-code.ts';
import { isNarrated, narrate } from './narrate.ts';
import said from './said.json' with { type: 'json' };
import { narrationWords as words } from './words.ts';

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

/** A function for every event whose words are not fixed; of each other one, `said.json` has the words. */
type Narrators = {
  readonly [Type in Exclude<OtherEvent['type'], keyof typeof said>]: (
    event: Extract<OtherEvent, { readonly type: Type }>,
  ) => Localized;
};

/** The facts of events that are worth a line, to stand behind the words of `said.json`. */
type FactsOf = {
  readonly [Type in OtherEvent['type'] & keyof typeof said]?: (
    event: Extract<OtherEvent, { readonly type: Type }>,
  ) => string | Localized;
};

const facts: FactsOf = {
  'cards-opened': ({ purpose }) => purposes[purpose],

  'commitment-begun': ({ commitment }) => pactCommitments[commitment],
  'commitment-met': ({ commitment, evidence }) =>
    alike`${pactCommitments[commitment]} (${evidence.map(numberOf).join(', ')})`,
  'commitment-overdue': ({ commitment }) => pactCommitments[commitment],

  'case-assigned': ({ person }) => person,
  'visit-assigned': ({ visitors }) => visitors.join(', '),

  'report-extended': ({ facts, storied }) =>
    bothWays((language) => {
      const values = (fact: string) => `${factSaid(fact, language)} (${valuesSaid(fact, facts[fact] ?? [], language)})`;
      return [...Object.keys(facts).map(values), ...(storied ? [words.storied[language]] : [])].join(', ');
    }),
  'help-answered': ({ answer }) => helpAnswers[answer],
  'duplicate-marked': ({ of }) => numberOf(of),
  'report-tied': ({ to }) => numberOf(to),
  'duplicate-unmarked': ({ of }) => numberOf(of),
  'closure-proposed': ({ reason }) => closureReasons[reason],
  'report-closed': ({ reason, duplicateOf }) =>
    alike`${closureReasons[reason]}${duplicateOf === undefined ? '' : ` (${numberOf(duplicateOf)})`}`,

  'referral-prepared': ({ service }) => services[service].said,
  'consent-checked': ({ consent }) => consentOutcomes[consent.outcome],

  'delivery-planned': ({ person }) => person,
  'attempt-started': ({ contact }) => contact,
  'attempt-ended': ({ result, next }) => attempt(result, next),
};

/** Events of all records but escalations, which have a narrator of their own. */
const narrators: Narrators = {
  'shift-swapped': ({ person, by }) => words.shiftSwapped(person, by),
  'monitoring-noted': ({ finding }) => words.monitoring[finding === 'byMistake' ? 'takenBack' : 'noted'],
  'report-corrected': ({ facts, parties, reason, resealed }) => {
    const { cards, ...ofParties } = words.ofSomebody;
    const changed = [
      ...facts.map((one) => bothWays((language) => correctedSaid(one, language))),
      ...Object.entries(ofParties).flatMap(([part, said]) => (parties.some((one) => part in one) ? [said] : [])),
      ...(resealed ? [cards] : []),
    ];
    const said = bothWays((language) => changed.map((one) => one[language]).join(', '));
    return withFacts(words.corrected(correctionReasons[reason]), said);
  },
  'referral-overdue': ({ of, superior }) =>
    withFacts(words.overdue[of], superior === null ? '' : words.above(officeKinds[superior].said)),
  'lowering-proposed': ({ lowers }) => words.lowering[lowers.type],
};

/** The words of events by their types, and of changes of records that the engine keeps for itself. */
const fixed: Readonly<Record<string, Localized>> = said;

/** Says what a change of any record means, for the log; one that a newer Kawal wrote is shown by its own name. */
export function narrateChange(change: EntryChange['change'], zone: Zone): Localized {
  if (isNarrated(change)) return narrate(change, zone);
  const { seenBy, seenOn } = change as Sighting;
  const said = otherSaid(change);
  if (seenBy === undefined) return said;
  const by = Object.hasOwn(seers, seenBy) ? seers[seenBy] : seenBy;
  return words.seen(said, seenOn === undefined ? by : alike`${by}, ${describeDay(seenOn, zone)}`);
}

function otherSaid(change: EntryChange['change']): Localized {
  const { type } = change;
  if (Object.hasOwn(narrators, type))
    return (narrators[type as keyof Narrators] as (event: typeof change) => Localized)(change);
  const said = fixed[type] ?? { id: type, en: type };
  if (!Object.hasOwn(facts, type)) return said;
  return withFacts(said, (facts[type as keyof FactsOf] as (event: typeof change) => string | Localized)(change));
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
  return facts === '' || (typeof facts === 'object' && facts.id === '') ? said : alike`${said}: ${facts}`;
}

type AttemptEnded = Extract<DeliveryEvent, { type: 'attempt-ended' }>;

function attempt(result: AttemptEnded['result'], { move }: NextMove): Localized {
  const outcome = words.attempts['kept' in result ? 'kept' : result.outcome];
  const reason = 'code' in result ? alike` (${describeFailureCode(result.code)})` : '';
  return alike`${outcome}${reason}${words.moves[move]}`;
}
