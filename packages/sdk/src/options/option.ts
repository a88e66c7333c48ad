import { isLoopback } from '../transport/loopback.ts';
import { type Option, readGroup } from './read-options.ts';

/** Takes what passes a test; `expected` follows "must be". */
function fits<Value>(expected: string, isFit: (given: unknown) => boolean, isCode = false): Option<Value> {
  const read: Option<Value> = (given, refuse) => (isFit(given) ? (given as Value) : refuse(expected));
  return Object.assign(read, { isCode });
}

/** Takes what `read` does not return undefined for, and makes it that. */
function reads<Value>(expected: string, read: (given: unknown) => Value | undefined): Option<Value> {
  return (given, refuse) => read(given) ?? refuse(expected);
}

function text(pattern: RegExp, expected: string): Option<string> {
  return fits(expected, (given) => typeof given === 'string' && pattern.test(given));
}

function whole(least: number, most: number, expected: string): Option<number> {
  return fits(expected, (given) => Number.isInteger(given) && Number(given) >= least && Number(given) <= most);
}

function optional<Value>(option: Option<Value>): Option<Value | undefined>;
function optional<Value>(option: Option<Value>, fallback: Value): Option<Value>;
function optional<Value>(option: Option<Value>, fallback?: Value): Option<Value | undefined> {
  const leftOut = (expected: string, inner?: string) => (inner === undefined ? `${expected}, or left out` : expected);
  const read: Option<Value | undefined> = (given, refuse) =>
    given === undefined ? fallback : option(given, (expected, inner) => refuse(leftOut(expected, inner), inner));
  return Object.assign(read, { isCode: option.isCode === true });
}

function url(expected: string, isSafe: (url: URL) => boolean): Option<string> {
  return fits(expected, (given) => {
    const found = typeof given === 'string' ? URL.parse(given) : null;
    return found !== null && `${found.username}${found.password}${found.hash}` === '' && isSafe(found);
  });
}

const safeUrl = url(
  'an address that begins with https://, for instance https://contoh.test',
  ({ protocol, hostname }) => protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)),
);
const isFlag = fits<boolean>('true or false', (given) => typeof given === 'boolean');

/** The kinds of options that adapters have, for the table of {@link readOptions}. */
export const option = {
  fits,
  reads,
  /** A text of a pattern. */
  text,
  /** A whole number within bounds. */
  whole,
  /** One that may be left out; then it is the fallback. */
  optional,
  /** The path of a file or a folder. */
  path: fits<string>('a path', (given) => typeof given === 'string' && !given.includes('\0')),
  /** A secret that fits into a header, and into the path of an address. */
  secret: text(/^[\x21-\x7e]{1,4096}$/, 'the secret alone, without spaces or line ends'),
  /** An address that is safe for what goes there, without a user, a password and a `#`. */
  url,
  /** An address of the web, without a `/` at its end; `http:` only on this machine, because a secret goes there. */
  webAddress: ((given, refuse) => safeUrl(given, refuse).replace(/\/+$/, '')) satisfies Option<string>,
  /** An address of PostgreSQL. Of an empty one the client would go to whatever server its environment names. */
  postgresAddress: text(/\S/, 'the address of a database, for instance postgres://kawal@localhost/kawal'),
  /** True or false, and no text of the environment: `'false'` would count as true. */
  flag: (fallback: boolean): Option<boolean> => optional(isFlag, fallback),
  call: <Call>(): Option<Call> => fits('a function', (given) => typeof given === 'function', true),
  /** An object that has these functions, and may have others. */
  having: <Value>(...names: readonly string[]): Option<Value> =>
    fits(
      `an object with ${names.join(' and ') || 'texts'}`,
      (given) => Object(given) === given && names.every((name) => typeof Object(given)[name] === 'function'),
    ),
  /** A time. One that is longer than a timer of Node takes would be over at once. */
  milliseconds: (fallback = 30_000): Option<number> =>
    optional(whole(1, 2 ** 31 - 1, 'whole milliseconds above zero, for instance 30000'), fallback),
  oneOf: <const Value extends string>(...values: readonly Value[]): Option<Value> =>
    reads(values.join(' or '), (given) => values.find((value) => value === given)),
  /** Several of a kind, of which `expected` tells how many. */
  list:
    <Value>(one: Option<Value>, [least, most]: readonly [number, number], expected: string): Option<readonly Value[]> =>
    (given, refuse) =>
      Array.isArray(given) && given.length >= least && given.length <= most
        ? given.map((each, at) => one(each, (what, inner) => refuse(what, inner ? `${at}.${inner}` : `${at}`)))
        : refuse(expected),
  /** Options that stand together under one name. */
  group: readGroup,
};
