import type { Facts, Language, Localized } from '@kawal/core';
import { factSaid, factValues, type StatedFacts, valuesSaid } from '@kawal/core/policy';
import { commandSchemas, plainCopy, readCommand } from '@kawal/core/schemas';
import { abroadTold, helpWhere } from '../due/asides.ts';
import { departureTold } from './departure-clauses.ts';

export type ToldDeparture = keyof typeof toldDeparture;

/** Asks for what a story tells of, in this order, with the facts that a yes records. */
export const toldDeparture = {
  abroad: {
    id: 'Cerita menyebut luar negeri. Apakah korban sendiri sudah di luar negeri? Bila ragu, jawab tidak.',
    en: 'The story tells of another country. Is the victim abroad already, and not only somebody else? If in doubt, answer no.',
    facts: { departure: ['abroad'] },
  },
  today: {
    id: 'Cerita menyebut keberangkatan hari ini atau malam ini. Apakah korban akan diberangkatkan hari ini atau malam ini? Bila ragu, jawab ya.',
    en: 'The story tells of a departure today or tonight. Is the victim to be taken away today or tonight? If in doubt, answer yes.',
    facts: { departure: ['dated'], danger: ['yes'] },
  },
  dated: {
    id: 'Cerita menyebut keberangkatan dan harinya. Apakah korban akan diberangkatkan hari itu? Bila ragu, jawab ya.',
    en: 'The story tells of a departure and its day. Is the victim to be taken away that day? If in doubt, answer yes.',
    facts: { departure: ['dated'] },
  },
  signs: {
    id: 'Cerita memuat kata yang dapat berarti luar negeri atau keberangkatan. Apakah korban akan diberangkatkan? Bila ragu, jawab ya.',
    en: 'The story has words that can mean another country or a departure. Is the victim to be taken away? If in doubt, answer yes.',
    facts: { departure: ['signs'] },
  },
} as const satisfies Readonly<Record<string, Localized & { readonly facts: Facts }>>;

interface DecidedDeparture {
  /** Asked about in order; the last has no answer yet, or settles it. */
  readonly asked: readonly ToldDeparture[];
  /** Taken beside those of the report. */
  readonly facts: Pick<StatedFacts, 'departure' | 'danger'>;
  /** Who helps abroad, beside a departure of a story that tells of somebody there, of whom nobody was asked. */
  readonly help: readonly Localized[];
  /** Marks the report with them: to be added to its people, so that it says this wherever it is shown. */
  readonly parties: readonly (typeof abroadTold)[];
}

/** Decides the departure by a story and the answers so far. Where nobody can be asked (null), nobody is taken for abroad. */
export function departureBy(
  story: string,
  facts: Facts,
  answerTo: ((value: ToldDeparture) => string | null | undefined) | null,
): DecidedDeparture {
  const told = departureTold(story);
  const known = factValues(facts, 'departure').filter((one) => one !== 'unknown' && one !== 'none');
  const isAbroad = known.includes('abroad');
  // Beside a departure that is known a day may be new, and danger today, of which no "no" is trusted. Where nobody can be asked,
  // who is abroad is not said to leave as well.
  const isSettled = isAbroad && answerTo === null;
  const isDated = isSettled || known.includes('dated');
  const isUrgent = isSettled || (isDated && factValues(facts, 'danger').includes('yes'));
  const isNew = { abroad: false, today: !isUrgent, dated: !isDated, signs: false };
  const open = told.filter((one) => known.length === 0 || isNew[one]);
  const last = open.findIndex((one) => (answerTo === null ? one !== 'abroad' : answerTo(one) !== 'no'));
  const asked = answerTo === null ? [] : open.slice(0, last < 0 ? open.length : last + 1);
  const value = open[last];
  if (value !== undefined && answerTo !== null && answerTo(value) !== 'yes')
    return { asked, facts: {}, help: [], parties: [] };
  // The day takes the place of "abroad", which stays as a mark: the brother may be there, or the victim be moved on.
  const isUnasked = isAbroad ? value !== undefined : told.includes('abroad') && !asked.includes('abroad');
  const taken = value === undefined ? {} : toldDeparture[value].facts;
  const [help, parties] = isUnasked ? [helpWhere('perhaps', facts), [abroadTold]] : [[], []];
  return { asked, facts: taken, help, parties };
}

/** Records what a story, or all that was written, tells of a departure of which nobody was asked, and ends the story with that. */
export function departureUnasked(story: string, facts: Facts, language: Language, written = story) {
  const { asked: _, facts: taken, ...abroad } = departureBy(written, facts, null);
  const said = (['departure', 'danger'] as const)
    .filter((name) => taken[name] !== undefined)
    .map((name) => `${factSaid(name, language)}: ${valuesSaid(name, taken[name] ?? [], language)}`)
    .join('; ');
  if (said === '' && abroad.help.length === 0) return undefined;
  const whole = said === '' ? story : `${story}\n\n[${takenFromStory(said)[language]}]`;
  // A story as long as one may be is left as it is.
  return { ...abroad, facts: taken, said, story: whole.length > 100_000 ? story : whole };
}

/**
 * Makes the command of a public form's report: it takes the departure that its story tells and its reporter left open.
 * Returns a report as it is that is refused for not being plain, or for its facts; and one that this made.
 */
export function fromCitizen<
  Report extends { readonly story?: string; readonly facts: object; readonly parties?: readonly object[] },
>(report: Report, language?: Language): Report {
  const read = readTold(report);
  if (read === undefined) return report;
  const { story, facts, parties } = read;
  // Who denies a departure is believed, and does not say where the victim is now.
  const isDenied = factValues(facts, 'departure').includes('none');
  const known = isDenied ? { departure: ['dated'], danger: ['yes'] } : {};
  const noteIn = /^en\b/i.test(String(language ?? languageOf(story))) ? 'en' : 'id';
  const taken = departureUnasked(story, { ...facts, ...known }, noteIn, withAddresses(story, parties));
  const isMarked = parties.length === 200 || parties.some((one) => Object(one).ref === abroadTold.ref);
  const marks = isMarked ? [] : (taken?.parties ?? []);
  if (taken === undefined || (taken.said === '' && marks.length === 0)) return report;
  const made = { story: taken.story, facts: { ...facts, ...taken.facts }, parties: [...parties, ...marks] };
  return { ...(read as object as Report), ...made };
}

/** Reads a report as its submission does: of one that is not plain, or does not fit, something would get lost here. */
function readTold(report: unknown): Told | undefined {
  const copied = plainCopy(report);
  const { story, facts, parties = [], ...more } = Object(copied.ok ? copied.value : null) as Partial<Told>;
  const alone = { type: 'submit-report', area: 'unknown', channel: 'app', facts, parties: [], story };
  const isFit = readCommand(commandSchemas.report, alone).accepted && Array.isArray(parties);
  return isFit && facts !== undefined && story !== undefined ? { ...more, story, facts, parties } : undefined;
}

interface Told {
  readonly story: string;
  readonly facts: Facts;
  readonly parties: readonly { readonly ref?: unknown; readonly contact?: unknown }[];
}

/** Adds addresses that tell of a departure and its day. A street may have the name of a country, so any other tells nothing. */
function withAddresses(story: string, parties: Told['parties']): string {
  const addresses = parties.slice(0, 200).map((one) => Object(Object(one).contact).address);
  const written = addresses.filter((one) => typeof one === 'string').join('\n\n');
  return departureTold(written).some((told) => told === 'today' || told === 'dated') ? `${story}\n\n${written}` : story;
}

/** Tells which language has more of its commonest words in a story: sent again, a story has the same note (1291). */
function languageOf(story: string): Language {
  const [en = [], id = []] = commonest.map((words) => story.match(words) ?? []);
  return en.length > id.length ? 'en' : 'id';
}

const commonest = [/\b(?:the|and|is|was|to|of|she|he|they|will)\b/gi, /\b(?:yang|dan|di|ke|akan|dia|anak|ini|itu)\b/gi];

const takenFromStory = (said: string): Localized => ({
  id: `Ditambahkan Kawal: ${said}. Ini diambil dari cerita atau alamatnya; tidak ada yang dapat ditanya.`,
  en: `Added by Kawal: ${said}. This was taken from the story or its address; nobody could be asked.`,
});
