import assert from 'node:assert/strict';
import { isKawalError } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { describeNotifier } from '@kawal/sdk/vitest';
import { describe, test } from 'vitest';
import { contohNotifier } from './contoh-notifier.ts';
import { testServer } from './provider.sample.ts';

const token = 'token-for-tests';

describeNotifier('contohNotifier', {
  // Called once for every case: a provider of its own, with nothing received yet.
  async makeProvider() {
    const server = await testServer(token);
    return {
      open: () => contohNotifier({ url: server.url, token }),
      // Each sets up what its name says, and gives the address for which it holds.
      situations: {
        accepted: () => server.address(202),
        refusedForGood: () => server.address(422),
        refusedForNow: () => server.address(429, { 'retry-after': '120' }),
        noConnection: () => {
          const address = server.address(202);
          server.vanish();
          return address;
        },
        // Three more, where your provider can be in them.
        silent: () => server.address(0),
        trouble: () => server.address(502),
        unauthorized: () => server.address(401),
      },
      namedWaitMs: 120_000,
      asked: () => server.asked,
      received: () => server.received,
      secrets: [token],
      remove: () => server.stop(),
    };
  },
  resultFile: new URL('../conformance.json', import.meta.url),
});

// What is this adapter's alone comes after the suite.
describe('contohNotifier', () => {
  test('tells how long the provider wants to be left alone', async () => {
    const server = await testServer(token);
    const notifier = contohNotifier({ url: server.url, token });
    const outcome = await notifier.send(message(server.address(503, { 'retry-after': '7' })), sampleLimits());
    assert.deepEqual(outcome, {
      type: 'failed',
      scope: 'provider',
      retryable: true,
      code: 'http-503',
      retryAfterMs: 7_000,
    });
    await notifier.close();
    await server.stop();
  });

  test('does not give a message up for a wrong token, which somebody can correct', async () => {
    const server = await testServer(token);
    const notifier = contohNotifier({ url: server.url, token: 'another' });
    const outcome = await notifier.send(message(server.address(202)), sampleLimits());
    assert.deepEqual(outcome, { type: 'failed', scope: 'account', retryable: true, code: 'http-401' });
    await notifier.close();
    await server.stop();
  });

  test('does not follow a redirect to a server that nobody named', async () => {
    const [server, other] = [await testServer(token), await testServer(token)];
    const notifier = contohNotifier({ url: server.url, token });
    const outcome = await notifier.send(message(server.address(307, { location: other.url })), sampleLimits());
    assert.equal(outcome.type, 'failed');
    assert.equal(other.received.length, 0);
    await notifier.close();
    await server.stop();
    await other.stop();
  });

  test('gives up waiting after its time', async () => {
    const server = await testServer(token);
    const notifier = contohNotifier({ url: server.url, token, timeoutMs: 50 });
    const outcome = await notifier.send(message(server.address(0)), sampleLimits());
    assert.deepEqual(outcome, { type: 'unknown', code: 'TimeoutError' });
    await notifier.close();
    await server.stop();
  });

  test('refuses options it cannot work with, without a word of the token', () => {
    for (const wrong of [{ url: 'http://api.example.org' }, { token: 'se cret' }, { timeoutMs: 0 }]) {
      assert.throws(
        () => contohNotifier({ url: 'https://api.example.org', token, ...wrong }),
        (error) => isKawalError(error, 'notifier.misconfigured') && !error.message.includes('cret'),
      );
    }
  });
});

const message = (address: string) => sampleMessage({ address });
