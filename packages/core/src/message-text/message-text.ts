import { fillIn } from '../language/template.ts';
import type { Localized } from '../language/words.ts';
import type { ShownAdvice } from '../policy/policy.ts';
import texts from './texts.json' with { type: 'json' };

/** A text of a message, by its name. Its fields stand in braces. */
export type MessageTextName = keyof typeof texts;

/** Texts that a chapter writes instead of Kawal's, by their names. */
export type ChapterTexts = Readonly<Record<string, Localized>>;

/** How a chapter may write a text of its own. */
export interface OwnText {
  /** The most characters, fields included. */
  readonly most: number;
  /** The least that a channel carries on which the text stands: its fields say no more. */
  readonly content: 'signal' | 'facts';
  readonly may: readonly string[];
  readonly needs: readonly string[];
  /** Stands in one SMS too. */
  readonly short?: boolean;
}

const all = texts as Readonly<Record<MessageTextName, Localized & { readonly own?: OwnText }>>;

/** Texts that an app shows first to the reporter, by the advice of the receipt. */
export const adviceWords: Readonly<Record<ShownAdvice, Localized>> = {
  'call-110': messageText('advisePolice', { caution: all.caution }),
  'call-129': messageText('adviseSapa', { caution: all.caution }),
  'call-129-or-110': messageText('adviseEither', { caution: all.caution }),
};

/** Lines in every message that asks somebody to act: what must not be done, whatever the report is about. */
export const safetyLines: readonly Localized[] = [all.neverAlone, all.neverContact, all.neverForward];

/** The notice beside every opened card: only who was told of the duty of secrecy is bound by it (UU 21/2007 Art 24). */
export const secrecyNotice: Localized = all.secrecy;

/** The texts that a chapter may write, with the rules for each. */
export const ownTexts = Object.entries(all).flatMap(([name, { own }]): readonly (readonly [string, OwnText])[] =>
  own === undefined ? [] : [[name, own]],
);

/** Fills the fields of a text: the chapter's, where it wrote one. */
export function messageText(
  name: MessageTextName,
  fields: Readonly<Record<string, string | Localized>> = {},
  own: ChapterTexts = {},
): Localized {
  const { id, en } = fillIn(own[name] ?? all[name], fields);
  return { id: trimmed(id), en: trimmed(en) };
}

/** Drops the blanks that an empty field left. */
function trimmed(text: string): string {
  return text.replace(/(\S) {2,}/g, '$1 ').replace(/ +\n/g, '\n');
}
