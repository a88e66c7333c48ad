import { type Chapter, type HandlingArea, type OfficeKind, officeKinds, type PersonId } from '@kawal/core';
import { isLocalOffice, officeFor, peopleOf } from '@kawal/core/directory';
import { addressed, isSlip, plainWords } from './name-words.ts';
import { called, joints, lpaOffices, ofAnyOffice, titleWords } from './titled-offices.ts';

interface Known {
  readonly person: PersonId;
  readonly words: readonly string[];
  /** Of a volunteer: the community they serve. */
  readonly community?: string | undefined;
}

/**
 * Finds people who serve a place, and whom a text calls by one word of their name: beside a word of their office, as
 * "hendri, orang LPA", or with "pak" before it, where they are of the LPA or live among those concerned. A first name by
 * itself is too common to tell.
 */
export function calledByPart(
  text: string,
  known: readonly Known[],
  { chapter, area = 'unknown' }: { readonly chapter: Pick<Chapter, 'directory'>; readonly area?: string },
): readonly PersonId[] {
  const words = plainWords(text);
  const serving = servingIn(chapter, area as HandlingArea);
  return known.flatMap(({ person, words: name, community }) => {
    const isVolunteer = community === `community/${area}`;
    const kinds = serving.get(person) ?? [];
    if (kinds.length === 0 && !isVolunteer) return [];
    const own = new Set([...kinds.flatMap(titleWords), ...(isVolunteer ? volunteerWords : [])]);
    const isNear = isVolunteer || kinds.some((kind) => isLocalOffice(kind) || lpaOffices.includes(kind));
    const isCalled = words.some((word, at) => {
      if (addressed.has(word) || !name.some((one) => isNameOf(one, word) && !isTitle(one))) return false;
      return (isNear && addressed.has(words[at - 1] ?? '')) || isBesideOffice(words, at, own);
    });
    return isCalled ? [person] : [];
  });
}

/** Words by which people call a volunteer, who holds no office. */
const volunteerWords = ['relawan', 'sukarelawan', 'volunteer'];

/** Tells whether two words that follow each other in a story are, but for a slip, two words of a name. */
export function isNearIn(story: readonly string[], name: readonly string[]): boolean {
  const is = (word: string | undefined, one: string) => word !== undefined && isSlip(word, one);
  const own = name.filter((word) => !isTitle(word));
  return story.some((word, at) =>
    own.some((one, place) => is(word, one) && own.some((other, next) => next !== place && is(story[at + 1], other))),
  );
}

/** Tells whether nothing in a name that was handed in speaks of another: its words are of this name, an initial, or of an office. */
export function isPartOf(given: readonly string[], name: readonly string[]): boolean {
  return given.every(
    (word) =>
      isTitle(word) ||
      joints.includes(word) ||
      name.some((one) => isNameOf(one, word) || isSlip(one, word) || (word.length < 3 && one.startsWith(word))),
  );
}

/** Returns who serves a place, with their offices; the secretariat is of the LPA. */
function servingIn({ directory }: Pick<Chapter, 'directory'>, area: HandlingArea) {
  const serving = new Map<PersonId, readonly OfficeKind[]>();
  const add = (person: PersonId, kind: OfficeKind) => serving.set(person, [...(serving.get(person) ?? []), kind]);
  for (const kind of Object.keys(officeKinds) as OfficeKind[]) {
    const office = officeFor(directory, kind, area);
    for (const person of office === undefined ? [] : peopleOf(office)) add(person, kind);
  }
  for (const person of directory.secretariat ?? []) add(person, 'lpaDuty');
  return serving;
}

/** A single word needs more letters for a slip than a whole name: Andi and Adi are two people. */
function isNameOf(name: string, word: string): boolean {
  return name.length >= 3 && (name === word || (name.length >= 5 && word.length >= 5 && isSlip(name, word)));
}

const everyTitle = new Set((Object.keys(officeKinds) as OfficeKind[]).flatMap(titleWords));

/** A name that is made of a title is left to those who look for titles. */
function isTitle(word: string): boolean {
  return everyTitle.has(word) || ofAnyOffice.includes(word);
}

const besides = 4;

/** Tells whether a word of an office stands within four words, and nobody went there or telephoned it. */
function isBesideOffice(words: readonly string[], at: number, own: ReadonlySet<string>): boolean {
  return words.some((word, place) => {
    if (Math.abs(place - at) > besides || !(own.has(word) || ofAnyOffice.includes(word))) return false;
    const before = words.slice(0, place).findLast((one) => !joints.includes(one) && !ofAnyOffice.includes(one));
    return !called.includes(before ?? '');
  });
}
