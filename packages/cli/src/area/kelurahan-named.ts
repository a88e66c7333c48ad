import { type Area, areaByCode, areasByName, type KemendagriCode } from '@kawal/core';
import { areaLevel } from '@kawal/core/area';
import { nearestAreas } from './suggest-area.ts';

export type KelurahanReading =
  | { readonly ok: true; readonly kelurahan: readonly Area[] }
  /** It is none, or the name of several: `nearest` are what it may be. */
  | { readonly ok: false; readonly written: string; readonly nearest: readonly string[] };

/** Reads kelurahan and desa by code or by name, also several with commas between; nothing is guessed. */
export function kelurahanNamed(
  written: readonly string[],
  areas: readonly Area[],
  city: KemendagriCode,
): KelurahanReading {
  const villages = areas.filter(({ code }) => areaLevel(code) === 'village');
  const found = new Map<KemendagriCode, Area>();
  for (const text of written
    .flatMap((one) => one.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const exact = areaByCode(villages, text);
    const named = exact === undefined ? areasByName(villages, text, city) : [exact];
    const [one] = named;
    if (one === undefined || named.length > 1) {
      const nearest = (one === undefined ? nearestAreas(text, villages) : named).map(
        ({ code, name }) => `${name} (${code})`,
      );
      return { ok: false, written: text, nearest };
    }
    found.set(one.code, one);
  }
  return { ok: true, kelurahan: [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1)) };
}
