import type { EscalationState, OfficeKind } from '@kawal/core';
import { type BarredContact, barredContact, policeOffices } from '@kawal/core/escalation';
import { isUnreadable } from '../chapter/chapter-in-force.ts';
import type { Outcome, Receipt } from '../command/outcome.ts';
import type { OutsideCommand } from '../command/request.ts';
import type { RecordName } from '../concepts/concepts.ts';
import { type LookParts, lookAs } from './look.ts';

/** The receipt of an act or a call. It says whether an office that the report bars knows of the report by it. */
export interface AnswerReceipt extends Receipt<RecordName<'escalation'>> {
  /** The office that nobody contacts again, and whom to tell now (`barredContactWords`); left out for who sees no report. */
  readonly barred?: BarredContact;
  /** An office that the report bars, and that did not answer a call: it knows nothing by that, and nobody calls it again. */
  readonly unansweredBy?: OfficeKind;
}

/** Adds to the receipt of a call, or of a police report, that the report bars whoever knows of it by that. */
export async function withBarredContact(
  { actor, body }: OutsideCommand,
  outcome: Outcome<Receipt>,
  parts: LookParts,
): Promise<Outcome<Receipt>> {
  if (!outcome.ok) return outcome;
  const { stream } = outcome.receipt;
  const called = 'office' in body ? [body['office'] as OfficeKind] : [];
  const offices = body['act'] === 'policeReportFiled' ? policeOffices : called;
  // What is on record already is never answered with an error.
  if (offices.length === 0 || isUnreadable(await parts.inForce.fresh())) return outcome;
  const look = await lookAs(actor, parts, 'receipt');
  const views = await look.views([stream]);
  if (views.get(stream) !== 'whole') return outcome;
  const barred = barredContact(offices, look.state(stream) as EscalationState, await look.context(stream));
  if (barred === null) return outcome;
  const said = body['result'] === 'unanswered' ? { unansweredBy: barred.office } : { barred };
  return { ...outcome, receipt: { ...outcome.receipt, ...said } as AnswerReceipt };
}
