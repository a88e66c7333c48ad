import type { Facts, Party } from '@kawal/core';
import { knownFacts } from '@kawal/core/report';
import { harmTold, toldHarm } from '@kawal/engine';
import type { AlikeQuestion } from '../form/alike.ts';
import { formWords } from '../form/words.ts';
import type { OfficerVisit } from '../page/visit.ts';

/** A child of whom a story tells, beside adult victims. */
export const childTold = { ref: 'anak-dalam-cerita', roles: ['victim'], ageClass: 'child' } as const;

interface Said {
  readonly facts?: Facts | undefined;
  readonly parties: readonly Party[];
}

/** Asks if there is danger now, and if a child is a victim too, where a story tells of it and its report does not. */
export function askedHarm(
  { say }: Pick<OfficerVisit, 'say'>,
  story: string,
  { facts = {}, parties }: Said,
  posted: URLSearchParams,
): {
  readonly asked: readonly AlikeQuestion[];
  readonly facts: Facts;
  readonly parties: readonly (typeof childTold)[];
} {
  const told = harmTold(story, knownFacts({ facts, parties }));
  const answerOf = (one: string): string | undefined => posted.get(`_same.story.${one}`) ?? undefined;
  const [yes, no] = [say(formWords.yes), say(formWords.no)];
  const isYes = (one: (typeof told)[number]): boolean => told.includes(one) && answerOf(one) === 'yes';
  return {
    asked: told.map((one) => ({
      ...{ name: `_same.story.${one}`, text: say(toldHarm[one]), yes, no },
      answer: answerOf(one),
    })),
    facts: isYes('danger') ? { danger: ['yes'] } : {},
    parties: isYes('child') ? [childTold] : [],
  };
}
