import { isId } from './id.ts';
import { type Place, report } from './place.ts';

// Control and format characters, line separators, halves of characters: nobody can see them in a file or on a screen.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Text as it was written, without the spaces around it. */
export function readText(place: Place | undefined): string | undefined {
  if (place === undefined) return undefined;
  const { node } = place;
  if (node.kind !== 'text') {
    report(place, { code: 'kind.wrong', expected: 'text', found: node.kind });
    return undefined;
  }
  const text = node.text.trim();
  if (text === '') {
    report(place, { code: 'value.missing' });
    return undefined;
  }
  // Text may hold such marks; around the whole of it they were meant to be quotation marks of YAML. A single mark that
  // nothing closes is a letter: ‘Aisyiyah.
  if (/^[“”„]([^“”]*[“”])?$|^[“”„][^“”]*$|^[‘’‚][^‘’]*’$/.test(text)) {
    report(place, { code: 'value.word-quotes' });
    return undefined;
  }
  if (unprintable.test(text)) {
    report(place, { code: 'value.unprintable' });
    return undefined;
  }
  return text;
}

/** An id the officer gives, or refers to. */
export function readId(place: Place | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  if (isId(text)) return text;
  report(place, { code: 'id.malformed' });
  return undefined;
}

/** A whole number between two bounds. */
export function readCount(place: Place | undefined, least: number, most: number): number | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  report(place, { code: 'number.malformed', least, most });
  return undefined;
}
