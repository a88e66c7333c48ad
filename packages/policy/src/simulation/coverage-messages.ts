import type { Language } from '@kawal/core';
import { floorTitle, pathTitle } from '../sentences/path-titles.ts';
import kinds from './unreached.json' with { type: 'json' };

type OfStep = Extract<keyof typeof kinds, `coverage.${'step' | 'guard'}-${string}`>;
type OfCeiling = Extract<keyof typeof kinds, `coverage.ceiling-${string}`>;

/** A part of a policy that no test reaches. */
export type Unreached =
  | { readonly code: 'coverage.path-never-opened'; readonly path: string }
  | { readonly code: OfStep; readonly path: string; readonly step: string }
  | { readonly code: 'coverage.floor-never-applied'; readonly floor: string }
  | { readonly code: OfCeiling; readonly ceiling: string };

export function describeUnreached(unreached: Unreached, language: Language): string {
  return `${kinds[unreached.code][language]}: ${partOf(unreached, language)}`;
}

/** Counts the unreached parts of each kind and names the first three, or each on a line of its own. */
export function describeKinds(unreached: readonly Unreached[], language: Language, isFull: boolean): readonly string[] {
  const lines = Object.entries(kinds).flatMap(([code, said]) => {
    const parts = unreached.filter((one) => one.code === code).map((one) => partOf(one, language));
    if (parts.length === 0) return [];
    const heading = `${said[language]} (${parts.length}):`;
    if (isFull) return [heading, ...parts.map((part) => `  ${part}`)];
    return [`${heading} ${parts.slice(0, 3).join('; ')}${parts.length > 3 ? '; …' : ''}`];
  });
  const more = { id: 'Semuanya dengan nama: tambahkan --full.', en: 'For each by name, add --full.' };
  return lines.some((line) => line.endsWith('…')) ? [...lines, more[language]] : lines;
}

function partOf(one: Unreached, language: Language): string {
  if ('ceiling' in one) return one.ceiling.replaceAll('-', ' ');
  if ('floor' in one) return floorTitle(one.floor, language);
  return 'step' in one ? `${pathTitle(one.path, language)}/${one.step}` : pathTitle(one.path, language);
}
