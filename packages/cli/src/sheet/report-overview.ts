import {
  type HandlingArea,
  hour,
  type Instant,
  minute,
  type OfficeKind,
  type PersonId,
  type TriageLevel,
} from '@kawal/core';
import { levelWords } from '@kawal/core/matching';
import { type Amount, inTens } from '@kawal/engine';

/** Holds what the overview counts of one report. */
export interface CountedReport {
  readonly area: HandlingArea;
  readonly level: TriageLevel | 'unknown';
  readonly ages: readonly string[];
  readonly exploitation: readonly string[];
  readonly isOpen: boolean;
  /** Somebody marked it as a duplicate, and nobody closed it as one yet. */
  readonly isMarked: boolean;
  /** Offices that nobody proved to know by their deadline. */
  readonly missed: readonly OfficeKind[];
  /** Milliseconds until somebody took it on, and until a message or an answer proved that somebody knows; null if never. */
  readonly takenOn: number | null;
  readonly reached: number | null;
}

export interface AmountRow {
  readonly of: string;
  readonly count: Amount;
}

/** Half of the reports took no longer than `half`, and none longer than `longest`. */
export interface Speed {
  readonly half: number;
  readonly longest: number;
}

export interface KelurahanRow extends Readonly<Record<'received' | 'open' | 'child' | 'missed', number>> {
  readonly area: HandlingArea;
}

/** The reports of a month or a year in numbers, without a name, a number of a report or a story. */
export interface ReportOverview {
  /** As `2026-11`, or `2026`. */
  readonly period: string;
  readonly asOf: Instant;
  /** Whose view it is: reports that they may not know of are not in it. */
  readonly reader: PersonId;
  readonly totals: Readonly<
    Record<'received' | 'open' | 'marked' | 'missed' | 'untaken' | 'unreached' | 'unread', Amount>
  >;
  /** Null for a meeting, where there were so few that a row could point at one child. */
  readonly tables: Readonly<Record<TableName, readonly AmountRow[]>> | null;
  /** For the LPA alone. */
  readonly exact: {
    readonly areas: readonly KelurahanRow[];
    readonly takenOn: Speed | null;
    readonly reached: Speed | null;
  } | null;
}

export type TableName = 'level' | 'age' | 'exploitation' | 'takenOn' | 'reached' | 'missed';

/** Fewer are never told from each other outside of the LPA: the threshold of the CTDC's published data (0607). */
export const leastShown = 11;

/** The steps of time that reports are counted by. */
export const timeSteps: readonly number[] = [15 * minute, hour, 4 * hour, 24 * hour];

interface Asked extends Pick<ReportOverview, 'period' | 'asOf' | 'reader'> {
  /** For the LPA alone: exact, and by kelurahan. */
  readonly isExact: boolean;
  /** How many more came in, whose records are damaged: none of the other numbers has them. */
  readonly unread: number;
}

/** Counts reports: exactly for the LPA, in tens and for the whole city for a meeting. */
export function reportOverview(
  reports: readonly CountedReport[],
  { isExact, unread, ...asked }: Asked,
): ReportOverview {
  const amount = isExact ? exactly : inTens;
  const counted = (is: (report: CountedReport) => boolean): Amount => amount(reports.filter(is).length);
  const rows = (keys: readonly string[], of: (report: CountedReport) => readonly string[]): readonly AmountRow[] =>
    keys.map((key) => ({ of: key, count: counted((report) => of(report).includes(key)) }));
  const found = (of: (report: CountedReport) => readonly string[]): readonly AmountRow[] =>
    rows([...new Set(reports.flatMap(of))].toSorted(), of);
  const steps = [...timeSteps.map(String), 'later', 'never'];
  return {
    ...asked,
    totals: {
      received: amount(reports.length),
      open: counted(({ isOpen }) => isOpen),
      marked: counted(({ isMarked }) => isMarked),
      missed: counted(({ missed }) => missed.length > 0),
      untaken: counted(({ takenOn }) => takenOn === null),
      unreached: counted(({ reached }) => reached === null),
      unread: amount(unread),
    },
    tables:
      !isExact && reports.length < leastShown
        ? null
        : {
            level: rows([...Object.keys(levelWords).toReversed(), 'unknown'], ({ level }) => [level]),
            age: rows(['child', 'adult', 'unknown'], ({ ages }) => ages),
            exploitation: found(({ exploitation }) => exploitation),
            takenOn: rows(steps, ({ takenOn }) => [stepOf(takenOn)]),
            reached: rows(steps, ({ reached }) => [stepOf(reached)]),
            missed: found(({ missed }) => missed),
          },
    exact: isExact
      ? {
          areas: areaRows(reports),
          takenOn: speedOf(reports.map(({ takenOn }) => takenOn)),
          reached: speedOf(reports.map(({ reached }) => reached)),
        }
      : null,
  };
}

function exactly(count: number): Amount {
  return { from: count, to: count };
}

function stepOf(ms: number | null): string {
  if (ms === null) return 'never';
  return String(timeSteps.find((step) => ms <= step) ?? 'later');
}

function speedOf(all: readonly (number | null)[]): Speed | null {
  const known = all.filter((ms) => ms !== null).toSorted((one, other) => one - other);
  const [half, longest] = [known[Math.floor((known.length - 1) / 2)], known.at(-1)];
  return half === undefined || longest === undefined ? null : { half, longest };
}

function areaRows(reports: readonly CountedReport[]): readonly KelurahanRow[] {
  return [...new Set(reports.map(({ area }) => area))].toSorted().map((area) => {
    const own = reports.filter((one) => one.area === area);
    const counted = (is: (report: CountedReport) => boolean): number => own.filter(is).length;
    return {
      area,
      received: own.length,
      open: counted(({ isOpen }) => isOpen),
      child: counted(({ ages }) => ages.includes('child')),
      missed: counted(({ missed }) => missed.length > 0),
    };
  });
}
