import type { Localized } from '@kawal/core';
import { type ChapterTexts, type OwnText, ownTexts } from '@kawal/core/locales';
import { type Place, report } from '../shape/place.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import type { Word } from '../words/structure.ts';
import { leadsElsewhere } from './leads-elsewhere.ts';

/** Returns a file's word for a text that a chapter may write: `textSubject` for `subject`. A test looks each up. */
export const textWord = (name: string): Word => `text${name.charAt(0).toUpperCase()}${name.slice(1)}` as Word;

/** Reads the texts of messages that a chapter writes itself, each in both languages. */
export function readOwnTexts(place: Place | undefined): ChapterTexts {
  if (place === undefined) return {};
  const known = ownTexts.map(([name]) => textWord(name));
  const fields = readFields(place, known);
  const texts: Record<string, Localized> = {};
  for (const [name, rules] of ownTexts) {
    const here = readFields(fields?.get(textWord(name)), ['id', 'en']);
    if (here === undefined) continue;
    const id = readTemplate(here.need('id'), rules);
    const en = readTemplate(here.need('en'), rules);
    if (id !== undefined && en !== undefined) texts[name] = { id, en };
  }
  return texts;
}

/** The signs of one SMS that a phone shows without making two of it. */
const gsm = /^[A-Za-z0-9 .,:;!?'"()/+\-_&%*@=#{}]*$/;

/** Reads one text. Its fields are a closed list: those that every channel may carry on which the text stands. */
function readTemplate(place: Place | undefined, { most, may, needs, content, short }: OwnText): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const fields = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, field = '']) => field);
  const strange = fields.find((field) => !may.includes(field));
  const missing = needs.find((field) => !fields.includes(field));
  if (strange !== undefined || /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) {
    report(place, { code: 'text.field-not-allowed', allowed: may, content });
  } else if (missing !== undefined) {
    report(place, { code: missing === 'safetyLines' ? 'text.safety-missing' : 'text.field-missing', field: missing });
  } else if (text.length > most) report(place, { code: 'text.too-long', most, length: text.length });
  else if (leadsElsewhere(text)) report(place, { code: 'text.leads-elsewhere' });
  else if (short === true && !gsm.test(text)) report(place, { code: 'text.not-for-sms' });
  else return text;
  return undefined;
}
