import type { Localized } from '@kawal/core';
import type { Choice } from '../words/choice.ts';
import type { Word } from '../words/structure.ts';

/**
 * The shape of a file as data: which words stand where, and what stands under them. Reading goes its own way, for it has
 * an answer to every slip; what turns a file into the other language, and what tells an editor how to complete it, go by
 * this.
 */
export type Form =
  /** A map of our words. */
  | {
      readonly kind: 'fields';
      readonly name?: string;
      readonly fields: Readonly<Partial<Record<Word, Form>>>;
      readonly needs: readonly Word[];
      /** Of each of these groups, exactly one. */
      readonly oneOf?: readonly (readonly Word[])[];
    }
  /** A map of the officer's own ids. */
  | { readonly kind: 'entries'; readonly pattern: string; readonly of: Form }
  /** A map whose keys are words of one choice; `others` are those that a chapter declares. */
  | {
      readonly kind: 'keyed';
      readonly name?: string;
      readonly keys: readonly { readonly choice: Choice<string>; readonly of: Form; readonly said?: Localized }[];
      readonly others?: Form;
    }
  | { readonly kind: 'list'; readonly of: Form; readonly name?: string }
  /** One of some words; `others`, where something else may stand there too. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly DescribedChoice[];
      readonly others?: Form;
      readonly name?: string;
    }
  | { readonly kind: 'either'; readonly forms: readonly Form[] }
  | { readonly kind: 'wait'; readonly workingDays: boolean }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'text'; readonly pattern?: string };

export interface DescribedChoice extends Localized {
  readonly said?: Localized;
}

/** Which form of several fits what is written. */
export type WrittenForm = 'map' | 'list' | 'text';

export function fitting(form: Form, written: WrittenForm): Form {
  if (form.kind !== 'either') return form;
  return form.forms.map((candidate) => fitting(candidate, written)).find((one) => writtenAs(one) === written) ?? form;
}

function writtenAs(form: Form): WrittenForm {
  switch (form.kind) {
    case 'fields':
    case 'entries':
    case 'keyed':
      return 'map';
    case 'list':
      return 'list';
    default:
      return 'text';
  }
}
