import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value in its one canonical form (RFC 8785), with the hash that is its name. */
export interface BundleBlob {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

export function toBlob(value: unknown): BundleBlob {
  const bytes = utf8ToBytes(canonical(value));
  return { hash: hashOf(bytes), bytes };
}

/** Writes plain data as RFC 8785 has it: the platform's numbers and texts, keys in order of UTF-16 units. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields)
    .filter((name) => fields[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`).join(',')}}`;
}

export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The value back, or undefined for bytes that hold none. `renewed` puts words of today in place of former ones. */
export function fromBytes(bytes: Uint8Array, renewed = (text: string): string => text): unknown {
  try {
    return JSON.parse(renewed(decodeUtf8(bytes)));
  } catch {
    return undefined;
  }
}

/** The language itself decodes UTF-8 only in addresses; a TextDecoder belongs to a platform, which this package has not. */
function decodeUtf8(bytes: Uint8Array): string {
  // A year of shifts is a megabyte of plain letters, which need no detour.
  if (isPlain(bytes)) return plainLetters(bytes);
  return decodeURIComponent(bytesToHex(bytes).replace(/../g, '%$&'));
}

function isPlain(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] as number) >= 0x80) return false;
  return true;
}

/** So many arguments a call takes without trouble. */
const atOnce = 8_192;

function plainLetters(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += atOnce) {
    // Spread, the bytes would be walked through one by one.
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(start, start + atOnce));
  }
  return text;
}
