import type { Language, Localized, Path, Policy } from '@kawal/core';
import { levelWords } from '@kawal/core/matching';
import { describeCondition, describeFactName, describeTest, describeValues } from '../sentences/describe-condition.ts';
import { describeRequirement } from '../sentences/describe-contract.ts';
import { describeCeiling, describeFloor, describeWaiver } from '../sentences/describe-limits.ts';
import type { SayOptions } from '../sentences/describe-policy.ts';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import { notRaised, raisedFact } from '../space/space.ts';
import { describeDue, describeOwed, describeStrength } from './describe-telling.ts';
import { isSame, type PolicyDifference } from './difference.ts';
import { differenceWords as words } from './difference-words.ts';
import type { NotificationChange } from './notification-changes.ts';
import type { Box, BoxTest } from './region-tests.ts';

export interface DifferenceOptions extends SayOptions {
  /** Facts that the policies declare. */
  readonly declared?: Policy['facts'];
}

/** One difference between two policies as sentences. */
export function describeDifference(
  difference: PolicyDifference,
  language: Language,
  options: DifferenceOptions = {},
): string {
  const facts = { facts: options.declared ?? {} };
  switch (difference.kind) {
    case 'telling': {
      const { office, where, changes } = difference;
      const said = changes.map((change) => describeChange(change, language)).join('; ');
      return words.telling(describeBox(where, language, options), describeOffice(office, language), said)[language];
    }
    case 'too-entangled':
      return words.tooEntangled(
        describeOffice(difference.office, language),
        joinWords(difference.paths, 'and', language),
      )[language];
    case 'path':
      return describePathChange(difference, language, options);
    case 'floor':
      return describeChanged(
        words.floor,
        difference,
        (floor) => describeFloor(floor, facts, language, options),
        language,
      );
    case 'ceiling':
      return describeChanged(
        words.ceiling,
        difference,
        (one) => describeCeiling(one, facts, language, options),
        language,
      );
    case 'waiver':
      return describeChanged(
        words.waiver,
        difference,
        (one) => describeWaiver(one, facts, language, options),
        language,
      );
    case 'requirement': {
      const { office, before, after } = difference;
      const say = (requirement: NonNullable<typeof before>): string =>
        describeRequirement(office, { requires: { [office]: requirement } }, language);
      return describeChanged(words.requirement, { id: describeOffice(office, language), before, after }, say, language);
    }
    case 'callers':
      return words.callers(
        describeOffices(difference.before, 'and', language),
        describeOffices(difference.after, 'and', language),
      )[language];
    case 'triage': {
      const say = (rows: Policy['triage']): string[] =>
        rows.map(
          ({ rule, level, when }) =>
            words.triageRow(rule, levelWords[level][language], describeCondition(when, facts.facts, language, options))[
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
export function describeBox(box: Box, language: Language, options: DifferenceOptions = {}): string | null {
  if (box.length === 0) return null;
  return box.map((test) => describeBoxTest(test, language, options)).join(language === 'id' ? ', dan ' : ', and ');
}

function describeBoxTest({ fact, test }: BoxTest, language: Language, options: DifferenceOptions): string {
  const declared = options.declared ?? {};
  if ('fewerThan' in test) {
    const { count, of } = test.fewerThan;
    return words.fewerThan(
      count,
      describeFactName(fact, declared, language),
      describeValues(fact, of, declared, language, options),
    )[language];
  }
  if (fact === raisedFact) return describeRaised(test, language);
  return describeTest(fact, test, declared, language, options);
}

function describeRaised(test: Exclude<BoxTest['test'], { fewerThan: unknown }>, language: Language): string {
  const [levels, holds] = 'anyOf' in test ? [test.anyOf, true] : ['noneOf' in test ? test.noneOf : [], false];
  if (levels.includes(notRaised)) return (holds ? words.notRaised : words.raised)[language];
  const names = levels.map((level) => levelWords[level as keyof typeof levelWords]?.[language] ?? level);
  const said = joinWords(names, 'or', language);
  return (holds ? words.raisedTo(said) : words.notRaisedTo(said))[language];
}

function describeChange({ change, before, after, repeats }: NotificationChange, language: Language): string {
  const more = repeats.length > 0 ? ` ${words.withRepeats(repeats.length)[language]}` : '';
  const old = before === null ? '' : describeOwed(before, language);
  const next = after === null ? '' : describeOwed(after, language);
  if (before === null || after === null || change === 'appears' || change === 'vanishes') {
    return `${(before === null ? words.appears(next) : words.vanishes(old))[language]}${more}`;
  }
  if (change === 'stronger' || change === 'weaker') {
    const [from, to] = [describeStrength(before.unless, language), describeStrength(after.unless, language)];
    return `${words[change](describeDue(after.due, language), from, to)[language]}${more}`;
  }
  return `${words[change](old, next)[language]}${more}`;
}

function describePathChange(
  { id, before, after }: { readonly id: string; readonly before: Path | null; readonly after: Path | null },
  language: Language,
  options: DifferenceOptions,
): string {
  if (before === null || after === null) {
    const path = after ?? before;
    const when = path === null ? '' : describeCondition(path.when, options.declared ?? {}, language, options);
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

function describeChanged<Piece>(
  name: Localized,
  { id, before, after }: { readonly id: string; readonly before: Piece | null; readonly after: Piece | null },
  say: (piece: Piece) => string,
  language: Language,
): string {
  const what = asSentence(`${name[language]} ${id}`);
  if (before === null) return after === null ? what : words.came(what, say(after))[language];
  if (after === null) return words.went(what, say(before))[language];
  return words.changed(what, say(before), say(after))[language];
}
