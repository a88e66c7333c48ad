import { type FreephoneDomestic, type Phone, type PhoneNumber, type ShortCode, shortCodes } from './person.ts';

/** Reads a phone number as E.164: `0812-3456-7890` gives `+6281234567890`. Other and free numbers give undefined. */
export function parsePhone(text: string): PhoneNumber | undefined {
  const bare = withoutSeparators(text);
  if (parseFreephone(bare) !== undefined) return undefined;
  const number = bare
    .replace(/^0062|^62/, '+62')
    .replace(/^0(?=[1-9])/, '+62')
    .replace(/^\+620/, '+62');
  const shape = number.startsWith('+62') ? /^\+62[1-9]\d{6,12}$/ : /^\+[1-9]\d{6,14}$/;
  return shape.test(number) ? (number as PhoneNumber) : undefined;
}

/** Reads a freephone number as it is printed: `0-800-1000` becomes `08001000`. */
export function parseFreephone(text: string): FreephoneDomestic | undefined {
  const bare = withoutSeparators(text);
  return /^0800\d{4,7}$/.test(bare) ? (bare as FreephoneDomestic) : undefined;
}

/** Reads whatever can be dialled: a short code, a freephone number, or a number of E.164. */
export function parseDialled(text: string): Phone | undefined {
  const bare = withoutSeparators(text);
  return isShortCode(bare) ? bare : (parseFreephone(bare) ?? parsePhone(bare));
}

export function isShortCode(text: string): text is ShortCode {
  return shortCodes.some((code) => code === text);
}

function withoutSeparators(text: string): string {
  return text.replace(/[\s().-]/g, '');
}
