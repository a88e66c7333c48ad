import type { Language, Path, Policy, Said } from '@kawal/core';
import { levelWords } from '@kawal/core/matching';
import { asSentence, joinWords } from '../sentences/join.ts';
import { sayCondition, sayFactName, sayTest, sayValues } from '../sentences/say-condition.ts';
import { sayRequirement } from '../sentences/say-contract.ts';
import { sayCeiling, sayFloor, sayWaiver } from '../sentences/say-limits.ts';
import type { SayOptions } from '../sentences/say-policy.ts';
import { sayOffice, sayOffices } from '../sentences/say-step.ts';
import { notRaised, raisedFact } from '../space/space.ts';
import { isSame, type PolicyDifference } from './difference.ts';
import { differenceWords as words } from './difference-words.ts';
import type { Box, BoxTest } from './region-tests.ts';
import { sayDue, sayOwed, sayStrength } from './say-telling.ts';
import type { TellingChange } from './telling-changes.ts';

export interface DifferenceOptions extends SayOptions {
  /** What the policies declare of their own. */
  readonly declared?: Policy['facts'];
}

/** One difference between two policies as sentences. */
export function sayDifference(
  difference: PolicyDifference,
  language: Language,
  options: DifferenceOptions = {},
): string {
  const facts = { facts: options.declared ?? {} };
  switch (difference.kind) {
    case 'telling': {
      const { office, where, changes } = difference;
      const said = changes.map((change) => sayChange(change, language)).join('; ');
      return words.telling(sayBox(where, language, options), sayOffice(office, language), said)[language];
    }
    case 'too-entangled':
      return words.tooEntangled(sayOffice(difference.office, language), joinWords(difference.paths, 'and', language))[
        language
      ];
    case 'path':
      return sayPathChange(difference, language, options);
    case 'floor':
      return sayChanged(words.floor, difference, (floor) => sayFloor(floor, facts, language, options), language);
    case 'ceiling':
      return sayChanged(words.ceiling, difference, (one) => sayCeiling(one, facts, language, options), language);
    case 'waiver':
      return sayChanged(words.waiver, difference, (one) => sayWaiver(one, facts, language, options), language);
    case 'requirement': {
      const { office, before, after } = difference;
      const say = (requirement: NonNullable<typeof before>): string =>
        sayRequirement(office, { requires: { [office]: requirement } }, language);
      return sayChanged(words.requirement, { id: sayOffice(office, language), before, after }, say, language);
    }
    case 'callers':
      return words.callers(
        sayOffices(difference.before, 'and', language),
        sayOffices(difference.after, 'and', language),
      )[language];
    case 'triage': {
      const say = (rows: Policy['triage']): string[] =>
        rows.map(
          ({ rule, level, when }) =>
            words.triageRow(rule, levelWords[level][language], sayCondition(when, facts.facts, language, options))[
              language
            ],
        );
      return [
        ...say(difference.before).map((row) => words.triageGone(row)[language]),
        ...say(difference.after).map((row) => words.triageCome(row)[language]),
      ].join(' ');
    }
  }
}

/** The reports of a box as a clause after "bila". */
export function sayBox(box: Box, language: Language, options: DifferenceOptions = {}): string | null {
  if (box.length === 0) return null;
  return box.map((test) => sayBoxTest(test, language, options)).join(language === 'id' ? ', dan ' : ', and ');
}

function sayBoxTest({ fact, test }: BoxTest, language: Language, options: DifferenceOptions): string {
  const declared = options.declared ?? {};
  if ('fewerThan' in test) {
    const { count, of } = test.fewerThan;
    return words.fewerThan(
      count,
      sayFactName(fact, declared, language),
      sayValues(fact, of, declared, language, options),
    )[language];
  }
  if (fact === raisedFact) return sayRaised(test, language);
  return sayTest(fact, test, declared, language, options);
}

function sayRaised(test: Exclude<BoxTest['test'], { fewerThan: unknown }>, language: Language): string {
  const [levels, holds] = 'anyOf' in test ? [test.anyOf, true] : ['noneOf' in test ? test.noneOf : [], false];
  if (levels.includes(notRaised)) return (holds ? words.notRaised : words.raised)[language];
  const names = levels.map((level) => levelWords[level as keyof typeof levelWords]?.[language] ?? level);
  const said = joinWords(names, 'or', language);
  return (holds ? words.raisedTo(said) : words.notRaisedTo(said))[language];
}

function sayChange({ change, before, after, repeats }: TellingChange, language: Language): string {
  const more = repeats.length > 0 ? ` ${words.withRepeats(repeats.length)[language]}` : '';
  const old = before === null ? '' : sayOwed(before, language);
  const next = after === null ? '' : sayOwed(after, language);
  if (before === null || after === null || change === 'appears' || change === 'vanishes') {
    return `${(before === null ? words.appears(next) : words.vanishes(old))[language]}${more}`;
  }
  if (change === 'stronger' || change === 'weaker') {
    const [from, to] = [sayStrength(before.unless, language), sayStrength(after.unless, language)];
    return `${words[change](sayDue(after.due, language), from, to)[language]}${more}`;
  }
  return `${words[change](old, next)[language]}${more}`;
}

function sayPathChange(
  { id, before, after }: { readonly id: string; readonly before: Path | null; readonly after: Path | null },
  language: Language,
  options: DifferenceOptions,
): string {
  if (before === null || after === null) {
    const path = after ?? before;
    const when = path === null ? '' : sayCondition(path.when, options.declared ?? {}, language, options);
    return (before === null ? words.pathCame(id, when) : words.pathWent(id, when))[language];
  }
  const attributes = (['when', 'steps', 'hold', 'review', 'advise', 'why'] as const).filter(
    (attribute) => !isSame(before[attribute], after[attribute]),
  );
  return words.pathChanged(
    id,
    joinWords(
      attributes.map((attribute) => words.attributes[attribute][language]),
      'and',
      language,
    ),
  )[language];
}

function sayChanged<Piece>(
  name: Said,
  { id, before, after }: { readonly id: string; readonly before: Piece | null; readonly after: Piece | null },
  say: (piece: Piece) => string,
  language: Language,
): string {
  const what = asSentence(`${name[language]} ${id}`);
  if (before === null) return after === null ? what : words.came(what, say(after))[language];
  if (after === null) return words.went(what, say(before))[language];
  return words.changed(what, say(before), say(after))[language];
}
