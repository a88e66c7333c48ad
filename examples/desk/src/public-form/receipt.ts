import type { ShownAdvice } from '@kawal/core';
import { adviceWords } from '@kawal/core/locales';
import { z } from 'zod';

/**
 * A receipt as its page shows it: advice, and a number. The page sends it back to be shown in another language, and after a
 * reload. It holds nothing else of the report.
 */
export interface Receipt {
  /** The key of the form that was sent: after the way out it shows no receipt any more. */
  readonly key: string;
  readonly number: string;
  /** ShownAdvice that stands before anything else. */
  readonly advise: readonly ShownAdvice[];
  /** The report was urgent and its telephone number was no number. */
  readonly isPhoneLost: boolean;
  /** The place was none of the choices, and is not on record. */
  readonly isPlaceLost: boolean;
  /** The victim may be abroad: who helps there stands beside the other numbers. */
  readonly isAbroad: boolean;
}

const advice = Object.keys(adviceWords) as readonly ShownAdvice[];

const yesOrNothing = z.enum(['', 'yes']).transform((text) => text === 'yes');

const receiptSchema = z.strictObject({
  key: z.uuid(),
  number: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/),
  advise: z
    .string()
    .max(100)
    .transform((text) => advice.filter((one) => text.split(' ').includes(one))),
  isPhoneLost: yesOrNothing,
  isPlaceLost: yesOrNothing,
  isAbroad: yesOrNothing,
});

export function receiptFields({ key, number, advise, ...lost }: Receipt): Readonly<Record<string, string>> {
  const said = (is: boolean): string => (is ? 'yes' : '');
  const isLost = { isPhoneLost: said(lost.isPhoneLost), isPlaceLost: said(lost.isPlaceLost) };
  return { key, number, advise: advise.join(' '), ...isLost, isAbroad: said(lost.isAbroad) };
}

/** Reads a receipt that a page sent back; undefined for what is none. */
export function readReceipt(posted: URLSearchParams | undefined): Receipt | undefined {
  return receiptSchema.safeParse(Object.fromEntries(posted ?? [])).data;
}
