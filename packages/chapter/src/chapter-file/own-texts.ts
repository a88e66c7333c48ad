import type { Localized } from '@kawal/core';
import { type ChapterTexts, type OwnText, ownTexts } from '@kawal/core/locales';
import { type Place, report } from '../shape/place.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import type { Word } from '../words/structure.ts';

/** The word of a file for each text that a chapter may write. */
export const textWords = {
  subject: 'textSubject',
  urgentSubject: 'textUrgentSubject',
  intro: 'textIntro',
  reminder: 'textReminder',
  rings: 'textRings',
  takenBy: 'textTakenBy',
  declinedBy: 'textDeclinedBy',
  tried: 'textTried',
  asked: 'textAsked',
  safety: 'textSafety',
  account: 'textAccount',
  howToReply: 'textHowToReply',
  answerArrived: 'textAnswerArrived',
  noArrived: 'textNoArrived',
  codeMissing: 'textCodeMissing',
  askedBack: 'textAskedBack',
  contactNumber: 'textContactNumber',
  pageAsk: 'textPageAsk',
  pageTaken: 'textPageTaken',
  pageDeclined: 'textPageDeclined',
  pageNotTaken: 'textPageNotTaken',
  pageTooMany: 'textPageTooMany',
  pageUnavailable: 'textPageUnavailable',
  trialText: 'textTrialText',
} as const satisfies Readonly<Record<string, Word>>;

/** Reads the texts of messages that a chapter writes itself, each in both languages. */
export function readOwnTexts(place: Place | undefined): ChapterTexts {
  if (place === undefined) return {};
  const fields = readFields(place, Object.values(textWords));
  const texts: Record<string, Localized> = {};
  for (const [name, rules] of ownTexts) {
    const here = readFields(fields?.get(textWords[name as keyof typeof textWords]), ['id', 'en']);
    if (here === undefined) continue;
    const id = readTemplate(here.need('id'), rules);
    const en = readTemplate(here.need('en'), rules);
    if (id !== undefined && en !== undefined) texts[name] = { id, en };
  }
  return texts;
}

/** The signs of one SMS that a phone shows without making two of it. */
const gsm = /^[A-Za-z0-9 .,:;!?'"()/+\-_&%*@=#{}]*$/;

/** Dates, hours and sums of money, which have as many digits as a number that can be rung. */
const hour = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d';
const counts = new RegExp(
  `(?<!\\d[ .-]?)(?:\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)\\d\\d|${hour}(?:-${hour})?|[1-9]\\d{0,2}(?:\\.\\d{3}){1,2})(?![.-]?\\d)`,
  'g',
);

/** A number that can be rung, an address of mail or of a page: the message would name somebody, or lead somewhere. */
const leads =
  /\d{5,}|\d[\d -]{6,}\d|\d(?:[ .()-]{0,3}\d){6,}|@|:\/\/|\bwww\.|[\p{L}\d-]{2,}\.\p{L}{2,}|\p{L}\.\p{L}{2,}\//iu;

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
  else if (leads.test(text.replace(counts, '~'))) report(place, { code: 'text.leads-elsewhere' });
  else if (short === true && !gsm.test(text)) report(place, { code: 'text.not-for-sms' });
  else return text;
  return undefined;
}
