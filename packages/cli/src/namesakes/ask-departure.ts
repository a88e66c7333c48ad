import type { Facts } from '@kawal/core';
import { departureBy, departureUnasked, toldDeparture } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { chooseYesOrNo } from '../form/choose-yes-or-no.ts';
import { namesakeWords as words } from './words.ts';

/** Asks where the victim is, if the story tells of it and no fact does. */
export async function askDeparture(
  session: Session,
  body: Answers,
): Promise<{ readonly body: Answers; readonly toSay: readonly string[] }> {
  const facts = (body['facts'] ?? {}) as Facts;
  const story = typeof body['story'] === 'string' ? body['story'] : '';
  const answers = new Map<string, 'yes' | 'no'>();
  const decide = () => departureBy(story, facts, (value) => answers.get(value));
  const questions = decide().asked.length === 0 ? undefined : await session.io.questions?.();
  for (let open = decide().asked.at(-1); open !== undefined && !answers.has(open); open = decide().asked.at(-1)) {
    const answer = questions && (await chooseYesOrNo(questions, session, toldDeparture[open]));
    if (answer === undefined) {
      const none = { said: '', help: [], facts: {}, story, parties: [] };
      const { said, help, ...taken } = departureUnasked(story, facts, session.language) ?? none;
      const known = { ...withMark(body, taken.parties), story: taken.story, facts: { ...facts, ...taken.facts } };
      return { body: known, toSay: [words.departure(said), ...help].map(session.say) };
    }
    answers.set(open, answer);
  }
  const { facts: taken, help, parties } = decide();
  const told = answers.size > 0 && { facts: { ...facts, ...taken } };
  return { body: { ...withMark(body, parties), ...told }, toSay: help.map(session.say) };
}

/** Adds the mark of somebody abroad to the people of a report. */
function withMark(body: Answers, parties: readonly object[]): Answers {
  const known = Array.isArray(body['parties']) ? body['parties'] : [];
  return parties.length === 0 ? body : { ...body, parties: [...known, ...parties] };
}
