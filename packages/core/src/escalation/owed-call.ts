import type { Instant } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { settlesForAnother } from '../directory/office-chain.ts';
import { officesHeld } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, refuse } from '../record/decision.ts';
import { escalationOf } from '../record/streams.ts';
import { barredIn, concernsChild, reachFor } from './authority.ts';
import { dischargeOf, hasAnsweredSince, isOwedBy, owedNow, standingRelays, tellingOf } from './discharge.ts';
import { agreedByTwo, type CommandOf, catchUp, type Decides } from './driver.ts';
import type { EscalationCommand, EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import type { Obligation, OwedCall } from './obligation.ts';
import { isUnnamed, notAsked, recordedCall } from './replies.ts';
import { handedOver } from './under-way.ts';

/** Closes an escalation, and keeps what is owed: floors without evidence, and calls that were not recorded. */
export function decideClosing(
  { first, of }: CommandOf<'close-escalation'>,
  state: EscalationState,
  context: Context,
): EscalationEvent {
  const { chapter, now, actor } = context;
  const by = [first ?? actor.ref, actor.ref].filter((one) => one !== state.reporter);
  const held = chapter === null ? [] : by.flatMap((one) => officesHeld(chapter.directory, one, state.area, now));
  const floors = chapter === null ? state.obligations : owedNow(state, chapter.directory, now);
  const owed = callsOf(floors, { ...state, sameAs: of }, context).filter(
    (call) => !call.offices.some((one) => held.includes(one)) && !isReached(call, state, context),
  );
  const released = state.pending.map(({ path, step, due }) => ({ path, step, due }));
  return { type: 'escalation-closed', released, ...(owed.length > 0 && { owed }), ...(of !== undefined && { of }) };
}

/** Returns the offices that messages asked to ring, but for those in place of one that answered itself since. */
function askedIn(state: EscalationState, now: Instant): readonly OfficeKind[] {
  return state.told.flatMap((one) => (one.task === 'call' && !hasAnsweredSince(one, state, now) ? one.served : []));
}

/** Returns each call of floors, and that was asked for, but what a duplicate leaves to the report that goes on. */
function callsOf(
  floors: readonly Obligation[],
  state: EscalationState,
  { chapter, now, read }: Context,
): readonly OwedCall[] {
  const { sameAs } = state;
  const going = sameAs && read<EscalationState>({ stream: escalationOf(sameAs) })?.state;
  const isThere = (one: Obligation) =>
    going && chapter && (isOwedBy(going, one, chapter.directory, now) || going.owed.some(isSameAs(one)));
  const asked = askedIn(state, now).filter((one) => !going || !askedIn(going, now).includes(one));
  const calls = [
    ...floors.filter((one) => !isThere(one)).map(({ offices }) => ({ offices, isFloor: true })),
    ...asked.map((one) => ({ offices: [one], isFloor: false })),
  ];
  return calls.filter((one, at) => calls.findIndex(isSameAs(one)) === at);
}

function isSameAs(call: Pick<OwedCall, 'offices'>): (one: OwedCall) => boolean {
  return ({ offices }) => offices.join() === call.offices.join();
}

/** Records a call that a closed report still owed. Whoever may decide on the report may have made it. */
export const decideLateRelay: Decides<'relay-call'> = (relay, state, context) => {
  const { office } = relay;
  if (owedFor(office, state, context) === undefined) return refuse(notAsked(office, state, context));
  if (isUnnamed(relay)) return refuse({ code: 'escalation.reference-missing', office });
  return accept(...withProof([recordedCall(relay, context.now)], state, context));
};

/** Takes in that an office took a referral on itself after a message about the report was handed over to it. Whom the report bars says nothing by that. Never refused. */
export const decideInformed: Decides<'note-informed'> = ({ type: _, ...took }, state, context) => {
  const { office, person, referral } = took;
  const { people, offices } = barredIn(state, context);
  if (people.includes(person) || offices.includes(office)) return accept<EscalationEvent>();
  const told = handedOver(office, state, context.read).map(tellingOf);
  const known =
    state.informed?.filter((one) => one.person === person && one.referral === referral && !one.hasEnded) ?? [];
  if (told.every((one) => known.some((other) => other.told.includes(one)))) return accept<EscalationEvent>();
  const informed = { type: 'office-informed', ...took, told } as const;
  return state.status === 'closed'
    ? accept(...withProof([informed], state, context))
    : catchUp([informed], state, context);
};

/** Takes in that an office gave up a referral that it had taken on: it knows, and acts no more. Never refused. */
export const decideReferralEnded: Decides<'note-referral-ended'> = ({ referral }, { informed = [] }) => {
  const took = informed.find((one) => one.referral === referral && one.hasEnded !== true);
  const { office, person } = took ?? {};
  return office && person ? accept({ type: 'referral-ended', office, person, referral }) : accept();
};

/** Lets a closed report learn what a running one would: a case may rest on it (1520). */
export function onceClosed<Type extends EscalationCommand['type']>(decide: Decides<Type>): Decides<Type> {
  return (command, state, context) => {
    const decided = decide(command, state, context);
    return decided.accepted ? accept(...withProof(decided.events, state, context)) : decided;
  };
}

/** Returns what a closed report learns, with the calls that it proves by that, and those it proves no more (1571). */
function withProof(learned: readonly EscalationEvent[], state: EscalationState, context: Context) {
  const after = learned.reduce((one, event) => evolveEscalation(one, event, { at: context.now }), state);
  const isProved = (one: OwedCall) => isReached(one, after, context);
  const reached = state.owed.filter(isProved).flatMap(({ offices }) => offices.slice(0, 1));
  const before = callsOf(state.obligations, state, context);
  const wasMade = (one: OwedCall) => !before.some(isSameAs(one)) || isReached(one, state, context);
  const owed = callsOf(state.obligations, after, context).filter(
    (one) => !state.owed.some(isSameAs(one)) && wasMade(one) && !isProved(one),
  );
  const events = reached.map((office): EscalationEvent => ({ type: 'office-reached', office }));
  return [...learned, ...events, ...(owed.length > 0 ? [{ type: 'calls-owed' as const, owed }] : [])];
}

/** Gives up a call by two people of two institutions, as closing took two (R11); for a child both have read its story. */
export const decideGivingUp: Decides<'give-up-call'> = ({ office: named, reason, readers }, state, context) => {
  const owed = owedFor(named, state, context);
  if (owed === undefined) return refuse({ code: 'escalation.call-not-owed', office: named });
  const [office = named] = owed.offices;
  const by = context.actor.ref;
  if (concernsChild(state) && readers?.includes(by) === false) return refuse({ code: 'escalation.unread' });
  const waits = owed.givingUp?.reason === reason && owed.givingUp;
  const given = { type: 'call-given-up', office, by, reason } as const;
  return agreedByTwo(waits, [{ type: 'giving-up-proposed', office, by, reason }, () => given], state, context);
};

function owedFor(office: OfficeKind, state: EscalationState, context: Context): OwedCall | undefined {
  const own = state.owed.find(({ offices }) => offices.includes(office));
  return own ?? state.owed.find((one) => ownOrReach(one, state, context).includes(office));
}

function isReached({ offices, isFloor }: OwedCall, state: EscalationState, context: Context): boolean {
  const { chapter, now } = context;
  const some = ownOrReach({ offices }, state, context);
  if (!isFloor && some.some((one) => standingRelays(one, state, now).length > 0)) return true;
  const counts = some.filter((one) => offices.includes(one) || settlesForAnother(one));
  return counts.some((one) => dischargeOf(one, state, chapter?.directory ?? { people: {} }, now) !== null);
}

/** Offices that are owed, and what takes the place of those that the report bars (X3). */
function ownOrReach({ offices }: Pick<OwedCall, 'offices'>, state: EscalationState, context: Context) {
  return [...offices, ...reachFor(offices, state, context).reach];
}
