import type { Storage } from '@kawal/sdk';
import type { StateOf } from '../concepts/concepts.ts';
import { loadRecords, streamsOf } from '../record/load.ts';

/** Counts the referrals of a report that are not over. Who closes the report may not see one of them. */
export interface ReferralsLeft {
  /** Prepared, and handed over to nobody. */
  readonly unsent: number;
  readonly unanswered: number;
  /** Accepted there, and not complete. */
  readonly underWay: number;
}

const unsent: readonly string[] = ['prepared', 'consentChecked', 'redirected'];
const unanswered: readonly string[] = ['sent', 'acknowledged'];
const underWay: readonly string[] = ['accepted', 'inService'];

export async function referralsLeft(report: string, storage: Storage): Promise<ReferralsLeft> {
  const streams = await streamsOf('referral', { name: 'report', value: report }, storage);
  const states = (await loadRecords(storage, streams)).map(({ state }) => (state as StateOf<'referral'>).status);
  const count = (those: readonly string[]): number => states.filter((status) => those.includes(status)).length;
  return { unsent: count(unsent), unanswered: count(unanswered), underWay: count(underWay) };
}
