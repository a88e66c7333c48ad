import type { Language, Localized } from '@kawal/core';
import rows from './practice-rules.json' with { type: 'json' };

/** The rules of practice in words. A policy names them by these ids; people read the words. */
const practiceRules: Readonly<Record<string, Localized>> = rows;

/** Names a rule of practice in words; one that a chapter named itself keeps its own name. */
export function describeRule(rule: string, language: Language): string {
  return (Object.hasOwn(practiceRules, rule) ? practiceRules[rule] : undefined)?.[language] ?? rule;
}
