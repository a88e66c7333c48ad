import type { Language } from '@kawal/core';
import { asSentence } from '../sentences/join.ts';
import { type TestFailure, testMessages } from './messages.ts';
import type { TestResult } from './policy-tests.ts';

/** One line a test, and under a failing one what happened instead. */
export function describeTestResults(results: readonly TestResult[], language: Language): readonly string[] {
  return results.flatMap(({ test, passed, failures }) => [
    `${verdicts[language][passed ? 'passed' : 'failed']}  ${test.name}`,
    ...failures.map((failure) => `  ${describeTestFailure(failure, language)}`),
  ]);
}

export function describeTestFailure(failure: TestFailure, language: Language): string {
  const say = testMessages[failure.code] as (facts: TestFailure) => Readonly<Record<Language, string>>;
  return asSentence(say(failure)[language]);
}

const verdicts = { id: { passed: 'LULUS', failed: 'GAGAL' }, en: { passed: 'PASS', failed: 'FAIL' } } as const;
