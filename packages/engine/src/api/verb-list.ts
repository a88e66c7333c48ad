import type { Localized } from '@kawal/core';
import type { Outcome, Receipt } from '../command/outcome.ts';
import type { RecordOptions, Verb } from './verb.ts';
import { verbWords } from './verb-words.ts';
import { type ActorApi, verbs } from './verbs.ts';

/** A row of the table of verbs, for what is made of all of them: commands of a terminal, pages, an HTTP API. */
export interface ListedVerb extends Verb {
  /** As `reports`. */
  readonly group: string;
  /** As `correct`. */
  readonly name: string;
  /** Its title, as "koreksi laporan". */
  readonly words: Localized;
  /** Concepts of the records that its caller names one of; empty where it begins a record, or finds it. */
  readonly takes: readonly string[];
}

/** Verbs that take no form: a checked chapter, and a one-time code. */
const withoutForm: readonly Verb[] = [verbs.chapter.apply, verbs.escalations.acknowledge, verbs.escalations.decline];

const titles: Readonly<Record<string, Readonly<Record<string, Localized>>>> = verbWords;

/** Lists every verb that takes a form, in the order of the table. */
export const verbList: readonly ListedVerb[] = Object.entries<Readonly<Record<string, Verb>>>(verbs).flatMap(
  ([group, rows]) =>
    Object.entries(rows)
      .filter(([, verb]) => !withoutForm.includes(verb))
      .map(([name, verb]) => ({ ...verb, group, name, words: wordsOf(group, name), takes: takenBy(verb) })),
);

function wordsOf(group: string, name: string): Localized {
  return titles[group]?.[name] ?? { id: name, en: name };
}

function takenBy(verb: Verb): readonly string[] {
  if (verb.on === 'report') return ['report'];
  if (verb.on === 'record') return [verb.concept];
  return verb.fixed['record'] === null
    ? ['report', 'case', 'referral', 'volunteer', 'engagement', 'visit', 'escalation']
    : [];
}

/** A call of a verb whose body is not known to the compiler: the verb's schema reads it. */
export interface VerbCallInput {
  /** The record, where the verb takes one. */
  readonly record?: string;
  readonly body: unknown;
  readonly options?: RecordOptions;
}

/** Calls a verb of the list for an actor. */
export async function callVerb<Given extends Receipt = Receipt>(
  api: ActorApi,
  { group, name, takes }: ListedVerb,
  { record, body, options }: VerbCallInput,
): Promise<Outcome<Given>> {
  const called = (api as unknown as Readonly<Record<string, Readonly<Record<string, Called<Given> | undefined>>>>)[
    group
  ]?.[name];
  if (called === undefined) throw new TypeError(`no verb ${group}.${name}`);
  return takes.length > 0 ? called(record, body, options) : called(body, options);
}

type Called<Given> = (...given: readonly unknown[]) => Promise<Outcome<Given>>;
