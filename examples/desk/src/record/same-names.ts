import type { Facts, HandlingArea, Localized, OfficeKind, Party } from '@kawal/core';
import { isOfficeKind, peopleOf } from '@kawal/core/directory';
import { barredNow, exclusionsOf, policeOffices } from '@kawal/core/escalation';
import { factValues } from '@kawal/core/policy';
import { isBarred, knownFacts } from '@kawal/core/report';
import {
  type Asked,
  departureBy,
  liftingsIn,
  type Namesake,
  type TitledOffice,
  type ToldDeparture,
  tellsOfGuardian,
  titledOffices,
  toldDeparture,
  unaskedNames,
} from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { AlikeQuestion } from '../form/alike.ts';
import { isAccusedGuardian, type ReportParty } from '../form/parties.ts';
import { formWords } from '../form/words.ts';
import { officesSaid, personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { askedHarm } from './asked-harm.ts';
import { calledWords, callsSaid } from './offices.ts';

/** Asks whether whoever holds an office may be involved whose title a story has. */
export const toldTitle = (office: string): Localized => ({
  id: `Cerita menyebut jabatan ${office}. Mungkinkah pemegangnya terlibat?`,
  en: `The story names the office of ${office}. May the person who holds it be involved?`,
});

/** Asks whether police may be involved whom a story mentions. */
export const toldPolice: Localized = {
  id: 'Cerita menyebut polisi. Mungkinkah ada polisi yang terlibat?',
  en: 'The story mentions the police. May any police be involved?',
};

/** Asks whether anybody of the LPA may be involved, which a story mentions. */
export const toldLpa: Localized = {
  id: 'Cerita menyebut LPA. Mungkinkah ada orang LPA yang terlibat?',
  en: 'The story mentions the LPA. May anybody of the LPA be involved?',
};

/** Asks whether a parent or guardian may be involved who did it as a story tells. */
export const toldGuardian = {
  asks: {
    id: 'Cerita menyebut perbuatan orang tua atau wali. Mungkinkah orang tua atau wali korban terlibat?',
    en: 'The story tells what a parent or guardian did. May a parent or guardian of the victim be involved?',
  },
  yes: {
    id: 'Ya, mungkin, atau ragu: jangan menghubunginya, juga untuk meminta persetujuan',
    en: 'Yes, perhaps, or in doubt: do not contact them, not for a consent either',
  },
  no: { id: 'Tidak: mereka boleh dihubungi', en: 'No: they may be contacted' },
} as const satisfies Record<string, Localized>;

const words = {
  name: (number: number, person: string, isSimilar: boolean): Localized => ({
    id: `Nama orang ke-${number} ${isSimilar ? 'mirip dengan' : 'sama dengan'} nama ${person}. Orangnya sama?`,
    en: `The name of person ${number} is ${isSimilar ? 'much like the name' : 'the name'} of ${person}. Is it the same person?`,
  }),
  title: (number: number, office: string): Localized => ({
    id: `Orang ke-${number} disebut dengan jabatan ${office}. Ia pemegang jabatan itu?`,
    en: `Person ${number} is called by the title of ${office}. Do they hold that office?`,
  }),
  /** Their name is sealed, and the story has it: the officer knows who is meant there. */
  volunteer: (reference: string): Localized => ({
    id: `seorang relawan (${reference})`,
    en: `a volunteer (${reference})`,
  }),
  told: (person: string): Localized => ({
    id: `Cerita menyebut nama ${person}. Mungkinkah ia terlibat?`,
    en: `The story names ${person}. May they be involved?`,
  }),
  faint: (said: Localized): Localized => ({
    id: `${said.id} Yang sama hanya kata yang dipakai lebih dari dua orang.`,
    en: `${said.en} All that is the same is a word that more than two people share.`,
  }),
  yes: {
    id: 'Ya, mungkin, atau ragu: ia tidak diberi tahu, dan penggantinya yang diberi tahu',
    en: 'Yes, perhaps, or in doubt: they are not notified, and the person who stands in is',
  },
  no: { id: 'Tidak: ia boleh diberi tahu', en: 'No: they may be notified' },
  leaves: {
    id: 'Laporan ini lalu tidak terbuka lagi bagi Anda; petugas lain yang boleh tahu diminta melanjutkannya.',
    en: 'The report is then not open to you any more; other officers who may know are asked to go on with it.',
  },
};

/** The questions about names and titles of one form, and its body with those who are kept out by the answers. */
export interface Compared {
  readonly asked: readonly AlikeQuestion[];
  readonly body: Answers;
  /** Hands it in, and says to the engine of whom was asked. */
  readonly api: OfficerVisit['api'];
}

interface Found {
  /** The place of the person in the report; null where the story names them. */
  readonly place: number | null;
  readonly said: Localized;
  /** Keeps them out: as people of the directory, or by their office. */
  readonly known: readonly Known[];
}

type Known = { readonly directoryPerson: string } | { readonly office: string } | typeof guardian;

/** A parent or guardian of the victim, whose consent is asked of nobody then. */
export const guardian = { kind: 'parent' } as const;

/** Asks whether suspects and those whom the story names, by name or by title, are people of the directory. */
export async function compareNames(
  visit: OfficerVisit,
  body: Answers,
  { area, parties: before, facts }: OnRecord,
  posted: URLSearchParams,
): Promise<Compared> {
  const parties = Array.isArray(body['parties']) ? (body['parties'] as readonly Answers[]) : [];
  const { found, asked: handed } = await foundIn(visit, {
    parties,
    before,
    story: body['story'],
    area: area ?? body['area'],
    barred: [facts, body['facts'] as Facts | undefined].flatMap((one) => exclusionsOf(one ?? {}, []).offices),
    facts: { ...facts, ...(body['facts'] as Facts | undefined) },
  });
  const kept: Answers[] = [...parties];
  const asked = found.map(({ place, said: asks, known }): AlikeQuestion => {
    const name = `_same.${place ?? 'story'}.${whoIs(known[0])}`;
    const answer = posted.get(name) ?? undefined;
    for (const one of answer === 'yes' ? known : []) {
      const party = place === null ? undefined : kept[place];
      // Whoever else bears the name, or stands in the story, is kept out in a part that is unclear.
      if (party === undefined || party['directoryPerson'] !== undefined || party['office'] !== undefined)
        kept.push(asUnclear(one));
      else kept[place ?? 0] = { ...party, ...one };
    }
    const { yes, no } = known[0] === guardian ? toldGuardian : words;
    const leavesWith = (others: readonly object[]): string =>
      leavesYou(visit, {
        area: (area ?? body['area']) as HandlingArea,
        parties: [...before, ...parties, ...others] as readonly Party[],
        facts: { ...facts, ...(body['facts'] as Facts | undefined) },
      })
        ? ` ${visit.say(words.leaves)}`
        : '';
    // Where the rest of the form keeps this person out, both answers do: said of a yes alone, it would invite a no.
    const said = [`${visit.say(yes)}${leavesWith(known.map(asUnclear))}`, `${visit.say(no)}${leavesWith([])}`] as const;
    return { name, text: visit.say(asks), yes: said[0], no: said[1], answer };
  });
  const known = { ...facts, ...(body['facts'] as Facts | undefined) };
  const story = typeof body['story'] === 'string' ? withoutOwnWords(body['story'], visit) : '';
  const departure = askedDeparture(visit, story, known, posted);
  const all = [...before, ...parties, ...departure.parties] as readonly Party[];
  const harm = askedHarm(visit, story, { facts: { ...known, ...departure.facts }, parties: all }, posted);
  const isStated = departure.asked.length + harm.asked.length > 0;
  const said = { ...(body['facts'] as object), ...departure.facts, ...harm.facts };
  const stated = isStated ? { ...body, facts: said } : body;
  const people = [...kept, ...departure.parties, ...harm.parties];
  return {
    asked: [...asked, ...departure.asked, ...harm.asked],
    body: people.length === 0 ? stated : { ...stated, parties: people },
    api: handed === undefined ? visit.api : visit.asTool(handed),
  };
}

/** Asks where the victim is, one question after the no to another, as far as a story tells of it. */
export function askedDeparture(
  { say }: Pick<OfficerVisit, 'say'>,
  story: string,
  known: Facts,
  posted: URLSearchParams,
): Omit<ReturnType<typeof departureBy>, 'asked'> & { readonly asked: readonly AlikeQuestion[] } {
  const nameOf = (value: ToldDeparture): string => `_same.story.${value}`;
  const { asked, ...decided } = departureBy(story, known, (value) => posted.get(nameOf(value)));
  const [yes, no] = [say(formWords.yes), say(formWords.no)];
  return {
    asked: asked.map((value) => ({
      ...{ name: nameOf(value), text: say(toldDeparture[value]), yes, no },
      answer: posted.get(nameOf(value)) ?? undefined,
    })),
    ...decided,
  };
}

/** Returns true if keeping somebody out, with those of their institution, takes the report from this person too. */
function leavesYou(
  { chapter, person }: OfficerVisit,
  { area, ...told }: { readonly area: HandlingArea; readonly parties: readonly Party[]; readonly facts: Facts },
): boolean {
  if (chapter === null) return false;
  const facts = knownFacts(told, chapter.directory);
  const asked = { facts, excluded: exclusionsOf(facts, told.parties), area, raised: null };
  return barredNow(asked, chapter).people.includes(person);
}

function whoIs(known: Known | undefined): string {
  return known === undefined ? '' : (Object.values(known)[0] ?? '');
}

/** Keeps somebody out whose part nobody knows yet. */
export function asUnclear(known: Known) {
  const ref = `namesake-${whoIs(known)}`.slice(0, 64).toLowerCase();
  const roles = known === guardian ? (['unclear', 'guardian'] as const) : (['unclear'] as const);
  return { ref, roles, ageClass: 'unknown', ...known } as const;
}

/** Returns whom a titled office keeps out: of another place its people alone, for those of this place are not meant. */
export function knownBy({ office, people, elsewhere }: TitledOffice): readonly Known[] {
  if (elsewhere === undefined || people.length === 0) return [{ office }];
  return people.map((directoryPerson) => ({ directoryPerson }));
}

/** Returns the person about whom a page asks because the story names them; nobody where it does not ask. */
export async function unaskedIn(visit: OfficerVisit, record: string | null, who: string | null) {
  const found = record === null ? undefined : await visit.api.escalations.get(record as `report/${string}`);
  const open = found?.ok === true && found.record.view === 'whole' ? found.record.state : undefined;
  if (open === undefined) return [];
  // Whoever is proposed to be told again is asked about, too, until a second person agrees.
  const proposed = liftingsIn(open, visit.now).flatMap((word) => (isOfficeKind(word.who) ? [] : [word.who]));
  return [...new Set([...unaskedNames(open, visit.now), ...proposed])].filter((one) => one === who);
}

/** The place and the people of a report that is added to. */
interface OnRecord {
  readonly area: string | undefined;
  readonly parties: readonly ReportParty[];
  readonly facts?: Facts | undefined;
}

interface Handed {
  readonly parties: readonly Answers[];
  readonly before: readonly ReportParty[];
  readonly story: unknown;
  readonly area: unknown;
  /** Offices that are kept out already by an answer of the same form, or of one before. */
  readonly barred: readonly OfficeKind[];
  readonly facts: Facts;
}

interface FoundNames {
  readonly found: readonly Found[];
  /** Of whom the form asks: all whom names mean, or these people, where it may not show whose name is whose. */
  readonly asked?: Asked;
}

/** Leaves out the words that the desk itself put before who answered a call: nobody is asked about an office for those. */
function withoutOwnWords(story: string, visit: OfficerVisit): string {
  const offices = (visit.chapter?.directory.offices ?? []).map(({ kind }) => kind);
  const own = offices.map((kind) => visit.say(calledWords(callsSaid(visit, [kind]))));
  const [begun] = own.filter((one) => story.startsWith(one.trim()));
  return begun === undefined ? story : story.slice(begun.trim().length);
}

async function foundIn(
  visit: OfficerVisit,
  { parties, before, story, area, barred, facts }: Handed,
): Promise<FoundNames> {
  const suspects = parties.flatMap(({ roles, identity, directoryPerson }, place) => {
    const name = (identity as Answers | undefined)?.['name'];
    const isSuspect = Array.isArray(roles) && isBarred({ roles }) && directoryPerson === undefined;
    return isSuspect && typeof name === 'string' ? [{ place, name }] : [];
  });
  const told = typeof story === 'string' ? withoutOwnWords(story, visit) : '';
  if (suspects.length === 0 && told === '') return { found: [] };
  const place = typeof area === 'string' ? { area } : {};
  const handed = { names: suspects.map(({ name }) => name), story: told, ...place };
  const answer = await visit.api.reports.namesakes(handed);
  // Whose name is whose the LPA alone may learn. Titles are public, so everybody is asked about them.
  const { namesakes, titles } = answer.ok ? answer : { namesakes: null, titles: titledOffices(handed, visit.chapter) };
  const placeOf = (at: number | null): number | null => (at === null ? null : (suspects[at]?.place ?? 0));
  const known: readonly { readonly directoryPerson?: unknown; readonly office?: unknown }[] = [...parties, ...before];
  const isKnown = (people: readonly string[]): boolean =>
    known.some(({ directoryPerson }) => people.includes(String(directoryPerson)));
  const isAccused = [...before, ...(parties as readonly ReportParty[])].some(
    (party) => Array.isArray(party.roles) && isAccusedGuardian(party),
  );
  // No parent consents for an adult.
  const victims = [...before, ...(parties as readonly ReportParty[])].filter(({ roles }) => roles?.includes('victim'));
  const ages = [...factValues(facts, 'victimAge'), ...victims.map(({ ageClass }) => ageClass ?? 'unknown')];
  const mayBeOfChild = ages.some((age) => age !== 'adult');
  const unnamed = (namesakes ?? []).filter(({ person }) => !isKnown([person]));
  const titled = titles.flatMap(({ people }) => (people.length === 1 ? people : []));
  const named = known.flatMap(({ directoryPerson }) => (typeof directoryPerson === 'string' ? [directoryPerson] : []));
  const asked = namesakes === null ? [visit.person, ...named, ...titled] : 'all';
  const found = [
    ...(tellsOfGuardian(told) && !isAccused && mayBeOfChild
      ? [{ place: null, said: toldGuardian.asks, known: [guardian] }]
      : []),
    ...unnamed.map((one) => byName(visit, one, placeOf(one.at))),
    ...titles
      .filter(
        (one) =>
          !isKnown(one.people) &&
          (one.elsewhere !== undefined || !barred.includes(one.office)) &&
          !known.some((party) => knownBy(one).some((by) => 'office' in by && party.office === by.office)),
      )
      // A name that holds a title is asked about once.
      .filter(
        ({ at, people }) => !unnamed.some((one) => one.at === at && !one.isSimilar && people.includes(one.person)),
      )
      .map((one) => byTitle(visit, one, placeOf(one.at))),
  ];
  return { found: askedOnce(found), asked };
}

/** Of police of several offices one question asks, and its answer is about them all. */
function askedOnce(found: readonly Found[]): readonly Found[] {
  const police = found.filter(({ said }) => said === toldPolice);
  const known = police.flatMap((one) => one.known);
  return found.flatMap((one) => (!police.includes(one) ? [one] : one === police[0] ? [{ ...one, known }] : []));
}

function byName(visit: OfficerVisit, { person, isSimilar, isFaint }: Namesake, place: number | null): Found {
  const isKnown = visit.chapter?.directory.people[person] !== undefined;
  const said = isKnown ? personSaid(visit, person) : visit.say(words.volunteer(personSaid(visit, person)));
  const asks = place === null ? words.told(said) : words.name(place + 1, said, isSimilar === true);
  return {
    place,
    said: isFaint ? words.faint(asks) : asks,
    known: [{ directoryPerson: person }],
  };
}

function byTitle(visit: OfficerVisit, titled: TitledOffice, place: number | null): Found {
  const { office, people, elsewhere } = titled;
  const own = visit.chapter?.directory.offices.find(
    (one) => one.kind === office && peopleOf(one).join() === people.join(),
  );
  const name = elsewhere ?? own?.localName ?? officesSaid(visit, [office], 'or');
  const said = people.length === 0 ? name : `${name} (${people.join(', ')})`;
  const known = knownBy(titled);
  if (place === null && policeOffices.includes(office)) return { place, said: toldPolice, known };
  if (place === null && office === 'lpaDuty') return { place, said: toldLpa, known };
  return { place, said: place === null ? toldTitle(said) : words.title(place + 1, said), known };
}
