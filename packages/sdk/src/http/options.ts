import { KawalError } from '../error.ts';
import { isLoopback } from '../transport/loopback.ts';

/** Checks of a notifier's options. Each returns the value, or throws `notifier.misconfigured` without repeating it. */
export interface OptionChecks {
  /** An address of the web without a `/` at its end; `http:` only on this machine, because a secret goes there. */
  url(option: string, value: string): string;
  /** A secret that fits into a header, and into the path of an address. */
  secret(option: string, value: string): string;
  /** A text of a pattern, which `expected` describes. */
  matching(option: string, value: string, pattern: RegExp, expected: string): string;
  /** Whole milliseconds; 30,000 where it is left out. */
  timeout(value: number | undefined): number;
}

/** Returns the checks for the notifier of this name. */
export function optionChecks(source: string): OptionChecks {
  const refuse = (option: string, expected: string): never => {
    throw new KawalError('notifier.misconfigured', `${option} must be ${expected}`, { source });
  };
  const matching: OptionChecks['matching'] = (option, value, pattern, expected) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(option, expected);
  return {
    matching,
    url(option, value) {
      const url = typeof value === 'string' ? URL.parse(value) : null;
      const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
      if (url === null || !isSafe || `${url.username}${url.password}${url.hash}` !== '')
        return refuse(option, 'an address that begins with https://, for instance https://contoh.test');
      return value.replace(/\/+$/, '');
    },
    secret: (option, value) =>
      matching(option, value, /^[\x21-\x7e]{1,4096}$/, 'the secret alone, without spaces or line ends'),
    timeout: (value = 30_000) =>
      Number.isSafeInteger(value) && value > 0 ? value : refuse('timeoutMs', 'whole milliseconds above zero'),
  };
}
