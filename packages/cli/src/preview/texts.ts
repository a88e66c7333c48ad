import type { Chapter, Language, Localized } from '@kawal/core';
import { type MessageTextName, messageText } from '@kawal/core/locales';
import type { PreviewedKind, RenderedMessage } from '@kawal/engine';
import type { PreviewedPart, SaidBack } from '@kawal/sdk';
import { previewWords as words } from './words.ts';

export interface Previewed {
  readonly channel: string;
  /** Null for the page that a link opens. */
  readonly notifier: string | null;
  readonly kind: PreviewedKind | 'saidBack' | 'page';
  /** Null for what is said back at once to whoever answers. */
  readonly message: RenderedMessage | null;
  /** The pieces that the recipient sees, as the notifier shows them. */
  readonly shown: readonly PreviewedPart[];
}

/** Tells what may stand in a message of this content. */
export function noteOn({ message }: Previewed): Localized {
  return message === null ? words.alike : words.content[message.contentClass];
}

/** Texts said back at once, by channels that take answers: the same to everybody, so no report stands in them. */
const saidBack: Readonly<Record<SaidBack, true>> = {
  ...{ answerArrived: true, noArrived: true, codeMissing: true, askedBack: true, contactNumber: true },
};

/** The sentences of the page that a link opens. */
const pages = [
  ...(['pageAsk', 'pageTaken', 'pageDeclined', 'pageMistyped', 'pageNotTaken', 'pageTooMany'] as const),
  'pageUnavailable',
] as const;

/** Whose texts, and in which language. */
type TextsOf = Pick<Chapter, 'texts'> & { readonly language: Language };

/** Returns the texts said back to an answer; the number to be written to a bot only where a channel needs it. */
export function saidBackTexts(of: TextsOf, needsNumber: boolean): readonly PreviewedPart[] {
  const names = Object.keys(saidBack) as readonly SaidBack[];
  return names.filter((one) => one !== 'contactNumber' || needsNumber).map((name) => partOf(name, of));
}

export function pageTexts(of: TextsOf): readonly PreviewedPart[] {
  return pages.map((name) => partOf(name, of));
}

function partOf(name: keyof typeof words.texts, { texts = {}, language }: TextsOf): PreviewedPart {
  const say = (text: MessageTextName, fields: Record<string, string> = {}): string =>
    messageText(text, fields, texts)[language];
  return { label: words.texts[name][language], text: say(name, { help: say('help'), number: '7001' }) };
}
