import type { PersonId, ReportState } from '@kawal/core';
import { barredFrom } from '@kawal/core/access';
import { postOf } from '@kawal/core/directory';
import { type Outcome, type Receipt, refused } from '../command/outcome.ts';
import { type LookParts, lookAs } from './look.ts';

/** Says to a person who may see a report that it is closed. Anybody else is answered as if there were none (X5). */
export async function saidClosed(
  outcome: Outcome<Receipt>,
  {
    person,
    escalation,
    enteredBy = person,
  }: Readonly<Record<'person' | 'escalation', string>> & { enteredBy?: string },
  parts: LookParts,
): Promise<Outcome<Receipt>> {
  if (outcome.ok || outcome.refusals.every(({ code }) => code !== 'escalation.not-found')) return outcome;
  const { chapter } = await parts.inForce.cached();
  const role = chapter === null ? undefined : postOf(chapter.directory, person, parts.now());
  if (role === undefined) return outcome;
  const report = escalation.replace(/^escalation\//, 'report/');
  const look = await lookAs({ kind: 'person', ref: person, role }, parts);
  const isShown = ((await look.views([report])).get(report) ?? null) !== null;
  if (!isShown || barredFrom([report], await look.context(report)).people.includes(enteredBy as PersonId))
    return outcome;
  await look.vouch();
  const { status } = look.state(report) as ReportState;
  return status === 'closed' ? refused({ code: 'report.not-open', status }) : outcome;
}
