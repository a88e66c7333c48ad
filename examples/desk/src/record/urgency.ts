import type { Localized, ReportState } from '@kawal/core';
import { type Urgency, urgencyIn } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { Visit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';
import { recordWords as words } from './words.ts';

/** Nothing that hurries, as far as this person may see. */
export const calm: Urgency = urgencyIn({});

/** Returns what decides how fast a report is opened, as far as this person may see it. */
export function urgencyOf({ view, state }: Pick<ListedRecord, 'view' | 'state'>): Urgency {
  if (view !== 'whole') return calm;
  const { corrected, status } = state as unknown as Exclude<ReportState, { status: 'none' }>;
  const now = urgencyIn(corrected.facts);
  // What was so when a report was closed is not so now: news of it is a report of its own.
  return status === 'closed' ? { ...calm, child: now.child } : now;
}

/** Says an urgency in a few words, each of them a tag. */
export function tagsOf({ danger, child, leaves, signs }: Urgency, { say }: Pick<Visit, 'say'>): readonly string[] {
  return [
    ...(child ? [say(words.child)] : []),
    ...(danger ? [say(words.danger)] : []),
    ...(leaves ? [say(words.leaves)] : []),
    ...(signs ? [say(words.signs)] : []),
    ...(leaves && danger ? [say(words.today)] : []),
  ];
}

/** Draws an urgency as tags; nothing where nothing hurries. */
export function Tags({
  visit,
  urgency,
}: {
  readonly visit: Pick<Visit, 'say'>;
  readonly urgency: Urgency;
}): VNode | null {
  const tags = tagsOf(urgency, visit);
  return tags.length === 0
    ? null
    : html`<span>${tags.map((said) => html`<${Tag} visit=${visit} said=${said} />`)}</span>`;
}

/** Draws a tag; danger and a departure stand out, and then that nobody has taken a report on. */
export function Tag({ visit, said }: { readonly visit: Pick<Visit, 'say'>; readonly said: string }): VNode {
  const isOne = (...of: readonly Localized[]): boolean => of.some((one) => said === visit.say(one));
  const weight = isOne(words.danger, words.leaves, words.today) ? ' bad' : isOne(words.untaken) ? ' warn' : '';
  return html` <span class=${`chip${weight}`}>${said}</span>`;
}
