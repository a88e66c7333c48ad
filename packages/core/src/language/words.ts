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
}

/** For every code of a union, how to say it in both languages from its facts. */
export type MessagesFor<T extends Refusal> = {
  readonly [C in T['code']]: (facts: Extract<T, { readonly code: C }>, setting: Setting) => Localized;
};
export type Zone = 'WIB' | 'WITA' | 'WIT';
