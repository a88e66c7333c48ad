import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { VolunteerCommand } from './command.ts';
import type { volunteerMessages } from './messages.ts';

export type VolunteerRefusal = RefusalsOf<typeof volunteerMessages>;

const onWay = ['not-nominated', 'exited', 'suspended'] as const;
const noTraining = ['no-such-training', 'not-a-training', 'training-not-held'] as const;
const step = [...onWay, 'needs-person', 'step-already-taken'] as const;
const noCommunity = ['no-such-community', 'community-not-constituted'] as const;
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
  'activate-volunteer': [...step, ...unready, 'own-screening', 'term-over-already', ...noCommunity],
  'set-term': [...onWay, 'not-active', 'term-over-already'],
  'suspend-volunteer': ['not-nominated', 'exited', 'already-suspended'],
  'lift-suspension': [
    ...['not-nominated', 'exited', 'not-suspended', 'not-yours-to-lift', 'own-suspension', 'report-not-named'],
  ],
  'exit-volunteer': ['not-nominated', 'exited'],
} as const satisfies RefusedBy<VolunteerCommand, VolunteerRefusal>;
