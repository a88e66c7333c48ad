import type { Instant, Localized, PactState } from '@kawal/core';
import { describeDay, describeMonth } from '@kawal/core/locales';
import { pactCommitments } from '@kawal/core/pact';
import { commandSchemas } from '@kawal/core/schemas';
import { type Answers, describeAnswers, type FormField, fieldsIn, formOf } from '@kawal/forms';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { type ReportParty, withParties } from '../form/parties.ts';
import { html } from '../page/html.ts';
import { personSaid, referenceSaid, withNames } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf, isDeskConcept, type ListedRecord, numberOf, shortName } from './concepts.ts';
import { recordWords as words } from './words.ts';

/** Shows what a record holds, in the words of the forms by which it was written and as far as its reader may see it. */
export function Content({
  visit,
  record,
  parties,
}: {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
  readonly parties: readonly ReportParty[];
}): VNode | null {
  const { say } = visit;
  const { area: _, identification, ...rest } = record.state;
  // What an authority found of a victim stands in a group of its own.
  const state = { ...rest, ...((identification ?? {}) as Answers) };
  const fields = fieldsFor(conceptOf(record.stream), state);
  const lines = AnswersInWords({ visit, fields, answers: state, parties });
  if (lines === null) return null;
  return html`<section><h2>${say(words.known)}</h2>${lines}<${Progress} visit=${visit} record=${record} /></section>`;
}

interface AnswersProps {
  readonly visit: OfficerVisit;
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  readonly parties: readonly ReportParty[];
}

/** Lists answers under the labels of their fields; nothing where there are none. */
export function AnswersInWords({ visit, fields, answers, parties }: AnswersProps): VNode | null {
  const { language, say, chapter } = visit;
  const lines = describeAnswers(fields, answers, language, chapter?.zone ?? 'WIB').filter(({ text }) => text !== '');
  if (lines.length === 0) return null;
  /** Names records by their number; what only looks like the name of one, as the number of a decree, stays. */
  const nameIn = (text: string): string => (isDeskConcept(conceptOf(text)) ? say(shortName(text, chapter)) : text);
  const inWords = (text: string): string | VNode | readonly VNode[] => {
    if (/^\d{4}-\d{2}$/.test(text)) return say(describeMonth(text));
    const records = text.split('; ');
    if (records.every((one) => isDeskConcept(conceptOf(one))))
      return records.map((one, at) => html`${at > 0 && '; '}<a href=${`/catatan/${one}`}>${nameIn(one)}</a>`);
    if (chapter?.directory.people[text] !== undefined) return personSaid(visit, text);
    // A volunteer has a reference, and stands in no directory.
    if (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(text)) return referenceSaid(text);
    const named = withNames(text.replace(/(?<![\w/])[a-z-]+\/[a-z0-9.-]+/g, nameIn), visit, language);
    return withParties(named, parties, language);
  };
  return html`<dl class="facts">${lines.map(({ depth, label, text }) =>
    text === null
      ? html`<div class=${`heading depth-${depth}`}><dt>${sentence(label)}</dt><dd></dd></div>`
      : html`<div class=${`depth-${depth}`}><dt>${sentence(label)}</dt><dd>${inWords(text)}</dd></div>`,
  )}</dl>`;
}

/** Shows how far each promise of a signed pact has come. */
function Progress({ visit, record }: { readonly visit: OfficerVisit; readonly record: ListedRecord }): VNode | null {
  const { progress } = record.state as Partial<Extract<PactState, { status: 'signed' }>>;
  if (conceptOf(record.stream) !== 'pact' || progress === undefined) return null;
  const { say, chapter } = visit;
  const on = (at: Instant | null): string =>
    at === null ? '' : `, ${say(words.dueOn)} ${say(describeDay(at, chapter?.zone ?? 'WIB'))}`;
  return html`<h3>${say(words.progress)}</h3><ul>${Object.entries(progress).map(
    ([name, { status, dueOn, evidence }]) =>
      html`<li>${sentence(say(pactCommitments[name as keyof typeof pactCommitments]))}: ${say(words.commitmentStatus[status])}${on(dueOn)}${evidence.length > 0 && ` (${evidence.map(numberOf).join(', ')})`}</li>`,
  )}</ul>${Object.values(progress).some(({ status }) => status !== 'met') && html`<p class="note">${say(words.uncounted)}</p>`}`;
}

const letter = { id: 'surat atau sumber lain', en: 'letter, or another source' };
const nameInLetter = { id: 'nama dalam surat itu', en: 'name in that letter' };

/** Labels of what a record holds, where those of the form ask for something new. */
const asRead: Readonly<Record<string, Localized>> = {
  'volunteer.person': { id: 'relawan', en: 'volunteer' },
  'community.focalPoint': { id: 'narahubung', en: 'focal point' },
  'community.source': letter,
  'community.reportedName': nameInLetter,
  'pact.source': letter,
  'access.record': { id: 'catatan yang dibuka', en: 'record that was opened' },
  'pact.reportedName': nameInLetter,
};

/** Returns every field of a concept's commands once, of several that share a name the one whose choices have the answer. */
export function fieldsFor(concept: string, answers: Answers): readonly FormField[] {
  const all = everyFieldOf(concept);
  const takes = ({ control }: FormField, value: unknown): boolean =>
    'choices' in control && control.choices.some((one) => one.value === value);
  return fieldsOf(concept).map((field) => {
    const value = answers[field.name];
    if (typeof value !== 'string' || !('choices' in field.control) || takes(field, value)) return field;
    const found = all.find((one) => one.name === field.name && takes(one, value));
    return found === undefined ? field : { ...field, label: found.label, control: found.control };
  });
}

/** Every field of a concept's commands, and of their groups. */
function everyFieldOf(concept: string): readonly FormField[] {
  const schemas = commandSchemas[concept as 'pact'] ?? {};
  const all = Object.keys(schemas).flatMap((type) => formOf(schemas, type as never).fields);
  return all.flatMap((field) => [field, ...fieldsIn(field.control)]);
}

const known = new Map<string, readonly FormField[]>();

/** Every field of a concept's commands once, in the order in which they are written. */
function fieldsOf(concept: string): readonly FormField[] {
  const found = known.get(concept);
  if (found !== undefined) return found;
  const schemas = commandSchemas[concept as 'pact'] ?? {};
  const all = Object.keys(schemas).flatMap((type) => formOf(schemas, type as never).fields);
  const fields = all
    .filter((field, place) => all.findIndex(({ name }) => name === field.name) === place)
    .map((field) => ({ ...field, label: asRead[`${concept}.${field.name}`] ?? field.label }));
  known.set(concept, fields);
  return fields;
}
