import { mayDecide } from '../authority/authority.ts';
import type { Directory, PersonId } from '../directory/directory.ts';
import { areOfTwoInstitutions, officesInPost } from '../directory/institution.ts';
import { isAbsent } from '../directory/rules.ts';
import { type AskedAs, matterOf } from './authority.ts';
import { type EscalationState, emergencyPath, tippedOffPath } from './escalation.ts';
import { exclusionsBy, holdersOf, isFact, namedBy, without } from './exclusion.ts';
import { type ExclusionGround, firstWords, type Grounds } from './grounds.ts';

/** Somebody whom apps name. */
interface NamedByApps {
  readonly who: PersonId;
  /** The number of people who are named at once, or in the same way. */
  readonly among: number;
  /** The number of people whom these words keep out: the report's first, or all that apps said since, of institutions too. */
  readonly keptOut: number;
  /** An app calls them a suspect, or close to one. */
  readonly isSuspect: boolean;
  readonly office: 'lastResort' | 'lpaDuty' | 'other';
}

/** Ranks those whom apps name, who stays first: a later key counts where the earlier ones are equal. */
const ranks: readonly ((named: NamedByApps) => number)[] = [
  // The more are named at once, or in the same way, the less it says of each.
  ({ among }) => -among,
  ({ isSuspect }) => (isSuspect ? 1 : 0),
  ({ office }) => ['lastResort', 'lpaDuty', 'other'].indexOf(office),
];

function compare(one: NamedByApps, other: NamedByApps): number {
  return ranks.map((rank) => rank(one) - rank(other)).find((difference) => difference !== 0) ?? 0;
}

/** Returns the grounds that keep out now: apps alone silence no report (X4, 0800). The most named are left out last. */
export function sparing(namings: Grounds, state: EscalationState, context: AskedAs): Grounds {
  const { chapter, now } = context;
  if (chapter === null || !namings.some(isName)) return namings;
  const { directory } = chapter;
  const told = (grounds: Grounds) => toldBy(grounds, state, { ...context, directory });
  const isOfTwo = (people: readonly PersonId[]) =>
    people.some((one) => people.some((other) => areOfTwoInstitutions(directory, [one, other], now)));
  const left = told(namings);
  if (isOfTwo(left)) return namings;
  const named = namedIn(namings, state, directory).sort(compare);
  const people = named.map(({ who }) => who);
  // A flood are words of apps that keep out more than half of those who would be told without them.
  const usual = told(namings.filter(({ byApp }) => byApp === undefined)).length;
  const flood = named.filter(({ keptOut }) => 2 * keptOut > usual);
  // Whoever is left out of a flood of two institutions may have made it: they are not left alone with the report (0890).
  const isAlone = ([one = '', ...others]: readonly PersonId[]) =>
    others.length === 0 && !people.includes(one) && flood.length > 0 && isOfTwo(people);
  const last = holdersOf('lastResort', state.area, directory);
  const isEnough = (those: readonly PersonId[]) =>
    isOfTwo(those) || (those.some((one) => last.includes(one)) && !isAlone(those));
  if (isEnough(left)) return namings;
  const levels = (of: typeof flood) => of.filter((one, at) => compare(of[at - 1] ?? one, one) !== 0 || at === 0);
  // First nobody stays, and the offices that they hold do.
  const staying = (of: typeof flood) =>
    [null, ...levels(of)].map((level) => {
      const stay = of.filter((one) => level !== null && compare(one, level) <= 0).map(({ who }) => who);
      return without((who) => stay.includes(who), namings);
    });
  const afterFlood = flood.length > 0 ? staying(flood).find((one) => isEnough(told(one))) : undefined;
  return afterFlood ?? [namings, ...staying(named)].find((one) => told(one).length > 0) ?? namings;
}

function isName(one: ExclusionGround): boolean {
  return one.byApp !== undefined && !isFact(one);
}

/** Returns who would be told: they are there, may decide, and hold an office that is not barred. */
function toldBy(grounds: Grounds, state: EscalationState, context: AskedAs & { readonly directory: Directory }) {
  const { directory, now } = context;
  // Whoever was told in the place of another is no second institution; who was told by a step that names them is (1005).
  const told = state.told.filter(
    (one) => one.served === one.office && ![emergencyPath, tippedOffPath].includes(one.path),
  );
  const matter = matterOf({ ...state, told, excluded: exclusionsBy(grounds) }, context);
  const isTold = (ref: PersonId) =>
    mayDecide(matter, { ...context, actor: { kind: 'person', ref, role: 'volunteer' } }) &&
    officesInPost(directory, ref, now).some((kind) => !matter.barred.offices.includes(kind));
  return Object.keys(directory.people).filter((ref) => !isAbsent(directory, ref, now) && isTold(ref));
}

/** Returns whom apps name, each where they say least: what the report said when it came weighs by itself (0890). */
function namedIn(namings: Grounds, { area }: EscalationState, directory: Directory): NamedByApps[] {
  const names = namings.filter(isName);
  const count = (grounds: Grounds) => new Set(grounds.flatMap(namedBy)).size;
  const since = count(namings.filter(({ byApp = firstWords }) => byApp !== firstWords));
  const weights = names.map(({ byApp, as }) => {
    const atOnce = count(namings.filter((one) => one.byApp === byApp));
    const alike = count(names.filter((one) => (one.as === undefined) === (as === undefined)));
    const isFirst = byApp === firstWords;
    return { among: isFirst ? atOnce : Math.max(atOnce, alike), keptOut: isFirst ? atOnce : since };
  });
  const [last, lpa] = (['lastResort', 'lpaDuty'] as const).map((kind) => holdersOf(kind, area, directory));
  return [...new Set(names.flatMap(namedBy))].map((who) => {
    const isOf = names.map((one) => namedBy(one).includes(who));
    const own = weights.filter((_, at) => isOf[at]);
    return {
      who,
      among: Math.min(...own.map(({ among }) => among)),
      keptOut: Math.min(...own.map(({ keptOut }) => keptOut)),
      isSuspect: names.some(({ as }, at) => isOf[at] && as !== undefined),
      office: last?.includes(who) ? 'lastResort' : lpa?.includes(who) ? 'lpaDuty' : 'other',
    };
  });
}
