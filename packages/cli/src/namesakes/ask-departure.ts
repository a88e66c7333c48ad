import type { Facts } from '@kawal/core';
import { factSaid, valuesSaid } from '@kawal/core/policy';
import { departureBy, toldDeparture } from '@kawal/engine';
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
    if (answer === undefined) return unasked(session, { body, story, facts });
    answers.set(open, answer);
  }
  return { body: answers.size === 0 ? body : { ...body, facts: { ...facts, ...decide().facts } }, toSay: [] };
}

/** Records what the story tells, and says in the story itself that nobody was asked: who reads it later takes it for no answer. */
function unasked(
  { say, language }: Session,
  { body, story, facts }: Readonly<Record<'body' | 'facts', Answers>> & { readonly story: string },
) {
  const taken = departureBy(story, facts as Facts, null).facts;
  const named = (['departure', 'danger'] as const).flatMap((name) => {
    const values = taken[name];
    return values === undefined ? [] : [`${factSaid(name, language)}: ${valuesSaid(name, values, language)}`];
  });
  const said = named.join('; ');
  const told = `${story}\n\n${say(words.takenFromStory(said))}`;
  // A story as long as one may be is left as it is.
  const kept = told.length > 100_000 ? story : told;
  return { body: { ...body, facts: { ...facts, ...taken }, story: kept }, toSay: [say(words.departure(said))] };
}
