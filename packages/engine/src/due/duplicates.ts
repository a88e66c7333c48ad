import type { EscalationState, Instant, ReportState } from '@kawal/core';
import { standingRelays } from '@kawal/core/escalation';
import { speaksFor } from '@kawal/core/report';
import type { DueItem } from './due-item.ts';
import { dueWords as words } from './words.ts';

type Call = DueItem & { readonly gravity?: number };

interface Beside {
  readonly report: ReportState | undefined;
  /** The reports of those that run, by their streams. */
  readonly known: ReadonlyMap<string, ReportState>;
  /** The reports that run, as far as the reader may know of them. */
  readonly running: readonly { readonly state: EscalationState }[];
  readonly now: Instant;
}

/**
 * Asks for no call of a duplicate that two people made about the other report: one item says so instead, and to close it as a
 * duplicate. Once the mark is taken off, the call is asked for again (0480).
 */
export function callsOnce(calls: readonly Call[], { report, known, running, now }: Beside): readonly Call[] {
  if (report === undefined || report.status === 'none') return calls;
  const of = report.duplicateOf?.of;
  const other = of === undefined ? undefined : known.get(of);
  if (other === undefined || other.status === 'none' || !speaksFor(other, report)) return calls;
  const first = of === undefined ? undefined : running.find(({ state }) => state.report === of)?.state;
  if (of === undefined || first === undefined) return calls;
  const isMade = ({ offices = [] }: DueItem): boolean =>
    offices.some((one) => standingRelays(one, first, now).length > 1);
  const made = calls.filter(isMade);
  const [one] = made;
  if (one === undefined) return calls;
  const { offices: _, ...item } = one;
  const said = words.calledElsewhere({ report: one.record, of, offices: made.flatMap(({ offices = [] }) => offices) });
  const instead = { ...item, verb: 'reports.close', fields: { reason: 'duplicate' }, said };
  return [...calls.filter((call) => !isMade(call)), instead];
}
