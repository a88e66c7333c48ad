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
  const calledAbout = calledElsewhere(beside);
  const aboutOf = ({ offices = [] }: DueItem) => offices.map(calledAbout).find((of) => of !== undefined);
  const instead = [...new Set(calls.flatMap((call) => aboutOf(call) ?? []))].flatMap((of) => {
    const made = calls.filter((call) => aboutOf(call) === of);
    const [one] = made;
    if (one === undefined) return [];
    const { offices: _, ...item } = one;
    const said = words.calledElsewhere({
      report: one.record,
      of,
      offices: made.flatMap(({ offices = [] }) => offices),
    });
    return [{ ...item, verb: 'reports.close', fields: { reason: 'duplicate' }, said }];
  });
  return [...calls.filter((call) => aboutOf(call) === undefined), ...instead];
}

/** Tells of a marked duplicate about which report two people called an office; it may be marked in its turn. */
export function calledElsewhere({ report, known, running, now }: Beside): (office: OfficeKind) => string | undefined {
  const row: string[] = [];
  let last = report;
  while (last !== undefined && last.status !== 'none') {
    const of = last.duplicateOf?.of;
    const other = of === undefined ? undefined : known.get(of);
    if (of === undefined || row.includes(of) || other === undefined || other.status === 'none') break;
    if (!speaksFor(other, last)) break;
    row.push(of);
    last = other;
  }
  return (office) =>
    row.find((of) => {
      const escalation = running.find(({ state }) => state.report === of)?.state;
      return escalation !== undefined && standingRelays(office, escalation, now).length > 1;
    });
}
