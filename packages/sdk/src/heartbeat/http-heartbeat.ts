import { KawalError } from '../error.ts';
import { option } from '../options/option.ts';
import { readOptions } from '../options/read-options.ts';
import type { BeatMark, Heartbeat } from './heartbeat.ts';

export interface HttpHeartbeatOptions {
  /** The address that a monitoring service gives out for one check. It is a secret: whoever has it can fake life. */
  readonly url: string;
  /** How long a beat may take. 10,000 unless told otherwise. */
  readonly timeoutMs?: number;
  /**
   * True to send the place and the hash of the log along, as `{"place": 366, "root": "…"}`. Whoever reads them at the service
   * learns how many entries there are. `kawal audit verify --mark` compares a store with one that was kept there.
   */
  readonly mark?: boolean;
}

const source = 'heartbeat-http';

/**
 * Beats by a `POST` to an address, which most monitoring services take; empty unless `mark` is set. Redirects are not followed, so that the
 * secret in the address goes to nobody else; and no error repeats the address.
 */
export function httpHeartbeat(options: HttpHeartbeatOptions): Heartbeat {
  const table = {
    url: option.url('a whole http or https address without a user', ({ protocol }) => /^https?:$/.test(protocol)),
    timeoutMs: option.milliseconds(10_000),
    mark: option.flag(false),
  };
  const { url, timeoutMs, mark: isMarked } = readOptions(options, table, { source, code: 'heartbeat.misconfigured' });
  return {
    contract: 'kawal.heartbeat/1',
    name: source,
    async beat(mark) {
      const status = await answered(url, timeoutMs, isMarked ? mark : null);
      if (status >= 200 && status < 300) return;
      throw notDelivered(`The listener answered ${status}. Check the address it gave out.`);
    },
    async close() {},
  };
}

async function answered(url: string, timeoutMs: number, mark: BeatMark | null | undefined): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      ...(mark ? { body: JSON.stringify(mark), headers: { 'content-type': 'application/json' } } : {}),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    // What was thrown names the address.
    throw notDelivered('The listener cannot be reached. Check the network and the address.');
  }
}

function notDelivered(message: string): KawalError {
  return new KawalError('heartbeat.not-delivered', message, { source });
}
