import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import type { Exploitation } from '../policy/stated-facts.ts';
import { vocabulary } from '../policy/vocabulary.ts';
import words from './elements.json' with { type: 'json' };

/** Exploitation, by its kind, or that somebody was exploited already: the article takes either (Art 1(1), 1(7)). */
export type ExploitationPurpose = Exclude<Exploitation, 'unknown'>;

/**
 * The elements of trafficking (UU 21/2007 Art 1(1)): act, means, purpose. All are "possible"; authorities decide.
 * `childAdoption` is an act of its own article (Art 5); exploitation is what it is done for.
 */
export const traffickingActs = words.traffickingActs satisfies Choices;

export type TraffickingAct = keyof typeof traffickingActs;

export const traffickingMeans = words.traffickingMeans satisfies Choices;

export type TraffickingMeans = keyof typeof traffickingMeans;

export const exploitationPurposes = Object.fromEntries(
  vocabulary.exploitation.values.filter(({ missing }) => !missing).map(({ value, said }) => [value, said]),
) as Readonly<Record<ExploitationPurpose, Localized>>;
