import type { OfficeKind } from '../directory/office.ts';
import { settlesForAnother } from '../directory/office-chain.ts';
import { officesHeld } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, refuse } from '../record/decision.ts';
import { escalationOf } from '../record/streams.ts';
import { barredIn, concernsChild, reachFor } from './authority.ts';
import { dischargeOf, isOwedBy, owedNow, standingRelays, tellingOf } from './discharge.ts';
import { agreedByTwo, type CommandOf, catchUp, type Decides } from './driver.ts';
import type { EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation } from './evolve.ts';
import type { Obligation, OwedCall } from './obligation.ts';
import { decideReply, isUnnamed, notAsked, recordedCall } from './replies.ts';
import { handedOver } from './under-way.ts';

/** Closes an escalation, and keeps what is owed: floors without evidence, and calls that were not recorded. */
export function decideClosing(
  { first, of, isOver }: CommandOf<'close-escalation'>,
  state: EscalationState,
  context: Context,
): EscalationEvent {
  const { chapter, now, actor, read } = context;
  // What a duplicate owes is what the report owes that goes on.
  const going = of === undefined ? undefined : read<EscalationState>({ stream: escalationOf(of) })?.state;
  const by = [first ?? actor.ref, actor.ref].filter((one) => one !== state.reporter);
  const held = chapter === null ? [] : by.flatMap((one) => officesHeld(chapter.directory, one, state.area, now));
  const floors = chapter === null ? state.obligations : owedNow(state, chapter.directory, now);
  const isLeft = (one: Obligation) =>
    going === undefined || chapter === null || !isOwedBy(going, one, chapter.directory, now);
  const asks = (one?: EscalationState) =>
    one?.told.flatMap(({ task, served }) => (task === 'call' ? served : [])) ?? [];
  const calls: readonly OwedCall[] = [
    ...floors
      .filter(isLeft)
      .map(({ office, offices }) => ({ offices: office === null ? offices : [office], isFloor: true })),
    ...asks(state).flatMap((one) => (asks(going).includes(one) ? [] : { offices: [one], isFloor: false })),
  ];
  const owed = new Map<string, OwedCall>();
  for (const call of calls) {
    const isKnown = owed.has(call.offices.join()) || call.offices.some((one) => held.includes(one));
    if (!isKnown && !isReached(call, state, context)) owed.set(call.offices.join(), call);
  }
  const released = state.pending.map(({ path, step, due }) => ({ path, step, due }));
  const left = owed.size === 0 ? {} : { owed: [...owed.values()] };
  return { type: 'escalation-closed', released, ...left, ...(isOver && { isOver }) };
}

/** Records a call that a closed report still owed. Whoever may decide on the report may have made it. */
export const decideLateRelay: Decides<'relay-call'> = (relay, state, context) => {
  const { office } = relay;
  if (owedFor(office, state, context) === undefined) return refuse(notAsked(office, state, context));
  if (isUnnamed(relay)) return refuse({ code: 'escalation.reference-missing', office });
  return accept(...withReached(recordedCall(relay, context.now), state, context));
};

/** Records an act by a closed report: help goes on in its case, which rests on it (1520). */
export const decideLateAct: Decides<'record-reply'> = (reply, state, context) => {
  const decided = decideReply(reply, state, context);
  return decided.accepted ? accept(...decided.events.flatMap((one) => withReached(one, state, context))) : decided;
};

/** Takes in that an office took a referral on itself after a message about the report was handed over to it. Whom the report bars says nothing by that. Never refused. */
export const decideInformed: Decides<'note-informed'> = ({ office, person }, state, context) => {
  const { people, offices } = barredIn(state, context);
  if (people.includes(person) || offices.includes(office)) return accept<EscalationEvent>();
  const told = handedOver(office, state, context.read).map(tellingOf);
  const known = state.informed?.filter((one) => one.office === office && one.person === person) ?? [];
  if (told.every((one) => known.some((other) => other.told.includes(one)))) return accept<EscalationEvent>();
  const informed = { type: 'office-informed', office, person, told } as const;
  return state.status === 'closed'
    ? accept(...withReached(informed, state, context))
    : catchUp([informed], state, context);
};

/** Returns what a closed report learns, and the offices that it proves to know by that. */
function withReached(learned: EscalationEvent, state: EscalationState, context: Context): readonly EscalationEvent[] {
  const after = evolveEscalation(state, learned, { at: context.now });
  const reached = state.owed
    .filter((one) => isReached(one, after, context))
    .flatMap(({ offices }) => offices.slice(0, 1));
  return [learned, ...reached.map((office) => ({ type: 'office-reached' as const, office }))];
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
  return chapter !== null && counts.some((one) => dischargeOf(one, state, chapter.directory, now) !== null);
}

/** Offices that are owed, and what takes the place of those that the report bars (X3). */
function ownOrReach({ offices }: Pick<OwedCall, 'offices'>, state: EscalationState, context: Context) {
  return [...offices, ...reachFor(offices, state, context).reach];
}
