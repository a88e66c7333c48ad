import type { Instant } from '../calendar/instant.ts';
import { ageClassOf } from '../person/rules.ts';
import type { ReportInput } from './input.ts';

/** Derives facts of persons before they are extracted. Nothing overrules the reporter's statement towards "adult". */
export function deriveReport(input: ReportInput, now: Instant): ReportInput {
  if (input.type !== 'submit-report' && input.type !== 'add-to-report') return input;
  const parties = input.parties.map((party) => {
    const born = party.identity?.birthDate;
    if (born === undefined || party.ageClass === 'child') return party;
    const derived = ageClassOf(born, now);
    return derived === 'child' || party.ageClass === 'unknown' ? { ...party, ageClass: derived } : party;
  });
  const storied = input.type === 'add-to-report' && input.story !== undefined && { storied: true as const };
  return { ...input, parties, ...storied };
}
