import type { Language, Localized } from '@kawal/core';
import type { Finding, Problem } from './finding.ts';
import { findingWords } from './messages.ts';
import { type Spell, spellFor } from './words.ts';

/** Puts a finding into words, without its place. */
export function findingText(finding: Finding, language: Language): string {
  // The record is total over the union; only the pairing of one code with its own facts is lost to the compiler.
  const say = findingWords[finding.code] as (facts: Problem, spell: Spell) => Localized;
  return say(finding, spellFor(finding.fileLanguage))[language];
}

/** One line: the place as editors and terminals understand it, then what is wrong and how to correct it. */
export function formatFinding(finding: Finding, language: Language): string {
  return `${finding.file}:${finding.line}:${finding.column} ${findingText(finding, language)}`;
}
