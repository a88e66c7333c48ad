import type { Instant } from '../calendar/instant.ts';
import { once } from '../once.ts';
import type { Directory, PersonId } from './directory.ts';
import { type OfficeKind, officeKinds } from './office.ts';
import { officeAndChain } from './office-chain.ts';
import { isInPost, isSuspended, officesWith } from './rules.ts';

/** Returns the kinds of office a person is in post in, wherever they serve. */
export function officesInPost(directory: Directory, person: PersonId, at: Instant): readonly OfficeKind[] {
  const own = officesWith(directory, person);
  return own.filter((office) => isInPost(directory, office, person, at)).map(({ kind }) => kind);
}

/** Returns the post in which a person acts by the directory, what is of the LPA first; undefined without a post. */
export function postOf(directory: Directory, person: PersonId, at: Instant): OfficeKind | 'secretariat' | undefined {
  const offices = officesInPost(directory, person, at);
  if (offices.includes('lpaDuty')) return 'lpaDuty';
  return isOfSecretariat(directory, person) ? 'secretariat' : offices[0];
}

const planned = new WeakMap<Directory, readonly { readonly person: PersonId; readonly at: Instant }[]>();

/** Returns when people leave by a directory, which is never changed, only replaced: an absence begins, or a term ends. */
export function leavings(directory: Directory): readonly { readonly person: PersonId; readonly at: Instant }[] {
  return once(planned, directory, () => {
    const terms = directory.offices.flatMap((office) => office.terms ?? []);
    const ends = terms.flatMap(({ person, until }) => (until === null ? [] : [{ person, at: until }]));
    return [...directory.absences.map(({ person, from }) => ({ person, at: from })), ...ends];
  });
}

/** Returns true for a person whom the directory lists in the secretariat, and who is not suspended. */
export function isOfSecretariat(directory: Directory, person: PersonId): boolean {
  return directory.secretariat?.includes(person) === true && !isSuspended(directory, person);
}

/** Returns the institutions of a person, each by its head: a lurah and a camat are of one, the secretariat of the LPA. */
export function institutionsOf(directory: Directory, person: PersonId, at: Instant): readonly OfficeKind[] {
  const offices = officesInPost(directory, person, at);
  const isOfLpa = offices.length === 0 || isOfSecretariat(directory, person);
  return isOfLpa ? ['lpaDuty', ...offices.map(headOf)] : offices.map(headOf);
}

/** Returns true for people of whom one is no part of an institution of the other. */
export function areOfTwoInstitutions(directory: Directory, [one, other]: readonly [PersonId, PersonId], at: Instant) {
  const institutions = institutionsOf(directory, one, at);
  return !institutionsOf(directory, other, at).some((kind) => institutions.includes(kind));
}

/** The LPA forms the communities: a coordinator, and an office of the chapter's own (V7), is of the LPA. */
function headOf(kind: OfficeKind): OfficeKind {
  if (kind === 'coordinator' || officeKinds[kind].added) return 'lpaDuty';
  return officeAndChain(kind).at(-1) ?? kind;
}
