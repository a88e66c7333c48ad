import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import refused from './refused.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };
import type { InputKind, InputMeasure, InputWord } from './words.ts';

const kinds: Readonly<Record<InputKind, Localized>> = words.kinds;

const measures: Readonly<Record<InputMeasure, Localized>> = words.measures;

interface InputRefusalFacts {
  'input.unknown-command': { field: string; allowed: readonly string[] };
  'input.missing': { field: string };
  'input.wrong-kind': { field: string; expected: InputKind };
  'input.not-allowed': { field: string; allowed: readonly string[] };
  'input.not-fitting': { field: string };
  'input.area-undotted': { field: string };
  'input.area-code': { field: string };
  'input.birth-date': { field: string };
  'input.cursor': { field: string };
  'input.day-or-instant': { field: string };
  'input.directory-person': { field: string };
  'input.family-card': { field: string };
  'input.instant': { field: string };
  'input.neighbourhood': { field: string };
  'input.nik-date': { field: string };
  'input.nik-digits': { field: string };
  'input.none-with-others': { field: string };
  'input.nothing-filled-in': { field: string; allowed: readonly string[] };
  'input.office-reference': { field: string };
  'input.one-line': { field: string };
  'input.period': { field: string };
  'input.person-reference': { field: string };
  'input.phone': { field: string };
  'input.range': { field: string };
  'input.record-number': { field: string };
  'input.record-reference': { field: string };
  'input.without-words': { field: string };
  'input.repeated-person': { field: string };
}

export const inputMessages = {
  ...worded<InputRefusalFacts, typeof refused>(refused, { field: place, expected: kinds }),
  /** `nearest` is the field that the key nearly is. The key itself is not repeated: it may be a name. */
  'input.unknown-field': ({ field, ...of }: { field: string; nearest?: string; allowed: readonly string[] }) => {
    const meant = (words: string) => (of.nearest === undefined ? '' : ` ${words} "${of.nearest}"?`);
    // A form asks for both kinds under one label.
    const isOfFacts = field === 'chapterFacts' || (field === 'facts' && of.allowed.includes('danger'));
    const places = (words: string) => (isOfFacts ? ` ${words}` : '');
    const known = (words: string) => (of.allowed.length === 0 ? '' : ` ${words}: ${of.allowed.join(', ')}.`);
    return {
      id: `${place(field).id} memuat isian yang tidak dikenal.${meant('Maksudnya')}${known('Yang dikenal')}${places('Fakta nasional ditulis dalam `facts`, fakta lembaga sendiri dalam `chapterFacts`.')} Periksa ejaannya atau hapus isian itu.`,
      en: `${place(field).en} holds a field that is not known.${meant('Did you mean')}${known('Known are')}${places('National facts stand in `facts`, the chapter’s own in `chapterFacts`.')} Check the spelling or leave it out.`,
    };
  },
  'input.too-little': ({ field, measure, atLeast }: { field: string; measure: InputMeasure; atLeast: number }) => ({
    id: `${place(field).id} kurang dari batas: sekurang-kurangnya ${amount(atLeast, measure).id}.`,
    en: `${place(field).en} is below the limit: at least ${amount(atLeast, measure).en}.`,
  }),
  'input.too-much': ({ field, measure, atMost }: { field: string; measure: InputMeasure; atMost: number }) => ({
    id: `${place(field).id} melebihi batas: paling banyak ${amount(atMost, measure).id}. Kurangi, lalu kirim lagi.`,
    en: `${place(field).en} is above the limit: at most ${amount(atMost, measure).en}. Give less and send it again.`,
  }),
  'input.nik-length': ({ field, digits }: { field: string; digits: number }) => ({
    id: `${place(field).id} memuat ${digits} angka; NIK terdiri atas 16 angka. Periksa lagi pada KTP atau KK, atau kosongkan jika tidak yakin.`,
    en: `${place(field).en} has ${digits} ${digits === 1 ? 'digit' : 'digits'}; a NIK has 16. Check it against the KTP or KK, or leave it out if unsure.`,
  }),
} satisfies Messages & Record<`input.${InputWord}`, unknown>;

/** Refuses input: the field, as `people[0].identity.nik` or empty, and what was expected; never the value, a name maybe. */
export type InputRefusal = RefusalsOf<typeof inputMessages>;

function amount(count: number, measure: InputMeasure): Localized {
  const { id, en } = measures[measure];
  return { id: `${count}${id}`, en: `${count}${en}${en === '' || count === 1 ? '' : 's'}` };
}

function place(field: string): Localized {
  return field === ''
    ? { id: 'Data yang dikirim', en: 'The input' }
    : { id: `Isian "${field}"`, en: `Field "${field}"` };
}
