import type { Instant } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { Voice } from '../sentences/voice.ts';
import { describeHappened } from './describe-happened.ts';
import type { Happened } from './explanation.ts';
import { explanationWords as words } from './words.ts';

/** One line of what happened. */
interface Told {
  readonly at: Instant;
  readonly text: string;
}

interface Folded extends Told {
  readonly first: Instant;
  readonly count: number;
}

/** Describes what happened. Repeats of a step that notified the same people are one line, at the last instant. */
export function foldRepeats(happened: readonly Happened[], { language, zone = 'WIB' }: Voice): readonly Told[] {
  const folded = new Map<string, Folded>();
  for (const [place, one] of happened.entries()) {
    const key = describeHappened(withoutNumber(one) ?? one, language, zone);
    if (key === null) continue;
    const own = withoutNumber(one) === null ? String(place) : key;
    const before = folded.get(own);
    // Set anew, so that the line has the place of the last repeat.
    folded.delete(own);
    const text = before === undefined ? (describeHappened(one, language, zone) ?? key) : key;
    folded.set(own, { at: one.at, text, first: before?.first ?? one.at, count: (before?.count ?? 0) + 1 });
  }
  return [...folded.values()].map(({ at, text, first, count }) => {
    if (count === 1) return { at, text };
    const [from, until] = [first, at].map((instant) => describeInstant(instant, zone)[language]);
    return { at, text: `${text} ${words.repeated(count, from ?? '', until ?? '')[language]}` };
  });
}

/** Returns a repeat without its number and its delay, by which alone one repeat differs from the next; null for anything else. */
function withoutNumber(one: Happened): Happened | null {
  if (one.type === 'event' || one.decided.occurrence === 0) return null;
  return { ...one, at: one.decided.due, decided: { ...one.decided, occurrence: 0 } };
}
