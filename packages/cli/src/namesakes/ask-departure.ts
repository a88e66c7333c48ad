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
      const none = { said: '', help: [], facts: {}, story };
      const { said, help, ...taken } = departureUnasked(story, facts, session.language) ?? none;
      const known = { ...body, story: taken.story, facts: { ...facts, ...taken.facts } };
      return { body: known, toSay: [words.departure(said), ...help].map(session.say) };
    }
    answers.set(open, answer);
  }
  const { facts: taken, help } = decide();
  const toSay = help.map(session.say);
  const told = toSay.length === 0 || story.length > 99_000 ? {} : { story: `${story}\n\n[${toSay.join(' ')}]` };
  return { body: { ...body, ...told, ...(answers.size > 0 && { facts: { ...facts, ...taken } }) }, toSay };
}
