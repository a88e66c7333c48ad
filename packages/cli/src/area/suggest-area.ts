import { type Area, areaByCode, parseAreaCode } from '@kawal/core';
import { isUndottedCode } from '@kawal/core/area';
import { distance } from 'fastest-levenshtein';

/** Guesses an undotted code: the Kemendagri code of these digits, if the chapter has it. BPS numbers areas otherwise. */
export function undottedGuess(written: string, areas: readonly Area[]): Area | undefined {
  if (!isUndottedCode(written) && !/^\d{4}(\d{2})?$/.test(written)) return undefined;
  const dotted = [written.slice(0, 2), written.slice(2, 4), written.slice(4, 6), written.slice(6)]
    .filter((part) => part !== '')
    .join('.');
  const code = parseAreaCode(dotted);
  return code === undefined ? undefined : areaByCode(areas, code);
}

/** True for digits that look like a code without its dots, Kemendagri's or BPS's. */
export function looksUndotted(written: string): boolean {
  return /^(\d{4}|\d{6,7}|\d{10})$/.test(written);
}

/** Returns up to three areas whose name begins with what was written, or whose name or code is nearest to it. */
export function nearestAreas(written: string, areas: readonly Area[]): readonly Area[] {
  const key = written.toLowerCase();
  return areas
    .map((area) => ({
      area,
      distance: Math.min(
        ...[area.code, area.name, ...area.aliases].map((spelling) => {
          const parts = [key, ...key.split(' ').filter((word) => word.length >= 4)];
          const begins = parts.some((part) => part.length >= 3 && `${spelling.toLowerCase()} `.startsWith(`${part} `));
          return begins ? 0 : distance(key, spelling.toLowerCase());
        }),
      ),
    }))
    .filter((candidate) => candidate.distance <= Math.max(2, Math.floor(key.length / 3)))
    .sort((a, b) => a.distance - b.distance || (a.area.code < b.area.code ? -1 : 1))
    .slice(0, 3)
    .map(({ area }) => area);
}
