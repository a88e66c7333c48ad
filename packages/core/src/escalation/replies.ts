import { mayDecide } from '../authority/authority.ts';
import { areaDuties } from '../authority/relation.ts';
import { day, type Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { officesInPost } from '../directory/institution.ts';
import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { officeFor, officesHeld } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import { accept, refuse } from '../record/decision.ts';
import { barredContact, barredIn, matterOf, notifiedIn, reachFor, withCounting } from './authority.ts';
import { isStanding, standingRelays } from './discharge.ts';
import { type CommandOf, catchUp, type Decides, type EscalationDecision } from './driver.ts';
import type { EscalationEvent, EscalationState, Reply } from './escalation.ts';
import { isStillNamed } from './exclusion.ts';
import type { EscalationRefusal } from './messages.ts';
import { replacing } from './replacing.ts';

/** Decides a reply: somebody takes the report on, or says what was done (R1–R4). */
export const decideReply: Decides<'record-reply'> = (reply, state, context) => {
  const { person, level, means, act, referenced, enteredBy, said } = reply;
  if (isOfBarred(reply, state, context)) return refuse({ code: 'escalation.not-found' });
  const offices = officesFor(person, state, context);
  const wasTold = wasNotified(person, state, context);
  if (!wasTold && !offices.some((kind) => areaDuties.includes(kind)))
    return refuse(strangerOr({ code: 'escalation.not-told' }, state, context));
  if (level === 'acted') {
    if (means !== 'session') return refuse({ code: 'escalation.act-needs-session' });
    if (act === undefined) return refuse({ code: 'escalation.act-missing' });
    if ((act === 'policeReportFiled' || act === 'takenOver') && referenced !== true)
      return refuse({ code: 'escalation.act-unnamed', field: 'reference' });
    // What an authority did can be asked after: it has a name or a number (R3).
    const authority = offices.find((kind) => officeKinds[kind].authority);
    if (authority !== undefined && referenced !== true) {
      return refuse({ code: 'escalation.reference-missing', office: authority });
    }
  }
  const code = means === 'code' ? codeOf(reply, state, context) : 'good';
  if (code !== 'good') return spent(code, 'acknowledged');
  // No step waits for whom the report names still, and who was spared (1000), nor where a suspension may be lost (1266).
  const voidFrom = reply.unsure || isStillNamed(person, state.namings) ? context.now : null;
  const recorded: EscalationEvent = {
    type: 'reply-recorded',
    reply: { person, offices, level, receivedAt: context.now, relayed: false, voidFrom },
    means,
    ...(wasTold ? {} : { unprompted: true as const }),
    ...(act === undefined ? {} : { act }),
    ...(enteredBy === undefined ? {} : { enteredBy }),
    ...(said === undefined ? {} : { said }),
  };
  return catchUp([recorded], state, context);
};

/** Decides that somebody who was told does not take it on. Others are told now, unless one of them took it on. */
export const decideDecline: Decides<'record-decline'> = ({ type: _, sentAt, ...declines }, state, context) => {
  const { person, means } = declines;
  if (isOfBarred(declines, state, context)) return refuse({ code: 'escalation.not-found' });
  const told = state.told.filter((one) => one.person === person);
  if (!wasNotified(person, state, context)) return refuse(strangerOr({ code: 'escalation.not-told' }, state, context));
  const code = means === 'code' ? codeOf({ person, sentAt }, state, context) : 'good';
  if (code !== 'good') return spent(code, 'declined');
  const { ended } = state;
  const { chapter, now } = context;
  const { replies } = chapter === null ? state : withCounting(state, { chapter, now });
  const isTaken = replies.some((one) => one.person !== person && !one.relayed && isStanding(one, now));
  const open = isTaken ? [] : told.filter((one) => !ended.some(({ path }) => path === one.path));
  return replacing([{ type: 'decline-recorded', ...declines }], open, state, context);
};

/** Who was told and cannot be looked up, because no chapter can be read, is believed: an answer is never lost so. */
function wasNotified(person: PersonId, state: EscalationState, context: Context): boolean {
  const isTold = context.chapter === null && state.told.some((told) => told.person === person);
  return isTold || notifiedIn(state, context)(person);
}

/** Returns true for an answer by, or entered by, somebody whom the report bars: they are told of no report (X5). */
function isOfBarred(
  { person, enteredBy }: { readonly person: PersonId; readonly enteredBy?: string | undefined },
  state: EscalationState,
  context: Context,
): boolean {
  return barredIn(state, context).people.some((one) => one === person || one === enteredBy);
}

/** A code of a path without `hold`, or of no path, counts for so long; then its holder answers in the app. */
const codeLasts = 7 * day;

/** A code counts until the `hold` of its path is over since its message, or a newer one of its holder, and once. */
function codeOf(
  { person, sentAt }: { readonly person: PersonId; readonly sentAt?: Instant | undefined },
  state: EscalationState,
  context: Context,
): 'good' | Spent {
  const { paths } = (context.pinnedPolicy ?? context.chapter?.policy) || { paths: [] };
  const told = state.told.filter((one) => one.person === person);
  const own = told.length > 0 ? told : [{ path: '', lastAt: state.openedAt }];
  const lasts = (id: string): number => paths.find((path) => path.id === id)?.hold?.ms ?? codeLasts;
  const isOver = own.every((one) => context.now >= Math.max(one.lastAt, sentAt ?? 0) + lasts(one.path));
  if (isOver || isAnothersCode(person, context)) return 'void';
  // A code that was used counts no more, whatever was sent since, until a path counts answers anew (P11).
  const toldAt = Math.max(...own.map((one) => one.lastAt));
  const from = Math.max(Math.min(sentAt ?? toldAt, toldAt), ...state.paths.map(({ answersFrom }) => answersFrom ?? 0));
  const isTheirs = (one: Reply) => one.person === person && isStanding(one, context.now) && one.receivedAt >= from;
  if (state.replies.some(isTheirs)) return 'acknowledged';
  return state.declined.some((one) => one.person === person && one.at >= from) ? 'declined' : 'good';
}

/** Why a code counts no more: it is over, or an answer was given by it. */
type Spent = 'void' | 'acknowledged' | 'declined';

/** The same answer again says nothing new; the other one is refused, so that nobody takes it for recorded. */
function spent(stands: Spent, said: Spent): EscalationDecision {
  if (stands === 'void') return refuse({ code: 'escalation.not-found' });
  return stands === said ? accept() : refuse({ code: 'escalation.answered', stands });
}

/** A code in the hands of somebody else in post is no answer of its holder; a desk enters what others bring. */
function isAnothersCode(holder: PersonId, { actor, chapter, now }: Context): boolean {
  if (actor.kind !== 'person' || actor.role === 'desk' || actor.ref === holder || chapter === null) return false;
  return officesInPost(chapter.directory, actor.ref, now).length > 0;
}

/** Only those who may know of the report hear why their word does not count; strangers hear of none (X5). */
function strangerOr(refusal: EscalationRefusal, state: EscalationState, context: Context): EscalationRefusal {
  return mayDecide(matterOf(state, context), context) ? refusal : { code: 'escalation.not-found' };
}

function officesFor(person: PersonId, { area }: EscalationState, { chapter, now }: Context): readonly OfficeKind[] {
  return chapter === null ? [] : officesHeld(chapter.directory, person, area, now);
}

/** A caller's word that an office took the report: of whoever was asked to ring it, or confirms what another said (R9). */
export const decideRelay: Decides<'relay-call'> = (relay, state, context) => {
  const { caller, office } = relay;
  if (barredIn(state, context).people.includes(caller)) return refuse({ code: 'escalation.not-found' });
  // Whoever was asked to ring an office that is barred by now rings what takes its place (X3).
  const asked = state.told.some(
    ({ person, task, served }) =>
      person === caller && task === 'call' && [served, ...reachFor([served], state, context).reach].includes(office),
  );
  // Whoever has it in hand may have rung an office that takes no messages: one word alone never counts (R9).
  const called = context.chapter && officeFor(context.chapter.directory, office, state.area)?.reach === 'call';
  const own = state.replies.filter((one) => one.person === caller && !one.relayed);
  const holds = called === true && own.some((one) => isStanding(one, context.now));
  const isOther = standingRelays(office, state, context.now).some((other) => other !== caller);
  const callers = (context.pinnedPolicy ?? context.chapter?.policy)?.callers ?? [];
  const isCaller = officesFor(caller, state, context).some((kind) => callers.includes(kind));
  const confirms =
    (holds || (isOther && isCaller)) &&
    mayDecide(matterOf(state, context), { ...context, actor: { kind: 'person', ref: caller, role: 'reporter' } });
  // Who left the office for which they rang may know of the report no more (1860).
  const isInPost = isCaller || wasNotified(caller, state, context);
  if (!(asked && isInPost) && !confirms) return refuse(strangerOr(notAsked(office, state, context), state, context));
  if (isUnnamed(relay)) return refuse({ code: 'escalation.reference-missing', office });
  return catchUp([recordedCall(relay, context.now)], state, context);
};

/** Says of an office that the report bars that nobody calls it, ever. */
export function notAsked(office: OfficeKind, state: EscalationState, context: Context): EscalationRefusal {
  const barred = barredContact([office], state, context);
  return barred === null
    ? { code: 'escalation.not-asked-to-call', office }
    : { code: 'escalation.call-barred', ...barred };
}

/** An office that answered has an officer's name or a number (R9). */
export function isUnnamed({ result, unnamed }: CommandOf<'relay-call'>): boolean {
  return unnamed === true && result !== 'unanswered';
}

export function recordedCall({ caller, office, result }: CommandOf<'relay-call'>, at: Instant): EscalationEvent {
  if (result === 'unanswered') return { type: 'call-unanswered', office, by: caller };
  const said = { person: caller, offices: [office], level: 'acknowledged', receivedAt: at } as const;
  return { type: 'reply-recorded', reply: { ...said, relayed: true, voidFrom: null }, means: 'session' };
}

/** Voids the replies of suspended people, as though somebody had named them (R8). */
export function voidedBySuspension(
  state: EscalationState,
  { chapter, now }: Context,
): readonly Extract<EscalationEvent, { readonly type: 'reply-voided' }>[] {
  const suspended = chapter?.directory.suspended ?? [];
  return suspended
    .filter((person) => state.replies.some((reply) => reply.person === person && isStanding(reply, now)))
    .map((person) => ({ type: 'reply-voided', person, by: null, reason: 'suspended' }));
}

/** Voids a person's replies: what they held is due at once. One person is enough to say that a reply was false (R8). */
export function decideVoiding(
  person: PersonId,
  reason: 'withdrawn' | 'shownFalse',
  state: EscalationState,
  context: Context,
): EscalationDecision {
  const stands = (reply: Reply): boolean => reply.person === person && isStanding(reply, context.now);
  if (!state.replies.some(stands)) return refuse({ code: 'escalation.no-reply' });
  return catchUp([{ type: 'reply-voided', person, by: context.actor.ref, reason }], state, context);
}
