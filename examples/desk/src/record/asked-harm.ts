import type { Facts, Party } from '@kawal/core';
import { knownFacts } from '@kawal/core/report';
import { harmSaid, harmTold, toldHarm } from '@kawal/engine';
import type { AlikeQuestion } from '../form/alike.ts';
import { formWords } from '../form/words.ts';
import type { OfficerVisit } from '../page/visit.ts';

interface Said {
  readonly facts?: Facts | undefined;
  readonly parties: readonly Party[];
}

/** Asks if there is danger now, and if a victim is a child, where a story tells of it and its report does not. */
export function askedHarm(
  { say }: Pick<OfficerVisit, 'say'>,
  story: string,
  { facts = {}, parties }: Said,
  posted: URLSearchParams,
): { readonly asked: readonly AlikeQuestion[] } & ReturnType<typeof harmSaid> {
  const told = harmTold(story, knownFacts({ facts, parties }));
  const answerOf = (one: string): string | undefined => posted.get(`_same.story.${one}`) ?? undefined;
  const [yes, no] = [say(formWords.yes), say(formWords.no)];
  return {
    asked: told.map((one) => ({
      ...{ name: `_same.story.${one}`, text: say(toldHarm[one]), yes, no },
      answer: answerOf(one),
    })),
    ...harmSaid(told.filter((one) => answerOf(one) === 'yes')),
  };
}
