import type { Localized, ReportState } from '@kawal/core';
import { correctedToLess, mayBeChild, type Urgency, urgencyIn } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { withNames } from '../page/person.ts';
import type { OfficerVisit, Visit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';
import { recordWords as words } from './words.ts';

/** The story tells of a child, and nobody answered if that is the victim. */
interface MaybeChild {
  readonly isPerhapsChild?: boolean;
}

/** Nothing that hurries, as far as this person may see. */
export const calm: Urgency = urgencyIn({});

/** Returns how urgent a report is, as far as this person may see it: a correction calms none (1510). */
export function urgencyOf({ view, state }: Pick<ListedRecord, 'view' | 'state'>): Urgency & MaybeChild {
  if (view !== 'whole') return calm;
  const report = state as unknown as Exclude<ReportState, { status: 'none' }>;
  const { facts, corrected, status } = report;
  // What was so when a report was closed is not so now: news of it is a report of its own.
  return status === 'closed'
    ? { ...calm, child: urgencyIn(corrected.facts).child }
    : { ...urgencyIn(facts), isPerhapsChild: mayBeChild(report) };
}

/** Says an urgency in a few words, each of them a tag. */
export function tagsOf(
  { danger, child, leaves, signs, isPerhapsChild }: Urgency & MaybeChild,
  { say }: Pick<Visit, 'say'>,
): readonly string[] {
  return [
    ...(child ? [say(words.child)] : []),
    ...(isPerhapsChild === true ? [say(words.perhapsChild)] : []),
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
  readonly urgency: Urgency & MaybeChild;
}): VNode | null {
  const tags = tagsOf(urgency, visit);
  return tags.length === 0
    ? null
    : html`<span>${tags.map((said) => html`<${Tag} visit=${visit} said=${said} />`)}</span>`;
}

/** Says on the page of a report what a correction took back, and who corrected it. */
export function CorrectedToLess({
  visit,
  record: { view, state },
}: {
  readonly visit: OfficerVisit;
  readonly record: Pick<ListedRecord, 'view' | 'state'>;
}): VNode | null {
  if (view !== 'whole') return null;
  const report = state as unknown as Exclude<ReportState, { status: 'none' }>;
  const said = correctedToLess(report, visit.chapter?.zone ?? 'WIB').map(visit.say);
  return html`${said.map((one) => html`<p class="banner warn"><span>${withNames(one, visit, visit.language)}</span></p>`)}`;
}

/** Draws a tag; danger and a departure stand out, and then that nobody has taken a report on. */
export function Tag({ visit, said }: { readonly visit: Pick<Visit, 'say'>; readonly said: string }): VNode {
  const isOne = (...of: readonly Localized[]): boolean => of.some((one) => said === visit.say(one));
  const weight = isOne(words.danger, words.leaves, words.today) ? ' bad' : isOne(words.untaken) ? ' warn' : '';
  return html` <span class=${`chip${weight}`}>${said}</span>`;
}
