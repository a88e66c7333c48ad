import type { Chapter, Instant, Localized, Zone } from '@kawal/core';
import { isStanding } from '@kawal/core/escalation';
import type { RecordName, StateOf } from '../concepts/concepts.ts';
import { correctedToLess, helpAbroad, mayBeAbroad } from './asides.ts';
import type { DueItem } from './due-item.ts';
import type { Holder } from './holders.ts';
import { urgencyIn, urgently } from './urgency.ts';
import { dueWords as words } from './words.ts';

interface InHand {
  readonly state: StateOf<'escalation'>;
  /** Undefined where this person may not see all of it. */
  readonly report: StateOf<'report'> | undefined;
  readonly taken: readonly Holder[];
  readonly person: string;
  readonly chapter: Chapter | null;
  readonly ofLpa: boolean;
  readonly now: Instant;
  readonly zone: Zone;
}

/** Danger, a departure whose day is known, and a victim who is or may be abroad that somebody has in hand: theirs and the LPA's until the report is closed. */
export function handledDue({ state, report: known, taken: holders, person, ...sight }: InHand): readonly DueItem[] {
  const { chapter, ofLpa, now, zone } = sight;
  const urgency = urgencyIn(state.facts);
  const own = holders.find((one) => one.person === person);
  const [shown] = holders;
  const isUrgent = urgency.danger || urgency.leaves;
  const isAbroad =
    known !== undefined && (known.corrected.facts.departure?.includes('abroad') === true || mayBeAbroad(known));
  if ((!isUrgent && !isAbroad) || shown === undefined || (own === undefined && !ofLpa)) return [];
  const others = own === undefined ? [] : holders.flatMap((one) => (one.person === person ? [] : one.person));
  const ofReport = known === undefined ? [] : [...correctedToLess(known, zone), ...helpAbroad(known)];
  const asides = [...(others.length > 0 ? [handledToo(others)] : []), ...ofReport];
  const at = own?.until ?? shown.until;
  const { area } = state;
  const report = state.report as RecordName<'report'>;
  const by = own === undefined ? holders.map((one) => one.person) : [];
  const isActed = state.replies.some((one) => one.level === 'acted' && !one.relayed && isStanding(one, now));
  const said = words.handled({ report, area, chapter, by, isLeaving: urgency.leaves, isActed, asides });
  return [
    {
      what: 'handled',
      rank: isUrgent ? 0 : 1,
      at,
      record: report,
      area,
      verb: own === undefined ? 'cards.open' : 'escalations.reply',
      ...urgently(urgency, at <= now ? overdue(said) : said),
    },
  ];
}

function handledToo(people: readonly string[]): Localized {
  return {
    id: `Ditangani juga oleh ${people.join(' dan ')}: sepakati siapa mengerjakan apa.`,
    en: `Handled by ${people.join(' and ')}, too: agree who does what.`,
  };
}

function overdue({ id, en }: Localized): Localized {
  return { id: `${id} Waktunya melihat lagi sudah lewat.`, en: `${en} It is past the time to look again.` };
}
