import { handledIn } from '../area/rules.ts';
import type { Party } from '../party/party.ts';
import { isBarred, knownFacts } from '../party/rules.ts';
import { factValues } from '../policy/rules.ts';
import type { FactName, Facts } from '../policy/vocabulary.ts';
import type { Context } from '../record/concept.ts';
import { accept, type RefusedBy, refuse } from '../record/decision.ts';
import { actorRefusal, barredBy } from './authority.ts';
import { type CommandOf, catchUp, type Decides, type EscalationDecision } from './driver.ts';
import type { EscalationCommand, EscalationEvent, EscalationState } from './escalation.ts';
import { exclusionsBy, groundsOf, isFact, isNamed, newGrounds, withHolders } from './exclusion.ts';
import { type Addition, type ExclusionGround, firstWords, type Grounds } from './grounds.ts';
import { decideLifting } from './lifting.ts';
import type { EscalationRefusal } from './messages.ts';
import { decideMigration } from './migrate.ts';
import {
  decideClosing,
  decideGivingUp,
  decideInformed,
  decideLateRelay,
  decideReferralEnded,
  onceClosed,
} from './owed-call.ts';
import { decideEnd, decideFire, decideReopen } from './path-verbs.ts';
import { leftBehind, replacing } from './replacing.ts';
import { decideDecline, decideRelay, decideReply, decideVoiding, voidedBySuspension } from './replies.ts';
import { sparing } from './sparing.ts';
import { decideRaise, keptTriage } from './triage-verbs.ts';
import { mayHaveHeard } from './under-way.ts';

/** Decides a command: takes in its news, then catches up to now (N6), so that nothing overdue waits for a wake. */
export function decideEscalation(
  command: EscalationCommand,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const { status } = state;
  const decides = status === 'none' ? beforeOpening : status === 'closed' ? afterClosing : whileRunning;
  const decide = decides[command.type] as Decides<EscalationCommand['type']> | undefined;
  return decide?.(command, state, context) ?? refuse(refusalOfNone(command, context));
}

/** Refuses a command about no running escalation: an app hears what it hears of one that runs. */
function refusalOfNone({ type }: EscalationCommand, { actor }: Context): EscalationRefusal {
  const isForAnybody = type === 'record-reply' || type === 'record-decline' || type === 'relay-call';
  return { code: isForAnybody || actor.kind === 'person' ? 'escalation.not-found' : 'escalation.needs-person' };
}

const decideOpening: Decides<'open-escalation'> = (open, state, context) => {
  const { report, area, parties, reporter, capturedAt } = open;
  const facts = knownFacts(open, context.chapter?.directory);
  const handled = handledIn(area, context.chapter);
  const namings = withHolders(groundsSaid(facts, parties, state, context, open), handled, context.chapter);
  const event: EscalationEvent = {
    type: 'escalation-opened',
    report,
    area: handled,
    facts,
    ...barring(namings, { ...state, facts, area: handled }, context),
    namings,
    reporter,
    policy: context.policyUnreadable ? null : (context.chapter?.policyHash ?? null),
    // A device's clock may run ahead; what was captured cannot be later than what arrived (F2).
    acceptedAt: capturedAt === undefined || capturedAt > context.now ? context.now : capturedAt,
  };
  return catchUp([event], state, context);
};

function decideFacts(
  learn: CommandOf<'learn-facts'>,
  state: EscalationState,
  context: Context,
): readonly EscalationEvent[] {
  // The report is where facts are joined; here they are taken as it has them, with the offices of those it names.
  const facts = knownFacts(learn, context.chapter?.directory, state.facts);
  const known = state.namings.filter((one) => !isSaidAgain(one, learn.said, context));
  const said = newGrounds(groundsSaid(facts, learn.parties, state, context, learn.said), known);
  const namings = withHolders(said, state.area, context.chapter, learn.said?.holders);
  const all = [...state.namings, ...namings];
  const bars = barring(all, { ...state, facts }, context);
  const after: EscalationState = { ...state, facts, excluded: bars.excluded };
  const newlyBarred = barredBy(after, state, context);
  const learned = { facts, ...bars, namings, newlyBarred, ...(learn.ageOpen ? { ageOpen: true as const } : {}) };
  const events: EscalationEvent[] = [
    { type: 'facts-learned', ...learned, ...(tellsMore(learn.parties, facts, state) ? { tellsMore: true } : {}) },
  ];
  // Those who were told before they were barred may warn others: the victim may be moved tonight (X6).
  const heard = state.told.filter((told) => mayHaveHeard(told, state.report, context.read)).map(({ person }) => person);
  for (const person of newlyBarred) if (heard.includes(person)) events.push({ type: 'tipped-off', person });
  if (events.length > 1 && state.raised !== 'critical') {
    const alsoBarred = barredBy({ ...after, raised: 'critical' }, after, context);
    return [...events, { type: 'triage-raised', level: 'critical', by: null, newlyBarred: alsoBarred }];
  }
  return [...events, ...keptTriage(after, context)];
}

/** Returns what is said to keep somebody out, with a mark on whom an app alone names: here, or where Kawal carries it from. */
function groundsSaid(
  facts: Facts,
  parties: readonly Party[],
  { status, namings }: EscalationState,
  { actor, chapter }: Context,
  said?: Addition,
) {
  const isOfApp = actor.kind === 'app' || said?.unsure === true;
  const apps = isOfApp ? parties.map(({ ref }) => ref) : (said?.byApps ?? []);
  // An institution that follows from whom apps alone named is their word, too.
  const others = said?.byApps && { ...said, parties: said.parties.filter(({ ref }) => !apps.includes(ref)) };
  const vouched = others && groundsOf(knownFacts(others, chapter?.directory), []).map(({ ref }) => ref);
  const isApps = (one: ExclusionGround) =>
    apps.includes(one.ref) || (isFact(one) && (isOfApp || (vouched !== undefined && !vouched.includes(one.ref))));
  // Two words of one instant are two.
  const byApp = status === 'none' ? firstWords : namings.length + 1;
  return groundsOf(facts, parties).map((one) => (isApps(one) ? { ...one, byApp } : one));
}

/** Returns true where a ground is said anew: in a new story, carried by Kawal, or an app's by somebody who answers for it (0800, 0801). */
function isSaidAgain(one: ExclusionGround, said: Addition | undefined, { actor }: Context): boolean {
  if (said === undefined) return false;
  const isNew = said.storied === true || said.holders !== undefined;
  if (isNew && groundsOf(said.facts, []).some(({ ref }) => ref === one.ref)) return true;
  const named = said.parties.filter(
    (party) => isBarred(party) && (party.ref === one.ref || isNamed(party.directoryPerson, one)),
  );
  const isVouched =
    actor.kind !== 'app' && !said.unsure && named.some(({ ref }) => said.byApps?.includes(ref) !== true);
  return (one.byApp !== undefined && isVouched) || (said.storied === true && named.length > 0);
}

/** Returns whom grounds exclude, and if somebody was spared whom apps alone name. */
function barring(grounds: Grounds, state: EscalationState, context: Context) {
  const left = sparing(grounds, state, context);
  return { excluded: exclusionsBy(left), ...(left === grounds ? {} : { spared: true as const }) };
}

/** Returns true if a report tells more now than an office knew that took the referral of its only victim on (0521). */
function tellsMore(parties: readonly Party[], facts: Facts, state: EscalationState): boolean {
  if (state.informed === undefined) return false;
  const isNew = (one: FactName) =>
    factValues(facts, one).some((value) => !factValues(state.facts, one).includes(value));
  const isOfOthers = state.status !== 'closed' && parties.filter(({ roles }) => roles.includes('victim')).length !== 1;
  return isOfOthers || isNew('victimAge') || isNew('danger');
}

const decideEvidence: Decides<'note-evidence'> = (note, state, context) => {
  const { message, person, items, evidence } = note;
  const event: EscalationEvent = { type: 'evidence-noted', message, person, items, evidence };
  const isLost = evidence === 'failed' || evidence === 'delayed';
  return isLost ? replacing([event], items, state, context) : catchUp([event], state, context);
};

/** Decides a command that only a named person with authority gives. */
function byPerson<Type extends EscalationCommand['type']>(decide: Decides<Type>): Decides<Type> {
  return (command, state, context) => {
    const refusal = actorRefusal(state, context);
    return refusal === null ? decide(command, state, context) : refuse(refusal);
  };
}

type Deciders = { readonly [Type in EscalationCommand['type']]?: Decides<Type> };

const nothing = () => accept<EscalationEvent>();

const whileRunning: Required<Deciders> = {
  'open-escalation': () => refuse({ code: 'escalation.already-open' }),
  // Where those who were told or took it on are away, others are told in their place.
  wake: (_, state, context) =>
    replacing(voidedBySuspension(state, context), leftBehind(state, context), state, context),
  'learn-facts': (learn, state, context) => catchUp(decideFacts(learn, state, context), state, context),
  'record-reply': decideReply,
  'record-decline': decideDecline,
  'relay-call': decideRelay,
  'note-evidence': decideEvidence,
  'note-informed': decideInformed,
  'note-referral-ended': decideReferralEnded,
  'close-escalation': (close, state, context) => accept(decideClosing(close, state, context)),
  'withdraw-reply': byPerson((_, state, context) => decideVoiding(context.actor.ref, 'withdrawn', state, context)),
  'refute-reply': byPerson(({ person }, state, context) => decideVoiding(person, 'shownFalse', state, context)),
  'end-path': byPerson(decideEnd),
  'fire-step': byPerson(decideFire),
  'reopen-path': byPerson(decideReopen),
  'raise-triage': byPerson(decideRaise),
  'lift-exclusion': byPerson(decideLifting),
  'migrate-policy': byPerson((move, state, context) => decideMigration(move, state, context)),
  'recall-policy': byPerson((move, state, context) => decideMigration(move, state, context)),
  'give-up-call': byPerson(decideGivingUp),
};

const onceOver: Deciders = {
  ...{ wake: nothing, 'note-evidence': nothing, 'close-escalation': nothing },
  // An app hears of one that is over what it hears of one that runs.
  'relay-call': (relay, state, context) =>
    context.actor.kind === 'person'
      ? byPerson(decideLateRelay)(relay, state, context)
      : refuse({ code: 'escalation.not-found' }),
  'note-referral-ended': decideReferralEnded,
  'lift-exclusion': whileRunning['lift-exclusion'],
  'give-up-call': whileRunning['give-up-call'],
};

const beforeOpening: Deciders = {
  ...onceOver,
  ...{ 'open-escalation': decideOpening, 'learn-facts': nothing, 'note-informed': nothing },
};

const afterClosing: Deciders = {
  ...onceOver,
  'open-escalation': whileRunning['open-escalation'],
  'note-informed': decideInformed,
  'lift-exclusion': onceClosed(whileRunning['lift-exclusion']),
  'withdraw-reply': onceClosed(whileRunning['withdraw-reply']),
  'refute-reply': onceClosed(whileRunning['refute-reply']),
  'record-reply': onceClosed((reply, state, context) =>
    reply.level === 'acted' ? decideReply(reply, state, context) : refuse({ code: 'escalation.not-found' }),
  ),
  // Whom a closed report names since is barred from it; nobody is told of it any more.
  'learn-facts': onceClosed((learn, state, context) => accept(...decideFacts(learn, state, context).slice(0, 1))),
};

const toldOnly = ['not-found', 'not-told', 'answered'] as const;
const onAct = ['act-needs-session', 'act-missing', 'reference-missing', 'act-unnamed'] as const;
const toPerson = ['not-found', 'needs-person'] as const;
const twoPersons = ['needs-second-person', 'needs-other-institution', 'needs-outsider'] as const;

/** Lists by command the codes of its refusals. */
export const escalationRefuses = {
  'open-escalation': ['already-open'],
  'record-reply': [...toldOnly, ...onAct],
  'record-decline': toldOnly,
  'relay-call': [...toPerson, 'not-asked-to-call', 'call-barred', 'reference-missing'],
  'withdraw-reply': [...toPerson, 'no-reply'],
  'refute-reply': [...toPerson, 'no-reply'],
  'end-path': [...toPerson, 'path-not-open', 'no-adult-victim', 'unread', ...twoPersons],
  'fire-step': [...toPerson, 'path-not-open', 'step-unknown'],
  'reopen-path': [...toPerson, 'path-not-open'],
  'raise-triage': [...toPerson, 'triage-not-higher'],
  'lift-exclusion': [...toPerson, 'not-excluded', 'names-you', 'kept-out-by-office', 'unread', ...twoPersons],
  'migrate-policy': [...toPerson, 'no-policy-in-force', 'migration-drops', ...twoPersons],
  'recall-policy': [...toPerson, 'no-policy-in-force', 'migration-drops', ...twoPersons],
  'give-up-call': [...toPerson, 'call-not-owed', 'unread', ...twoPersons],
} as const satisfies RefusedBy<EscalationCommand, EscalationRefusal>;
