import { type Chapter, type Language, type OfficeKind, officeKinds } from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { describeOffices } from '@kawal/policy';

/** A value of the directory, with the words by which an officer knows it. */
export interface Named {
  readonly value: string;
  readonly said: string;
}

type Sight = { readonly chapter: Chapter | null };

/**
 * Names a person by office and reference, for their own name is sealed. The reference stands in words, and not at all where
 * the title of the office says as much of one person alone. Somebody without an office keeps the reference alone.
 */
export function personSaid({ chapter }: Sight, person: string): string {
  if (chapter === null) return referenceSaid(person);
  const said = peopleSaid.get(chapter) ?? new Map<string, string>();
  peopleSaid.set(chapter, said);
  const known = said.get(person) ?? nameOf(chapter, person);
  // Whoever is not of the directory may be anybody: only its people are kept.
  if (chapter.directory.people[person] !== undefined) said.set(person, known);
  return known;
}

/** Names once made, by chapter: a page of a thousand reports names its officers in each line. */
const peopleSaid = new WeakMap<Chapter, Map<string, string>>();

function nameOf(chapter: Chapter, person: string): string {
  const office = chapter.directory.offices.find((one) => peopleOf(one).includes(person));
  const own = referenceSaid(person);
  if (office === undefined) return chapter.directory.secretariat?.includes(person) ? `Sekretariat (${own})` : own;
  const title = office.localName.toLowerCase().split(' ');
  const isSaid = (one: string): boolean =>
    referenceSaid(one)
      .toLowerCase()
      .split(' ')
      .every((word) => title.includes(word));
  const isOnly = peopleOf(office).filter(isSaid).length === 1;
  return isOnly && isSaid(person) ? office.localName : `${office.localName} (${own})`;
}

/** Words that are written in capitals in the names of offices, as LPA. */
const capitals = new Set(Object.values(officeKinds).flatMap(({ said }) => said.id.match(/\b\p{Lu}{3,}\b/gu) ?? []));

/** Reads a reference as words: `petugas-lpa-1` is petugas LPA 1. */
export function referenceSaid(reference: string): string {
  const words = reference.split(/[-.]/).map((word) => (capitals.has(word.toUpperCase()) ? word.toUpperCase() : word));
  return words.join(' ');
}

/** Making one takes longer than sorting the people of a city. */
const inIndonesian = new Intl.Collator('id');

/** Lists the people of the directory by office and reference. */
export function peopleIn(sight: Sight): readonly Named[] {
  return Object.keys(sight.chapter?.directory.people ?? {})
    .map((value) => ({ value, said: personSaid(sight, value) }))
    .toSorted((one, other) => inIndonesian.compare(one.said, other.said));
}

/** Lists the offices of the directory that somebody holds, as people call them. */
export function officesIn({ chapter }: Sight): readonly Named[] {
  return (chapter?.directory.offices ?? [])
    .filter((office) => peopleOf(office).length > 0)
    .map(({ id, localName }) => ({ value: id, said: localName }));
}

/**
 * Puts the offices of people into a sentence that names them by reference, and the names of offices for their ids. A word
 * that is no reference by its form stays, for "lurah" is an office and a word; so does what stands in brackets by a name.
 */
export function withNames(text: string, sight: Sight, language: Language): string {
  const names = wordsFor(sight, language);
  const isPerson = (word: string): boolean => sight.chapter?.directory.people[word] !== undefined;
  return withOwnNames(text, sight, language)
    .replace(
      /\(([^()]*)\)|`([\w-]+)`|(?<![\w/.-])(?:[A-Za-z]\w*(?:-\w+)+|[a-z]+[A-Z]\w*)(?![\w/-])/g,
      (whole, inBrackets, quoted) =>
        typeof inBrackets === 'string'
          ? whole.replace(/[\w.-]+/g, (word) => (isPerson(word) ? referenceSaid(word) : word))
          : (names.get(typeof quoted === 'string' ? quoted : whole) ?? whole),
    )
    .replace(
      /(\p{Lu}[^():;,.]*?)((?: \([^()]*\))?) \(([^()]*)\)/gu,
      (whole, title: string, own: string, office: string) =>
        title.toLowerCase().includes(office.toLowerCase()) ? `${title}${own}` : whole,
    );
}

/** The words for what a sentence may name by reference or id, made once for a chapter. */
function wordsFor(sight: Sight, language: Language): ReadonlyMap<string, string> {
  const { chapter } = sight;
  if (chapter === null) return new Map();
  const made = references.get(chapter) ?? {};
  const { offices } = chapter.directory;
  const names =
    made[language] ??
    new Map<string, string>([
      ...offices.map(({ kind }) => [kind, officeKinds[kind].said[language]] as const),
      ...offices.map(({ id, localName }) => [id, localName] as const),
      ...peopleIn(sight).map(({ value, said }) => [value, said] as const),
    ]);
  references.set(chapter, { ...made, [language]: names });
  return names;
}

const references = new WeakMap<Chapter, Partial<Record<Language, ReadonlyMap<string, string>>>>();

/**
 * Calls an office as its directory does, where there is one of its kind: one office has one name on every page. The words of
 * every kind are looked for at once, the longest first, so that no kind is found within the words of another.
 */
export function withOwnNames(text: string, { chapter }: Sight, language: Language): string {
  if (chapter === null) return text;
  const { said, names } = ownNames(chapter, language);
  return text.replaceAll(said, (whole, _article, words: string) => names.get(words) ?? whole);
}

/** Names offices in a line, each as its directory does. */
export function officesSaid(
  visit: Sight & { readonly language: Language },
  offices: readonly OfficeKind[],
  joint: 'and' | 'or',
): string {
  return withOwnNames(describeOffices(offices, joint, visit.language), visit, visit.language);
}

/** Leaves out offices of a chapter's own that this chapter has not: their kinds have no name. */
export function chapterOffices({ chapter }: Sight, offices: readonly OfficeKind[]): readonly OfficeKind[] {
  const own = (chapter?.directory.offices ?? []).map(({ kind }) => kind);
  return [...new Set(offices)].filter((office) => !officeKinds[office].added || own.includes(office));
}

const known = new WeakMap<Chapter, Readonly<Record<Language, OwnNames>>>();

interface OwnNames {
  /** Finds the words of a kind of office. */
  readonly said: RegExp;
  /** The name of the only office of a kind, or the names of the chapter's own, by the words of the kind. */
  readonly names: ReadonlyMap<string, string>;
}

const longestFirst = (one: string, other: string): number => other.length - one.length;

function ownNames(chapter: Chapter, language: Language): OwnNames {
  const { offices } = chapter.directory;
  // Several offices of a kind of the chapter's own are named each: their kind says nothing.
  const named = offices.flatMap(({ kind, localName }) => {
    const alike = offices.filter((other) => other.kind === kind).map((one) => one.localName);
    if (alike.length === 1) return [{ kind, localName }];
    return officeKinds[kind].added ? [{ kind, localName: [...new Set(alike)].join(', ') }] : [];
  });
  const namesIn = (one: Language): OwnNames => {
    const words = Object.values(officeKinds).map(({ said }) => said[one]);
    const all = words.toSorted(longestFirst).map((said) => said.replaceAll(/[().]/g, '\\$&'));
    return {
      said: new RegExp(`(?<![\\p{L}\\d])(the )?(${all.join('|')})(?![\\p{L}\\d])`, 'gu'),
      // A name that begins with the words of its kind is said in full where it must be told from another.
      names: new Map(
        named
          .map(({ kind, localName }) => [officeKinds[kind].said[one], localName] as const)
          .filter(([said, localName]) => !localName.toLowerCase().includes(said.toLowerCase())),
      ),
    };
  };
  const names = known.get(chapter) ?? { id: namesIn('id'), en: namesIn('en') };
  known.set(chapter, names);
  return names[language];
}

/** Lists the offices of the directory that have a number, each with it. */
export function numberedOffices(
  { chapter }: Sight,
  barred: readonly OfficeKind[],
): readonly { readonly kind: OfficeKind; readonly localName: string; readonly number: string }[] {
  return (chapter?.directory.offices ?? []).flatMap(({ kind, number, localName }) =>
    number === null || barred.includes(kind) ? [] : [{ kind, localName, number }],
  );
}

/** Lists the authorities of the directory for which nobody wrote a number: none is invented. */
export function unnumberedOffices({ chapter }: Sight, barred: readonly OfficeKind[]): readonly string[] {
  return (chapter?.directory.offices ?? [])
    .filter(({ kind, number }) => number === null && officeKinds[kind].authority && !barred.includes(kind))
    .map(({ localName }) => localName);
}
