import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

type Words = string | readonly string[];
const oneOf = (...lists: readonly Words[]): string =>
  `(?:${lists.flatMap((list) => (typeof list === 'string' ? list.split(' ') : list)).join('|')})`;
/** Matches words between blanks: a clause begins and ends with one. */
const word = (...lists: readonly Words[]): RegExp => new RegExp(` ${oneOf(...lists)}(?= |$)`, 'gu');
const has = (text: string, words: RegExp): boolean => text.search(words) >= 0;

/** Reads places of several words as their country, and days of several words as one. */
const readAs = [
  [new RegExp(` (?:((?:di|ke|dari) )${oneOf(table.placesLedTo)}|${oneOf(table.places)})(?= )`, 'gu'), ' $1malaysia'],
  // "Dijemputtt", "om2".
  [/(\p{L})(?:\1{2,}|2(?= ))/gu, '$1'],
  [word(table.today, table.atNight), ' tonight'],
  [word(table.daysOver), ' kemarin'],
  [word(table.dayPhrases), ' besok'],
] as const;
const conjunction = word(table.clauseWords);
const [tonight, day, later, past] = [word('tonight'), word(table.days), word(table.later), word(table.past)];
const [soon, pushed, hours, now] = [word(table.soon), word(table.pushed), word(table.hours), word(table.now)];
const [taker, already, stays] = [word(table.takers), word(table.already), word(table.stays)];
const [country, anothers] = [word(table.countries, ['luar negeri']), word(table.anothers)];

const [boards, rides, ledTo] = [oneOf(table.boards), oneOf(table.rides), oneOf(table.ledTo)];
const aboard = word(table.boards);
const strong = word(table.strong, table.movedFor);
const moves = word([
  `${oneOf(table.strong, table.movedFor)}`,
  `${oneOf(table.leaves)}(?! ${oneOf(table.things)}(?: |$))`,
  `${rides} ${boards}`,
  `${boards} ${rides}`,
]);
const [isLed, isFrom] = [new RegExp(` ${ledTo}$`, 'u'), / (?:dari|from)$/];
const wayStation = word(table.transit, table.elsewhere);
const transit = word([`${ledTo} ${oneOf(table.transit, table.elsewhere, table.gates)}`]);
const [atGate, there] = [word([`(?:di|at)(?: the)? ${oneOf(table.gates)}`]), word(table.now, table.already, 'sedang')];

/** Leads to a helper: by the family or a helper, straight to the place, and on to nothing else. */
const carries = new RegExp(` ${oneOf(table.carries)}$`, 'u');
const kin = `${oneOf(table.family)}(?:nya|ku)?`;
const own = oneOf([kin], table.familyAlone, table.helpers, table.beforeHelper, table.companions, table.days);
// Looked at before it is taken, so that each word is met in one way.
const beside = `(?:(?= (?:${own}|\\d+)(?: |$)) \\S+)*`;
const place = `(?: (?:kantor|the|bu|pak))? ${oneOf(table.takenForHelp, table.helpPlaces)}`;
const toHelp = new RegExp(`^${beside} (?:ke|to|menuju)${place}${beside}(?: ${oneOf(table.helpFor)})*$`, 'u');

const sentenceEnd = /(?:[!?;]|\.(?=\s|$)|\n[^\S\n]*\n)[\s!?;.]*/u;
const clauseEnd = /(?:[:()–—]|,(?!\d))[\s:()–—,]*/u;

/** Reads a sentence by its clauses: those end at a comma or at a conjunction. */
const clausesOf = (sentence: string): readonly string[] =>
  [...new Set(sentence.split(clauseEnd))].flatMap((part) => {
    const words = ` ${plainWords(part).join(' ')} `;
    return readAs.reduce((text, [phrase, as]) => text.replace(phrase, as), words).split(conjunction);
  });

/** Nothing farther off belongs to a word, however long a clause is. */
const reach = 120;

/** Tells of each country in a clause if somebody is to go there; of a stay that is over or another's nothing. */
function countriesIn(clause: string): readonly boolean[] {
  return [...clause.matchAll(country)].flatMap(({ index }) => {
    const before = clause.slice(Math.max(0, index - reach), index);
    const leads = isLed.test(before);
    if (has(before, stays) || (!leads && has(before, anothers))) return [];
    return [(leads && !has(before, already)) || (!isFrom.test(before) && has(before, soon))];
  });
}

/** Judges one clause by its own words: is somebody led away? Whoever is taken straight to a helper is not. */
function leaves(clause: string, isTimed: boolean): boolean {
  const [isOver, hasTaker] = [has(clause, past), has(clause, taker)];
  const hasTime = has(clause, tonight) || has(clause, day);
  const isTold =
    [tonight, day, soon, later, now].some((words) => has(clause, words)) ||
    (!isOver && (isTimed || hasTaker || has(clause, pushed) || has(clause, hours)));
  const verbs = [...clause.matchAll(moves), ...(hasTime ? clause.matchAll(aboard) : [])];
  if (has(clause, strong) || (has(clause, soon) && has(clause, wayStation))) return true;
  if (has(clause, transit) ? isTold || verbs.length > 0 : has(clause, atGate) && has(clause, there)) return true;
  const isTaken = verbs.some(({ 0: verb, index }) => {
    const rest = clause.slice(index + verb.length, index + verb.length + reach);
    return isTold && (hasTaker || !carries.test(verb) || !toHelp.test(rest.trimEnd()));
  });
  return isTaken || countriesIn(clause).includes(true);
}

/** Tells what a story says of a departure, in the order in which it is asked about. */
export function departureTold(story: string): readonly ('today' | 'dated' | 'abroad' | 'signs')[] {
  // A line may end a sentence, or go on in the next.
  const both = [story, story.replaceAll('\n', '. ')].flatMap((one) => one.split(sentenceEnd));
  const read = [...new Set(both)].map(clausesOf);
  const all = read.flat();
  const isTimed = all.some((one) => has(one, tonight) || has(one, day));
  const leaving = read.map((sentence) => sentence.filter((one) => leaves(one, isTimed)));
  const hasOwn = (one: string) => [tonight, day, later, past, now].some((words) => has(one, words));
  // A departure without a time of its own has those of the whole story.
  const isTimeless = leaving.some((own) => own.length > 0 && !own.some(hasOwn));
  const near = isTimeless ? all : read.filter((_, at) => leaving[at]?.length).flat();
  const isNow = (one: string) => (has(one, now) && has(one, moves)) || (has(one, atGate) && has(one, there));
  const countries = all.flatMap(countriesIn);
  const told = {
    today: near.some((one) => has(one, tonight)) || leaving.flat().some(isNow),
    dated: near.some((one) => has(one, day)),
    abroad: countries.includes(false),
    signs: countries.length + leaving.flat().length > 0,
  };
  return (['today', 'dated', 'abroad', 'signs'] as const).filter((one) => told[one]);
}
