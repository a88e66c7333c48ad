import { option, readOptions } from '@kawal/sdk';

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
export function checkOptions(options: ContohNotifierOptions): Required<ContohNotifierOptions> {
  const table = { url: option.webAddress, token: option.secret, timeoutMs: option.milliseconds() };
  return readOptions(options, table, { source: 'notify-contoh', code: 'notifier.misconfigured' });
}
