import { handledIn } from '../area/rules.ts';
import { isGone } from '../directory/institution.ts';
import type { Party } from '../party/party.ts';
import { isBarred, knownFacts } from '../party/rules.ts';
import { factValues } from '../policy/rules.ts';
import type { FactName, Facts } from '../policy/vocabulary.ts';
import type { Context } from '../record/concept.ts';
import { accept, refuse } from '../record/decision.ts';
import { actorRefusal, barredBy, sparing } from './authority.ts';
import { isStanding } from './discharge.ts';
import { type CommandOf, catchUp, type Decides, type EscalationDecision } from './driver.ts';
import type { EscalationCommand, EscalationEvent, EscalationState } from './escalation.ts';
import { exclusionsBy, groundsOf, isFact, isNamed, newGrounds, withHolders } from './exclusion.ts';
import type { Addition, ExclusionGround } from './grounds.ts';
import { decideLifting } from './lifting.ts';
import { decideMigration } from './migrate.ts';
import { decideClosing, decideGivingUp, decideInformed, decideLateRelay } from './owed-call.ts';
import { decideEnd, decideFire, decideReopen } from './path-verbs.ts';
import type { EscalationRefusal } from './refusals.ts';
import { isAway, replacing } from './replacing.ts';
import { decideDecline, decideRelay, decideReply, decideVoiding, voidedBySuspension } from './replies.ts';
import { decideRaise, keptTriage } from './triage-verbs.ts';
import { mayHaveHeard } from './under-way.ts';

/** Decides a command: takes in its news, then catches up to now (N6), so that nothing overdue waits for a wake. */
export function decideEscalation(
  command: EscalationCommand,
  state: EscalationState,
  context: Context,
): EscalationDecision {
  // By hand, for this runs at every due instant: matching patterns cost half of it.
  if (state.status === 'none' || state.status === 'closed') {
    switch (command.type) {
      case 'open-escalation':
        return state.status === 'none'
          ? decideOpening(command, state, context)
          : refuse({ code: 'escalation.already-open' });
      case 'wake':
      case 'note-evidence':
      case 'close-escalation':
        return accept<EscalationEvent>();
      case 'note-informed':
        return state.status === 'none' ? accept<EscalationEvent>() : decideInformed(command, state, context);
      // Whom a closed report names since is barred from it; nobody is told of it any more.
      case 'learn-facts':
        return accept(...(state.status === 'none' ? [] : decideFacts(command, state, context).slice(0, 1)));
      case 'lift-exclusion':
      case 'give-up-call':
        return decideByPerson(command, state, context);
      case 'relay-call': {
        const refusal = actorRefusal(state, context);
        return refusal === null ? decideLateRelay(command, state, context) : refuse(refusal);
      }
      default:
        return refuse(refusalOfNone(command, context));
    }
  }
  switch (command.type) {
    case 'open-escalation':
      return refuse({ code: 'escalation.already-open' });
    case 'wake':
      return decideWake(state, context);
    case 'learn-facts':
      return catchUp(decideFacts(command, state, context), state, context);
    case 'record-reply':
      return decideReply(command, state, context);
    case 'record-decline':
      return decideDecline(command, state, context);
    case 'relay-call':
      return decideRelay(command, state, context);
    case 'note-evidence':
      return decideEvidence(command, state, context);
    case 'note-informed':
      return decideInformed(command, state, context);
    case 'close-escalation':
      return accept(decideClosing(command, state, context));
  }
  return decideByPerson(command, state, context);
}

/** Brings a report up to now: who was told, is away now and holds it or left it open, has others told in their place. */
function decideWake(state: EscalationState, context: Context): EscalationDecision {
  const events = voidedBySuspension(state, context);
  const { chapter, now } = context;
  const gone = chapter === null ? [] : state.told.filter((one) => isAway(one, state, { chapter, now }));
  const isTaken = state.replies.some(
    (one) => !one.relayed && isStanding(one, now) && !(chapter && isGone(chapter.directory, one.person, now)),
  );
  const open = isTaken ? [] : gone.filter(({ path }) => !state.ended.some((one) => one.path === path));
  return open.length === 0 ? catchUp(events, state, context) : replacing(events, open, state, context);
}

type ForPeople = Exclude<
  EscalationCommand['type'],
  `${'open' | 'close'}-escalation` | 'wake' | 'learn-facts' | `record-${string}` | 'relay-call' | `note-${string}`
>;

/** Decides commands that only a named person with authority gives; of a closed report two of them. */
function decideByPerson(command: CommandOf<ForPeople>, state: EscalationState, context: Context): EscalationDecision {
  const refusal = actorRefusal(state, context);
  if (refusal !== null) return refuse(refusal);
  switch (command.type) {
    case 'withdraw-reply':
      return decideVoiding(context.actor.ref, 'withdrawn', state, context);
    case 'refute-reply':
      return decideVoiding(command.person, 'shownFalse', state, context);
    case 'end-path':
      return decideEnd(command, state, context);
    case 'fire-step':
      return decideFire(command, state, context);
    case 'reopen-path':
      return decideReopen(command, state, context);
    case 'raise-triage':
      return decideRaise(command, state, context);
    case 'lift-exclusion':
      return decideLifting(command, state, context);
    case 'migrate-policy':
    case 'recall-policy':
      return decideMigration(command, state, context);
    case 'give-up-call':
      return decideGivingUp(command, state, context);
  }
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
  const namings = withHolders(groundsSaid(facts, parties, context), handled, context.chapter);
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
  const said = newGrounds(groundsSaid(facts, learn.parties, context, learn.said), known);
  const namings = withHolders(said, state.area, context.chapter, learn.said?.holders);
  const all = [...state.namings, ...namings];
  const bars = namings.length === 0 ? { excluded: state.excluded } : barring(all, { ...state, facts }, context);
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
function groundsSaid(facts: Facts, parties: readonly Party[], { actor, now }: Context, said?: Addition) {
  const apps = actor.kind === 'app' ? parties.map(({ ref }) => ref) : (said?.byApps ?? []);
  const isApps = (one: ExclusionGround) => apps.includes(one.ref) || (actor.kind === 'app' && isFact(one));
  return groundsOf(facts, parties).map((one) => (isApps(one) ? { ...one, byApp: now } : one));
}

/** Returns true where a ground is said anew: in a new story, lifted in another report, or an app's by somebody who answers for it (0800, 0801). */
function isSaidAgain(one: ExclusionGround, said: Addition | undefined, { actor }: Context): boolean {
  if (said === undefined) return false;
  const isNew = said.storied === true || (one.lifted.length > 0 && said.holders !== undefined);
  if (isNew && groundsOf(said.facts, []).some(({ ref }) => ref === one.ref)) return true;
  const named = said.parties.filter(
    (party) => isBarred(party) && (party.ref === one.ref || isNamed(party.directoryPerson, one)),
  );
  const isVouched = actor.kind !== 'app' && named.some(({ ref }) => said.byApps?.includes(ref) !== true);
  return (one.byApp !== undefined && isVouched) || (said.storied === true && named.length > 0);
}

/** Returns whom grounds exclude, and if somebody was spared whom apps alone name. */
function barring(grounds: readonly ExclusionGround[], state: EscalationState, context: Context) {
  const left = sparing(grounds, state, context);
  return { excluded: exclusionsBy(left), ...(left === grounds ? {} : { spared: true as const }) };
}

/** Returns true if a report tells more now than an office knew that took the referral of its only victim on (0521). */
function tellsMore(parties: readonly Party[], facts: Facts, { informed, facts: before }: EscalationState): boolean {
  if (informed === undefined) return false;
  const isNew = (name: FactName) => factValues(facts, name).some((value) => !factValues(before, name).includes(value));
  return parties.filter(({ roles }) => roles.includes('victim')).length !== 1 || isNew('victimAge') || isNew('danger');
}

const decideEvidence: Decides<'note-evidence'> = (note, state, context) => {
  const { message, person, items, evidence } = note;
  const event: EscalationEvent = { type: 'evidence-noted', message, person, items, evidence };
  const isLost = evidence === 'failed' || evidence === 'delayed';
  return isLost ? replacing([event], items, state, context) : catchUp([event], state, context);
};
