import type { Chapter, Office } from '@kawal/core';
import { iloIndicators } from '@kawal/core/indicator';
import { adviceWords, safetyLines } from '@kawal/core/locales';
import type { SheetPage, SheetSetting } from './page.ts';
import { paperWords as words } from './paper-words.ts';

/**
 * Returns the card for a volunteer's pocket: signs, what not to do, numbers, own safety. It names no person: a card is
 * lost. The numbers are those that the chapter's directory has for its offices, and no others.
 */
export function pocketCard({ directory }: Chapter, { language, chapter }: SheetSetting): SheetPage {
  const lines = (texts: readonly string[]) => texts.map((text) => ({ kind: 'text', text: `• ${text}` }) as const);
  return {
    language,
    title: words.cardTitle[language],
    about: [chapter, words.cardAbout[language]],
    sections: [
      {
        heading: words.danger[language],
        blocks: lines([adviceWords['call-110'][language], words.policeNamed[language]]),
      },
      {
        heading: words.signs[language],
        blocks: [
          ...lines(Object.values(iloIndicators).map(({ said }) => said[language])),
          { kind: 'text', text: words.signsNote[language] },
        ],
      },
      {
        heading: words.never[language],
        blocks: lines([...safetyLines, ...words.neverLines].map((line) => line[language])),
      },
      { heading: words.report[language], blocks: lines(words.reportLines.map((line) => line[language])) },
      {
        heading: words.numbers[language],
        blocks: [
          { kind: 'facts', facts: [...numbersOf(directory.offices), [words.ownLine[language], '…'.repeat(12)]] },
        ],
      },
      { heading: words.self[language], blocks: lines(words.selfLines.map((line) => line[language])) },
    ],
  };
}

/** Each office that is rung, with its number, once. */
function numbersOf(offices: readonly Office[]): readonly (readonly [string, string])[] {
  const rung = offices.flatMap(({ localName, number }) => (number === null ? [] : [[localName, number] as const]));
  return [...new Map(rung)];
}
