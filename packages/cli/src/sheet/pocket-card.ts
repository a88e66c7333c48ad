import type { Chapter, Localized, Office } from '@kawal/core';
import { iloIndicators } from '@kawal/core/indicator';
import words from './card-words.json' with { type: 'json' };
import type { Block, Section, SheetPage, SheetSetting } from './page.ts';

const numberNotes: Readonly<Record<string, Localized>> = words.numberNotes;

/**
 * Returns the card for a volunteer's pocket: signs, what not to do, numbers, own safety. It names no person: a card is
 * lost. The numbers are those that the chapter's directory has for its offices, and the secretariat's own.
 */
export function pocketCard(
  { directory }: Chapter,
  { language, chapter }: SheetSetting,
  phone: string | undefined,
): SheetPage {
  const section = (heading: keyof typeof words.headings, lines: readonly Localized[], ...more: Block[]): Section => ({
    heading: words.headings[heading][language],
    blocks: [{ kind: 'list', items: lines.map((line) => line[language]) }, ...more],
  });
  const rung = numbersOf(directory.offices).map(([office, number]) => {
    // Says who truly answers, and when: neither number is a line of that office alone.
    const note = numberNotes[number];
    return [office, note === undefined ? number : `${number} (${note[language]})`] as const;
  });
  const secretariat = phone === undefined ? [] : [[words.secretariat[language], phone] as const];
  const numbers = [...rung, ...secretariat, [words.ownLine[language], '…'.repeat(8)] as const];
  return {
    language,
    size: 'pocket',
    title: words.title[language],
    about: [chapter, words.about[language]],
    sections: [
      section('danger', words.dangerLines),
      section('never', words.neverLines),
      section('report', words.reportLines),
      { heading: words.headings.numbers[language], blocks: [{ kind: 'facts', facts: numbers }] },
      section('self', words.selfLines),
      section(
        'signs',
        Object.values(iloIndicators).map(({ said }) => said),
        { kind: 'text', text: words.signsNote[language] },
      ),
    ],
  };
}

/** Each office that is rung, with its number, once: "SAPA 129" is not written "SAPA 129 129". */
function numbersOf(offices: readonly Office[]): readonly (readonly [string, string])[] {
  const rung = offices.flatMap(({ localName, number }) =>
    number === null ? [] : [[withoutNumber(localName, number), number] as const],
  );
  return [...new Map(rung)];
}

function withoutNumber(name: string, number: string): string {
  return name.endsWith(` ${number}`) ? name.slice(0, -number.length - 1) : name;
}
