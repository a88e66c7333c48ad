import {
  type Asked,
  areaAndAncestors,
  areaFact,
  definitionOf,
  type FactDefinition,
  factValues,
  type HandlingArea,
  isPlace,
  type KemendagriCode,
  type Policy,
  type TriageLevel,
  triageLevels,
} from '@kawal/core';
import { notRaised, type Question, questionKey, raisedFact } from './condition.ts';

/**
 * Every report that a set of questions can tell apart. For each fact asked about, its possible value sets fall into
 * classes: those of one class get the same answer to every question, so one of them stands for all (V2: a fact about
 * several people is any set of its values that is not empty; of several people some may be unknown).
 */
export interface ReportSpace {
  readonly facts: readonly SpaceFact[];
  /** Where each fact stands in `facts`. */
  readonly at: ReadonlyMap<string, number>;
  readonly typical: Asked;
}

export interface SpaceFact {
  readonly name: string;
  readonly classes: readonly ValueClass[];
  /** Per question, by its key, the answer of each class. */
  readonly answers: ReadonlyMap<string, readonly boolean[]>;
}

export interface ValueClass {
  /** The set that stands for the class: the typical report's own, or the smallest. Of an area: the code, then all above. */
  readonly values: readonly string[];
  readonly typical: boolean;
}

/** More classes of one fact than this are not told apart: the policies are too entangled. */
const mostClasses = 65_536;

/** The space that these questions split; null if one fact falls into too many classes. */
export function reportSpace(
  questions: readonly Question[],
  policies: readonly Policy[],
  typical: Asked,
): ReportSpace | null {
  const byFact = groupBy(questions, ({ fact }) => fact);
  const facts: SpaceFact[] = [];
  for (const [name, asked] of byFact) {
    const distinct = [...new Map(asked.map((question) => [questionKey(question), question])).values()];
    const sets = valueSets(name, distinct, policies, typical);
    if (sets === null) return null;
    facts.push(classesOf(name, sets, distinct));
  }
  return { facts, at: new Map(facts.map(({ name }, index) => [name, index])), typical };
}

/** The report in which each fact has the set that stands for the given class, and all else is as is typical. */
export function reportOf(space: ReportSpace, classAt: (fact: number) => number): Asked {
  const facts: Record<string, readonly string[] | undefined> = { ...space.typical.facts };
  let { area, raised } = space.typical;
  space.facts.forEach(({ name, classes }, index) => {
    const chosen = classes[classAt(index)];
    if (chosen === undefined || chosen.typical) return;
    if (name === areaFact) area = (chosen.values[0] ?? 'unknown') as HandlingArea;
    else if (name === raisedFact) raised = chosen.values[0] === notRaised ? null : (chosen.values[0] as TriageLevel);
    else facts[name] = chosen.values;
  });
  return { facts, area, raised };
}

export function answer({ fact: _, atLeast, of }: Question, values: readonly string[]): boolean {
  let found = 0;
  for (const value of of) if (values.includes(value)) found += 1;
  return found >= atLeast;
}

/** The typical set stands first, the smaller ones before the larger: the first of a class stands for it. */
function classesOf(name: string, sets: readonly ValueClass[], questions: readonly Question[]): SpaceFact {
  const firsts = new Map<string, { readonly set: ValueClass; readonly answers: readonly boolean[] }>();
  for (const set of sets) {
    const answers = questions.map((question) => answer(question, set.values));
    const key = answers.map(Number).join('');
    if (!firsts.has(key)) firsts.set(key, { set, answers });
  }
  const kept = [...firsts.values()];
  return {
    name,
    classes: kept.map(({ set }) => set),
    answers: new Map(
      questions.map((question, at) => [questionKey(question), kept.map((one) => one.answers[at] ?? false)]),
    ),
  };
}

function valueSets(
  name: string,
  questions: readonly Question[],
  policies: readonly Policy[],
  typical: Asked,
): readonly ValueClass[] | null {
  if (name === areaFact) return areaSets(questions, policies, typical.area);
  if (name === raisedFact) {
    return [notRaised, ...triageLevels].map((level) => ({
      values: [level],
      typical: level === (typical.raised ?? notRaised),
    }));
  }
  const usual = [...factValues(typical.facts, name)].sort();
  const isTypical = (values: readonly string[]): boolean => [...values].sort().join() === usual.join();
  const definitions = policies.flatMap(({ facts }) => definitionOf(name, facts) ?? []);
  const values = [...new Set(['unknown', ...definitions.flatMap((one) => one.values.map(({ value }) => value))])];
  const several = definitions.some((definition: FactDefinition) => definition.several);
  const sets = several ? subsets(values, questions) : values.map((value) => [value]);
  if (sets === null) return null;
  const all = sets.map((set): ValueClass => ({ values: set, typical: isTypical(set) }));
  if (!all.some((one) => one.typical)) all.push({ values: usual, typical: true });
  return all.sort(
    (one, other) => Number(other.typical) - Number(one.typical) || one.values.length - other.values.length,
  );
}

/**
 * Sets that show every combination of answers: values that no question tells apart are alike, and more of them than any
 * question counts add nothing.
 */
function subsets(values: readonly string[], questions: readonly Question[]): readonly (readonly string[])[] | null {
  const alike = groupBy(values, (value) => questions.map(({ of }) => Number(of.includes(value))).join(''));
  const most = Math.max(1, ...questions.map(({ atLeast }) => atLeast));
  let sets: (readonly string[])[] = [[]];
  for (const group of alike.values()) {
    const grown = sets.flatMap((set) =>
      Array.from({ length: Math.min(most, group.length) + 1 }, (_, count) => [...set, ...group.slice(0, count)]),
    );
    if (grown.length > mostClasses) return null;
    sets = grown;
  }
  return sets.filter((set) => set.length > 0);
}

/** Every place that is named, the policies' own areas, somewhere else, and that it is not known or lies outside. */
function areaSets(
  questions: readonly Question[],
  policies: readonly Policy[],
  typical: HandlingArea,
): readonly ValueClass[] {
  const named = questions.flatMap(({ of }) => of).filter((code) => code !== 'unknown' && code !== 'outside');
  const own = policies.flatMap(({ area }) => area ?? []);
  // Only a policy for the whole country handles what lies nowhere that is named.
  const elsewhere = own.length === policies.length ? [] : [firstUnnamed(named)];
  const areas = new Set<string>([typical, 'unknown', 'outside', ...own, ...named, ...elsewhere]);
  return [...areas].map((area) => ({
    values: isPlace(area as HandlingArea) ? areaAndAncestors(area as KemendagriCode) : [area],
    typical: area === typical,
  }));
}

function firstUnnamed(named: readonly string[]): string {
  for (let province = 11; province < 99; province += 1) {
    if (!named.some((code) => code.startsWith(String(province)))) return String(province);
  }
  return '99';
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
