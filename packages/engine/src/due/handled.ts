import type { Chapter, Instant, Localized } from '@kawal/core';
import { isStanding } from '@kawal/core/escalation';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { DueItem } from './due-item.ts';
import type { Holder } from './holders.ts';
import { urgencyIn, urgently } from './urgency.ts';
import { dueWords as words } from './words.ts';

interface InHand {
  readonly state: StateOf<'escalation'>;
  readonly taken: readonly Holder[];
  readonly person: string;
  readonly chapter: Chapter | null;
  readonly ofLpa: boolean;
  readonly now: Instant;
}

/** Danger, and a departure whose day is known, that somebody has in hand: theirs and the LPA's until the report is closed. */
export function handledDue({ state, taken: holders, person, chapter, ofLpa, now }: InHand): readonly DueItem[] {
  const urgency = urgencyIn(state.facts);
  const own = holders.find((one) => one.person === person);
  const [shown] = holders;
  if ((!urgency.danger && !urgency.leaves) || shown === undefined || (own === undefined && !ofLpa)) return [];
  const at = own?.until ?? shown.until;
  const { area } = state;
  const report = state.report as RecordName<'report'>;
  const by = own === undefined ? holders.map((one) => one.person) : [];
  const isActed = state.replies.some((one) => one.level === 'acted' && !one.relayed && isStanding(one, now));
  const said = words.handled({ report, area, chapter, by, isLeaving: urgency.leaves, isActed });
  return [
    {
      what: 'handled',
      rank: 0,
      at,
      record: report,
      area,
      verb: own === undefined ? 'cards.open' : 'escalations.reply',
      ...urgently(urgency, at <= now ? overdue(said) : said),
    },
  ];
}

function overdue({ id, en }: Localized): Localized {
  return { id: `${id} Waktunya melihat lagi sudah lewat.`, en: `${en} It is past the time to look again.` };
}
