import type { AccessConcept } from '@kawal/core/access';
import type { ActorApi, RecordedEvent } from '@kawal/engine';
import { KawalError, option, readOptions } from '@kawal/sdk';
import { webhookSecretPattern, webhookSignature } from '@kawal/sdk/http';
import { pause as pauseUntil } from './pause.ts';

export interface EventWebhookOptions {
  /**
   * The verbs and views of the person as whom the receiver may know: `engine.as(…)`. An app is refused. Once this person is in
   * no post any more, as after a suspension, this throws `session.not-in-post`: go on as a colleague, with the same cursor.
   */
  readonly api: Pick<ActorApi, 'events'>;
  /** The receiver's address. It begins with `https:`, unless the receiver is on this machine. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64, as Standard Webhooks has it. */
  readonly secret: string;
  /** Keeps how far the receiver has come. Null sends everything on record first; `'now'` begins with what comes. */
  readonly cursor: {
    read(): Promise<string | null>;
    write(cursor: string): Promise<void>;
  };
  /** Default: of every concept. */
  readonly concepts?: readonly AccessConcept[];
  /** Returns true for an event to send, as by the types of its changes; the others are passed over. Default: every event. */
  readonly wants?: (event: RecordedEvent) => boolean;
  /**
   * `types` says which record changed and by which events; the receiver asks for more as somebody who may know. `changes`
   * sends their facts and references along. Neither holds a name, a number or a story. Default: `types`.
   */
  readonly content?: 'types' | 'changes';
  /**
   * `aborted` goes on with what comes; `caught-up` ends after what is on record. Both try a receiver that is away until the
   * signal aborts: give a cron job `AbortSignal.timeout(…)`. Default: `aborted`.
   */
  readonly until?: 'aborted' | 'caught-up';
  readonly signal: AbortSignal;
  /** Told of each delivery that failed: after so many tries, with this status, or none where nobody answered. */
  readonly onFailure?: (failure: { readonly tries: number; readonly status: number | null }) => void;
  readonly fetch?: typeof globalThis.fetch;
  /** For tests: the time, and the pause between two tries. */
  readonly now?: () => number;
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** The body of an event's webhook. */
export interface EventWebhook {
  readonly type: 'kawal.event.v1';
  /** When it happened, in ISO 8601. */
  readonly timestamp: string;
  readonly data: {
    readonly concept: AccessConcept;
    readonly record: string;
    readonly drill: boolean;
    readonly types: readonly string[];
    readonly changes?: RecordedEvent['changes'];
  };
}

const slowestMs = 20_000;
const longestPauseMs = 300_000;

/**
 * Sends what happens to a receiver as signed webhooks (https://www.standardwebhooks.com), in order and at least once, until
 * the signal aborts. `webhook-id` is the same at each try of an event, so a receiver knows a repeated one by it. An event that
 * the receiver does not take is tried again, ever more slowly; it holds back those after it. A receiver that answers 410 has
 * gone: this ends. It throws where the events are refused, at the start or later: let that end the process loudly.
 */
export async function publishEvents(options: EventWebhookOptions): Promise<'aborted' | 'caught-up' | 'gone'> {
  readOptions(options, optionTable, misconfigured);
  const { api, cursor, concepts, signal, until = 'aborted', wants = () => true } = options;
  const { onFailure, pause = pauseUntil } = options;
  let place = (await cursor.read()) ?? 'start';
  const eventsAfter = async (after: string) => {
    const found = await api.events({
      after,
      ...(until === 'aborted' ? { signal } : {}),
      ...(concepts === undefined ? {} : { concepts }),
    });
    // Before anything was taken, `now` is kept as the place that it means: a process that starts again goes on after it.
    if (found.ok && after === 'now') {
      place = found.from;
      await cursor.write(place);
    }
    if (found.ok) return found.events;
    const codes = found.refusals.map(({ code }) => code).join(', ');
    throw new KawalError(misconfigured.code, `its events are refused: ${codes}.`, misconfigured);
  };
  // What was not taken is asked for anew before each try: this person may not know of it any more.
  for (let tries = 0, isTaken = false; !isTaken && !signal.aborted; ) {
    isTaken = true;
    for await (const event of await eventsAfter(place)) {
      const status = wants(event) ? await attempt(event, options) : 200;
      if (status === 410) return 'gone';
      isTaken = status !== null && status >= 200 && status < 300;
      if (!isTaken && signal.aborted) break;
      tries = isTaken ? 0 : tries + 1;
      if (!isTaken) {
        onFailure?.({ tries, status });
        await pause(Math.min(longestPauseMs, 1_000 * 2 ** Math.min(tries, 12)), signal);
        break;
      }
      place = event.cursor;
      await cursor.write(place);
    }
  }
  return signal.aborted ? 'aborted' : 'caught-up';
}

/** Returns the status of one try; null where nobody answered in time. What else the receiver says is left unread. */
async function attempt(event: RecordedEvent, options: EventWebhookOptions): Promise<number | null> {
  const { url, secret, signal, fetch = globalThis.fetch, now = Date.now } = options;
  const [id, body] = [event.cursor, JSON.stringify(bodyOf(event, options.content ?? 'types'))];
  const timestamp = String(Math.floor(now() / 1_000));
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(slowestMs)]),
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': webhookSignature(secret, id, timestamp, body),
      },
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}

function bodyOf({ concept, record, drill, at, changes }: RecordedEvent, content: 'types' | 'changes'): EventWebhook {
  const types = changes.map(({ type }) => type);
  const data = { concept, record, drill, types, ...(content === 'changes' ? { changes } : {}) };
  return { type: 'kawal.event.v1', timestamp: new Date(at).toISOString(), data };
}

const mayCall = option.optional(option.call());
const misconfigured = { source: 'publishEvents', code: 'notifier.misconfigured' } as const;

// A slip would send nothing, or end too early.
const optionTable = {
  api: option.having('events'),
  url: option.webAddress,
  secret: option.text(webhookSecretPattern, '`whsec_` and 24 to 64 bytes in base64'),
  cursor: option.having<EventWebhookOptions['cursor']>('read', 'write'),
  concepts: option.optional(option.list(option.text(/./, 'a text'), [0, 100], 'a list of concepts')),
  content: option.optional(option.oneOf('types', 'changes')),
  until: option.optional(option.oneOf('aborted', 'caught-up')),
  signal: option.fits('an AbortSignal', (given) => given instanceof AbortSignal),
  // Named without a value it would send every event.
  wants: option.optional(option.fits('a function', (given) => typeof given === 'function')),
  ...{ onFailure: mayCall, fetch: mayCall, now: mayCall, pause: mayCall },
};
