import { officeKinds } from '@kawal/core';
import { isOfficeKind } from '@kawal/core/directory';
import type { FormChoice } from '@kawal/forms';
import { nearestWords } from '../spelling/nearest-words.ts';
import { officeMeantBy } from '../spelling/office-meant.ts';

/** Returns up to three names that somebody may have meant: the directory's first, then those of the form. */
export function nearestChoices(
  written: string,
  allowed: readonly string[],
  choices: readonly FormChoice[],
): readonly string[] {
  const own = ownNames(written, choices);
  const meant = choices.find(({ value }) => value === officeMeantBy(written));
  if (meant === undefined) return [...new Set([...own, ...nearestWords(written, allowed)])].slice(0, 3);
  return own.length > 0 ? own.slice(0, 3) : allowed.filter((word) => word === meant.id || word === meant.en);
}

/** Returns the directory's names in which the text begins a word; one with a comma is quoted, for they are listed. */
function ownNames(written: string, choices: readonly FormChoice[]): readonly string[] {
  const text = written
    .toLowerCase()
    .split(/[\s-]+/)
    .join(' ')
    .trim();
  if (text.length < 3) return [];
  return choices
    .flatMap(({ value, also = [] }) => also.filter((name) => !ofAnyDirectory(value).includes(name)))
    .filter((name) => ` ${name.toLowerCase()}`.includes(` ${text}`))
    .map((name) => (name.includes(',') ? `"${name}"` : name));
}

/** Returns the other names that an office has in every directory: half of them are words of a file. */
function ofAnyDirectory(office: string): readonly string[] {
  return isOfficeKind(office) ? (officeKinds[office].also ?? []) : [];
}
