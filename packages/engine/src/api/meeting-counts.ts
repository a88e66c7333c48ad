import { type Chapter, type Instant, parseLocal, type ReportState } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { periodOf } from '@kawal/core/condition-report';
import { readInput } from '@kawal/core/schemas';
import { z } from 'zod';
import { rawLog } from '../audit/vouched-entries.ts';
import { refused } from '../command/outcome.ts';
import { pagesOf, type ReadParts } from './actor-reads.ts';
import { lookAs } from './look.ts';
import { postRefusal } from './post-refusal.ts';
import type { Found } from './reader.ts';

/** A number of reports: exact where both are the same, else somewhere between the two. */
export interface Amount {
  readonly from: number;
  readonly to: number;
}

/** Asks for the counts of a month or a year. */
export interface MeetingQuestion {
  /** A month or a year of the chapter's zone, as `2026-03` or `2026`. */
  readonly period: string;
}

/** The reports of the whole city in tens: a meeting may hear these numbers, and a file may leave the LPA with them (0607). */
export interface MeetingCounts {
  readonly period: string;
  readonly received: Amount;
  /** Those of them that are not closed. */
  readonly open: Amount;
  /** Of a year its months so far; empty for a month. */
  readonly months: readonly { readonly month: string; readonly received: Amount }[];
}

/** None is said; else only the ten that a number lies in: two numbers on two sides of a ten point at a report (0900). */
export function inTens(count: number): Amount {
  const below = Math.ceil(count / 10) * 10;
  return count === 0 ? { from: 0, to: 0 } : { from: below - 9, to: below };
}

/** Returns the span of a month or a year as it was written; undefined for anything else. */
export function spanOf(
  period: string,
  { zone }: Pick<Chapter, 'zone'>,
): { readonly from: Instant; readonly until: Instant } | undefined {
  if (!periodPattern.test(period)) return undefined;
  const [year = '', month] = period.split('-');
  const next =
    month === undefined || month === '12'
      ? `${Number(year) + 1}-01`
      : `${year}-${String(Number(month) + 1).padStart(2, '0')}`;
  const first = (text: string) => parseLocal(`${text}-01T00:00`, zone);
  const [from, until] = [first(`${year}-${month ?? '01'}`), first(next)];
  return from === undefined || until === undefined ? undefined : { from, until };
}

const periodPattern = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const schema = z.strictObject({ period: z.string().regex(periodPattern, { error: 'period' }) });

/** Counts for the LPA alone, as its sheet does: the few reports that anybody else sees would pass for the city's. */
export async function readForMeeting(
  given: unknown,
  parts: ReadParts & { readonly now: () => Instant },
): Promise<Found<{ readonly counts: MeetingCounts }>> {
  const { actor, now } = parts;
  if (!actor.ok) return actor as Found<never>;
  const asked = readInput(schema, given);
  if (!asked.accepted) return refused(...asked.refusals);
  const look = await lookAs(actor.actor, parts, 'many');
  const outOfPost = postRefusal(actor.actor, look, parts);
  if (outOfPost !== null) return outOfPost;
  const { chapter } = look;
  if (chapter === null || !isOfLpa({ actor: actor.actor, chapter, now: now() }))
    return refused({ code: 'command.lpa-alone' });
  const { period } = asked.value;
  const between = spanOf(period, chapter);
  if (between === undefined) return refused({ code: 'input.period', field: 'period' });
  const current = periodOf(now(), chapter.zone);
  // Of what has not begun, or was before all records, "none" would be read to a meeting after a slip of the year.
  const [{ entry: first } = { entry: { at: now() } }] = rawLog(await parts.storage.log(0, 1));
  if (between.from > now() || between.until <= first.at) {
    const years = Number(current.slice(0, 4)) - Number(periodOf(first.at, chapter.zone).slice(0, 4));
    const allowed = Array.from({ length: years + 1 }, (_, index) => `${Number(current.slice(0, 4)) - index}`);
    return refused({ code: 'input.not-allowed', field: 'period', allowed: [...allowed.toReversed(), current] });
  }
  const counted: { readonly month: string; readonly isOpen: boolean }[] = [];
  for await (const page of pagesOf('report', { key: [], between, limit: 1_000, by: [] }, look, parts))
    for (const { view, state } of page) {
      const report = state as unknown as Exclude<ReportState, { readonly status: 'none' }>;
      // A mark is the word of one: a report that is closed as a duplicate is left out, and no other.
      const isApart = report.drill || (report.status === 'closed' && report.reason === 'duplicate');
      if (view !== 'whole' || isApart) continue;
      counted.push({ month: periodOf(report.receivedAt, chapter.zone), isOpen: report.status !== 'closed' });
    }
  const months = period.includes('-') ? [] : monthsOf(period).filter((month) => month <= current);
  return {
    ok: true,
    counts: {
      period,
      received: inTens(counted.length),
      open: inTens(counted.filter(({ isOpen }) => isOpen).length),
      months: months.map((month) => ({ month, received: inTens(counted.filter((one) => one.month === month).length) })),
    },
  };
}

function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}
