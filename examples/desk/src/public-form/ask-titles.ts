import type { HandlingArea } from '@kawal/core';
import { isLocalOffice, officeFor } from '@kawal/core/directory';
import { policeOffices } from '@kawal/core/escalation';
import { askedLater, type Engine, type TitledOffice, tellsOfGuardian, titledOffices } from '@kawal/engine';
import type { CitizenAnswers, CitizenReport } from '@kawal/forms/citizen';
import { type AlikeQuestion, timesAsked } from '../form/alike.ts';
import { officesSaid } from '../page/person.ts';
import type { Visit } from '../page/visit.ts';
import { asUnclear, guardian, knownBy, toldGuardian, toldLpa, toldPolice, toldTitle } from '../record/same-names.ts';
import { publicWords as words } from './words.ts';

/** The questions about offices whose titles a story has, and the report with those who are kept out by the answers. */
export interface AskedReport {
  readonly questions: readonly AlikeQuestion[];
  readonly report: CitizenReport;
  /** Who alone holds an office whose title was asked about: the answer is about them by whatever name. */
  readonly answered: readonly string[];
}

/**
 * Asks whether the holder of an office may be involved whose title the story has, where the other answers leave it open. A
 * question that stays empty although it was shown twice counts as a yes: in doubt nobody is notified of what they may have done.
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
  const ofOffices = open.map((one) => questionOf(visit, { ...one, area }, { posted, answers }));
  const ofGuardian = tellsOfGuardian(story) && answers['victimAge'] !== 'adult' ? [aboutGuardian(visit, posted)] : [];
  const questions = [...ofGuardian, ...ofOffices];
  const kept = open.filter((_, at) => ofOffices[at]?.answer === 'yes');
  const arePolice = kept.some(isOfPolice);
  const known = kept.filter((one) => !isOfPolice(one)).flatMap(knownBy);
  const isGuardianKept = ofGuardian.some(({ answer }) => answer === 'yes');
  const unclear = [...known, ...(isGuardianKept ? [guardian] : [])].map(asUnclear);
  return {
    questions,
    answered: open.flatMap(({ people }) => (people.length === 1 ? people : [])),
    report: {
      ...report,
      facts: { ...report.facts, ...(arePolice ? { involved: ['police', 'unknown'] } : {}) },
      // The form itself makes victims and reporters alone; the schema of a report takes whoever is named by office, too.
      parties: [...report.parties, ...(unclear as readonly object[] as CitizenReport['parties'])],
    },
  };
}

/**
 * Keeps out whoever the story names, without a question: nobody who reports learns whose name stands in the directory. An
 * officer whom it does not name answers it (0650).
 */
export async function withNamed(
  { report, answered }: AskedReport,
  namesakes: Engine['unguarded']['namesakes'],
): Promise<CitizenReport> {
  const { story = '', area, parties } = report;
  const found = await namesakes({ names: [], story, area }).catch(() => null);
  const all = found?.ok === true ? (found.namesakes ?? []) : [];
  const named = all.filter(({ person, isFaint }) => isFaint !== true && !answered.includes(person));
  const unclear = named.map(({ person }) => askedLater(person)) as readonly object[] as CitizenReport['parties'];
  return { ...report, parties: [...parties, ...unclear] };
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

function questionOf(
  { say, language, chapter }: Visit,
  { office, elsewhere, area }: TitledOffice & Pick<CitizenReport, 'area'>,
  { posted, answers }: { readonly posted: URLSearchParams; readonly answers: CitizenAnswers },
): AlikeQuestion {
  const name = `_same.story.${office}${elsewhere === undefined ? '' : `.${elsewhere.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`}`;
  const own = chapter === null ? undefined : officeFor(chapter.directory, office, area as HandlingArea)?.localName;
  const said = elsewhere ?? own ?? officesSaid({ chapter, language }, [office], 'or');
  const arePolice = isOfPolice({ office });
  const before = arePolice && answers['policeInvolved'] === 'no' ? 'no' : undefined;
  const asked = timesAsked(name, posted);
  const answer = answerTo(name, asked, posted, before);
  const text = arePolice ? toldPolice : office === 'lpaDuty' ? toldLpa : toldTitle(said);
  return { name, text: say(text), yes: say(words.involved), no: say(words.notInvolved), answer, asked };
}

/** Reads an answer. One that stays empty is in doubt once it was asked twice; one that repeats a question keeps the first answer. */
function answerTo(name: string, asked: number, posted: URLSearchParams, before?: string): string | undefined {
  if (before !== undefined && asked > 0) return posted.get(name) ?? before;
  return posted.get(name) ?? (asked > 1 ? 'yes' : undefined);
}

function aboutGuardian({ say }: Visit, posted: URLSearchParams): AlikeQuestion {
  const name = '_same.story.parent';
  const asked = timesAsked(name, posted);
  const { asks, yes, no } = toldGuardian;
  return { name, text: say(asks), yes: say(yes), no: say(no), answer: answerTo(name, asked, posted), asked };
}
