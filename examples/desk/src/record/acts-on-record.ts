import type { EscalationState } from '@kawal/core';
import { acts } from '@kawal/core/escalation';
import { recordGoesOn } from '@kawal/engine';
import type { describeExplanation } from '@kawal/policy';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { addressOf } from './known-action.ts';

/** Holds an act by its name and time: unlike a note, another can check it. */
export interface ActOnRecord {
  readonly act: keyof typeof acts;
  readonly by: string;
  readonly at: number;
}

type Explanation = Parameters<typeof describeExplanation>[0];

/** Returns what was done by the record of a report; an answer that was withdrawn, or shown untrue, did nothing. */
export function actsIn(
  { happened }: Explanation,
  { replies }: Pick<EscalationState, 'replies'>,
): readonly ActOnRecord[] {
  const counts = ({ by, at }: ActOnRecord): boolean =>
    replies.some((one) => one.person === by && one.receivedAt === at && one.voidFrom === null);
  return happened
    .flatMap((one) => {
      if (one.type !== 'event' || one.event.type !== 'reply-recorded' || one.event.act === undefined) return [];
      const { act, reply } = one.event;
      return [{ act, by: reply.person, at: reply.receivedAt }];
    })
    .filter(counts);
}

/** Says before a report is closed what was done by its record, or that nobody recorded anything (1445). */
export function ActsOnRecord({
  visit,
  done,
  reason,
  record,
}: {
  readonly visit: OfficerVisit;
  readonly done: readonly ActOnRecord[] | undefined;
  /** The reason that this person would agree to. */
  readonly reason: string | undefined;
  readonly record: string | null;
}): VNode | null {
  const { say } = visit;
  if (done === undefined || record === null || recordGoesOn(reason)) return null;
  if (done.length === 0)
    return html`<p class="banner bad"><span>${say(words.none)} <a href=${addressOf('tindak', record)}>${say(words.add)}</a></span></p>`;
  const lines = done.map(({ act, by, at }) => `${say(acts[act])} (${personSaid(visit, by)}, ${timeSaid(visit, at)})`);
  return html`<p class="note">${say(words.done)} ${lines.join('; ')}.</p>`;
}

const words = {
  none: {
    id: 'BELUM ADA TINDAKAN YANG TERCATAT: tidak seorang pun mencatat bahwa korban ditemui, didampingi, atau sudah aman. Yang melakukannya mencatatnya dahulu.',
    en: 'NO ACT IS ON RECORD: nobody recorded that the victim was met, accompanied or made safe. Whoever did it records it first.',
  },
  add: { id: 'Catat tindakan', en: 'Record an act' },
  done: { id: 'Tindakan yang tercatat:', en: 'Acts on record:' },
} as const;
