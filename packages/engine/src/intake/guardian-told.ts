import { oneOf, sentencesOf, word } from './departure-clauses.ts';
import table from './words.json' with { type: 'json' };

const words = table.guardian;
const names = oneOf(table.familyAlone, words.families, [`${oneOf(table.family)}(?:nya|ku|mu|e|ne|na)?`]);
const kinds = `(?: ${oneOf(table.familyKinds)})*`;
/** One of the family, and no "bapak RT", nor "ayah pelaku", which is whose father he is. */
const family = new RegExp(` ${names}${kinds}(?:(?<=nya|[kn]e)|(?! ${oneOf(words.titled)}(?= |$)))(?= |$)`, 'gu');
const [did, steers] = [word(words.did), word(words.steers)];
const [wasDone, wasSteered] = [word(words.wasDone), word(words.wasSteered)];
const own = `(?: ${oneOf(words.own)})*`;
const no = `${oneOf(words.no)}(?: ${oneOf(words.noAux)})*`;
const aux = `(?: ${oneOf(words.aux)})*`;

const endsWith = (end: string): RegExp => new RegExp(`(?:^| )${end}$`, 'u');
const isDenied = endsWith(no);
const isNotAgent = endsWith(`${oneOf(words.notAgent)}${own}`);
const isAgentBy = endsWith(`${oneOf(words.agentBy)}${own}`);
const isDoneBy = new RegExp(` ${oneOf(words.byDone.split('|'))}(?: \\S+)* by${own}$`, 'u');
/** Somebody else does what follows, unless together with the family. */
const isOthers = endsWith(`${oneOf(words.others)}${aux}`);
const isTogether = endsWith(`${oneOf(words.with)} ${oneOf(words.others)}(?: (?!yang|yg|who)${oneOf(words.aux)})*`);
const byOthers = new RegExp(`^(?: ${oneOf(words.agentBy)})?(?! ${words.child}) ${oneOf(words.others)}(?= |$)`, 'u');
const saying = new RegExp(` ${oneOf(words.saying)}(?!${aux}$)(?= )`, 'u');
const [grieves, refuses] = [word(words.grieves), word(words.refuses)];
const [duped, promised] = [word(words.duped), word([words.promised])];
/** Who hits the broker, and with this ends the clause, wrongs nobody here. */
const onCulprit = new RegExp(` ${words.onCulprit} ?$`, 'u');
const [isStill, weeps] = [/ di[ae]m ?$/u, new RegExp(`^ ${words.weeps}`, 'u')];
const grievesAtOnce = new RegExp(`^${aux} ${oneOf(words.grieves, words.saying)}(?= |$)`, 'u');
/** Leads to who helps, or home: no goal of somebody else, and nothing denied, stands there. */
const helps = new RegExp(`(?<! ${no}) ${oneOf(words.helps)}(?= |$)(?! ${oneOf(words.anothers)}(?= |$))`, 'u');
const harm = word(words.harm, words.did);
const isThatWho = /^(?: (?:itu|adalah|ternyata|justru|malah|dan|who|the one))*(?: (?:yang|yg|sing|siapa))$/u;
const isThemselves = /^ (?:sendiri|sandiri|dewe|dhewe|himself|herself|themselves)(?= |$)/u;
const isWho = ` ${oneOf(words.isRole)}`;
const theyAre = new RegExp(`^(?:${isWho})* ${words.roles}(?:nya)?(?= |$)`, 'u');
const areThey = endsWith(
  `(?:${words.fears}${own}|(?<=^ )${words.roles}|${words.roles}(?:nya(?:${isWho})*|(?:${isWho})+))`,
);
/** "Bapa kecil yang pelihara dia": says who is meant, and nothing that they did. */
const whoCares = word([words.cares]);
/** "Ibu anak itu": says whose mother, and nothing that the child did. */
const isPossessor = new RegExp(`^ ${oneOf(words.others)}${aux}$`, 'u');
/** Goes on with what the family of the clause before did. */
const goesOn = new RegExp(`^${aux}${words.readily} ${oneOf(words.did, words.steers)}(?= |$)`, 'u');
/** Says to whom, too, it was done: "jual motor dan anaknya", "sold her phone and her". */
const alsoTo = new RegExp(`^ ${words.alsoTo} ?$`, 'u');

/** A debt of the family: "utang bapaknya", "ibunya punya utang". */
const owing = new RegExp(` (?:${words.debt}${own} ${names}|${names}${kinds}(?: \\S+){0,3} ${words.owes})(?= |$)`, 'u');
const works = word(words.works);

/** Tells whether somebody works in a clause, or is handed over: beside a debt of the family they are its pawn (1301). */
const isGiven = (clause: string): boolean =>
  clause.search(works) >= 0 || deedsIn(clause, wasDone, wasSteered).length > 0;

/** Finds where the deeds of a clause begin and end: those that harm, and those that steer somebody elsewhere than to help. */
function deedsIn(clause: string, deeds: RegExp, steering: RegExp) {
  const found = (of: RegExp, hides: RegExp) =>
    [...clause.replace(onCulprit, '').matchAll(of)].map(({ 0: it, index }) => ({
      ...{ from: index, to: index + it.length },
      // Who is angry, ill or afraid may harm all the same; whoever refuses does not.
      hides,
    }));
  const isHelped = (rest: string): boolean => helps.test(rest.slice(0, 60)) && rest.search(harm) < 0;
  const led = found(steering, grieves).filter(({ to }) => !isHelped(clause.slice(to)));
  return [...found(deeds, refuses), ...led].filter(({ from }) => !isDenied.test(clause.slice(0, from)));
}

/** Tells whether a clause says that one of the family did it: beside a deed they are told, unless another did it. */
function accuses(clause: string, goesOnAt = Infinity): boolean {
  const [active, passive] = [deedsIn(clause, did, steers), deedsIn(clause, wasDone, wasSteered)];
  return [...clause.matchAll(family)].some(({ 0: said, index }) => {
    const [before, at] = [clause.slice(0, index), index + said.length];
    const after = clause.slice(at);
    if (areThey.test(before) || isDoneBy.test(before)) return true;
    if (isNotAgent.test(before)) return false;
    if (theyAre.test(after)) return true;
    const did = active.some(({ from, to, hides }) => {
      const mid = from < at ? clause.slice(to, index) : clause.slice(at, from);
      if (from < at) return isNear(mid) && (isThatWho.test(clause.slice(0, from)) || isThemselves.test(after));
      const isAnothers = isOthers.test(mid) && !isTogether.test(mid) && !isPossessor.test(mid);
      if (saying.test(mid)) return false;
      if (mid.search(duped) >= 0 && (from < goesOnAt || clause.slice(from).search(promised) === 0)) return false;
      const isMade = passive.some((by) => by.from >= at && by.to <= from && !isOthers.test(clause.slice(at, by.from)));
      return from >= goesOnAt || (!isAnothers && !isMade && mid.search(hides) < 0);
    });
    const isBy = isAgentBy.test(before);
    const wasBy = passive.some(({ from, to }) => {
      const mid = clause.slice(to, index);
      return from < at ? !byOthers.test(mid) && !saying.test(`${mid} `) && !grievesAtOnce.test(after) : isBy;
    });
    return did || wasBy;
  });
}

const isNear = (mid: string): boolean => mid.split(' ').length < 7;

/** Longer clauses are read in parts that overlap: whoever writes without a comma waits no longer. */
const partsOf = (clause: string): readonly string[] =>
  Array.from({ length: Math.max(1, Math.ceil((clause.length - 200) / 400)) }, (_, at) =>
    clause.slice(at * 400, at * 400 + 600),
  );

/** Tells whether a story says that a parent or guardian did it, as "ibunya sendiri yang menjual": to be asked about, and no ground by itself. */
export function tellsOfGuardian(story: string): boolean {
  return sentencesOf(story).some((sentence) => {
    const clauses = sentence.flatMap((one) => partsOf(one.replace(whoCares, ''))).filter((one) => one.trim());
    return clauses.some((clause, at) => {
      const next = clauses[at + 1] ?? '';
      const own = (weeps.test(next) ? clause.replace(isStill, '') : clause).trimEnd();
      if (owing.test(clause) && clauses.slice(Math.max(0, at - 1), at + 2).some(isGiven)) return true;
      if (accuses(own) || (goesOn.test(next) && accuses(own + next, own.length))) return true;
      return alsoTo.test(next) && accuses(own.replace(/ \S+$/u, next));
    });
  });
}
