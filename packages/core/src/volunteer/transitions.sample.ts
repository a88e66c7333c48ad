import type { VolunteerCommand, VolunteerState } from '../community/volunteer.ts';
import type { Transition } from '../record/transition.sample.ts';

/** The transitions of a volunteer. Lifting a suspension returns to the step before it, and skips none. */
export const volunteerTransitions: readonly Transition<VolunteerState['status'], VolunteerCommand>[] = [
  ['none', 'nominate-volunteer', 'nominated'],
  ['nominated', 'screen-volunteer', 'screened'],
  ['nominated', 'suspend-volunteer', 'suspended'],
  ['nominated', 'note-allegation', 'suspended'],
  ['nominated', 'exit-volunteer', 'exited'],
  ['screened', 'train-volunteer', 'trained'],
  ['screened', 'suspend-volunteer', 'suspended'],
  ['screened', 'note-allegation', 'suspended'],
  ['screened', 'exit-volunteer', 'exited'],
  ['suspended', 'lift-suspension', 'nominated'],
  ['suspended', 'exit-volunteer', 'exited'],
  ['suspended', 'lift-suspension', 'screened'],
  ['suspended', 'lift-suspension', 'trained'],
  ['suspended', 'lift-suspension', 'codeSigned'],
  ['suspended', 'lift-suspension', 'active'],
  ['suspended', 'wake', 'exited'],
  ['trained', 'sign-code', 'codeSigned'],
  ['trained', 'suspend-volunteer', 'suspended'],
  ['trained', 'note-allegation', 'suspended'],
  ['trained', 'exit-volunteer', 'exited'],
  ['codeSigned', 'activate-volunteer', 'active'],
  ['codeSigned', 'suspend-volunteer', 'suspended'],
  ['codeSigned', 'note-allegation', 'suspended'],
  ['codeSigned', 'exit-volunteer', 'exited'],
  ['active', 'suspend-volunteer', 'suspended'],
  ['active', 'note-allegation', 'suspended'],
  ['active', 'exit-volunteer', 'exited'],
  ['active', 'wake', 'exited'],
];
