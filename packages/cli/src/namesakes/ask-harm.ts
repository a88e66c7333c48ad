import type { Facts, Party } from '@kawal/core';
import { knownFacts } from '@kawal/core/report';
import { type Harm, harmSaid, harmTold, harmUnasked, toldHarm } from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import { chooseYesOrNo } from '../form/choose-yes-or-no.ts';

interface Told {
  readonly facts?: Facts;
  readonly parties?: readonly Party[];
  readonly story?: unknown;
}

/** Asks if there is danger now, and if a victim is a child, where the story tells of it and the report does not. */
export async function askHarm(
  session: Session,
  body: Answers,
  before: Facts = {},
): Promise<{ readonly body: Answers; readonly toSay: readonly string[] }> {
  const { facts = {}, parties = [], story } = body as Told;
  const own = knownFacts({ facts, parties });
  const both = (name: string) => ({ [name]: [...(before[name] ?? []), ...(own[name] ?? [])] });
  const told = typeof story === 'string' ? harmTold(story, { ...both('danger'), ...both('victimAge') }) : [];
  const questions = told.length === 0 ? undefined : await session.io.questions?.();
  // Whoever is asked and breaks off leaves it in doubt, and in doubt it is a yes.
  const yes: Harm[] = [];
  for (const one of questions === undefined ? [] : told)
    if (questions !== undefined && (await chooseYesOrNo(questions, session, toldHarm[one])) !== 'no') yes.push(one);
  const harm = harmSaid(yes);
  return {
    body: {
      ...body,
      ...(Object.keys(harm.facts).length > 0 && { facts: { ...facts, ...harm.facts } }),
      ...(harm.parties.length > 0 && { parties: [...parties, ...harm.parties] }),
    },
    toSay: questions === undefined ? told.map((one) => session.say(harmUnasked[one])) : [],
  };
}
