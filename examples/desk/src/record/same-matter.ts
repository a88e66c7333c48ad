import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { type ListedRecord, numberOf, recordsOf } from './concepts.ts';
import { statusWords } from './status-words.ts';
import { linesOf } from './timeline.ts';

interface Mark {
  readonly of: string;
}

/** Returns the report of which this one is marked as a duplicate; undefined where it is of none. */
export function duplicateOf({ state }: Pick<ListedRecord, 'state'>): string | undefined {
  return (state['duplicateOf'] as Mark | null | undefined)?.of;
}

/** Reports of one matter: the one of which a report is a duplicate, and those that are marked as duplicates of it. */
export interface SameMatter {
  readonly first: ListedRecord | undefined;
  readonly marked: readonly ListedRecord[];
}

/** Reads the reports that are marked as of one matter with this one, as far as this person sees them. */
export async function sameMatterOf({ api }: OfficerVisit, record: ListedRecord): Promise<SameMatter> {
  const { stream, state } = record;
  const of = duplicateOf(record);
  const area = state['area'];
  // A school is seldom in the kelurahan of its pupil: what is still open is looked through wherever it is.
  const keys = [
    ...(typeof area === 'string' ? [{ name: 'area', value: area }] : []),
    ...['open', 'closing'].map((value) => ({ name: 'status', value })),
  ];
  const [found, ...lists] = await Promise.all([
    of === undefined ? undefined : api.reports.get(of),
    ...keys.map((key) => recordsOf(api, 'report', { key })),
  ]);
  const all = new Map(lists.flat().map((one) => [one.stream, one]));
  return {
    first: found?.ok === true ? (found.record as unknown as ListedRecord) : undefined,
    marked: [...all.values()].filter((one) => duplicateOf(one) === stream),
  };
}

/** Returns those of them that changed after an instant: who closes one of them goes by what all of them say. */
export async function changedSince(
  visit: OfficerVisit,
  those: readonly ListedRecord[],
  at: number,
): Promise<readonly ListedRecord[]> {
  const lines = await Promise.all(those.map(({ stream }) => linesOf(visit, stream)));
  return those.filter((_, index) => lines[index]?.some((line) => line.at > at) === true);
}

/** Links to reports of one matter, each with how it stands. */
export function SameReports({
  visit,
  records,
}: {
  readonly visit: OfficerVisit;
  readonly records: readonly ListedRecord[];
}): VNode {
  const said = (one: ListedRecord): string => {
    const status = statusWords('report', String(one.state['status']));
    return status === undefined ? '' : ` (${visit.say(status)})`;
  };
  return html`${records.map((one, index) => html`${index > 0 && ', '}<a href=${`/catatan/${one.stream}`}>${numberOf(one.stream)}</a>${said(one)}`)}`;
}
