import type { Language, Localized } from '@kawal/core';
import type { NightStory } from './night.ts';

/** The result of checking a policy, ready to be shown: plain data that a worker can hand over. */
export interface Checked {
  readonly verdict: 'refused' | 'gaps' | 'proved';
  /** The verdict as a sentence, as `kawal check` ends. */
  readonly sentence: Localized;
  readonly findings: readonly ShownFinding[];
  /** Empty while the policy cannot be read. */
  readonly sections: readonly Section[];
  /** Parts of the layers above that the policy takes away. */
  readonly loud: readonly Localized[];
  readonly assumptions: readonly string[];
  readonly tests: { readonly passed: number; readonly of: number };
  /** The kelurahan of the invented chapter that reports. */
  readonly area: string;
  readonly milliseconds: number;
}

/** A part of the policy read aloud. */
export interface Section {
  readonly kind: string;
  readonly id: string;
  readonly lines: readonly string[];
}

export interface ShownFinding {
  readonly code: string;
  readonly severity: 'refused' | 'gap' | 'hint';
  readonly text: string;
  /** The line in the policy, counted from 1; null where the finding is about the invented directory. */
  readonly line: number | null;
  /** The stretch to underline in the policy's text. */
  readonly from: number;
  readonly until: number;
  readonly mend: Mend | null;
  /** Its page of the site, from the language's home; null for a test of the policy's own that failed. */
  readonly page: string | null;
  /** The report that shows it, told from its arrival on. */
  readonly story: Tale | null;
}

/** One change of the text that would correct a finding. */
export interface Mend {
  readonly label: Localized;
  readonly from: number;
  readonly until: number;
  readonly text: string;
}

/** A counterexample told as a story, and the report itself, to play it as a night. */
export interface Tale {
  readonly report: string;
  readonly lines: readonly { readonly when: string; readonly said: string }[];
  readonly night: NightStory;
}

export interface Compared {
  readonly nation: string;
  readonly differences: readonly string[];
  readonly strictness: readonly string[];
}

/** Questions to the worker. Each has a number, so that a late answer is known as such. */
export type Request =
  | { readonly number: number; readonly ask: 'check'; readonly text: string; readonly language: Language }
  | { readonly number: number; readonly ask: 'offers'; readonly text: string; readonly position: number }
  | { readonly number: number; readonly ask: 'compare'; readonly language: Language }
  | { readonly number: number; readonly ask: 'night'; readonly story: NightStory; readonly language: Language };
