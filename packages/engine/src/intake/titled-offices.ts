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
import { plainWords, type ReportedNames } from './namesakes.ts';

/** An office by whose title somebody was named, as "pak lurah". */
export interface TitledOffice {
  /** The place of the name in the list, from 0; null where the story names the office. */
  readonly at: number | null;
  readonly office: OfficeKind;
  /** Its holders and deputies; nobody where it is telephoned. */
  readonly people: readonly PersonId[];
}

/**
 * Finds in names and in a story the titles of offices that serve the place of the report, for a family calls an officer by
 * the post. Titles are no secret, so a locked vault hinders nothing.
 */
export function titledOffices(
  { names, story = '', area = 'unknown' }: ReportedNames,
  chapter: Pick<Chapter, 'directory' | 'areas'> | null,
): readonly TitledOffice[] {
  if (chapter === null) return [];
  const serving = (Object.keys(officeKinds) as OfficeKind[]).flatMap((kind) => {
    const office = officeFor(chapter.directory, kind, area as HandlingArea);
    return office === undefined ? [] : [{ office, ...titlesOf(office, chapter) }];
  });
  const found = (at: number | null, text: string): readonly TitledOffice[] => {
    const words = wordsOf(text);
    const isNamed = ({ office, isPost, titles, fullName }: (typeof serving)[number]): boolean =>
      (at === null && fullName.length > 1 && placesOf(fullName, words).length > 0) ||
      titles.some((title) =>
        placesOf(title, words).some(
          (from) =>
            // A story mentions a body for many reasons: there a word before it tells that one of its people is meant, or
            // its full name in the directory.
            (at !== null || isPost || (!police.includes(office.kind) && isOneOf(words, from))) &&
            !isElsewhere(words.slice(from + title.length), office, chapter),
        ),
      );
    return serving.filter(isNamed).map(({ office }) => ({ at, office: office.kind, people: peopleOf(office) }));
  };
  const named = names.flatMap((name, at) => found(at, name));
  return [...named, ...found(null, story).filter(({ office }) => !named.some((one) => one.office === office))];
}

type Words = readonly string[];

/** Posts, with words by which people call their holders beside the words of the kind. */
const posts: Readonly<Partial<Record<OfficeKind, readonly string[]>>> = {
  coordinator: ['koordinator', 'koord', 'ketua komunitas', 'coordinator'],
  lpaDuty: ['petugas lpa', 'pengurus lpa', 'anggota lpa', 'orang lpa', 'lpa officer', 'duty officer'],
  lastResort: [],
  rtHead: ['pak rt', 'bu rt', 'head of the rt'],
  rwHead: ['pak rw', 'bu rw', 'head of the rw'],
  lurah: [],
  villageHead: ['kades'],
  camat: [],
  mayor: ['wali kota', 'walikota', 'bupati', 'mayor', 'regent'],
  babinsa: [],
  bhabinkamtibmas: ['bhabin', 'babinkamtibmas'],
};

/** Short names of bodies. */
const bodies: Readonly<Partial<Record<OfficeKind, readonly string[]>>> = {
  uptdPpa: ['uptd', 'upt ppa'],
  policeUnitPpa: ['polisi', 'polres', 'polresta', 'police'],
  opdSocial: ['dinsos'],
  opdManpower: ['disnaker'],
  opdHealth: ['dinkes'],
  opdEducation: ['disdik'],
  opdCivilRegistry: ['dukcapil'],
  immigrationOffice: ['imigrasi', 'immigration'],
};

/** A story most often tells that the police were called; if they are involved, each form asks by itself. */
const police: readonly OfficeKind[] = ['polsek', 'policeUnitPpa', 'policeSatresPpaPpo', 'polda', 'policeDitPpaPpo'];

function titlesOf({ kind, localName, area }: Office, { areas }: Pick<Chapter, 'areas'>) {
  const place = [...wordsOf(placeName(area, areas)), ...beforePlace];
  const own = wordsOf(localName).filter((word) => !place.includes(word));
  const { said, added } = officeKinds[kind];
  // The words of a kind of the chapter's own are nobody's title.
  const general = added ? [] : [said.id, said.en].flatMap((text) => text.replaceAll(/\(.*?\)/g, '').split('/'));
  const titles = [own, ...[...general, ...(posts[kind] ?? []), ...(bodies[kind] ?? [])].map(wordsOf)];
  const isPost = posts[kind] !== undefined || added || people.includes(own[0] ?? '');
  // A line of the whole nation is named where it was called; what the chapter calls its own office tells that one is meant.
  const fullName = area === 'nation' ? [] : wordsOf(localName);
  return { isPost, titles: titles.filter((title) => title.length > 0), fullName };
}

const people = 'petugas pegawai oknum anggota staf kepala pengurus orang ketua pejabat officer staff head'.split(' ');
const joints = 'dari di the of from at'.split(' ');

/** Tells whether a word for a person stands before a body. */
function isOneOf(words: Words, from: number): boolean {
  const before = words.slice(0, from).findLast((word) => !joints.includes(word));
  return before !== undefined && people.includes(before);
}

const beforePlace = 'kota kabupaten kecamatan kec kelurahan kel desa komunitas di of in the'.split(' ');

/** Tells whether a title goes on with the place of another office of its kind. */
function isElsewhere(rest: Words, { kind, area }: Office, { directory, areas }: Pick<Chapter, 'directory' | 'areas'>) {
  const start = rest.findIndex((word) => !beforePlace.includes(word));
  const said = start < 0 ? [] : rest.slice(start);
  const names = (code: Office['area']): boolean => {
    const name = wordsOf(placeName(code, areas)).filter((word) => !beforePlace.includes(word));
    return name.length > 0 && name.every((word, place) => word === said[place]);
  };
  return !names(area) && directory.offices.some((one) => one.kind === kind && one.area !== area && names(one.area));
}

function placeName(area: Office['area'], areas: Chapter['areas']): string {
  return area === 'nation' ? '' : (areaByCode(areas, area)?.name ?? '');
}

/** Returns where a sequence of words begins, each time; "lurahnya" is the lurah. */
function placesOf(title: Words, words: Words): readonly number[] {
  return words.flatMap((_, from) =>
    title.every((word, place) => words[from + place] === word || words[from + place] === `${word}nya`) ? [from] : [],
  );
}

const asOne: Readonly<Record<string, string>> = { bapak: 'pak', bpk: 'pak', ibu: 'bu' };

function wordsOf(text: string): Words {
  return plainWords(text).map((word) => asOne[word] ?? word);
}
