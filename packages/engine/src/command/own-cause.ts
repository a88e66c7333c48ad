import type { AnyActor } from '@kawal/core';
import { readsToHandle, readsToRelate, relationsToCards, ruleOf } from '@kawal/core/access';
import { type EscalationState, isStillNamed } from '@kawal/core/escalation';
import type { Context } from '@kawal/core/record';
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

/** Returns true for a person whom a report still names, of the record or of another that it or the command is about and that they may know of. */
export async function isOwnCause(
  { stream, command, actor }: { readonly stream: string; readonly command: object; readonly actor: AnyActor },
  state: unknown,
  setting: Omit<Context, 'actor' | 'stream' | 'pinnedPolicy' | 'read'>,
  view: View,
): Promise<boolean> {
  if (actor.kind !== 'person') return false;
  const about = [...recordsNamed(command), ...[(state as OfReports).record ?? []].flat()];
  const read = await view.see([{ stream }]);
  for (let known = -1; known < read.found.size; ) {
    known = read.found.size;
    const reads = about.flatMap((one) => [...readsToRelate(one, read, actor), ...readsToHandle(one, read, actor)]);
    await view.see(reads, read);
  }
  // A report that bars them is answered as if there were none (X5).
  const shown = about.filter((one) => isShown(one, { ...setting, actor, stream, pinnedPolicy: null, read }));
  const reports = [stream, ...shown].flatMap((one) => {
    const { report = [], furtherReports = [] } = read<OfReports>({ stream: one })?.state ?? {};
    return one.startsWith('report/') ? [one] : [report, furtherReports].flat();
  });
  const escalations = await view.see(reports.map((report) => ({ stream: escalationOf(report) })));
  const namings = [...escalations.found.values()].map((one) => (one.state as Partial<EscalationState>).namings ?? []);
  return isStillNamed(actor.ref, namings.flat());
}

/** Returns true for who is shown a record whole, or opens its cards. */
function isShown(record: string, context: Context): boolean {
  const { whole, cards = [] } = ruleOf(record);
  return relationsToCards(record, context).held.some((one) => [...whole, ...cards].includes(one));
}
