import type { Language, Localized, Path, TriageRule } from '@kawal/core';
import { levelWords } from '@kawal/core/matching';
import { describeCondition, describeFactName, describeTest, describeValues } from '../sentences/describe-condition.ts';
import { describeRequirement } from '../sentences/describe-contract.ts';
import { describeCeiling, describeFloor, describeWaiver } from '../sentences/describe-limits.ts';
import { describeOffice, describeOffices } from '../sentences/describe-step.ts';
import { asSentence, joinWords } from '../sentences/join.ts';
import { pathTitle } from '../sentences/path-titles.ts';
import type { SayOptions, Voice } from '../sentences/voice.ts';
import { notRaised, raisedFact } from '../space/space.ts';
import { describeDue, describeOwed, describeStrength } from './describe-telling.ts';
import { type Changed, isSame, type PolicyDifference } from './difference.ts';
import { differenceWords as words } from './difference-words.ts';
import type { NotificationChange } from './notification-changes.ts';
import type { Box, BoxTest } from './region-tests.ts';

/** Describes one difference between two policies in sentences. */
export function describeDifference(difference: PolicyDifference, language: Language, options: SayOptions = {}): string {
  const voice: Voice = { ...options, language };
  switch (difference.kind) {
    case 'telling': {
      const { office, where, changes } = difference;
      const said = changes.map((change) => describeChange(change, language)).join('; ');
      const [told, box] = [describeOffice(office, language), describeBox(where, language, options)];
      return (box === null ? words.tellingAlways(told, said) : words.telling(told, said, box))[language];
    }
    case 'too-entangled': {
      const titles = difference.paths.map((path) => pathTitle(path, language));
      const paths = joinWords(titles, 'and', language);
      return words.tooEntangled(describeOffice(difference.office, language), paths)[language];
    }
    case 'path':
      return describePathChange(difference, voice);
    case 'floor':
      return describeChanged(words.floor, difference, (floor) => describeFloor(floor, voice), language);
    case 'ceiling':
      return describeChanged(words.ceiling, difference, (ceiling) => describeCeiling(ceiling, voice), language);
    case 'waiver':
      return describeChanged(words.waiver, difference, (waiver) => describeWaiver(waiver, voice), language);
    case 'requirement': {
      const { office, before, after } = difference;
      const say = (requirement: NonNullable<typeof before>): string =>
        describeRequirement(office, { requires: { [office]: requirement } }, language);
      return describeChanged(words.requirement, { id: describeOffice(office, language), before, after }, say, language);
    }
    case 'callers': {
      const [before, after] = [difference.before, difference.after].map((of) => describeOffices(of, 'and', language));
      return words.callers(before || words.noCallers, after || words.noCallers)[language];
    }
    case 'triage':
      return [
        ...difference.before.map((row) => words.triageGone(describeRow(row, voice))),
        ...difference.after.map((row) => words.triageCome(describeRow(row, voice))),
      ]
        .map((said) => said[language])
        .join(' ');
  }
}

function describeRow({ level, when }: TriageRule, voice: Voice): string {
  const { language } = voice;
  return words.triageRow(levelWords[level][language], describeCondition(when, voice))[language];
}

/** Describes the reports of a box as a clause after "bila". */
export function describeBox(box: Box, language: Language, options: SayOptions = {}): string | null {
  if (box.length === 0) return null;
  const voice: Voice = { ...options, language };
  return box.map((test) => describeBoxTest(test, voice)).join(language === 'id' ? ', dan ' : ', and ');
}

function describeBoxTest({ fact, test }: BoxTest, voice: Voice): string {
  if ('fewerThan' in test) {
    const { count, of } = test.fewerThan;
    const list = describeValues(fact, of, voice);
    return words.fewerThan(count, describeFactName(fact, voice), list)[voice.language];
  }
  return fact === raisedFact ? describeRaised(test, voice.language) : describeTest(fact, test, voice);
}

function describeRaised(test: Exclude<BoxTest['test'], { fewerThan: unknown }>, language: Language): string {
  const [levels, holds] = 'anyOf' in test ? [test.anyOf, true] : ['noneOf' in test ? test.noneOf : [], false];
  if (levels.includes(notRaised)) return (holds ? words.notRaised : words.raised)[language];
  const names = levels.map((level) => levelWords[level as keyof typeof levelWords]?.[language] ?? level);
  const said = joinWords(names, 'or', language);
  return (holds ? words.raisedTo(said) : words.notRaisedTo(said))[language];
}

function describeChange({ change, before, after, repeats }: NotificationChange, language: Language): string {
  const reminded = repeats.length === 1 ? words.withRepeat : words.withRepeats(repeats.length);
  const more = repeats.length > 0 ? ` ${reminded[language]}` : '';
  const old = before === null ? '' : describeOwed(before, language);
  const next = after === null ? '' : describeOwed(after, language);
  if (before === null || after === null || change === 'appears' || change === 'vanishes')
    return `${(before === null ? words.appears(next) : words.vanishes(old))[language]}${more}`;
  if (change === 'stronger' || change === 'weaker') {
    const [from, to] = [describeStrength(before.unless, language), describeStrength(after.unless, language)];
    return `${words[change](describeDue(after.due, language), from, to)[language]}${more}`;
  }
  return `${words[change](old, next)[language]}${more}`;
}

function describePathChange({ id, before, after }: Changed<'path', Path>, voice: Voice): string {
  const { language } = voice;
  const title = pathTitle(id, language);
  if (before === null || after === null) {
    const path = after ?? before;
    const when = path === null ? '' : describeCondition(path.when, voice);
    return (before === null ? words.pathCame(title, when) : words.pathWent(title, when))[language];
  }
  const attributes = (['when', 'steps', 'hold', 'review', 'advise', 'why'] as const)
    .filter((attribute) => !isSame(before[attribute], after[attribute]))
    .map((attribute) => words.attributes[attribute][language]);
  return words.pathChanged(title, joinWords(attributes, 'and', language))[language];
}

function describeChanged<Piece>(
  name: Localized,
  { id, before, after }: Omit<Changed<string, Piece>, 'kind'>,
  say: (piece: Piece) => string,
  language: Language,
): string {
  const what = asSentence(`${name[language]} ${id}`);
  if (before === null) return after === null ? what : words.came(what, say(after))[language];
  if (after === null) return words.went(what, say(before))[language];
  return words.changed(what, say(before), say(after))[language];
}
