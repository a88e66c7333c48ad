import type { Entry, Instant, Localized, ReportEvent, Zone } from '@kawal/core';
import { standing } from '@kawal/core/access';
import { describeInstant } from '@kawal/core/locales';
import { narrateChange } from '@kawal/policy';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import type { DueItem, DueSight } from './due-item.ts';
import { urgencyIn, urgently } from './urgency.ts';
import { dueWords as words } from './words.ts';

/** So many of the newest are said; the others are counted. */
const most = 3;

/** Says what others told of a report since whoever has it in hand, or proposed to close it, read its story (2009). */
export async function newsDue(
  state: StateOf<'escalation'>,
  known: StateOf<'report'> | undefined,
  { person, chapter, zone, now, unread }: DueSight,
): Promise<readonly DueItem[]> {
  if (known === undefined || known.status === 'closed') return [];
  const own = state.replies.filter((one) => one.person === person && !one.relayed && one.voidFrom === null);
  // A proposal that stands no longer though its time is not over fell with what came since.
  const lapsed = known.status === 'open' && known.word?.by === person && standing(known.word, now) !== null;
  if (!lapsed && own.length === 0) return [];
  const { addedAt, corrections } = known;
  const report = state.report as RecordName<'report'>;
  const answeredAt = Math.max(0, ...own.map(({ receivedAt }) => receivedAt)) as Instant;
  // Of a thousand reports in hand few were added to: no reading of the others is looked up.
  const entries = addedAt === undefined && corrections.length === 0 ? [] : await unread(report, answeredAt);
  if (!lapsed && entries.length === 0) return [];
  const { area } = state;
  const urgency = urgencyIn(state.facts);
  const news = entries.slice(-most).map((one) => newsSaid(one, zone));
  const of = { report, area, chapter, isHeld: own.length > 0, more: entries.length - news.length };
  return [
    {
      what: 'news',
      rank: urgency.danger || urgency.leaves || urgency.child ? 0 : 1,
      at: entries[0]?.at ?? known.word?.at ?? now,
      record: report,
      area,
      ...(entries.length > 0 ? { verb: 'cards.open', fields: { purpose: 'respond' } } : { verb: 'reports.close' }),
      ...urgently(urgency, words.news({ ...of, news, lapsed })),
    },
  ];
}

function newsSaid({ actor, at, changes }: Entry<ReportEvent>, zone: Zone): Localized {
  const [when, said] = [describeInstant(at, zone), changes.map((one) => narrateChange(one, zone))];
  const text = (language: 'id' | 'en') => [actor.ref, when[language], ...said.map((one) => one[language])].join(', ');
  return { id: text('id'), en: text('en') };
}
