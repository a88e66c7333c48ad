import type { Instant } from '../calendar/instant.ts';
import type { Directory, PersonId } from './directory.ts';
import { type OfficeKind, officeKinds } from './office.ts';
import { officeAndChain } from './office-chain.ts';
import { isInPost } from './rules.ts';

/** Returns the kinds of office a person is in post in, wherever they serve. */
export function officesInPost(directory: Directory, person: PersonId, at: Instant): readonly OfficeKind[] {
  return directory.offices.filter((office) => isInPost(directory, office, person, at)).map(({ kind }) => kind);
}

/**
 * Returns the institutions of a person, each named by the head of its line of command: a lurah and a camat are of one. A
 * person without an office is of the secretariat, and so of the LPA.
 */
export function institutionsOf(directory: Directory, person: PersonId, at: Instant): readonly OfficeKind[] {
  const offices = officesInPost(directory, person, at);
  if (offices.length === 0) return ['lpaDuty'];
  return offices.map(headOf);
}

/** An office of the chapter's own belongs to the LPA, or to the community of its kelurahan (V7). */
function headOf(kind: OfficeKind): OfficeKind {
  const { added, serves } = officeKinds[kind];
  if (added) return serves === 'city' ? 'lpaDuty' : 'coordinator';
  return officeAndChain(kind).at(-1) ?? kind;
}
