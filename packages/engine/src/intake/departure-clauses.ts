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
  [word(table.today), ' tonight'],
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
const moves = word([
  `${oneOf(table.leaves)}(?! ${oneOf(table.things)}(?: |$))`,
  `${rides} ${boards}`,
  `${boards} ${rides}`,
]);
const [ticket, isLed, isFrom] = [/^ ti(?:c)?ket/, new RegExp(` ${ledTo}$`, 'u'), / (?:dari|from)$/];
const [wayStation, transit] = [word(table.transit), word([`${ledTo} ${oneOf(table.transit, table.gates)}`])];
const [atGate, there] = [word([`(?:di|at)(?: the)? ${oneOf(table.gates)}`]), word(table.now, table.already, 'sedang')];

/** Leads to a helper: behind "ke", and not behind "dari" or "di". */
const place = `(?:ke|to|into|menuju)(?: (?!(?:dari|di|from|at) )\\S+){0,2}? ${oneOf(table.takenForHelp, table.helpPlaces)}`;
const homeward = '(?<! (?:at|from|di|dari)) (?:pulang(?! (?:sekolah|kerja|gereja|ngaji|les))|home)';
const toHelp = new RegExp(`^(?: \\S+){0,4}?(?: ${place}|${homeward})(?= |$)`, 'u');
/** Who takes somebody is named behind a passive, and before an active. */
const passive = /^ (?:di|taken|sent|flown|brought|picked)/;
const byHelper = new RegExp(`^(?: ${oneOf(table.beforeHelper)})* ${oneOf(table.helpers)}(?= |$)`, 'u');
const between = oneOf('tonight yang itu', table.soon, table.past, table.days);
const helperDoes = new RegExp(` ${oneOf(table.helpers)}(?: ${between})*$`, 'u');

const sentenceEnd = /(?:[!?;]|\.(?=\s|$)|\n[^\S\n]*\n)[\s!?;.]*/u;
const clauseEnd = /(?:[:()–—]|,(?!\d))[\s:()–—,]*/u;

/** Reads a sentence by its clauses: those end at a comma or at a conjunction. */
const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(clauseEnd).flatMap((part) => {
    const words = ` ${plainWords(part).join(' ')} `;
    return readAs.reduce((text, [phrase, as]) => text.replace(phrase, as), words).split(conjunction);
  });

/** Gives what stands near a word: nothing farther off belongs to it, however long a clause is. */
const beside = (clause: string, from: number, end: number): readonly [string, string] => [
  clause.slice(Math.max(0, from - 120), from),
  clause.slice(end, end + 120),
];

/** Tells of each country in a clause if somebody is to go there; of a stay that is over or another's nothing. */
function countriesIn(clause: string): readonly boolean[] {
  return [...clause.matchAll(country)].flatMap(({ index }) => {
    const [before] = beside(clause, index, index);
    const leads = isLed.test(before);
    if (has(before, stays) || (!leads && has(before, anothers))) return [];
    return [(leads && !has(before, already)) || (!isFrom.test(before) && has(before, soon))];
  });
}

/** Judges one clause by its own words: is somebody led away? Whoever is taken by a helper, or to one, is not. */
function leaves(clause: string, isTimed: boolean, isNearTaker: boolean): boolean {
  const [isOver, hasTaker] = [has(clause, past), has(clause, taker)];
  const hasTime = has(clause, tonight) || has(clause, day);
  const isTold =
    [tonight, day, soon, later, now].some((words) => has(clause, words)) ||
    (!isOver && (isTimed || has(clause, pushed) || has(clause, hours)));
  const verbs = [...clause.matchAll(moves), ...(hasTime ? clause.matchAll(aboard) : [])];
  if (has(clause, soon) && has(clause, wayStation)) return true;
  if (has(clause, transit) ? isTold || verbs.length > 0 : has(clause, atGate) && has(clause, there)) return true;
  const isTaken = verbs.some(({ 0: verb, index }) => {
    const [before, rest] = beside(clause, index, index + verb.length);
    const isByHelper = passive.test(verb) ? byHelper.test(rest) : helperDoes.test(before);
    const isHelped = !hasTaker && (toHelp.test(rest) || (isByHelper && !isNearTaker));
    return !isHelped && (isTold || ticket.test(verb) || (!isOver && hasTaker));
  });
  return isTaken || countriesIn(clause).includes(true);
}

/** Tells what a story says of a departure, in the order in which it is asked about. */
export function departureTold(story: string): readonly ('today' | 'dated' | 'abroad' | 'signs')[] {
  // A line may end a sentence, or go on in the next.
  const sentences = [...new Set([story, story.replaceAll('\n', '. ')])].flatMap((one) => one.split(sentenceEnd));
  const read = sentences.map(clausesOf);
  const all = read.flat();
  const isTimed = all.some((one) => has(one, tonight) || has(one, day));
  const leaving = read.map((sentence) => {
    const isNearTaker = sentence.some((one) => has(one, taker));
    return sentence.filter((one) => leaves(one, isTimed, isNearTaker));
  });
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
