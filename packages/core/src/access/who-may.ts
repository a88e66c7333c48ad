import { isOfLpa, mayDecide } from '../authority/authority.ts';
import type { CaseState } from '../case/case.ts';
import { barredFrom, lackOver, readsForAuthority } from '../case/handling.ts';
import { handledOf, reportsOf } from '../case/rules.ts';
import { matterOf } from '../escalation/authority.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import type { SealedClass } from '../privacy/classes.ts';
import type { AnyActor } from '../record/actor.ts';
import type { Context, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import type { ReferralState, ReferralStatus } from '../referral/referral.ts';
import { handledReferral, speaksForAddressee } from '../referral/rules.ts';
import type { Reading } from './access.ts';
import type { AccessRefusal } from './refusals.ts';

/**
 * Returns why an actor may not open sealed cards, by kind of record. People barred by a report and suspended people
 * open nothing, and are answered as strangers (X5).
 *
 * - a **report** and its **escalation**: people told of it, the LPA on duty, the secretariat;
 * - a **case**: its handlers and those of its reports; a volunteer only with valid training and code of conduct;
 * - a **referral**: its handlers; and its addressee, from its sending to its end, for the classes that go along;
 * - a **volunteer**'s nomination and the minutes of a **meeting**: the secretariat and the LPA on duty.
 */
export function accessRefusal(reading: Reading, context: Context): AccessRefusal | null {
  const { record } = reading;
  const seen = context.read<unknown>({ stream: record });
  if (seen === undefined) return hidden;
  switch (kindOf(record)) {
    case 'report':
    case 'escalation':
      return mayReadEscalation(escalationStreamOf(record), context) ? null : hidden;
    case 'case':
      return ofCase(seen.state as CaseState, context);
    case 'referral':
      return ofReferral(seen.state as ReferralState, reading.classes, context);
    default:
      return isOfLpa(context) ? null : hidden;
  }
}

const hidden: AccessRefusal = { code: 'access.not-found' };

/** Returns the records to read besides this one, before anything of it is known. */
export function readsBeside(record: string): readonly Reference[] {
  const kind = kindOf(record);
  return kind === 'report' || kind === 'escalation' ? [{ stream: escalationStreamOf(record) }] : [];
}

/** Returns the records that only this one names: its reports with their escalations, and the case of a referral. */
export function readsBehind(record: string, read: Context['read'], actor: AnyActor): readonly Reference[] {
  const kind = kindOf(record);
  if (kind !== 'case' && kind !== 'referral') return [];
  const state = read<CaseState | ReferralState>({ stream: record })?.state;
  if (state === undefined || state.status === 'none') return [];
  const ofReports = readsForAuthority({ reports: reportsOf(state), area: state.area }, actor);
  return 'case' in state && state.case !== null ? [...ofReports, { stream: state.case }] : ofReports;
}

/** Of the offices of its area only the LPA's opens what it was not told of. */
function mayReadEscalation(stream: string, context: Context): boolean {
  const escalation = context.read<EscalationState>({ stream })?.state;
  return escalation === undefined
    ? isOfLpa(context)
    : mayDecide({ ...matterOf(escalation, context), offices: 'lpaDuty' }, context);
}

function ofCase(theCase: CaseState, context: Context): AccessRefusal | null {
  const word = theCase.status === 'none' ? 'not-found' : lackOver(handledOf(theCase), context);
  return word === null ? null : { code: `access.${word}` };
}

function ofReferral(referral: ReferralState, classes: readonly SealedClass[], context: Context): AccessRefusal | null {
  if (referral.status === 'none') return hidden;
  const handled = handledReferral(referral, context);
  const word = lackOver(handled, context);
  if (word !== 'not-found') return word === null ? null : { code: `access.${word}` };
  const isAddressee = isWithAddressee(referral.status) && speaksForAddressee(referral, context);
  if (!isAddressee || barredFrom(handled.reports, context).people.includes(context.actor.ref)) return hidden;
  const surplus = classes.filter((one) => !referral.shares.includes(one));
  return surplus.length === 0 ? null : { code: 'access.not-shared', classes: surplus };
}

/** Before it is sent it is nothing of theirs, and once it has ended they need it no more (UU 27/2022 Art 16(2)). */
function isWithAddressee(status: ReferralStatus): boolean {
  return status === 'sent' || status === 'acknowledged' || status === 'accepted' || status === 'inService';
}

function kindOf(record: string): string {
  return record.slice(0, record.indexOf('/'));
}

/** The escalation of a report, or the escalation itself. */
function escalationStreamOf(record: string): string {
  return kindOf(record) === 'report' ? escalationOf(record) : record;
}
