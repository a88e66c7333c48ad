import type { Language, Zone } from '@kawal/core';

/** For whom and in which time a sheet is written. */
export interface SheetSetting {
  readonly language: Language;
  readonly zone: Zone;
  /** The chapter's name, as "LPA Kota Malang". */
  readonly chapter: string;
}

/** A page in one language, before it is known whether it becomes Markdown or HTML. Text is plain: nothing in it is markup. */
export interface SheetPage {
  readonly language: Language;
  readonly title: string;
  /** Whose it is, as of when, and for whom. */
  readonly about: readonly string[];
  readonly sections: readonly Section[];
  /** `pocket`: A6, the two sides of one card. Default: A4. */
  readonly size?: 'pocket';
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: SheetCell])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] };

/** `loud`: somebody must look at it. Shown so that it survives a black and white printer. */
export type SheetCell = string | { readonly loud: string };

export function textOf(cell: SheetCell): string {
  return typeof cell === 'string' ? cell : cell.loud;
}
