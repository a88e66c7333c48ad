import { type FirstWord, isInAnyPost } from '../authority/authority.ts';
import { ruleOf } from '../authority/relation.ts';
import { ageNow } from '../case/age.ts';
import type { CaseOnRecord } from '../case/case.ts';
import { mayBeChild } from '../case/rules.ts';
import { areOfTwoInstitutions } from '../directory/institution.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { Context } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import { isHeldBack } from '../referral/decide-sending.ts';
import type { ReferralOnRecord } from '../referral/referral.ts';
import type { ReportState } from '../report/report.ts';
import { closesAsChild } from '../report/rules.ts';
import type { Reading } from './access.ts';
import type { AccessRefusal } from './messages.ts';
import { cardRelations, relationsToCards, restrictionsOn } from './relations.ts';

/** Returns why an actor may not open sealed cards, by the rules of access. The barred are answered as strangers (X5). */
export function accessRefusal(reading: Reading, context: Context): AccessRefusal | null {
  const { record, classes, purpose } = reading;
  const { held, lack } = relationsToCards(record, context);
  const { decide = [] } = ruleOf(record);
  const granted = cardRelations(record, context);
  const decides = held.some((one) => decide.includes(one));
  if (purpose === 'agreeToClosing') return decides && isSecond(reading, context) ? null : { code: 'access.not-found' };
  if (lack === 'not-trained') return { code: 'access.not-trained' };
  if (!held.some((one) => granted.includes(one))) return { code: 'access.not-found' };
  const isByPost = held.some((one) => one !== 'emergency' && granted.includes(one));
  if (!isByPost && purpose !== 'respond') return { code: 'access.emergency-to-respond' };
  if (isStopped(reading, context)) return { code: 'access.restricted' };
  const isAddressee = held.includes('addressee');
  if (!isAddressee && isInAnyPost(context.actor.ref, context)) return null;
  const shares = context.read<ReferralOnRecord>({ stream: record })?.state.shares ?? [];
  const surplus = classes.filter((one) => !(isAddressee ? shares : ofCase).includes(one));
  return surplus.length === 0 ? null : { code: 'access.not-shared', classes: surplus };
}

/** The classes that go along with a case: who its person is and where. A story speaks of others, and names suspects. */
export const ofCase: readonly SealedClass[] = ['identity', 'contact'];

/** Returns true for whoever may agree to close it, end a path, let somebody in again or release a call: while that waits they read its note and the story, and no name. */
function isSecond({ record, classes }: Reading, { read, actor, chapter, now }: Context): boolean {
  const state = read<{ proposal?: FirstWord | null }>({ stream: record })?.state;
  const { paths = [], liftings = [], owed = [] } = read<EscalationState>({ stream: escalationOf(record) })?.state ?? {};
  const given = [...liftings, ...owed.flatMap(({ givingUp }) => givingUp ?? [])];
  const words = [...given, ...[state, ...paths].flatMap((one) => one?.proposal ?? [])];
  if (chapter === null || classes.join() !== 'narrative' || !isInAnyPost(actor.ref, { chapter, now })) return false;
  return words.some(({ by }) => areOfTwoInstitutions(chapter.directory, [by, actor.ref], now));
}

/** Returns true where a restriction stops a reading: never one to handle the report, nor help for who may be a child. */
function isStopped({ record, purpose }: Reading, context: Context): boolean {
  const { read } = context;
  if (purpose === 'respond' || purpose === 'answerPerson') return false;
  if (!restrictionsOn(record, read).some((one) => read(one) !== undefined)) return false;
  const state = read<ReportState | CaseOnRecord | ReferralOnRecord>({ stream: record })?.state;
  if (purpose !== 'refer' || state === undefined || state.status === 'none') return true;
  if ('parties' in state) return !closesAsChild(state);
  // Once somebody took the person on, the service goes on.
  if ('addressee' in state) return !['accepted', 'inService'].includes(state.status) && isHeldBack(state, context);
  return !('victim' in state) || !mayBeChild(ageNow(state, context));
}
