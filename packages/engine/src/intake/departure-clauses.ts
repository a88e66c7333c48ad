import { plainWords } from './name-words.ts';
import table from './words.json' with { type: 'json' };

type Words = string | readonly string[];
export const oneOf = (...lists: readonly Words[]): string =>
  `(?:${lists.flatMap((list) => (typeof list === 'string' ? list.split(' ') : list)).join('|')})`;
/** Matches words between blanks: a clause begins and ends with one. */
export const word = (...lists: readonly Words[]): RegExp => new RegExp(` ${oneOf(...lists)}(?= |$)`, 'gu');
const has = (text: string, words: RegExp): boolean => text.search(words) >= 0;

/** Reads places of several words as their country, and days of several words as one. */
const readAs = [
  [new RegExp(` (?:((?:di|ke|dari) )${oneOf(table.placesLedTo)}|${oneOf(table.places)})(?= )`, 'gu'), ' $1malaysia'],
  [word(table.today), ' tonight'],
  [word(table.daysOver), ' kemarin'],
  [word(table.dayPhrases), ' besok'],
] as const;
/** Words of a message, or of Minang, Banjar and Batak, that are read as another; "amaknyo" is "amaknya". */
const sameAs = new Map(
  Object.entries(table.sameAs).flatMap(([as, words]) => words.split(' ').map((one) => [one, as] as const)),
);
const plainly = (words: string): string =>
  words.replace(/(\p{L})(?:\1{2,}|2(?= ))/gu, '$1').replace(/(?<= )\S+/gu, (one) => {
    const own = one.replace(/(?<=\p{L}{2})nyo$/u, 'nya');
    return sameAs.get(own) ?? sameAs.get(one) ?? own;
  });
const conjunction = word(table.clauseWords);
const [tonight, day, later, past] = [word('tonight'), word(table.days), word(table.later), word(table.past)];
const [soon, pushed, hours, now] = [word(table.soon), word(table.pushed), word(table.hours), word(table.now)];
const [lately, hourly, far, habit] = [word(table.lately), word(table.hourly), word(table.far), word(table.habits)];
const [taker, already] = [word(table.takers), word(table.already)];
const [stays, passed] = [word(table.stays), word(table.passed)];
const [country, deed, anothers] = [word(table.countries, ['luar negeri']), word(table.deeds), word(table.anothers)];

const [boards, rides, ledTo] = [oneOf(table.boards), oneOf(table.rides), oneOf(table.ledTo)];
const aboard = word(table.boards);
const moves = word([
  `${oneOf(table.leaves)}(?! ${oneOf(table.things)}(?: |$))`,
  `${rides} ${oneOf(table.boards, table.vehicles)}`,
  `${boards} ${rides}`,
]);
/** Moves somebody else: asked about without a time, unless it is a thing that is moved. */
const carried = word(table.carried.map((one) => `${one}(?! ${oneOf(table.things)}(?: |$))`));
/** Takes somebody somewhere near again and again, as to a hotel each night: no word of a departure, unless for work. */
const [escorted, nearby] = [/^ (?:di|men?g?|nge?)?(?:ant[ae]r|ajak|jak)/, / (?:villa?|hotel|karaoke)(?= )/g];
const toWork = / (?:kerja|bekerja|luar|kota|pulau|work|abroad)(?= )/;
const ofThing = new RegExp(` ${oneOf(table.carriedThings)}(?:nya)?(?: ${oneOf(table.ofThings)}){0,3}$`, 'u');
const [ticket, isLed, isFrom] = [/^ ti(?:c)?ket/, new RegExp(` ${ledTo}$`, 'u'), / (?:dari|from)$/];
/** A city is led to, or works are in it. */
const [wayStation, inCity] = [word(table.transit), `${oneOf(table.works)}(?: \\S+){0,6} ${oneOf(table.cities)}`];
const transit = word([`${ledTo} ${oneOf(table.transit, table.gates, table.cities)}`, inCity]);
const [atGate, there] = [
  word([
    `(?:di|at|neng|ing|nang|e|ri)(?: the| ruang tunggu| parkiran| depan| loket)? ${oneOf(table.gates)}`,
    'di atas kapal',
  ]),
  word(table.now, table.already, 'sedang antre antri ngantri'),
];

/** Leads plainly to who helps: nothing else stands behind the verb, whoever takes. */
const plain = `(?: ${oneOf(table.plainlyLed, table.days, table.helpers, table.beforeHelper)})*`;
const neverHelp = new RegExp(table.neverHelp, 'u');
const place = oneOf(table.takenForHelp, table.helpPlaces);
const goal = `(?:ke|to|into|menuju)(?: the| her| his)? ${place}`;
/** Goes to a place of every day and nowhere else: with no time to come and no taker that is no departure. */
const toVisit = new RegExp(`^${plain} (?:ke|to|into)(?: the)? ${oneOf(table.visited)}${plain} ?$`, 'u');
const toHelp = new RegExp(`^${plain} ${goal}${plain}(?: ${oneOf(table.plainlyFor)})* ?$`, 'u');

const { atHome, broughtBack } = table;
const elsewhere = `(?! ${oneOf(table.family, table.takers, table.helpers, atHome.elsewhere)}(?:nya|ku)?(?= ))`;
/** Is taken whole: some of its words stand beside too, and a clause would be read in thousands of ways. */
const safely = ` ${oneOf(atHome.led)}(?=(?<safe>(?: ${oneOf(atHome.safe)})+))\\k<safe>`;
/** Says of the victim, and in no other words, that they are back: "Dewi sudah di rumah neneknya". */
const isHome = new RegExp(
  `^${elsewhere}(?: \\S+)?(?: ${oneOf(atHome.since, atHome.beside, table.passed)}|${safely})+ $`,
  'u',
);
const [since, back, gathers] = [word(atHome.since), word(atHome.safe, 'pulang'), word(table.gathers)];
const [broughtBy, notBy] = [word(table.helpers, broughtBack.by), word(broughtBack.notBy)];
const backTo = word(broughtBack.to);

const sentenceEnd = /(?:[!?;]|\.(?=\s|$)|\n[^\S\n]*\n)[\s!?;.]*/u;
const clauseEnd = /(?:[:()–—]|,(?!\d))[\s:()–—,]*/u;

/** Reads a sentence by its clauses: those end at a comma or at a conjunction. */
const clausesOf = (sentence: string): readonly string[] =>
  [...new Set(sentence.split(clauseEnd))].flatMap((part) => {
    const words = plainly(` ${plainWords(part).join(' ')} `);
    return readAs.reduce((text, [phrase, as]) => text.replace(phrase, as), words).split(conjunction);
  });

/** Gives what stands before a word: nothing farther off belongs to it, however long a clause is. */
const beforeOf = (clause: string, at: number): string => clause.slice(Math.max(0, at - 120), at);

/** Tells of each country in a clause if somebody is to go there; of a stay that is over or another's nothing. */
function countriesIn(clause: string): readonly boolean[] {
  return [...clause.matchAll(country)].flatMap(({ index }) => {
    const before = beforeOf(clause, index);
    const leads = isLed.test(before);
    if (has(before, stays) || (!leads && has(before, anothers))) return [];
    return [(leads && !has(before, already)) || (!isFrom.test(before) && has(before, soon))];
  });
}

/** Tells of somebody who is at a gate now, or is to wait there by a day. */
const isAtGate = (clause: string): boolean =>
  has(clause, atGate) && (has(clause, there) || (has(clause, gathers) && (has(clause, tonight) || has(clause, day))));

/** Judges one clause by its own words: is somebody led away? Whoever is plainly taken to a helper is not. */
function leaves(clause: string, isTimed: boolean): boolean {
  const [isOver, hasTaker] = [has(clause, past), has(clause, taker)];
  const hasTime = has(clause, tonight) || has(clause, day);
  const isTold =
    [tonight, day, soon, later, now].some((words) => has(clause, words)) ||
    (!isOver && (isTimed || has(clause, pushed) || has(clause, hours)));
  const verbs = [...clause.matchAll(moves), ...(hasTime ? clause.matchAll(aboard) : [])];
  if (has(clause, soon) && has(clause, wayStation)) return true;
  const isHabit = has(clause, habit) && !hasTaker && !hasTime && !toWork.test(clause);
  if (has(isHabit ? clause.replace(nearby, ' ') : clause, transit) ? isTold || verbs.length > 0 : isAtGate(clause))
    return true;
  const led = [...clause.matchAll(carried)].filter(({ index }) => !ofThing.test(beforeOf(clause, index)));
  const isTaken = [...led, ...verbs].some(({ 0: verb, index }, at) => {
    const rest = clause.slice(index + verb.length);
    // How long the rest is, is asked first: a clause may have thousands of verbs, and a deed is looked for in all of it.
    const isNear = rest.length < 120 && !hasTaker && !neverHelp.test(verb);
    const isHelped = isNear && (toHelp.test(rest) || (!isTold && toVisit.test(rest))) && !has(clause, deed);
    const isOwn = isHelped || (isHabit && escorted.test(verb));
    return !isOwn && (at < led.length || isTold || ticket.test(verb) || (!isOver && hasTaker));
  });
  return isTaken || countriesIn(clause).includes(true);
}

const saysHome = (clause: string): boolean =>
  clause.length < 200 && isHome.test(clause) && has(clause, since) && has(clause, back);

/** Tells of a journey that is over: a helper, or one of the family, brought the victim to safety, and nobody takes them now. */
function isBroughtBack(clause: string, isAtHome: boolean): boolean {
  const isOver = has(clause, past) || has(clause, lately);
  const isOpen = [tonight, day, soon, later, taker, notBy, deed, transit].some((words) => has(clause, words));
  const isLedAway = isOpen || countriesIn(clause).includes(true);
  return isOver && !isLedAway && has(clause, broughtBy) && (isAtHome || has(clause, backTo));
}

/** Reads a story by its sentences, and these by their clauses. A line may end a sentence, or go on in the next. */
export function sentencesOf(story: string): readonly (readonly string[])[] {
  const both = [story, story.replaceAll('\n', '. ')].flatMap((one) => one.split(sentenceEnd));
  return [...new Set(both)].map(clausesOf);
}

/** Clauses that are judged of a story. A form takes 20,000 characters, some 700 clauses as people tell. */
const mostClauses = 2_000;

/** Keeps each clause of a sentence once; of a story that has more than anybody tells, those nearest to its two ends. */
function withinBound(story: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const fromEnds = <One>(all: readonly One[]): readonly One[] =>
    all.map((_, at) => all.at(at % 2 === 0 ? at / 2 : -(at + 1) / 2) as One);
  let left = mostClauses;
  return fromEnds(story).map((sentence) => {
    const clauses = fromEnds([...new Set(sentence)]).slice(0, left);
    left -= clauses.length;
    return clauses;
  });
}

/** Tells what a story says of a departure, in the order in which it is asked about. */
export function departureTold(story: string): readonly ('today' | 'dated' | 'abroad' | 'signs')[] {
  const read = withinBound(sentencesOf(story));
  const all = read.flat();
  const isTimed = all.some((one) => has(one, tonight) || has(one, day));
  const isAtHome = all.some(saysHome);
  const leaving = read.map((sentence) =>
    sentence.filter((one) => leaves(one, isTimed) && !isBroughtBack(one, isAtHome)),
  );
  const hasOwn = (one: string) => [tonight, day, far, passed, now, lately].some((words) => has(one, words));
  // A departure without a time of its own has those of the whole story; one of a date has no tonight beside it.
  const isTimeless = leaving.some((own) => own.length > 0 && !own.some((one) => hasOwn(one) || has(one, past)));
  const near = isTimeless ? all : read.filter((_, at) => leaving[at]?.length).flat();
  const tonights = read.flatMap((all, at) => (leaving[at]?.some((one) => has(one, far)) ? leaving[at] : all));
  const isDayTold = all.some((one) => [day, far, passed].some((words) => has(one, words)));
  const moving = read.flatMap((all, at) => (leaving[at]?.some(hasOwn) ? leaving[at] : leaving[at]?.length ? all : []));
  const isNow = (one: string) =>
    (has(one, now) && (has(one, moves) || has(one, carried))) ||
    (has(one, atGate) && has(one, there)) ||
    (has(one, lately) && !has(one, passed)) ||
    (has(one, hourly) && !isDayTold && !has(one, habit));
  const countries = all.flatMap(countriesIn);
  const told = {
    today: near.some((one) => has(one, tonight) && tonights.includes(one)) || moving.some(isNow),
    dated: near.some((one) => has(one, day)),
    abroad: countries.includes(false),
    signs: countries.length + leaving.flat().length > 0,
  };
  return (['today', 'dated', 'abroad', 'signs'] as const).filter((one) => told[one]);
}
