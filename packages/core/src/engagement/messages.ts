import { onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };
import { type EngagementKind, engagementKinds } from './choices.ts';
import type { EngagementState } from './engagement.ts';
import refused from './refused.json' with { type: 'json' };

export const engagementStatusWords: Readonly<Record<EngagementState['status'], Localized>> =
  words.engagementStatusWords;

interface EngagementRefusalFacts {
  'engagement.already-exists': { status: EngagementState['status'] };
  'engagement.not-planned': { status: EngagementState['status'] };
  'engagement.unknown-area': { area: string };
  'engagement.planned-in-past': { plannedOn: Instant };
  'engagement.held-in-future': { heldOn: Instant };
  'engagement.speaker-twice': { person: string };
  'engagement.topics-without-training': { kind: EngagementKind };
}

export const engagementMessages = {
  ...worded<EngagementRefusalFacts, typeof refused>(refused, {
    status: engagementStatusWords,
    plannedOn: onInstant,
    heldOn: onInstant,
    kind: engagementKinds,
  }),
} satisfies Messages;

export type EngagementRefusal = RefusalsOf<typeof engagementMessages>;
