import type { Instant } from '../calendar/instant.ts';
import { ageClassOf } from '../person/rules.ts';
import type { ReportInput } from './input.ts';

/**
 * What the rules need of a person is derived at the door, before the person is taken out: a birth date never reaches an
 * event, that it is a child's does. A statement of the reporter is never overruled towards "adult".
 */
export function deriveReport(input: ReportInput, now: Instant): ReportInput {
  if (input.type !== 'submit-report' && input.type !== 'add-to-report') return input;
  const parties = input.parties.map((party) => {
    const born = party.identity?.birthDate;
    if (born === undefined || party.ageClass === 'child') return party;
    const derived = ageClassOf(born, now);
    return derived === 'child' || party.ageClass === 'unknown' ? { ...party, ageClass: derived } : party;
  });
  return { ...input, parties };
}
