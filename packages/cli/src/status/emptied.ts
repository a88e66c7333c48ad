import type { Session } from '../command/session.ts';
import { describeBroken, type NamedContract } from '../config/alarm-words.ts';
import { statusWords } from './words.ts';

/** Says in one line which office recorded leave or a suspension leaves with too few people, and what names the others. */
export function sayEmptied({ line, say, tone }: Session, [first, ...others]: readonly NamedContract[]): void {
  if (first !== undefined) line(tone('loud', say(describeBroken(first, statusWords.seeDoctor(others.length)))));
}
