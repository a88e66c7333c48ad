import type { Instant } from '../calendar/instant.ts';
import type { CommunityState } from '../community/community.ts';
import type { ScreeningStep, VolunteerCommand, VolunteerState } from '../community/volunteer.ts';
import type { TrainingTopic } from '../engagement/choices.ts';
import type { RefusedBy } from '../record/decision.ts';

export type VolunteerRefusal =
  | { readonly code: 'volunteer.already-exists'; readonly status: VolunteerState['status'] }
  | { readonly code: 'volunteer.already-in-community'; readonly community: string; readonly record: string }
  /** They left while an allegation was open; it is looked into before they come back. */
  | { readonly code: 'volunteer.left-under-suspension'; readonly community: string; readonly record: string }
  | { readonly code: 'volunteer.not-nominated' }
  | { readonly code: 'volunteer.no-such-community'; readonly community: string }
  | { readonly code: 'volunteer.community-dissolved'; readonly community: string }
  | {
      readonly code: 'volunteer.community-not-constituted';
      readonly community: string;
      readonly status: CommunityState['status'];
    }
  | { readonly code: 'volunteer.step-already-taken'; readonly status: VolunteerState['status'] }
  | { readonly code: 'volunteer.needs-person' }
  /** A nominee neither screens nor activates themselves. */
  | { readonly code: 'volunteer.own-screening' }
  | { readonly code: 'volunteer.not-adult' }
  | { readonly code: 'volunteer.under-suspicion' }
  | { readonly code: 'volunteer.screening-incomplete'; readonly missing: readonly ScreeningStep[] }
  | { readonly code: 'volunteer.not-screened' }
  | { readonly code: 'volunteer.not-trained' }
  | { readonly code: 'volunteer.code-not-signed' }
  | { readonly code: 'volunteer.no-such-training'; readonly training: string }
  | { readonly code: 'volunteer.not-a-training'; readonly training: string }
  | { readonly code: 'volunteer.training-not-held'; readonly training: string }
  | {
      readonly code: 'volunteer.training-incomplete';
      readonly training: string;
      readonly missing: readonly TrainingTopic[];
    }
  | { readonly code: 'volunteer.training-counted-already'; readonly training: string }
  | { readonly code: 'volunteer.training-expired'; readonly topics: readonly TrainingTopic[] }
  | { readonly code: 'volunteer.term-over-already'; readonly termEndsOn: Instant }
  | { readonly code: 'volunteer.not-active'; readonly status: VolunteerState['status'] }
  | { readonly code: 'volunteer.code-signed-in-future'; readonly signedOn: Instant }
  | { readonly code: 'volunteer.suspended'; readonly suspendedAt: Instant }
  | { readonly code: 'volunteer.already-suspended'; readonly suspendedAt: Instant }
  | { readonly code: 'volunteer.not-suspended'; readonly status: VolunteerState['status'] }
  | { readonly code: 'volunteer.not-yours-to-lift' }
  | { readonly code: 'volunteer.own-suspension' }
  | { readonly code: 'volunteer.exited'; readonly exitedAt: Instant };

const onWay = ['not-nominated', 'exited', 'suspended'] as const;
const noTraining = ['no-such-training', 'not-a-training', 'training-not-held'] as const;
const step = [...onWay, 'needs-person', 'step-already-taken'] as const;
const unready = ['not-screened', 'not-trained', 'code-not-signed', 'training-expired'] as const;

/** Lists by command the codes of its refusals. */
export const volunteerRefuses = {
  'nominate-volunteer': [
    'already-exists',
    'already-in-community',
    'left-under-suspension',
    'no-such-community',
    'community-dissolved',
  ],
  'screen-volunteer': [...step, 'own-screening', 'not-adult', 'under-suspicion', 'screening-incomplete'],
  'train-volunteer': [...step, 'not-screened', ...noTraining, 'training-incomplete', 'training-expired'],
  'refresh-training': [...onWay, 'not-trained', ...noTraining, 'training-counted-already'],
  'sign-code': [...step, 'not-screened', 'not-trained', 'code-signed-in-future'],
  'activate-volunteer': [
    ...step,
    ...unready,
    'own-screening',
    'term-over-already',
    'no-such-community',
    'community-not-constituted',
  ],
  'set-term': [...onWay, 'not-active', 'term-over-already'],
  'suspend-volunteer': ['not-nominated', 'exited', 'already-suspended'],
  'lift-suspension': ['not-nominated', 'exited', 'not-suspended', 'not-yours-to-lift', 'own-suspension'],
  'exit-volunteer': ['not-nominated', 'exited'],
} as const satisfies RefusedBy<VolunteerCommand, VolunteerRefusal>;
