import type { Notifier } from '@kawal/sdk';
import { connectionCode, fetchExchange, type ProviderAnswer } from '@kawal/sdk/http';
import { z } from 'zod';
import { type BotCall, understand } from './update.ts';

/** Telegram holds a request without news for so long, in seconds. */
const heldFor = 50;

/** An update that is so far below the offset was committed; one further below has a number drawn anew. */
const committedBelow = 1_000;

const answerSchema = z.object({ ok: z.literal(true), result: z.array(z.looseObject({ update_id: z.int() })).max(100) });

/**
 * Asks for updates by `getUpdates` (https://core.telegram.org/bots/api#getupdates). After a week without updates Telegram
 * draws their numbers anew, so it asks without an offset, tells by the kept one what was committed, and gives an offset
 * only to confirm what it has just committed. What the bot says follows the commit and is tried once.
 */
export function pollUpdates(methods: string): Required<Notifier>['listen'] {
  return async (commit, keep, signal, reception) => {
    let confirmed: number | undefined;
    while (!signal.aborted) {
      const updates = await ask(methods, confirmed, signal);
      if (updates === undefined) return;
      confirmed = undefined;
      if (updates.length === 0) continue;
      const last = Math.max(...updates.map(({ update_id: id }) => id));
      const kept = Number((await keep.get('update')) ?? 0);
      const unheard = updates.filter(({ update_id: id }) => id >= kept || id < kept - committedBelow);
      const fresh = await Promise.all(unheard.map((one) => understand(one, reception)));
      // Whoever closed meanwhile hears them the next time.
      if (signal.aborted) return;
      await commit(fresh.flatMap(({ events }) => events));
      await keep.set('update', String(last + 1));
      confirmed = last + 1;
      for (const { call } of fresh) if (call !== undefined) await say(methods, call, signal);
    }
  };
}

/** Returns the updates; undefined where the signal aborted first. Rejects with a code alone. */
async function ask(methods: string, offset: number | undefined, signal: AbortSignal) {
  const timeout = offset === undefined ? heldFor : 0;
  const body = { ...(offset === undefined ? {} : { offset }), timeout, limit: 50, allowed_updates: allowed };
  let answer: ProviderAnswer;
  try {
    answer = await exchange(`${methods}/getUpdates`, body, (heldFor + 15) * 1_000, signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw failure(connectionCode(error));
  }
  if (answer.status === 409) {
    const isWebhook = /webhook/.test(JSON.stringify(answer.json ?? ''));
    throw failure(isWebhook ? 'telegram-webhook-set' : 'telegram-asked-elsewhere');
  }
  if (answer.status !== 200) throw failure(`http-${answer.status}`);
  const read = answerSchema.safeParse(answer.json).data;
  if (read === undefined) throw failure('answer-unreadable');
  return read.result;
}

const allowed = ['message', 'callback_query'];

async function say(methods: string, { method, ...body }: BotCall, signal: AbortSignal): Promise<void> {
  // The answer is on record; a person who hears nothing of it asks again.
  await exchange(`${methods}/${method}`, body, 10_000, signal).catch(() => undefined);
}

function exchange(url: string, body: object, milliseconds: number, signal: AbortSignal): Promise<ProviderAnswer> {
  const headers = { 'content-type': 'application/json' };
  const ends = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
  return fetchExchange({ url, headers, body: JSON.stringify(body), longestAnswer: 4_194_304 }, ends);
}

function failure(code: string): Error {
  return Object.assign(new Error(`Telegram gave no updates: ${code}.`), { code });
}
