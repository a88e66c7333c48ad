import { createHash } from 'node:crypto';

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');
const each = (text: string, form: (code: number) => string): string =>
  [...text].map((one) => form(one.codePointAt(0) ?? 0)).join('');
const base64 = (text: string, before: number): string => {
  const bytes = Buffer.from('\0'.repeat(before) + text);
  const from = Math.ceil((before * 4) / 3);
  // The first and the last letters depend on what stands around it.
  return bytes
    .toString('base64')
    .replaceAll('=', '')
    .slice(from, Math.floor((bytes.length * 4) / 3) - 1);
};
const url = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
const hashed = (algorithm: string) => (text: string) => createHash(algorithm).update(text).digest('hex');

/** Hashes cannot be read, but a NIK, a number or a date can be guessed from one. */
export const hashes: Readonly<Record<string, (text: string) => string>> = {
  MD5: hashed('md5'),
  'SHA-1': hashed('sha1'),
  'SHA-256': hashed('sha256'),
  'SHA-512': hashed('sha512'),
};

const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const five = bits.match(/.{5}/g) ?? [];
  return five.map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(one, 2)]).join('');
};

/** A date as people write it; any other text stays as it is. */
const written = (language: string) => (text: string) => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language, parts).format(new Date(text));
};

/** The forms in which a text is looked for, as the letters (latin1) of its bytes. What is packed is unpacked before. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  'date in Indonesian': written('id'),
  'date in English': written('en-GB'),
  'upper case': (text) => text.toUpperCase(),
  'UTF-16 little-endian': utf16,
  'UTF-16 big-endian': (text) => each(text, (code) => `\0${String.fromCharCode(code)}`),
  'hex, lower': (text) => Buffer.from(text).toString('hex'),
  'hex, upper': (text) => Buffer.from(text).toString('hex').toUpperCase(),
  'base64 at 0': (text) => base64(text, 0),
  'base64 at 1': (text) => base64(text, 1),
  'base64 at 2': (text) => base64(text, 2),
  'base64url of hex': (text) => url(base64(Buffer.from(text).toString('hex'), 0)),
  base32,
  'percent-encoded': (text) => each(text, (code) => `%${code.toString(16).toUpperCase()}`),
  'JSON escapes': (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'HTML decimal': (text) => each(text, (code) => `&#${code};`),
  'HTML hexadecimal': (text) => each(text, (code) => `&#x${code.toString(16)};`),
  'quoted-printable': (text) => each(text, (code) => `=${code.toString(16).toUpperCase()}`),
  reversed: (text) => [...text].reverse().join(''),
  'digits or letters in groups of four': (text) => text.match(/.{1,4}/g)?.join(' ') ?? text,
  ...hashes,
};
