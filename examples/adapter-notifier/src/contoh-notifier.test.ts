import assert from 'node:assert/strict';
import { isKawalError } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { jsonGateway } from '@kawal/sdk/providers';
import { describe, test } from 'vitest';
import { contohNotifier } from './contoh-notifier.ts';
import { outcomeOf } from './outcome.ts';

// What is this adapter's alone; the suite stands in conformance.ts.
describe('contohNotifier', () => {
  test('gives up waiting after its time', async () => {
    const provider = await jsonGateway();
    const notifier = contohNotifier({ url: provider.url, token: provider.token, timeoutMs: 50 });
    const outcome = await notifier.send(message((await provider.situations.silent?.()) ?? ''), sampleLimits());
    assert.deepEqual(outcome, { type: 'unknown', code: 'TimeoutError' });
    await notifier.close();
    await provider.remove();
  });

  test('gives nobody up for an answer that is not an object of the provider', () => {
    for (const body of ['null', '[]', '404', 'not found'])
      assert.equal(Object(outcomeOf(404, new Headers(), body)).retryable, true, body);
    assert.equal(Object(outcomeOf(404, new Headers(), '{"error":"unknown"}')).retryable, false);
  });

  test('refuses options it cannot work with, without a word of the token', () => {
    for (const wrong of [{ url: 'http://api.example.org' }, { token: 'kata sandi' }, { timeoutMs: 0 }]) {
      assert.throws(
        () => contohNotifier({ url: 'https://api.example.org', token: 'token-for-tests', ...wrong }),
        (error) => isKawalError(error, 'notifier.misconfigured') && !error.message.includes('sandi'),
      );
    }
  });
});

const message = (address: string) => sampleMessage({ address });
