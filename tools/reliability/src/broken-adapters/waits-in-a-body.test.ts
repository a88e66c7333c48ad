import { setTimeout } from 'node:timers/promises';
import type { Notifier } from '@kawal/sdk';
import { expect, it } from 'vitest';
import { telegramOptions } from './broken-elsewhere.ts';
import { playedCase } from './played-case.ts';

// A provider may name its wait in the body of the answer alone, as Telegram does.

/** Reads the wait of a body by itself, in milliseconds; what a header names is left as it is. */
async function sentHearing(sound: Notifier, ...given: Parameters<Notifier['send']>) {
  const real = globalThis.fetch;
  let named = 0;
  globalThis.fetch = async (...asked) => {
    const answer = await real(...asked);
    const body: unknown = await answer
      .clone()
      .json()
      .catch(() => null);
    const seconds = Object(Object(body)['parameters'])['retry_after'];
    named = typeof seconds === 'number' ? seconds * 1_000 : 0;
    return answer;
  };
  try {
    return { outcome: await sound.send(...given), named };
  } finally {
    globalThis.fetch = real;
  }
}

/** Waits five minutes at most, whatever a body names. */
function shortening(sound: Notifier): Notifier {
  return {
    ...sound,
    async send(...given) {
      const { outcome, named } = await sentHearing(sound, ...given);
      return outcome.type === 'failed' && named > 0 ? { ...outcome, retryAfterMs: Math.min(named, 300_000) } : outcome;
    },
  };
}

/** Waits itself for a short wait of a body, and sends once more. */
function waiting(sound: Notifier): Notifier {
  return {
    ...sound,
    async send(message, limits) {
      const { outcome, named } = await sentHearing(sound, message, limits);
      if (named === 0 || named > 2_000 || named > limits.milliseconds) return outcome;
      await setTimeout(named, undefined, { signal: limits.signal });
      return await sound.send(message, limits);
    },
  };
}

const played = (id: string, breaks?: (sound: Notifier) => Notifier) => playedCase(id, telegramOptions(breaks));

it('leaves a notifier green that tells the wait of a body as it is named, and tries once', async () => {
  expect(await played('outcomes/trouble')).toMatchObject({ outcome: 'passed' });
  expect(await played('outcomes/tried-once')).toMatchObject({ outcome: 'passed' });
});

it('shows a notifier that shortens a long wait which its provider names in a body', async () => {
  expect(await played('outcomes/trouble', shortening)).toMatchObject({ outcome: 'failed' });
});

it('shows a notifier that waits for a short wait which its provider names in a body, and sends again', async () => {
  expect(await played('outcomes/tried-once', waiting)).toMatchObject({ outcome: 'failed' });
});
