import { type Area, areaByCode, type KemendagriCode, parseAreaCode } from '@kawal/core';
import { areaLevel, liesWithin } from '@kawal/core/area';
import { type Place, report } from '../shape/place.ts';
import { readText } from '../shape/read-text.ts';
import { suggest } from '../words/suggest.ts';

/** A dotted code; an undotted one is never guessed, only asked about. */
export function readCode(place: Place | undefined): KemendagriCode | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const code = parseAreaCode(text);
  if (code !== undefined) return code;
  if (/^(\d{4}|\d{6}|\d{10})$/.test(text)) {
    report(place, { code: 'area.undotted', candidate: parseAreaCode(dotted(text)) ?? null });
  } else report(place, { code: 'area.malformed' });
  return undefined;
}

/** The code of a place the chapter works in: its city or something on its list. */
export function readListedCode(
  place: Place | undefined,
  chapter: { readonly city: KemendagriCode; readonly areas: readonly Area[] } | undefined,
): KemendagriCode | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  if (chapter !== undefined && /^(\d{4}|\d{6}|\d{10})$/.test(text)) {
    const listed = [chapter.city, ...chapter.areas.map((area) => area.code)];
    report(place, {
      code: 'area.undotted',
      candidate: listed.find((code) => code.replaceAll('.', '') === text) ?? null,
    });
    return undefined;
  }
  const named = parseAreaCode(text) === undefined ? areasNamed(text, chapter?.areas ?? []) : [];
  if (named.length > 0) {
    const those = named.slice(0, 3).map(({ code, name }) => `${code} (${name})`);
    report(place, { code: 'area.malformed', named: those.join(', ') });
    return undefined;
  }
  const code = readCode(place);
  if (code === undefined || chapter === undefined) return code;
  // Without a list, or with that of another city, which is told already, nothing can be said of it.
  if (chapter.areas.length === 0) return code;
  if (!liesWithin(code, chapter.city)) {
    report(place, { code: 'area.not-in-city', written: code, city: chapter.city });
    return undefined;
  }
  if (code === chapter.city || areaByCode(chapter.areas, code) !== undefined) return code;
  const codes = chapter.areas.map((area) => area.code);
  report(place, { code: 'area.not-in-list', written: code, closest: suggest(code, codes) });
  return undefined;
}

/** Returns the areas of this name, or of one that is spelled nearly so; kecamatan where the text says so, or no other has it. */
function areasNamed(text: string, areas: readonly Area[]): readonly Area[] {
  const [, kind, bare = text] = /^(?:(kelurahan|desa|kecamatan)\s+)?(.+)$/i.exec(text) ?? [];
  const names = areas.map((area) => area.name);
  const name = suggest(bare, names);
  const found = areas.filter((area) => area.name === name);
  const level = kind?.toLowerCase() === 'kecamatan' ? 'kecamatan' : 'village';
  const wanted = found.filter(({ code }) => areaLevel(code) === level);
  return wanted.length > 0 ? wanted : found;
}

function dotted(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)]
    .filter((part) => part !== '')
    .join('.');
}
