import type { Chapter } from '@kawal/core';
import type { Aspect } from './aspect-words.ts';
import { type ComparedPart, type DescribedAspects, describeChapter, type Items, parts } from './describe-chapter.ts';
import type { AspectValue } from './value.ts';

/** Lists the changes that applying a chapter would make; pure. A renamed office or step reads as removed and added. */
export type Change =
  | {
      readonly part: ComparedPart;
      readonly name: string;
      readonly change: 'added' | 'removed';
      /** The aspects that tell it from others of its kind, as the name of a place; empty where its name is enough. */
      readonly what: DescribedAspects;
    }
  | {
      readonly part: ComparedPart;
      readonly name: string;
      readonly change: 'changed';
      readonly aspect: Aspect;
      readonly from: AspectValue;
      readonly to: AspectValue;
    }
  /** A name or an address, which stand in cards; what they say is nobody's business here. */
  | { readonly part: 'person' | 'contact'; readonly name: string; readonly change: 'corrected' };

export function difference(before: Chapter, after: Chapter): readonly Change[] {
  const [was, is] = [describeChapter(before), describeChapter(after)];
  return parts.flatMap((part) => compare(part, was[part], is[part]));
}

/** How many there are of each, for a chapter that replaces none. */
export function countsOf(chapter: Chapter): readonly { readonly part: ComparedPart; readonly count: number }[] {
  const described = describeChapter(chapter);
  return parts.map((part) => ({ part, count: described[part].size })).filter(({ count }) => count > 0);
}

function compare(part: ComparedPart, before: Items, after: Items): readonly Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Change[] => {
    const [was, is] = [before.get(name), after.get(name)];
    if (is === undefined) return [{ part, name, change: 'removed', what: telling(part, was ?? {}) }];
    if (was === undefined) return [{ part, name, change: 'added', what: telling(part, is) }];
    return ([...new Set([...Object.keys(was), ...Object.keys(is)])] as Aspect[])
      .map((aspect) => ({ aspect, from: valueUnder(was, aspect), to: valueUnder(is, aspect) }))
      .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
      .map((changed) => ({ part, name, change: 'changed', ...changed }));
  });
}

const tellingAspects: Readonly<Partial<Record<ComparedPart, readonly Aspect[]>>> = {
  area: ['name'],
  holidays: ['dayCount', 'decree'],
  contact: ['channel'],
  office: ['kind', 'holders', 'deputies', 'hours'],
  absence: ['until'],
};

function telling(part: ComparedPart, described: DescribedAspects): DescribedAspects {
  const aspects = (tellingAspects[part] ?? []).filter((aspect) => valueUnder(described, aspect).is !== 'nothing');
  return Object.fromEntries(aspects.map((aspect) => [aspect, valueUnder(described, aspect)]));
}

function valueUnder(described: DescribedAspects, aspect: Aspect): AspectValue {
  return described[aspect] ?? { is: 'nothing' };
}
