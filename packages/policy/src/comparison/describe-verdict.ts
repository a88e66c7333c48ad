import type { Language } from '@kawal/core';
import { describeReport } from '../sentences/describe-report.ts';
import { describeOffice } from '../sentences/describe-step.ts';
import { joinWords } from '../sentences/join.ts';
import type { SayOptions } from '../sentences/voice.ts';
import { describeOwed } from './describe-telling.ts';
import type { DiscretionExample, Strictness, StrictnessVerdict, UrgencyExample } from './verdict.ts';
import { verdictWords as words } from './verdict-words.ts';

export interface ComparedNames extends SayOptions {
  /** How the two policies are called in the sentences. */
  readonly a: string;
  readonly b: string;
}

/** Both verdicts as sentences, each with its smallest report. */
export function describeStrictness(
  strictness: Strictness,
  names: ComparedNames,
  language: Language,
): readonly string[] {
  return [
    describeVerdict(strictness.urgency, words.urgency, names, language, (example, back) =>
      describeUrgency(example, back ? flipped(names) : names, language),
    ),
    describeVerdict(strictness.discretion, words.discretion, names, language, (example, back) =>
      describeDiscretion(example, back ? flipped(names) : names, language),
    ),
  ];
}

function flipped(names: ComparedNames): ComparedNames {
  return { ...names, a: names.b, b: names.a };
}

type VerdictWords = (typeof words)['urgency'] | (typeof words)['discretion'];

function describeVerdict<Example>(
  verdict: StrictnessVerdict<Example>,
  said: VerdictWords,
  { a, b }: ComparedNames,
  language: Language,
  say: (example: Example, back: boolean) => string,
): string {
  switch (verdict.type) {
    case 'yes':
      return said.yes(a, b)[language];
    case 'no':
      return `${said.no(a, b)[language]} ${say(verdict.example, false)}`;
    case 'incomparable':
      return `${said.incomparable(a, b)[language]} ${say(verdict.examples[0], false)} ${say(verdict.examples[1], true)}`;
    case 'too-entangled':
      return words.tooEntangled(joinWords(verdict.paths, 'and', language))[language];
  }
}

function describeUrgency(example: UrgencyExample, names: ComparedNames, language: Language): string {
  const { report, office, telling, inStricter, inLaxer, weaker } = example;
  const other = inLaxer ?? weaker;
  return words.urgencyExample(
    describeReport(report, { ...names, language }),
    describeOffice(office, language),
    telling,
    `${names.b}: ${describeOwed(inStricter, language)}`,
    `${names.a}: ${other === null ? words.notOwed[language] : describeOwed(other, language)}`,
  )[language];
}

function describeDiscretion({ report, office }: DiscretionExample, names: ComparedNames, language: Language): string {
  const said = describeReport(report, { ...names, language });
  return words.discretionExample(said, describeOffice(office, language), names.a, names.b)[language];
}
