import type { Chapter, Facts, Party } from '@kawal/core';
import { personIn } from '@kawal/core/directory';
import { policeOffices } from '@kawal/core/escalation';
import { factValues } from '@kawal/core/policy';
import { guardianTold, isBarred, isGuardian } from '@kawal/core/report';
import {
  type Meant,
  meantLater,
  namesakes,
  type TitledOffice,
  type Tool,
  tellsOfGuardian,
  titledOffices,
} from '@kawal/engine';
import type { Answers } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { chooseYesOrNo } from '../form/choose-yes-or-no.ts';
import { askDeparture } from './ask-departure.ts';
import { askHarm } from './ask-harm.ts';
import { type SameName, namesakeWords as words } from './words.ts';

/** A report with what was answered about names, and what is left to say after it was taken in. */
export interface Compared {
  readonly body: Answers;
  readonly toSay: readonly string[];
  /** Says of whom was asked, of nobody where names could not be compared; and about whom nobody could be asked. */
  readonly tool: Required<Tool>;
}

interface Suspect {
  readonly place: number;
  readonly name: string;
}

/** Somebody who may be a person of the directory by name, or hold an office by its title. */
interface Alike {
  /** The person in the report, from 0; null where the story names them: they are no person of the report yet. */
  readonly place: number | null;
  readonly about: SameName;
  /** The story mentions the police, the LPA or what a guardian did, which is no ground by itself. */
  readonly isMention?: true;
  /** All that the name shares with this person's is a word that several share. */
  readonly isFaint?: true;
  readonly known: Meant | typeof guardian;
}

/** A parent or guardian of the victim, whose consent nobody asks for then. */
const guardian = { kind: 'parent' } as const;

/**
 * Asks if a suspect who bears the name of somebody in the directory, or nearly, or the title of an office, is that person,
 * and if somebody whom the story names so may be involved: then they are not notified. Asks also of a guardian who did it
 * as the story tells: then nobody asks them for a consent. Without anybody to ask they count as that person, until somebody
 * says that they are not: a report waits for no answer.
 */
export async function compareNames(
  session: Session,
  { storage, vault }: Pick<LoadedDeployment, 'storage' | 'vault'>,
  given: Answers,
  {
    chapter,
    area = given['area'],
    known,
  }: { readonly chapter: Chapter | null; readonly area?: unknown; readonly known?: Facts },
): Promise<Compared> {
  const { io, say } = session;
  const harmed = await askHarm(session, given, known);
  const { body, toSay: moved } = await askDeparture(session, harmed.body);
  const parties = Array.isArray(body['parties']) ? (body['parties'] as readonly Answers[]) : [];
  const suspects = parties.flatMap(suspectAt);
  // Of the words that Kawal added nobody is asked.
  const story = typeof given['story'] === 'string' ? given['story'] : '';
  const handed = { names: suspects.map(({ name }) => name), story, ...(typeof area === 'string' && { area }) };
  const compared = await namesakes(handed, { storage, vault, chapter }).catch(() => null);
  const isHanded = handed.names.length > 0 || story !== '';
  const toSay = [
    ...harmed.toSay,
    ...moved,
    ...(compared === null && isHanded ? [say(words.notCompared)] : []),
    ...strangersIn(parties, chapter).map((person) => say(words.notInDirectory(person))),
  ];
  const found = alikeIn(compared ?? [], { handed, suspects, parties, body, chapter });
  const questions = found.length === 0 ? undefined : await io.questions?.();
  const same = new Map<number, Alike['known']>();
  const others: Alike['known'][] = [];
  const unasked: Meant[] = [];
  for (const { place, about, known, isMention, isFaint } of found) {
    if (place !== null && same.has(place) && questions !== undefined) continue;
    const answer = questions && (await chooseYesOrNo(questions, session, words.question(about)));
    // Nobody could be asked; whoever was asked and breaks off leaves it in doubt, and in doubt it is a yes.
    const isOnlySaid = (isMention ?? isFaint) === true && questions === undefined;
    if (isOnlySaid) toSay.push(say(isFaint ? words.faintly(about) : words.mentioned(about)));
    if (answer === 'no' || isOnlySaid) continue;
    if (answer === undefined) toSay.push(say(words.notAsked(about)));
    // A guess is nobody's word: it is not written as what was said (1989). A guardian is of no directory.
    if (answer === undefined && !('kind' in known)) unasked.push(known);
    else if (place === null || same.has(place)) others.push(known);
    else same.set(place, known);
  }
  const told = questions === undefined && found.some(({ known }) => known === guardian) ? [guardianTold] : [];
  const tool = [compared === null ? [] : 'all', unasked] as const;
  if (same.size + others.length + told.length === 0) return { body, toSay, tool };
  const kept = parties.map((party, index) => ({ ...party, ...same.get(index) }));
  // Whoever else bears the name or the title, or stands in the story, is kept out as well, in a part that is unclear.
  const unclear = others.map((known) => ({
    ref: refOf(known),
    roles: known === guardian ? ['unclear', 'guardian'] : ['unclear'],
    ageClass: 'unknown',
    ...known,
  }));
  return { body: { ...body, parties: [...kept, ...unclear, ...told] }, toSay, tool };
}

interface Handed {
  readonly handed: { readonly names: readonly string[]; readonly story: string };
  readonly suspects: readonly Suspect[];
  readonly parties: readonly Answers[];
  readonly body: Answers;
  readonly chapter: Chapter | null;
}

/** Returns everybody to ask about: by a name, by a title, and a guardian of whom the story tells. */
function alikeIn(
  compared: NonNullable<Awaited<ReturnType<typeof namesakes>>>,
  { handed, suspects, parties, body, chapter }: Handed,
): readonly Alike[] {
  const placeOf = (at: number | null): number | null => (at === null ? null : (suspects[at]?.place ?? 0));
  const names = compared.map(
    ({ at, person, isFaint = false, isPart = false, isSimilar = isPart, isVolunteer = false }): Alike => {
      const about = { number: numberAt(placeOf(at)), person, isSimilar, isVolunteer, isFaint };
      return { place: placeOf(at), about, known: { directoryPerson: person }, ...(isFaint && { isFaint }) };
    },
  );
  const involved = factValues((body['facts'] ?? {}) as Facts, 'involved');
  const titles = titledOffices(handed, chapter)
    .filter(({ office }) => !(policeOffices.includes(office) && involved.includes('police')))
    .filter(({ isMention, office }) => !(isMention && office === 'lpaDuty' && involved.includes('lpa')))
    // A name that holds a title is asked about once; a part of a name may be another's, so the title is asked about too.
    .filter(({ at, people }) => !compared.some((one) => one.at === at && !one.isSimilar && people.includes(one.person)))
    .filter(({ people }) => !parties.some(({ directoryPerson }) => people.includes(String(directoryPerson))))
    .flatMap((one) => titled(one, placeOf(one.at)));
  const isNamed = ({ known }: Alike): boolean =>
    Object.entries(known).some(([field, who]) => parties.some((party) => party[field] === who));
  const written = parties.filter(({ roles }) => Array.isArray(roles)) as unknown as readonly Party[];
  const isAccused = written.some((party) => isBarred(party) && isGuardian(party));
  // No parent consents for an adult.
  const ages = [...factValues((body['facts'] ?? {}) as Facts, 'victimAge'), ...written.flatMap(ageOfVictim)];
  const told: readonly Alike[] =
    tellsOfGuardian(handed.story) && !isAccused && ages.some((age) => age !== 'adult')
      ? [{ place: null, about: { number: null, isOfGuardian: true }, isMention: true, known: guardian }]
      : [];
  return [...told, ...[...names, ...titles].filter((one) => !isNamed(one))];
}

function ageOfVictim({ roles, ageClass }: Party): readonly string[] {
  return roles.includes('victim') ? [ageClass] : [];
}

/** Of an office of another place its people are meant; of one of this place the office. */
function titled({ office, isMention, elsewhere, people }: TitledOffice, place: number | null): readonly Alike[] {
  const one = { place, about: { number: numberAt(place), office, elsewhere }, ...(isMention ? { isMention } : {}) };
  const isOfOthers = elsewhere !== undefined && people.length > 0;
  return isOfOthers
    ? people.map((directoryPerson) => ({ ...one, known: { directoryPerson } }))
    : [{ ...one, known: { office } }];
}

/** Returns the references of suspects that nobody in the directory has: they bar nobody whom a path tells. */
function strangersIn(parties: readonly Answers[], chapter: Chapter | null): readonly string[] {
  return parties.flatMap(({ roles, directoryPerson }) => {
    const isSuspect = Array.isArray(roles) && isBarred({ roles }) && typeof directoryPerson === 'string';
    return isSuspect && chapter !== null && personIn(chapter.directory, directoryPerson) === undefined
      ? [directoryPerson]
      : [];
  });
}

/** Names an added person by whom it may be: of an office by the word that files use for it, which is read aloud. */
function refOf(known: Alike['known']): string {
  return 'kind' in known ? 'orang-tua-wali' : meantLater(known).ref.replace('disebut', 'senama');
}

function numberAt(place: number | null): number | null {
  return place === null ? null : place + 1;
}

function suspectAt({ roles, identity, directoryPerson }: Answers, place: number): readonly Suspect[] {
  const name = (identity as Answers | undefined)?.['name'];
  const isSuspect = Array.isArray(roles) && isBarred({ roles }) && directoryPerson === undefined;
  return isSuspect && typeof name === 'string' ? [{ place, name }] : [];
}
