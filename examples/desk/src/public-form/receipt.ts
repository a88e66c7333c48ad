import type { OfficeKind, ShownAdvice } from '@kawal/core';
import { adviceWords } from '@kawal/core/locales';
import { z } from 'zod';

/**
 * A receipt as its page shows it: advice, and a number. The page sends it back to be shown in another language, and after a
 * reload. It holds nothing else of the report. What its page asks beside it for ten minutes is kept by the server alone.
 */
export interface Receipt {
  /** The key of the form that was sent: after the way out it shows no receipt any more. */
  readonly key: string;
  readonly number: string;
  /** ShownAdvice that stands before anything else. */
  readonly advise: readonly ShownAdvice[];
  /** Offices that its reporter may ask about it. */
  readonly mayAsk: readonly OfficeKind[];
  /** The report was urgent and its telephone number was no number. */
  readonly isPhoneLost: boolean;
  /** The place was none of the choices, and is not on record. */
  readonly isPlaceLost: boolean;
  /** The victim may be abroad: who helps there stands beside the other numbers. */
  readonly isAbroad: boolean;
  /** The last answer to its page is not on record: it says so as long as nothing else is. */
  readonly unheard?: Unheard | undefined;
}

const fates = ['refused', 'failed', 'late'] as const;

/** The fate of an answer that is not on record; `late` where the page does not ask any more. */
export type Unheard = (typeof fates)[number];

const advice = Object.keys(adviceWords) as readonly ShownAdvice[];

const maybeAsked = ['lpaDuty', 'uptdPpa', 'sapa129'] as const satisfies readonly OfficeKind[];

const yesOrNothing = z.enum(['', 'yes']).transform((text) => text === 'yes');

const receiptSchema = z.strictObject({
  key: z.uuid(),
  number: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/),
  advise: z
    .string()
    .max(100)
    .transform((text) => advice.filter((one) => text.split(' ').includes(one))),
  mayAsk: z
    .string()
    .max(100)
    .transform((text) => maybeAsked.filter((one) => text.split(' ').includes(one))),
  isPhoneLost: yesOrNothing,
  isPlaceLost: yesOrNothing,
  isAbroad: yesOrNothing,
  // A receipt of a desk before this one has no such field.
  unheard: z
    .enum(['', ...fates])
    .default('')
    .transform((fate) => (fate === '' ? undefined : fate)),
});

/** Returns a receipt that sends nobody to the police: an answer says that they may be involved (E2). */
export function withoutPolice(receipt: Receipt): Receipt {
  const safe = receipt.advise.map(
    (one): ShownAdvice => (one === 'call-110' || one === 'call-129-or-110' ? 'call-129' : one),
  );
  return { ...receipt, advise: [...new Set(safe)] };
}

/** Sends whoever answered that no police are involved to 110 without that condition (2007). */
export function withoutCondition(advise: readonly ShownAdvice[]): readonly ShownAdvice[] {
  return advise.map((one) => (one === 'call-129-or-110' ? 'call-110' : one));
}

export function receiptFields({ key, number, advise, mayAsk, ...lost }: Receipt): Readonly<Record<string, string>> {
  const said = (is: boolean): string => (is ? 'yes' : '');
  const isLost = { isPhoneLost: said(lost.isPhoneLost), isPlaceLost: said(lost.isPlaceLost) };
  const lists = { advise: advise.join(' '), mayAsk: mayAsk.join(' ') };
  return { key, number, ...lists, ...isLost, isAbroad: said(lost.isAbroad), unheard: lost.unheard ?? '' };
}

/** Reads a receipt that a page sent back, beside answers; undefined for what is none. */
export function readReceipt(posted: URLSearchParams | undefined): Receipt | undefined {
  return receiptSchema.safeParse(Object.fromEntries([...(posted ?? [])].filter(([name]) => !name.startsWith('_'))))
    .data;
}
