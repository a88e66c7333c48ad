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
  'breach.already-detected': { status: BreachState['status'] };
  'breach.before-known': { at: Instant };
  'breach.notice-incomplete': { missing: readonly NoticeContent[]; cite: string };
  'breach.not-remediated': { status: BreachState['status'] };
  'breach.not-now': { status: BreachState['status'] };
  'breach.needs-second-person': { by: string };
  'breach.closed': { closedAt: Instant };
}

export const breachMessages = {
  ...worded<BreachRefusalFacts, typeof refused>(refused, {
    status: breachStatusWords,
    at: onInstant,
    missing: noticeContents,
    closedAt: onInstant,
  }),
  'breach.in-future': notYetCome,
  'breach.not-notified': ({ missing }: { missing: readonly NoticeTo[]; cite: string }) => ({
    id:
      missing.length === 0
        ? 'Kebocoran data ini belum diberitahukan kepada siapa pun. Nilai dampaknya, lalu beri tahu pemilik data dan lembaga yang berwenang (Pasal 46 UU 27/2022).'
        : `Belum diberi tahu: ${missing.map((to) => noticeTo[to].id).join(', ')}. Beri tahu lebih dahulu (Pasal 46 UU 27/2022).`,
    en:
      missing.length === 0
        ? 'Nobody has been told of it yet. Assess it and tell them first (UU 27/2022 Art 46).'
        : `Not told yet: ${missing.map((to) => noticeTo[to].en).join(', ')}. Tell them first (UU 27/2022 Art 46).`,
  }),
} satisfies Messages;

export type BreachRefusal = RefusalsOf<typeof breachMessages>;
