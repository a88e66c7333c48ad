import type { Facts, HandlingArea } from '@kawal/core';
import { isLocalOffice, officeFor } from '@kawal/core/directory';
import { policeOffices } from '@kawal/core/escalation';
import {
  type Harm,
  harmSaid,
  harmTold,
  type TitledOffice,
  tellsOfGuardian,
  titledOffices,
  toldHarm,
} from '@kawal/engine';
import type { CitizenAnswers, CitizenReport } from '@kawal/forms/citizen';
import type { AlikeQuestion } from '../form/alike.ts';
import { formWords } from '../form/words.ts';
import { officesSaid } from '../page/person.ts';
import type { Visit } from '../page/visit.ts';
import { asUnclear, guardian, knownBy, toldGuardian, toldLpa, toldPolice, toldTitle } from '../record/same-names.ts';
import { publicWords as words } from './words.ts';

/** A question that nobody has answered yet, of an office, a guardian, or harm. It has no words of the story. */
export interface OpenQuestion {
  readonly about:
    | (Pick<TitledOffice, 'office' | 'elsewhere'> & Pick<CitizenReport, 'area'>)
    | typeof guardian
    | { readonly harm: Harm };
  /** The answer by which the report is read meanwhile. */
  readonly counts: 'yes' | 'no';
}

/** The questions about offices whose titles a story has, and the report with those who are kept out by the answers. */
export interface AskedReport {
  readonly questions: readonly AlikeQuestion[];
  /** Questions that may still be answered once the report is taken in. */
  readonly unanswered: readonly OpenQuestion[];
  readonly report: CitizenReport;
  /** Who alone holds an office whose title was asked about: the answer is about them by whatever name. */
  readonly answered: readonly string[];
}

/**
 * Asks whether the holder of an office may be involved whose title the story has, where the other answers leave it open.
 * A report waits for no answer. Until there is one it counts as a yes: in doubt nobody is notified of what they may have
 * done.
 */
export function askTitles(
  visit: Visit,
  answers: CitizenAnswers,
  report: CitizenReport,
  posted: URLSearchParams,
): AskedReport {
  const { story = '', area } = report;
  // Of police of several offices one question asks, and its answer is about them all.
  const open = titledOffices({ names: [], story, area: area as HandlingArea }, visit.chapter)
    .filter((one) => !isAnswered(one, answers))
    .filter((one, at, all) => !isOfPolice(one) || all.findIndex(isOfPolice) === at);
  // Whoever says that no police are involved is taken at their word beside a story that mentions them.
  const doubt = (one: TitledOffice) => (isOfPolice(one) && answers['policeInvolved'] === 'no' ? 'no' : 'yes');
  const ofOffices = open.map((one): OpenQuestion => {
    const { office, elsewhere } = one;
    return { about: { office, area, ...(elsewhere !== undefined && { elsewhere }) }, counts: doubt(one) };
  });
  const isOfGuardian = tellsOfGuardian(story) && answers['victimAge'] !== 'adult';
  const ofHarm = harmTold(story, report.facts as Facts).map((harm) => ({ about: { harm }, counts: 'no' }) as const);
  const ofGuardian = isOfGuardian ? [{ about: guardian, counts: 'yes' } as const] : [];
  const asked: readonly OpenQuestion[] = [...ofGuardian, ...ofOffices, ...ofHarm];
  const answerOf = (one: OpenQuestion) => posted.get(nameOf(one.about)) ?? undefined;
  const isKept = (one: OpenQuestion | undefined) => one !== undefined && (answerOf(one) ?? one.counts) === 'yes';
  const kept = open.filter((_, at) => isKept(ofOffices[at]));
  const arePolice = kept.some(isOfPolice);
  const known = kept.filter((one) => !isOfPolice(one)).flatMap(knownBy);
  const isGuardianKept = asked.some((one) => one.about === guardian && isKept(one));
  const unclear = [...known, ...(isGuardianKept ? [guardian] : [])].map(asUnclear);
  const harm = harmIn(asked.filter(isKept).map(({ about }) => about));
  return {
    questions: asked.map((one) => ({ ...questionOf(visit, one.about), answer: answerOf(one) })),
    unanswered: asked.filter((one) => answerOf(one) === undefined),
    answered: open.flatMap(({ people }) => (people.length === 1 ? people : [])),
    report: {
      ...report,
      facts: { ...report.facts, ...(arePolice ? policeInDoubt : {}), ...harm.facts },
      // The form itself makes victims and reporters alone; the schema of a report takes whoever is named by office, too.
      parties: [...report.parties, ...([...unclear, ...harm.parties] as readonly object[] as CitizenReport['parties'])],
    },
  };
}

/** Returns what a yes to questions of harm says. */
export function harmIn(yes: readonly OpenQuestion['about'][]): ReturnType<typeof harmSaid> {
  return harmSaid(yes.flatMap((one) => ('harm' in one ? [one.harm] : [])));
}

/** Says that police may be involved, and that nobody knows who else. */
export const policeInDoubt = { involved: ['police', 'unknown'] } as const;

/** Tells whether a question about police has no answer yet. */
export function isPoliceAsked(open: readonly OpenQuestion[]): boolean {
  return open.some(({ about }) => 'office' in about && isOfPolice(about));
}

function isOfPolice({ office }: Pick<TitledOffice, 'office'>): boolean {
  return policeOffices.includes(office);
}

/** Returns true where the answers say already whether this office may know. */
function isAnswered({ office, elsewhere }: TitledOffice, { keepLocalOut, policeInvolved }: CitizenAnswers): boolean {
  // A story that mentions the police beside the answer that none are involved is asked about once.
  if (isOfPolice({ office })) return policeInvolved === 'yes';
  // Those who are kept out are those of this place.
  return isLocalOffice(office) && keepLocalOut === 'yes' && elsewhere === undefined;
}

/** Tells whether an answer of a page says that police may be involved, of whatever office. */
export function namesPolice(posted: URLSearchParams): boolean {
  return [...posted].some(
    ([name, answer]) =>
      answer === 'yes' && policeOffices.some((office) => `${name}.`.startsWith(`_same.story.${office}.`)),
  );
}

/** Tells whether an answer of a page says that there is danger, or a child among the victims. */
export function namesHarm(posted: URLSearchParams): boolean {
  return (Object.keys(toldHarm) as Harm[]).some((harm) => posted.get(nameOf({ harm })) === 'yes');
}

/** Names the field of a question by whom it is about. */
export function nameOf(about: OpenQuestion['about']): string {
  if ('harm' in about) return `_same.story.${about.harm}`;
  if (!('office' in about)) return '_same.story.parent';
  const { office, elsewhere } = about;
  return `_same.story.${office}${elsewhere === undefined ? '' : `.${elsewhere.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`}`;
}

/** Words a question for its reader, without an answer. */
export function questionOf(
  { say, language, chapter }: Visit,
  about: OpenQuestion['about'],
): Omit<AlikeQuestion, 'answer'> {
  const name = nameOf(about);
  if ('harm' in about) return { name, text: say(toldHarm[about.harm]), yes: say(formWords.yes), no: say(formWords.no) };
  if (!('office' in about)) {
    const { asks, yes, no } = toldGuardian;
    return { name, text: say(asks), yes: say(yes), no: say(no) };
  }
  const { office, elsewhere, area } = about;
  const own = chapter === null ? undefined : officeFor(chapter.directory, office, area as HandlingArea)?.localName;
  const said = elsewhere ?? own ?? officesSaid({ chapter, language }, [office], 'or');
  const text = isOfPolice(about) ? toldPolice : office === 'lpaDuty' ? toldLpa : toldTitle(said);
  return { name, text: say(text), yes: say(words.involved), no: say(words.notInvolved) };
}
