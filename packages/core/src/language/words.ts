/** Text is made at the edge: a refusal is a code with facts, and `messages.ts` holds its words in both languages. */

/** Indonesian first; English complete. */
export type Language = 'id' | 'en';

export const languages: readonly Language[] = ['id', 'en'];

/** A text in both languages. */
export interface Localized {
  readonly id: string;
  readonly en: string;
}

export interface Refusal {
  readonly code: string;
}

/** The setting that a sentence needs besides its facts. */
export interface Setting {
  /** The chapter's own time, in which instants are written. */
  readonly zone: Zone;
  /** The chapter's areas: a place that they name is said with its name before its code. */
  readonly areas?: readonly { readonly code: string; readonly name: string }[];
}

/** The words of every refusal of a concept, by code. What a function takes are the facts of its refusal. */
export type Messages = Readonly<Record<string, (facts: never, setting: Setting) => Localized>>;

/** The refusals that a table of words describes: a code each, with the facts that its words may need. */
export type RefusalsOf<Table extends Readonly<Record<string, (facts: never, setting: never) => Localized>>> = {
  readonly [Code in keyof Table]: Parameters<Table[Code]> extends readonly [infer Facts, ...unknown[]]
    ? Flat<{ readonly code: Code } & Facts>
    : { readonly code: Code };
}[keyof Table];

type Flat<T> = { readonly [Key in keyof T]: T[Key] };

export type Zone = 'WIB' | 'WITA' | 'WIT';
