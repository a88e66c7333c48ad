import { type Condition, day, type Facts, type FactValue, hour, type Localized, minute } from '@kawal/core';
import { type FactDefinition, type FactTest, type Offset, unknownValue, type Wait } from '@kawal/core/policy';
import type { ConditionSpec, FactSpec, ReportSpec } from './builder-facts.ts';
import type { OffsetSpec, WaitSpec } from './builder-wait.ts';

export function writeCondition(when: ConditionSpec): Condition {
  const tests = Object.entries(when as Readonly<Record<string, readonly string[] | FactTest | undefined>>);
  return Object.fromEntries(
    tests.flatMap(([name, test]) => (test === undefined ? [] : [[name, isList(test) ? { anyOf: test } : test]])),
  );
}

export function writeReport(report: ReportSpec): Facts {
  const stated = Object.entries(report as Readonly<Record<string, string | readonly string[] | undefined>>);
  return Object.fromEntries(
    stated.flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? [value] : value]],
    ),
  );
}

function isList(test: readonly string[] | FactTest): test is readonly string[] {
  return Array.isArray(test);
}

/** A chapter's own fact bears its own name in every file, whatever the file's language. */
export function writeFact(name: string, { said, values, ordered, several }: FactSpec): FactDefinition {
  const words: readonly (readonly [string, string | Localized])[] = Array.isArray(values)
    ? values.map((value) => [value, value])
    : Object.entries(values);
  const known = words
    .filter(([value]) => value !== 'unknown')
    .map(([value, text]): FactValue => {
      return { value, keyword: value, said: inBoth(text), missing: false };
    });
  return {
    keyword: name,
    said: inBoth(said),
    values: [unknownValue, ...known],
    ordered: ordered ?? false,
    derived: false,
    several: several ?? false,
  };
}

function inBoth(said: string | Localized): Localized {
  return typeof said === 'string' ? { id: said, en: said } : said;
}

/** Reads a duration. Text that is none becomes `NaN`, which `composePolicy` refuses; nothing here throws. */
export function writeWait(wait: WaitSpec): Wait {
  if (typeof wait === 'number') return { ms: wait };
  const found = /^(\d+)(?:x(\d+))? (minute|hour|day)s?$/.exec(wait);
  const unit = found?.[3] as keyof typeof units | undefined;
  return { ms: unit === undefined ? Number.NaN : Number(found?.[1]) * Number(found?.[2] ?? 1) * units[unit] };
}

const units = { minute, hour, day } as const;

export function writeOffset(offset: OffsetSpec): Offset {
  const found = typeof offset === 'string' ? /^(\d+) working days?$/.exec(offset) : null;
  return found === null ? writeWait(offset as WaitSpec) : { workingDays: Number(found[1]) };
}
