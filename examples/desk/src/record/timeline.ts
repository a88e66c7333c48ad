import { formatInstant, type Instant } from '@kawal/core';
import { describeAnswers } from '@kawal/forms';
import { narrateChange } from '@kawal/policy';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { personSaid, withNames } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf, type DeskConcept, groupOf, isDeskConcept, shortName } from './concepts.ts';
import { fieldsFor } from './content.ts';
import { recordWords as words } from './words.ts';

/** One line of what happened to a record. */
export interface Line {
  readonly at: number;
  readonly text: string;
  /** Who did it, by reference; null for Kawal itself. */
  readonly by: string | null;
  /** It let a proposal to close fall. */
  readonly lapses?: true;
}

type Change = Parameters<typeof narrateChange>[0];

interface Reads {
  history(stream: string): Promise<
    | {
        readonly ok: true;
        readonly entries: readonly {
          readonly at: number;
          readonly actor: { readonly kind: string; readonly ref: string };
          readonly changes: readonly Change[];
        }[];
      }
    | { readonly ok: false }
  >;
}

/** Reads what happened to a record, a line for each change; none where this person may not know of it. */
export async function linesOf(visit: OfficerVisit, stream: string): Promise<readonly Line[]> {
  const { api, language, chapter } = visit;
  const history = await (api[groupOf[conceptOf(stream) as DeskConcept]] as unknown as Reads).history(stream);
  if (!history.ok) return [];
  let isProposed = false;
  return history.entries.flatMap(({ at, actor, changes }, place) =>
    changes.map((change) => {
      const lapses = isProposed && lapsing.includes(change.type);
      isProposed = /^(?:case-)?closure-proposed$/.test(change.type) || (isProposed && !lapses);
      return {
        at,
        by: actor.kind === 'person' ? actor.ref : null,
        text: `${sentence(narrateChange(asAdded(change), chapter?.zone ?? 'WIB')[language])}${detailsOf(visit, stream, change, place === 0)}`,
        ...(lapses ? { lapses } : {}),
      };
    }),
  );
}

/** A correction, as far as it says what was known before. */
interface Corrected {
  readonly facts: readonly {
    readonly fact: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  readonly parties: readonly unknown[];
  readonly resealed?: true;
}

/** Tells a correction of what nobody knew as an addition: nothing that somebody said was wrong. */
function asAdded(change: Change): Change {
  if (change.type !== 'report-corrected') return change;
  const { facts, parties, resealed } = change as unknown as Corrected;
  const added = facts.map(({ fact, from, to }) => [fact, to.filter((one) => !from.includes(one))] as const);
  const isKept = facts.every(({ from, to }) => from.every((value) => value === 'unknown' || to.includes(value)));
  if (resealed || parties.length > 0 || !isKept || added.some(([, values]) => values.length === 0)) return change;
  const extended = { type: 'report-extended', facts: Object.fromEntries(added), parties: [] };
  return extended;
}

/** Changes that let a proposal to close fall: it said nothing of them. */
const lapsing: readonly string[] = [
  ...['report-extended', 'report-corrected', 'report-linked', 'report-unlinked', 'service-noted', 'age-noted'],
  ...['criminal-case-noted', 'police-report-noted', 'identification-begun', 'identification-recorded'],
  ...['services-begun', 'monitoring-begun', 'monitoring-noted'],
];

/** Fields by which a change is told: its reason, by whom, to whom, with which outcome. */
const told = [
  ...['outcome', 'reason', 'kind', 'source', 'decidedBy', 'decidedOn', 'by', 'addressee', 'finding', 'ageClass'],
  ...['validUntil', 'meansOfContact'],
];

/** Tells what a change says, in the words of the forms; nothing of reports, whose changes say it themselves, nor of a beginning. */
function detailsOf({ language, chapter }: OfficerVisit, stream: string, change: Change, isFirst: boolean): string {
  const concept = conceptOf(stream);
  if (concept === 'report' || concept === 'escalation') return '';
  // Of a beginning the page says the rest; to whom it went stands there as it is now.
  const names = isFirst ? ['addressee'] : told;
  const said = change as unknown as Readonly<Record<string, unknown>>;
  const answers = Object.fromEntries(names.flatMap((name) => (said[name] == null ? [] : [[name, said[name]]])));
  const lines = describeAnswers(fieldsFor(concept, answers), answers, language, chapter?.zone ?? 'WIB');
  const parts = lines.flatMap(({ label, text }) => (text === null || text === '' ? [] : [`${label}: ${text}`]));
  return parts.length === 0 ? '' : `. ${sentence(parts.join('; '))}`;
}

/** Tells what happened, the newest first throughout; what happened within a minute stands under one time. */
export function Timeline({
  visit,
  lines,
}: {
  readonly visit: OfficerVisit;
  readonly lines: readonly Line[];
}): VNode | null {
  if (lines.length === 0) return null;
  const zone = visit.chapter?.zone ?? 'WIB';
  const minutes = new Map<string, Line[]>();
  for (const line of lines.toSorted((one, other) => one.at - other.at).toReversed()) {
    const minute = formatInstant(line.at as Instant, zone).slice(0, 16);
    minutes.set(minute, [...(minutes.get(minute) ?? []), line]);
  }
  return html`<section><h2>${visit.say(words.timeline)}</h2>
    <ol class="timeline">${[...minutes].map(
      ([minute, own]) => html`<li>
      <time datetime=${minute}>${timeSaid(visit, own[0]?.at ?? visit.now)}</time>
      ${own.map(({ text, by, lapses }) => html`<p>${by !== null && html`<b>${personSaid(visit, by)}</b> · `}${withRecords(withNames(text, visit, visit.language), visit)}${lapses === true && ` ${visit.say(words.lapsed)}`}</p>`)}
    </li>`,
    )}</ol>
  </section>`;
}

/** Calls a record that a sentence names by its stream as its page does, by its kind and its number or place. */
function withRecords(text: string, { chapter, say }: OfficerVisit): string {
  return text.replace(/(?<![\w/])([a-z]+(?:-[a-z]+)?)\/[\w.-]*\w/g, (stream, concept: string) =>
    isDeskConcept(concept) ? `${say(words.concepts[concept])} ${say(shortName(stream, chapter))}` : stream,
  );
}
