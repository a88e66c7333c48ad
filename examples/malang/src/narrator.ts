import { styleText } from 'node:util';
import { formatInstant, type Instant, type Language, type Localized } from '@kawal/core';
import Table from 'cli-table3';
import type { ReceivedMail } from './mail-server.ts';

/** Tells the story, in one language, to wherever it is written. */
export interface Narrator {
  readonly language: Language;
  chapter(title: Localized): void;
  /** A line of the story, with its time. */
  at(instant: Instant, said: Localized): void;
  /** A line beneath the one before. */
  note(said: Localized): void;
  /** A mail as it arrived: one line, or the whole of it. */
  mail(mail: ReceivedMail, whole?: boolean): void;
  table(head: readonly Localized[], rows: readonly (readonly string[])[], widths?: readonly number[]): void;
  blank(): void;
  /** Something another program printed. */
  quote(text: string): void;
}

export interface NarratorOptions {
  readonly language: Language;
  readonly write: (text: string) => void;
  /** True if the reader's terminal shows colours. */
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

export function narrator({ language, write, colours }: NarratorOptions): Narrator {
  const paint = (style: Style, text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const line = (text: string): void => write(`${text}\n`);
  return {
    language,
    chapter(title) {
      line('');
      line(paint('bold', `━━ ${title[language]}`));
    },
    at(instant, said) {
      line(`${paint('cyan', clockOf(instant))}  ${said[language]}`);
    },
    note(said) {
      for (const text of said[language].split('\n')) line(`                    ${text}`);
    },
    mail(mail, whole = false) {
      line(`                    ${paint('yellow', '✉')} ${mail.to}  ${paint('dim', mail.subject)}`);
      if (!whole) return;
      for (const text of mail.text.trimEnd().split('\n')) line(paint('dim', `                    │ ${text}`));
    },
    table(head, rows, widths) {
      const table = new Table({
        head: head.map((said) => said[language]),
        style: { head: colours ? ['bold'] : [], border: colours ? ['grey'] : [] },
        wordWrap: true,
        // A line between rows would make a long night twice as long.
        chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
        ...(widths === undefined ? {} : { colWidths: [...widths] }),
      });
      for (const row of rows) table.push([...row]);
      line(table.toString());
    },
    blank: () => line(''),
    quote(text) {
      for (const one of text.trimEnd().split('\n')) line(`                    ${paint('dim', one)}`);
    },
  };
}

/** `2019-02-03 02.00`, in Malang's time. */
export function clockOf(instant: Instant): string {
  return formatInstant(instant, 'WIB').slice(0, 16).replace('T', ' ').replace(':', '.');
}
