import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { closingWords } from './closing.ts';

interface ReadNoteProps {
  readonly visit: OfficerVisit;
  /** The page on which somebody agrees: it shows what the press opened. */
  readonly address: string;
}

/** Opens the note of the first person and the story by one press, wherever somebody is asked to agree. */
export function ReadNote({ visit: { say, formToken }, address }: ReadNoteProps): VNode {
  return html`<form method="post" action=${address} class="ask"><input type="hidden" name="_token" value=${formToken} /><input type="hidden" name="_note" value="yes" /><button class="second">${say(closingWords.readNote)}</button></form>`;
}
