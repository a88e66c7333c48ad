import type { NotifierCapabilities, ReplyOffer } from '@kawal/sdk';

/** The key of a telephone that takes a report on. */
export const takeDigit = '1';

/** A message as its recipient answers it: by its code, at a touch that brings `token` back, or on its page. */
interface Offered {
  readonly code: string;
  readonly token: string;
  readonly link: string | null;
}

/** Returns how a recipient answers: at a touch where the channel has one, by the code, and on the page of the link. */
export function offerOf(
  { code, token, link }: Offered,
  answers: NotifierCapabilities['answers'],
  say: (name: 'take' | 'cannot') => string,
): ReplyOffer {
  const [take, cannot] = [say('take'), say('cannot')];
  const isTouched = answers.some((way) => way !== 'text');
  const page = link === null ? undefined : { url: link, take: { body: 'answer=take', label: take } };
  return {
    code,
    choices: isTouched ? [{ type: 'take', token, label: take, digit: takeDigit }] : [],
    ...(isTouched ? { decline: { label: cannot } } : {}),
    ...(page === undefined ? {} : { link: { ...page, decline: { body: 'answer=decline', label: cannot } } }),
  };
}
