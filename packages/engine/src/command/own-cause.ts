import type { AnyActor } from '@kawal/core';
import { type EscalationState, isStillNamed } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import { recordsNamed } from './refuse-drill.ts';
import type { View } from './work-view.ts';

/** Commands by which somebody acts for a child: whoever its report names and who was spared gives no other one (0920). */
export const actsForChild: readonly string[] = [
  ...['submit-report', 'open-cards', 'break-glass', 'end-emergency'],
  ...['record-reply', 'record-decline', 'withdraw-reply', 'relay-call', 'fire-step', 'reopen-path', 'raise-triage'],
  // Whom apps alone name is answered for by those who were spared, each for the others (0800).
  ...['lift-exclusion', 'open-case', 'begin-identification', 'reopen-case'],
];

type OfReports = { readonly [Name in 'record' | 'report']?: string } & { readonly furtherReports?: readonly string[] };

/** Returns true for a person whom a report of the record still names, or of the one that the record or the command is about. */
export async function isOwnCause(
  { stream, command, actor }: { readonly stream: string; readonly command: object; readonly actor: AnyActor },
  state: unknown,
  view: View,
): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const about = [...recordsNamed(command), ...[(state as OfReports).record ?? []].flat()];
  const { found } = await view.see(about.map((record) => ({ stream: record })));
  const reports = [{ stream, state }, ...found.values()].flatMap((one) => {
    const { report = [], furtherReports = [] } = one.state as OfReports;
    return one.stream.startsWith('report/') ? [one.stream] : [report, furtherReports].flat();
  });
  const escalations = await view.see(reports.map((report) => ({ stream: escalationOf(report) })));
  const namings = [...escalations.found.values()].map((one) => (one.state as Partial<EscalationState>).namings ?? []);
  return isStillNamed(actor.ref, namings.flat());
}
