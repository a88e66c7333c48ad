import type { EscalationState, Instant, OfficeKind, ReportState } from '@kawal/core';
import { standingRelays } from '@kawal/core/escalation';
import { speaksFor } from '@kawal/core/report';
import type { DueItem } from './due-item.ts';
import { dueWords as words } from './words.ts';

type Call = DueItem & { readonly gravity?: number };

interface Beside {
  readonly report: ReportState | undefined;
  readonly known: ReadonlyMap<string, ReportState>;
  readonly running: readonly { readonly state: EscalationState }[];
  readonly now: Instant;
}

/** Asks for no call that two people made about a report marked as the same; one item says so until the mark goes (0480). */
export function callsOnce(calls: readonly Call[], beside: Beside): readonly Call[] {
  const elsewhere = calledElsewhere(beside);
  const isMade = ({ offices = [] }: DueItem): boolean => elsewhere !== null && offices.some(elsewhere.isCalled);
  const made = calls.filter(isMade);
  const [one] = made;
  if (one === undefined || elsewhere === null) return calls;
  const { of } = elsewhere;
  const { offices: _, ...item } = one;
  const said = words.calledElsewhere({ report: one.record, of, offices: made.flatMap(({ offices = [] }) => offices) });
  const instead = { ...item, verb: 'reports.close', fields: { reason: 'duplicate' }, said };
  return [...calls.filter((call) => !isMade(call)), instead];
}

/** Tells of a marked duplicate which offices two people called about the other report; null where none speaks for it. */
export function calledElsewhere({ report, known, running, now }: Beside): {
  readonly of: string;
  readonly isCalled: (office: OfficeKind) => boolean;
} | null {
  if (report === undefined || report.status === 'none') return null;
  const of = report.duplicateOf?.of;
  const other = of === undefined ? undefined : known.get(of);
  if (of === undefined || other === undefined || other.status === 'none' || !speaksFor(other, report)) return null;
  const first = running.find(({ state }) => state.report === of)?.state;
  return first === undefined ? null : { of, isCalled: (office) => standingRelays(office, first, now).length > 1 };
}
