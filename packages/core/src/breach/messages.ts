import { notYetCome, onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import type { BreachState } from './breach.ts';
import words from './choices.json' with { type: 'json' };
import { type NoticeContent, type NoticeTo, noticeContents, noticeTo } from './choices.ts';
import refused from './refused.json' with { type: 'json' };

export const breachStatusWords: Readonly<Record<BreachState['status'], Localized>> = words.breachStatusWords;

interface BreachRefusalFacts {
  'breach.notice-incomplete': { missing: readonly NoticeContent[]; cite: string | null };
  'breach.already-detected': { status: BreachState['status'] };
  'breach.before-known': { at: Instant };
  'breach.not-remediated': { status: BreachState['status'] };
  'breach.not-now': { status: BreachState['status'] };
  'breach.needs-second-person': { by: string };
  'breach.closed': { closedAt: Instant };
}

export const breachMessages = {
  ...worded<BreachRefusalFacts, typeof refused>(refused, {
    status: breachStatusWords,
    at: onInstant,
    closedAt: onInstant,
    missing: noticeContents,
    cite: asks,
  }),
  'breach.in-future': notYetCome,
  'breach.not-notified': ({ missing, cite }: { missing: readonly NoticeTo[]; cite: string | null }) => ({
    id:
      missing.length === 0
        ? `Kebocoran data ini belum diberitahukan kepada siapa pun. Nilai dampaknya, lalu beri tahu pemilik data dan lembaga yang berwenang (${asks(cite).id}).`
        : `Belum diberi tahu: ${missing.map((to) => noticeTo[to].id).join(', ')}. Beri tahu lebih dahulu (${asks(cite).id}).`,
    en:
      missing.length === 0
        ? `Nobody has been told of it yet. Assess it and tell them first (${asks(cite).en}).`
        : `Not told yet: ${missing.map((to) => noticeTo[to].en).join(', ')}. Tell them first (${asks(cite).en}).`,
  }),
} satisfies Messages;

export type BreachRefusal = RefusalsOf<typeof breachMessages>;

/** Names what asks for notices: the article, or our own practice before it was in force. */
function asks(cite: string | null): Localized {
  return cite === null
    ? { id: 'begitu praktik kita', en: 'our own practice' }
    : { id: 'Pasal 46 UU 27/2022', en: 'UU 27/2022 Art 46' };
}
