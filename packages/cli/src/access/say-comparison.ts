import {
  type Area,
  type HandlingArea,
  type Instant,
  isPlace,
  type KemendagriCode,
  type Language,
  type Localized,
  officeKinds,
  type Zone,
} from '@kawal/core';
import { relations } from '@kawal/core/access';
import { describeDay } from '@kawal/core/locales';
import type { AccessComparison, RecordChange, RightChange, RuleChange } from '@kawal/engine';
import { nameArea } from '@kawal/policy';
import { comparisonWords as words } from './words.ts';

/** Where and when a comparison is told: the names of areas, and the instant that counts as now. */
export interface ComparisonSetting {
  readonly language: Language;
  readonly zone: Zone;
  readonly now: Instant;
  readonly areas: readonly Area[];
}

/** Says who gains what and then who loses what, a line for all of whom the same is true: `+ 3 people may read 12 more reports`. */
export function sayComparison(
  { rules, rights, records }: AccessComparison,
  setting: ComparisonSetting,
): readonly string[] {
  const lines = [...ruleLines(rules, setting), ...rightLines(rights, setting), ...recordLines(records, setting)];
  return Object.values(signs).flatMap((sign) => lines.filter((line) => line.startsWith(sign)));
}

const signs = { gains: '+', loses: '-' } as const;

function ruleLines(rules: readonly RuleChange[], { language }: ComparisonSetting): readonly string[] {
  const named = <Named extends object>(names: Named, name: string): Localized | undefined =>
    Object.hasOwn(names, name) ? (names[name as keyof Named] as Localized) : undefined;
  return rules.map(({ change, concept, access, relation }) => {
    const said = words.rule[change]({
      verb: words.accesses[access][language],
      // Another version may know a concept or a relation that this one does not.
      concept: named(words.concepts, concept)?.[language] ?? concept,
      relation: (named(relations, relation)?.[language] ?? relation).replace(/[^\p{L}\p{N} ,-]/gu, '?'),
    });
    return `${signs[change]} ${said[language]}`;
  });
}

function rightLines(rights: readonly RightChange[], setting: ComparisonSetting): readonly string[] {
  const alike = grouped(rights, ({ change, relation, office, areas, from }) => [
    ...[change, relation, office, areas, from],
  ]);
  return alike.map(([first, ...more]) => {
    const { change, relation, office, areas, from } = first;
    const names = areas?.map((code) => areaSaid(code, setting)) ?? [];
    const people = peopleOf([first, ...more], setting.language);
    const post = words.posts[relation][setting.language];
    const as = office === undefined ? post : words.notifiedAs(post, officeKinds[office].said)[setting.language];
    const said = words.right[change]({
      people,
      as,
      areas: names.length === 0 ? '' : ` (${shortened(names, setting.language)})`,
    });
    return `${signs[change]} ${said[setting.language]}${since(from, setting)}`;
  });
}

function recordLines(changes: readonly RecordChange[], setting: ComparisonSetting): readonly string[] {
  const { language } = setting;
  // Whoever reads, opens and decides on the same records is named once.
  const kinds = grouped(changes, ({ person, change, concept, from, records }) => [
    ...[person, change, concept, from],
    records.toSorted(),
  ]).map((same) => ({ ...same[0], accesses: same.map(({ access }) => access).sort() }));
  return grouped(kinds, ({ change, concept, from, accesses }) => [change, concept, from, accesses]).map((same) => {
    const { change, concept, from, accesses } = same[0];
    const records = new Set(same.flatMap((one) => one.records)).size;
    const verbs = words.order.filter((one) => accesses.includes(one)).map((one) => words.accesses[one][language]);
    const said = words.records[change]({
      people: peopleOf(same, language),
      count: new Set(same.map(({ person }) => person)).size,
      verbs: listed(verbs, language),
      records: `${records}`,
      concept: words.concepts[concept][language === 'en' && records !== 1 ? 'many' : language],
    });
    return `${signs[change]} ${said[language]}${since(from, setting)}`;
  });
}

/** Reports without a known place, or of another city, are in no area. */
function areaSaid(code: string, { areas, language }: ComparisonSetting): string {
  return isPlace(code as HandlingArea)
    ? nameArea(areas, code as KemendagriCode)
    : words.noPlace[code === 'unknown' ? 'unknown' : 'outside'][language];
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => unknown): readonly (readonly [Item, ...Item[]])[] {
  return [...Map.groupBy(items, (item) => JSON.stringify(key(item))).values()] as [Item, ...Item[]][];
}

const shown = 5;

function peopleOf(changes: readonly { readonly person: string }[], language: Language): string {
  return shortened([...new Set(changes.map(({ person }) => person))], language);
}

function shortened(names: readonly string[], language: Language): string {
  const rest = names.length - shown;
  if (rest <= 0) return names.join(', ');
  return `${names.slice(0, shown).join(', ')} ${words.others(rest)[language]}`;
}

function listed(verbs: readonly string[], language: Language): string {
  const last = verbs.at(-1) ?? '';
  const and: Localized = { id: verbs.length > 2 ? ', dan ' : ' dan ', en: ' and ' };
  return verbs.length < 2 ? last : `${verbs.slice(0, -1).join(', ')}${and[language]}${last}`;
}

function since(from: Instant, { now, zone, language }: ComparisonSetting): string {
  return from <= now ? '' : ` ${words.since(describeDay(from, zone))[language]}`;
}
