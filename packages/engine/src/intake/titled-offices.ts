import {
  areaByCode,
  type Chapter,
  type HandlingArea,
  type Office,
  type OfficeKind,
  officeKinds,
  type PersonId,
} from '@kawal/core';
import { officeFor, peopleOf } from '@kawal/core/directory';
import { policeOffices } from '@kawal/core/escalation';
import { addressed, apart, isSlip, naming, plainWords, type ReportedNames } from './name-words.ts';
import { isTitleWord, titleSpelling, withoutEnding } from './title-spelling.ts';
import table from './words.json' with { type: 'json' };

/** An office by whose title somebody was named, as "pak lurah". */
export interface TitledOffice {
  /** The place of the name in the list, from 0; null where the story names the office. */
  readonly at: number | null;
  readonly office: OfficeKind;
  /** Its holders and deputies; nobody where it is telephoned, or the directory has no such office. */
  readonly people: readonly PersonId[];
  /** The story mentions the police or the LPA, and may for many reasons: to be asked about, and no ground by itself. */
  readonly isMention?: true;
  /** The name of an office of another place, with which it was named: its people hear of no new report, but may hold a case. */
  readonly elsewhere?: string;
}

/**
 * Finds in names and in a story the titles of offices that serve the place of the report, for a family calls an officer by the post. A lurah and the
 * police are looked for in each place, in the directory or not: others of their institution hear of the report. An office of another place is found
 * where the place stands beside it. Titles are no secret, so a locked vault hinders nothing.
 */
export function titledOffices(
  { names, story = '', area = 'unknown' }: ReportedNames,
  chapter: Pick<Chapter, 'directory' | 'areas'> | null,
): readonly TitledOffice[] {
  if (chapter === null) return [];
  const serving = (Object.keys(officeKinds) as OfficeKind[]).flatMap((kind) => {
    const here = everywhere.includes(kind) ? { kind, area: area as Office['area'], ...nobody } : undefined;
    const office = officeFor(chapter.directory, kind, area as HandlingArea) ?? here;
    return office === undefined ? [] : [{ office, ...titlesOf(office, chapter) }];
  });
  const others = chapter.directory.offices.filter((one) => !serving.some(({ office }) => office === one));
  // As "lurahkotalama": words of titles and places that are written as one.
  const places = [area as Office['area'], ...others.map((one) => one.area)];
  const titleWordsHere = [...serving, ...others.map((one) => titlesOf(one, chapter))].flatMap(({ titles }) =>
    titles.flatMap(({ title }) => title),
  );
  const placeWords = new Set(places.flatMap((one) => nameWords(one, chapter.areas)));
  const known = new Set([...titleWordsHere, ...placeWords, ...people, ...beforePlace]);
  const spelled = titleSpelling(titleWordsHere);
  const found = (at: number | null, words: Words): readonly TitledOffice[] =>
    serving.flatMap(({ office, titles, fullName }): readonly TitledOffice[] => {
      const places = titles.flatMap(({ title, isPost }) =>
        placesOf(title, words)
          .filter((from) => !isElsewhere(after(words, from + title.length), office, chapter))
          // A name goes on: "Koordinator LPA" is the LPA's. In a story a sentence may end between the two, so both are asked about.
          .filter((from) => at === null || !isOfBody(after(words, from + title.length), office.kind))
          .map((from) => ({ from, isPost })),
      );
      // A story mentions a body for many reasons: there a word before it tells that one of its people is meant, or its full
      // name in the directory.
      const isMeant =
        (at === null && fullName.length > 1 && placesOf(fullName, words).length > 0) ||
        places.some(({ from, isPost }) => at !== null || isPost || isOneOf(words, from, office.kind));
      const one = { at, office: office.kind, people: peopleOf(office) };
      if (isMeant) return [one];
      const isMention =
        (office.kind === 'policeUnitPpa' &&
          (places.some(({ from }) => !called.includes(before(words, from))) || isEuphemism(words))) ||
        (office.kind === 'lpaDuty' && places.some(({ from }) => ![...called, ...back].includes(before(words, from))));
      return isMention ? [{ ...one, isMention }] : [];
    });
  const foundIn = (at: number | null, text: string) => {
    const whole = text.replace(/polisi\s+tidur/giu, '').replace(letters, (spelt) => spelt.replace(/\P{L}/gu, ''));
    const said = wordsOf(apart(whole, known));
    const words = said.map((word) => (placeWords.has(word) ? word : spelled(word)));
    return [...found(at, words), ...foundElsewhere(at, words, { others, chapter })];
  };
  const named = names.flatMap((name, at) => foundIn(at, name));
  const told = foundIn(null, story.replace(salutation, '')).filter(
    (one) => !named.some(({ office, elsewhere }) => office === one.office && elsewhere === one.elsewhere),
  );
  const isOther = told.some(({ office }) => office !== 'policeUnitPpa' && police.includes(office));
  return [...named, ...told.filter(({ office, isMention }) => !(isMention && isOther && office === 'policeUnitPpa'))];
}

/** An address, as "Yth. Bapak/Ibu petugas LPA Kota Malang,", tells of nobody. A sentence that goes on is read. */
const salutation =
  /^\s{0,9}(?:(?:yth|kepada|dear|halo|hallo|hai|permisi)[.,]?\s{1,3}){1,4}(?:(?:bapak|ibu|pak|bu|sdr|petugas|admin|tim)[.,/]?\s{0,3}){0,6}l\.?p\.?a(?:\s{1,3}(?:kota|kabupaten|kab\.?))?(?:\s{1,3}(?!me|di|be|te|ny)\p{L}{2,20}){0,3}\s{0,3}(?:[.,:;!\n]|(?=\s(?:saya|kami|aku|mau|ingin|mohon|tolong|selamat)\s))/iu;

/** Letters that stand apart are one word: "L.P.A." is "LPA". */
const letters = /(?<![\p{L}\p{N}])\p{L}([. -]{1,2})\p{L}(?:\1\p{L}){0,4}(?![\p{L}\p{N}])/gu;

/** Tells whether a name goes on with a body, whose coordinator is none of the community. */
function isOfBody(rest: Words, kind: OfficeKind): boolean {
  const next = rest.slice(rest.findIndex((word) => !joints.includes(word)));
  const isNext = (title: Words): boolean => title.every((word, at) => isTitleWord(next[at] ?? '', word));
  return (
    kind === 'coordinator' &&
    Object.values(bodies)
      .flat()
      .some((text) => isNext(wordsOf(text)))
  );
}

/** Finds the titles of offices that serve another place than that of the report, each with its place beside it. */
function foundElsewhere(
  at: number | null,
  words: Words,
  { others, chapter }: { readonly others: readonly Office[]; readonly chapter: Pick<Chapter, 'directory' | 'areas'> },
): readonly TitledOffice[] {
  const said = new Set(words);
  const names = new Map(
    [...new Set(others.map(({ area }) => area))].map((area) => [area, nameWords(area, chapter.areas)]),
  );
  return others.flatMap((office): readonly TitledOffice[] => {
    const name = names.get(office.area) ?? [];
    if (name.length === 0 || !name.every((word) => said.has(word))) return [];
    const isMeant = titlesOf(office, chapter).titles.some(({ title, isPost }) =>
      placesOf(title, words).some(
        (from) =>
          isAtPlace(after(words, from + title.length), name) &&
          (at !== null || isPost || isOneOf(words, from, office.kind)),
      ),
    );
    return isMeant ? [{ at, office: office.kind, people: peopleOf(office), elsewhere: office.localName }] : [];
  });
}

type Words = readonly string[];

/**
 * Posts, with words by which people call their holders beside the words of the kind. A wali jorong or the head of a dusun stands under the head
 * of a village, as the head of an RW does under a lurah. Of the staff of a kelurahan the lurah is asked about: who answers for them.
 */
const posts: Readonly<Partial<Record<OfficeKind, readonly string[]>>> = table.posts;

const bodies: Readonly<Partial<Record<OfficeKind, readonly string[]>>> = table.bodies;

/** Bodies of the police. A Bhabinkamtibmas is a post: whoever is called so is one person. */
const police = policeOffices.filter((kind) => posts[kind] === undefined);

/** Kinds that hold power in each place, so that a family may mean them where no directory names one. */
const everywhere: readonly OfficeKind[] = [
  ...(['rtHead', 'rwHead', 'lurah', 'villageHead', 'camat', 'mayor'] as const),
  ...(['babinsa', 'bhabinkamtibmas', 'policeUnitPpa', 'opdEducation', 'immigrationOffice'] as const),
];

const nobody = {
  ...{ id: '', localName: '', holders: [], deputies: [], shifts: [] },
  ...({ reach: 'call', number: null, hours: null, drill: false } as const),
};

/** Returns the single words by which the people of an office are known. */
export function titleWords(kind: OfficeKind): readonly string[] {
  const said = [officeKinds[kind].said.id, ...(posts[kind] ?? []), ...(bodies[kind] ?? [])];
  const single = said.filter((text) => !text.includes(' ')).flatMap(wordsOf);
  return lpaOffices.includes(kind) ? [...single, 'lpa'] : single;
}

export const lpaOffices: readonly OfficeKind[] = ['lpaDuty', 'lastResort'];

type Titled = Pick<Office, 'kind' | 'area' | 'localName'>;

function titlesOf({ kind, localName, area }: Titled, { areas }: Pick<Chapter, 'areas'>) {
  const place = [...wordsOf(placeName(area, areas)), ...beforePlace];
  const own = wordsOf(localName).filter((word) => !place.includes(word));
  const { said, added } = officeKinds[kind];
  // The words of a kind of the chapter's own are nobody's title.
  const general = added ? [] : [said.id, said.en].flatMap((text) => text.replaceAll(/\(.*?\)/g, '').split('/'));
  const isPost = posts[kind] !== undefined || added || people.includes(own[0] ?? '');
  const titled = (texts: readonly string[], ofPost: boolean) =>
    texts.map((text) => ({ title: wordsOf(text), isPost: ofPost }));
  const titles = [
    { title: own, isPost },
    ...titled([...general, ...(posts[kind] ?? [])], isPost),
    ...titled(bodies[kind] ?? [], false),
  ];
  // A line of the whole nation is named where it was called; what the chapter calls its own office tells that one is meant.
  const fullName = area === 'nation' ? [] : wordsOf(localName);
  return { titles: titles.filter(({ title }) => title.length > 0), fullName };
}

const people = table.people.split(' ');
/** Words that tell of a police officer as somebody who did something; "petugas polisi" most often came to help. */
const policePeople = 'oknum anggota aparat kapolsek kapolres kapolresta kapolda berseragam'.split(' ');
/** Words for somebody of any office. */
export const ofAnyOffice = 'petugas pegawai oknum staf pengurus pejabat officer staff'.split(' ');
export const joints = 'dari di the of from at'.split(' ');

/** Words before the police that tell that somebody called them, or went there. */
export const called: readonly string[] = table.called.split(' ');

/** Words by which a family says police without the word, and those that tell after them that somebody else is meant. */
const euphemisms = 'oknum aparat anggota'.split(' ');
const kin = table.kin.split(' ');
const ofOthers = table.ofOthers.split(' ');

/** Tells of "oknum", "aparat", and of the "anggota" that somebody's husband is, with nobody else named after them. */
function isEuphemism(words: Words): boolean {
  return words.some((word, at) => {
    if (!euphemisms.includes(word) || ofOthers.includes(words[at + 1] ?? '')) return false;
    const said = upTo(words, at).findLast((one) => one !== 'seorang' && one !== 'itu') ?? '';
    return word !== 'anggota' || kin.includes(withoutEnding(said));
  });
}

function before(words: Words, from: number): string {
  return upTo(words, from).findLast((word) => !joints.includes(word)) ?? '';
}

/** So many words around a title are looked at: whoever writes one title ten thousand times holds nobody up. */
const near = 20;
const upTo = (words: Words, at: number): Words => words.slice(Math.max(0, at - near), Math.max(0, at));
const after = (words: Words, at: number): Words => words.slice(at, at + near);

/** Tells whether a word for a person stands before a body, as "pegawai LPA", "Pak Contoh dari LPA" or "Bu UPTD". */
function isOneOf(words: Words, from: number, kind: OfficeKind): boolean {
  if (!police.includes(kind))
    return (
      [before(words, from), words[from] ?? ''].some((word) => people.includes(withoutEnding(word))) ||
      / orang dalam/.test(words.slice(from, from + 5).join(' ')) ||
      isAddressed(words, from)
    );
  return policePeople.some((word) => word === before(words, from) || word === words[from]);
}

/** Tells whether somebody is called by a name, or by none, and by the body: of two words where "dari" stands between. */
function isAddressed(words: Words, from: number): boolean {
  const isJoined = ['dari', 'from', 'of'].includes(words[from - 1] ?? '');
  const said = upTo(words, isJoined ? from - 1 : from);
  return [0, 1, ...(isJoined ? [2] : [])].some((length) => {
    const name = said.slice(said.length - length);
    return addressed.has(said.at(-length - 1) ?? '') && name.every((word) => ![...called, ...came].includes(word));
  });
}

/** Verbs between "ibu" and "dari LPA" by which she came from there. */
const back = 'datang pulang kembali came returned'.split(' ');
const came = [...back, ...'baru tiba dapat menerima'.split(' ')];

const beforePlace = 'kota kabupaten kecamatan kec kelurahan kel desa komunitas di of in the'.split(' ');

/** Tells whether a title goes on with the place of another office of its kind. */
function isElsewhere(rest: Words, { kind, area }: Titled, { directory, areas }: Pick<Chapter, 'directory' | 'areas'>) {
  const names = (code: Office['area']): boolean => isAtPlace(rest, nameWords(code, areas));
  return !names(area) && directory.offices.some((one) => one.kind === kind && one.area !== area && names(one.area));
}

/** Tells whether words go on with the name of a place, as "kelurahan Kotalama". */
function isAtPlace(rest: Words, name: Words): boolean {
  const start = rest.findIndex((word) => !beforePlace.includes(word));
  return start >= 0 && name.length > 0 && name.every((word, place) => word === rest[start + place]);
}

function nameWords(code: Office['area'], areas: Chapter['areas']): Words {
  return wordsOf(placeName(code, areas)).filter((word) => !beforePlace.includes(word));
}

function placeName(area: Office['area'], areas: Chapter['areas']): string {
  return area === 'nation' ? '' : (areaByCode(areas, area)?.name ?? '');
}

/** Returns where a sequence of words begins, each time; "lurahnya" is the lurah. */
function placesOf(title: Words, words: Words): readonly number[] {
  const [only = '', ...more] = title;
  return words.flatMap((said, from) =>
    title.every((word, place) => isTitleWord(words[from + place] ?? '', word)) ||
    (more.length === 0 && isMisspelt(only, said) && naming.has(words[from - 1] ?? ''))
      ? [from]
      : [],
  );
}

/** Tells whether a letter is missing or too many, as in "pak lura"; another letter makes another word, as "bu kader". */
function isMisspelt(title: string, said: string): boolean {
  return title.length >= 5 && Math.abs(title.length - said.length) === 1 && isSlip(title, said);
}

const asOne: Readonly<Record<string, string>> = { bapak: 'pak', bpk: 'pak', ibu: 'bu' };

function wordsOf(text: string): Words {
  return plainWords(text).map((word) => asOne[word] ?? word);
}
