import type { Instant, Localized } from '@kawal/core';
import { describeDay } from '@kawal/core/locales';
import { sheetWords as words } from './messages.ts';
import type { Block, Section, SheetCell, SheetSetting } from './page.ts';

type Said = Localized | string;

/** Makes the parts of a page in the language and the time of its sheet. */
export function pageParts({ language, zone }: Pick<SheetSetting, 'language' | 'zone'>) {
  const say = (said: Said): string => (typeof said === 'string' ? said : said[language]);
  return {
    say,
    /** A day; where there is none, what is said instead. */
    day: (at: Instant | null, none: Localized = words.none): string => say(at === null ? none : describeDay(at, zone)),
    loudIf: (isLoud: boolean, said: Said): SheetCell => (isLoud ? { loud: say(said) } : say(said)),
    text: (said: Said): Block => ({ kind: 'text', text: say(said) }),
    table: (head: readonly Said[], rows: readonly (readonly SheetCell[])[]): Block => {
      return { kind: 'table', head: head.map(say), rows };
    },
    fact: (label: Localized, value: SheetCell | Localized): readonly [label: string, value: SheetCell] => {
      return [say(label), typeof value === 'object' && 'loud' in value ? value : say(value)];
    },
    section: (heading: Said, ...blocks: readonly Block[]): Section => ({ heading: say(heading), blocks }),
  };
}
