import { type Chapter, type HandlingArea, type OfficeKind, officeKinds, type PersonId } from '@kawal/core';
import { isLocalOffice, officeFor, peopleOf } from '@kawal/core/directory';
import { beforeName, isNamed, isSlip, plainWords } from './name-words.ts';
import { titleSpelling, withoutEnding } from './title-spelling.ts';
import { called, joints, lpaOffices, ofAnyOffice, titleWords } from './titled-offices.ts';

export interface Known {
  readonly person: PersonId;
  readonly words: readonly string[];
  /** Of a volunteer: the community they serve. */
  readonly community?: string | undefined;
}

interface Called {
  readonly person: PersonId;
  /** The word alone tells of none of them: too many who serve the place share it. */
  readonly isFaint: boolean;
}

/** So many people who serve a place may share a word of their names, and each of them still be meant by it. */
const most = 2;

/**
 * Finds people who serve a place, and whom a text calls by one word of their name: beside a word of their office, as
 * "hendri, orang LPA", or with "pak" before it, where they are of the LPA or live among those concerned. A first name by
 * itself is too common to tell in a story. In the name of a suspect a word is enough, whatever stands beside it: faintly, where more than two share it.
 */
export function calledByPart(
  text: string,
  known: readonly Known[],
  {
    chapter,
    area = 'unknown',
    isName = false,
  }: { readonly chapter: Pick<Chapter, 'directory'>; readonly area?: string; readonly isName?: boolean },
): readonly Called[] {
  const words = plainWords(isName ? `pak ${text}` : text);
  const serving = servingIn(chapter, area as HandlingArea);
  const here = known.flatMap(({ person, words: name, community }) => {
    const isVolunteer = community === `community/${area}`;
    const kinds = serving.get(person) ?? [];
    if (kinds.length === 0 && !isVolunteer) return [];
    const own = new Set([...kinds.flatMap(titleWords), ...(isVolunteer ? volunteerWords : [])]);
    const isNear = isVolunteer || kinds.some((kind) => isLocalOffice(kind) || lpaOffices.includes(kind));
    return [{ person, own, isNear, name: name.filter((one) => !isTitle(one) && !ofParents.includes(one)) }];
  });
  const titles = words.map((word) => [spelled(word), withoutEnding(spelled(word))].find(isTitle) ?? word);
  const found = words.flatMap((word, at): readonly Called[] => {
    const alike = beforeName.has(word) ? [] : here.filter(({ name }) => name.some((one) => isNameOf(one, word)));
    const isRare = alike.length <= most;
    return alike.flatMap(({ person, own, isNear }) => {
      const isOfOffice = isBesideOffice(titles, at, own);
      const isCalled = isName || (isNear && isNamed(words, at)) || isOfOffice || isBesideOffice(titles, at, anyOffice);
      return isCalled ? [{ person, isFaint: !isRare && !isOfOffice }] : [];
    });
  });
  return known.flatMap(({ person }) => {
    const own = found.filter((one) => one.person === person);
    return own.length === 0 ? [] : [{ person, isFaint: own.every(({ isFaint }) => isFaint) }];
  });
}

/** Words between two names, which are nobody's. */
const ofParents = ['bin', 'binti'];

const volunteerWords = ['relawan', 'sukarelawan', 'volunteer'];

/** Tells whether two words that follow each other are two words of a name: but for a slip, an initial, a cut or the space. */
export function isNearIn(story: readonly string[], name: readonly string[]): boolean {
  const is = (word: string | undefined, one: string) => word !== undefined && isSlip(word, one);
  const isCut = (word = '', one: string) =>
    [1, 3, 4, 5, 6, 7, 8].includes(word.length) && one.startsWith(word) && !joints.includes(word);
  const own = name.filter((word) => !isTitle(word));
  return story.some((word, at) => {
    const next = story[at + 1];
    return own.some((one, place) =>
      own.some(
        (other, another) =>
          another !== place &&
          ((is(word, one) && (is(next, other) || isCut(next, other))) ||
            (isCut(word, one) && is(next, other)) ||
            (another === place + 1 && word === `${one}${other}`) ||
            (word.length > 8 && isSlip(word, `${one}${other}`))),
      ),
    );
  });
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
const spelled = titleSpelling(everyTitle);

/** A name that is made of a title is left to those who look for titles. */
function isTitle(word: string): boolean {
  return everyTitle.has(word) || ofAnyOffice.includes(word);
}

const anyOffice: ReadonlySet<string> = new Set(ofAnyOffice);

/** Tells whether a word of an office stands within four words, and nobody went there or telephoned it. */
function isBesideOffice(words: readonly string[], at: number, own: ReadonlySet<string>): boolean {
  return words.some((word, place) => {
    if (Math.abs(place - at) > 4 || !own.has(word)) return false;
    const before = words.slice(0, place).findLast((one) => !joints.includes(one) && !ofAnyOffice.includes(one));
    return !called.includes(before ?? '');
  });
}
