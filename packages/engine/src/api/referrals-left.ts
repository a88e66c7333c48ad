import type { Actor, Chapter, Instant } from '@kawal/core';
import { speaksForAddressee } from '@kawal/core/referral';
import type { Storage } from '@kawal/sdk';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import { loadRecords, streamsOf } from '../record/load.ts';

/** Counts the referrals of a report that are not over. Who closes the report may not see one of them. */
export interface ReferralsLeft {
  /** Prepared, and handed over to nobody. */
  readonly unsent: number;
  readonly unanswered: number;
  /** Accepted there, and not complete. */
  readonly underWay: number;
  /** Those of them that were handed over to an office of the actor. */
  readonly own: readonly RecordName<'referral'>[];
}

const stages = {
  unsent: ['prepared', 'consentChecked', 'redirected'],
  unanswered: ['sent', 'acknowledged'],
  underWay: ['accepted', 'inService'],
} as const satisfies Record<string, readonly StateOf<'referral'>['status'][]>;

/** Reads what is left of the referrals of a report, for somebody who decides on it. */
export async function referralsLeft(
  report: string,
  storage: Storage,
  asked: { readonly actor: Actor; readonly chapter: Chapter | null; readonly now: Instant },
): Promise<ReferralsLeft> {
  const streams = await streamsOf('referral', { name: 'report', value: report }, storage);
  const states = (await loadRecords(storage, streams)).map(({ state }) => state as StateOf<'referral'>);
  const isIn = (stage: keyof typeof stages, { status }: StateOf<'referral'>): boolean =>
    (stages[stage] as readonly string[]).includes(status);
  const count = (stage: keyof typeof stages): number => states.filter((one) => isIn(stage, one)).length;
  const own = streams.filter((_, index) => {
    const one = states[index];
    return one !== undefined && (isIn('unanswered', one) || isIn('underWay', one)) && speaksForAddressee(one, asked);
  });
  return {
    ...{ unsent: count('unsent'), unanswered: count('unanswered'), underWay: count('underWay') },
    own: own as readonly RecordName<'referral'>[],
  };
}
