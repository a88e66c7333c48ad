import { onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CommunityState } from '../community/community.ts';
import { communityStatusWords } from '../community/messages.ts';
import type { ScreeningStep, VolunteerState } from '../community/volunteer.ts';
import { type TrainingTopic, trainingTopics } from '../engagement/choices.ts';
import { listed } from '../language/choices.ts';
import { phrases } from '../language/phrases.ts';
import { inBoth, worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const volunteerStatusWords: Readonly<Record<VolunteerState['status'], Localized>> = words.volunteerStatusWords;

const screeningSteps: Readonly<Record<ScreeningStep, Localized>> = words.screeningSteps;

const says = phrases(said);

interface VolunteerRefusalFacts {
  'volunteer.already-exists': { status: VolunteerState['status'] };
  'volunteer.already-in-community': { community: string; record: string };
  /** They left while an allegation was open; it is looked into before they come back. */
  'volunteer.left-under-suspension': { community: string; record: string };
  'volunteer.no-such-community': { community: string };
  'volunteer.community-dissolved': { community: string };
  'volunteer.step-already-taken': { status: VolunteerState['status'] };
  'volunteer.screening-incomplete': { missing: readonly ScreeningStep[] };
  'volunteer.no-such-training': { training: string };
  'volunteer.not-a-training': { training: string };
  'volunteer.training-not-held': { training: string };
  'volunteer.training-counted-already': { training: string };
  'volunteer.training-expired': { topics: readonly TrainingTopic[] };
  'volunteer.term-over-already': { termEndsOn: Instant };
  'volunteer.not-active': { status: VolunteerState['status'] };
  'volunteer.code-signed-in-future': { signedOn: Instant };
  'volunteer.not-suspended': { status: VolunteerState['status'] };
  'volunteer.exited': { exitedAt: Instant };
}

export const volunteerMessages = {
  ...worded<VolunteerRefusalFacts, typeof refused>(refused, {
    status: volunteerStatusWords,
    missing: screeningSteps,
    topics: trainingTopics,
    termEndsOn: onInstant,
    signedOn: onInstant,
    exitedAt: onInstant,
  }),
  'volunteer.community-not-constituted': ({
    community,
    status,
  }: {
    community: string;
    status: CommunityState['status'];
  }) => says.notConstituted(community, communityStatusWords[status]),
  'volunteer.training-incomplete': ({ training, missing }: { training: string; missing: readonly TrainingTopic[] }) =>
    says.trainingIncomplete(
      training,
      inBoth((language) => listed(missing, trainingTopics, language)),
    ),
} satisfies Messages;

export type VolunteerRefusal = RefusalsOf<typeof volunteerMessages>;
