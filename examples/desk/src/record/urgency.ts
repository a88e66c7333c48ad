import type { ReportState } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { Visit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';
import { recordWords as words } from './words.ts';

/** Returns what decides how fast a report is opened, as far as this person may see it. */
export function urgencyOf(
  { view, state }: Pick<ListedRecord, 'view' | 'state'>,
  { say }: Pick<Visit, 'say'>,
): readonly string[] {
  if (view !== 'whole') return [];
  const { corrected, status } = state as unknown as Exclude<ReportState, { status: 'none' }>;
  const { facts } = corrected;
  // What was so when a report was closed is not so now: news of it is a report of its own.
  const danger = status !== 'closed' && [facts.danger].flat().includes('yes');
  const leaves = status !== 'closed' && [facts.departure].flat().includes('dated');
  return [
    ...([facts.victimAge].flat().includes('child') ? [say(words.child)] : []),
    ...(danger ? [say(words.danger)] : []),
    ...(leaves ? [say(words.leaves)] : []),
    ...(leaves && danger ? [say(words.today)] : []),
  ];
}

/** Draws a tag; danger and a departure stand out. */
export function Tag({ visit, said }: { readonly visit: Pick<Visit, 'say'>; readonly said: string }): VNode {
  return html` <span class=${[words.danger, words.leaves, words.today].some((one) => said === visit.say(one)) ? 'chip bad' : 'chip'}>${said}</span>`;
}

/** Takes off a sentence the words that stand before it in capitals: they are drawn as tags. */
export function urgencyBefore(text: string): { readonly tags: readonly string[]; readonly rest: string } {
  const before = urgencyAbove.exec(text)?.[0] ?? '';
  return { tags: before.split('. ').filter((one) => one !== ''), rest: text.slice(before.length) };
}

/** Reads off a sentence the tags that stand before it in capitals. */
export function urgencySaid(text: string, { say }: Pick<Visit, 'say'>): readonly string[] {
  const { tags } = urgencyBefore(text);
  const [danger, child, leaves] = [/^(?:BAHAYA|DANGER)/, /ANAK|CHILD/, /AKAN|TAKEN/].map((one) =>
    tags.some((tag) => one.test(tag)),
  );
  return [
    ...(child ? [say(words.child)] : []),
    ...(danger ? [say(words.danger)] : []),
    ...(leaves ? [say(words.leaves)] : []),
    ...(leaves && danger ? [say(words.today)] : []),
  ];
}

/** The words in capitals before a sentence of what waits. */
export const urgencyAbove = /^(?:(?:BAHAYA SEKARANG|ANAK|AKAN DIBERANGKATKAN|DANGER NOW|A CHILD|TO BE TAKEN AWAY)\. )+/;
