import { KawalError } from '@kawal/sdk';

/** How the provider is reached. */
export interface ContohNotifierOptions {
  /** Where the provider is, for instance `https://api.example.org`; without a slash at its end. */
  readonly url: string;
  /**
   * The secret that proves to the provider who sends.
   * Take it from the environment; it stands in no outcome and no error.
   */
  readonly token: string;
  /** How long one message may take in all. 30,000 unless told otherwise. */
  readonly timeoutMs?: number;
}

/** Refuses at once what could only fail later, with the name of the option and never its value. */
export function checkOptions({
  url,
  token,
  timeoutMs = 30_000,
}: ContohNotifierOptions): Required<ContohNotifierOptions> {
  const protocol = URL.parse(url)?.protocol;
  const onThisMachine = ['127.0.0.1', 'localhost'].includes(URL.parse(url)?.hostname ?? '');
  if (protocol !== 'https:' && !(protocol === 'http:' && onThisMachine)) {
    refuse('url', 'must begin with https://, so that nobody reads along');
  }
  // What would not fit into a header would make every send fail.
  if (!/^[\x21-\x7e]+$/.test(token)) refuse('token', 'must be the token alone, without spaces or line ends');
  if (!Number.isSafeInteger(timeoutMs) || timeoutMs < 1) refuse('timeoutMs', 'must be whole milliseconds from 1');
  return { url, token, timeoutMs };
}

function refuse(option: keyof ContohNotifierOptions, rule: string): never {
  throw new KawalError('notifier.misconfigured', `\`${option}\` ${rule}.`, { source: 'notify-contoh' });
}
