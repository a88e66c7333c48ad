import type { Instant } from '../calendar/instant.ts';
import { ageClassOf } from '../person/rules.ts';
import type { ReportInput, SealedOfParty } from './input.ts';
import type { CorrectedParty } from './report.ts';

/** Derives facts of persons before they are extracted. Nothing overrules the reporter's statement towards "adult". */
export function deriveReport(input: ReportInput, now: Instant): ReportInput {
  if (input.type === 'correct-report') {
    const { parties = [] } = input;
    const isSealed = ({ identity, contact, howToContact }: SealedOfParty) =>
      Object.keys({ ...identity, ...contact, ...howToContact }).length > 0;
    const aged = input.parties && { parties: parties.map((one) => agedBy(one, now)) };
    return { ...input, ...aged, ...(parties.some(isSealed) && { resealed: true as const }) };
  }
  if (input.type !== 'submit-report' && input.type !== 'add-to-report') return input;
  const parties = input.parties.map((party) => agedBy(party, now));
  const storied = input.type === 'add-to-report' && input.story !== undefined && { storied: true as const };
  return { ...input, parties, ...storied };
}

function agedBy<One extends SealedOfParty & Pick<CorrectedParty, 'ageClass'>>(party: One, now: Instant): One {
  const born = party.identity?.birthDate;
  if (born === undefined || party.ageClass === 'child') return party;
  const derived = ageClassOf(born, now);
  return derived === 'child' || party.ageClass === 'unknown' ? { ...party, ageClass: derived } : party;
}
