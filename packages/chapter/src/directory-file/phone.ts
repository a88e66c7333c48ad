import type { PhoneFault } from '../finding/directory-file/messages.ts';

export type PhoneReading =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly form: PhoneFault };

/**
 * Reads a number as `+628…`, as `08…` or as a short code (110, 129, 148), and gives it in the form that is kept: E.164
 * where there is one. Everything else is asked about, never guessed: a spreadsheet that turned a number into `8.12E+11`
 * has lost digits.
 */
export function parsePhone(text: string): PhoneReading {
  const fault = (form: PhoneFault): PhoneReading => ({ ok: false, form });
  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(text)) return fault('scientific');
  if (/[^\d\s.()/+-]/.test(text)) return fault('letters');
  if (/[^\d+]/.test(text) || text.lastIndexOf('+') > 0) return fault('separators');
  if (/^\+[1-9]\d{6,14}$/.test(text)) return { ok: true, phone: text };
  // Freephone numbers work within the country only and have no international form.
  if (/^0800\d{4,8}$/.test(text)) return { ok: true, phone: text };
  if (/^0[1-9]\d{7,12}$/.test(text)) return { ok: true, phone: `+62${text.slice(1)}` };
  if (/^[1-9]\d{2,4}$/.test(text) || /^1500\d{3}$/.test(text)) return { ok: true, phone: text };
  if (/^62\d{8,13}$/.test(text)) return fault('countryWithoutPlus');
  return fault('length');
}
