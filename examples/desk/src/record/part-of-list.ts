import type { Localized } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { Visit } from '../page/visit.ts';
import { listWords as words } from './list-words.ts';

/** The part of a list that an address asks for: the list by its name on the page, and how many stand before it. */
interface AskedPart {
  readonly list: string;
  readonly from: number;
}

/** As much of a list as a page shows at once: all of a long one is read by nobody, and heavy for an old telephone. */
interface Part<One> {
  readonly shown: readonly One[];
  readonly from: number;
  readonly count: number;
  readonly most: number;
}

/** Reads what stands behind the question mark of an address, by its name. */
export type Query = (name: string) => string | undefined;

/** Reads which part of which list is asked for; what is no number asks for the beginning. */
export function askedPart(query: Query): AskedPart {
  const from = Number(/^\d{1,6}$/.exec(query('mulai') ?? '')?.[0] ?? 0);
  return { list: query('bagian') ?? '', from };
}

/** Cuts a list into parts of so many, and returns the one that is asked for: its first, where the list has become shorter. */
export function partOf<One>(all: readonly One[], name: string, asked: AskedPart, most: number): Part<One> {
  const wanted = asked.list === name ? Math.floor(asked.from / most) * most : 0;
  const from = wanted < all.length ? wanted : 0;
  return { shown: all.slice(from, from + most), from, count: all.length, most };
}

interface OtherPartsProps {
  readonly visit: Visit;
  readonly part: Part<unknown>;
  readonly name: string;
  /** The list in a few words: read aloud, each of several says its own. */
  readonly of: Localized;
  /** The rest of the address, as the month of the closed ones. */
  readonly more?: string;
}

/** Says which part of a list is shown, with links to the ones before and after it; nothing where all of it is. */
export function OtherParts({ visit, part, name, of, more = '' }: OtherPartsProps): VNode | null {
  const { say, path } = visit;
  const { from, count, most, shown } = part;
  if (count <= most) return null;
  const link = (at: number, said: Localized): VNode =>
    html`<a class="button second" href=${`${path}?${more}bagian=${name}&mulai=${at}#${name}`}>${say(said)}</a>`;
  return html`<nav class="buttons" aria-label=${say(of)}>
    ${from > 0 && link(from - most, words.partBefore(most))}
    <span>${say(words.partShown(from + 1, from + shown.length, count))}</span>
    ${from + most < count && link(from + most, words.partAfter(Math.min(most, count - from - most)))}
  </nav>`;
}
