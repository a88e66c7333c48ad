import { isKawalError } from '@kawal/sdk';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { ntfyProvider } from '@kawal/sdk/providers';
import { describeNotifier } from '@kawal/sdk/vitest';
import { expect, onTestFinished, test } from 'vitest';
import { ntfyNotifier } from './index.ts';

describeNotifier('notify-ntfy', {
  resultFile: new URL('../conformance.json', import.meta.url),
  async makeProvider() {
    const provider = await ntfyProvider();
    return { ...provider, open: () => ntfyNotifier(optionsOf(provider)) };
  },
});

const optionsOf = ({ url, token }: { readonly url: string; readonly token: string }) => ({ url, token });

test('offers the answer as a button that needs no page, and the page at a touch', async () => {
  const provider = await ntfyProvider();
  onTestFinished(() => provider.remove());
  const notifier = ntfyNotifier(optionsOf(provider));
  const address = await provider.situations.accepted();
  const link = {
    url: 'https://kawal.contoh.test/j/kode',
    take: { body: 'answer=take', label: 'Saya tangani' },
    decline: { body: 'answer=decline', label: 'Saya tidak bisa' },
  };
  const message = sampleMessage({ address, urgency: 'now', reply: { code: 'kode', choices: [], link } });
  await notifier.send(message, sampleLimits());
  await notifier.send(
    { ...message, id: 'other', urgency: 'soon', reply: { code: 'kode', choices: [] } },
    sampleLimits(),
  );
  await notifier.send({ ...message, id: 'ring', urgency: 'soon', onlyRings: true }, sampleLimits());
  const [rings, soon, ring] = provider.requests.map(({ body }) => JSON.parse(new TextDecoder().decode(body)));
  expect(rings).toMatchObject({
    priority: 5,
    click: link.url,
    actions: [link.take, link.decline].map((one) => ({ action: 'http', method: 'POST', url: link.url, ...one })),
  });
  expect(soon).toMatchObject({ priority: 4 });
  expect(ring).toMatchObject({ priority: 5 });
  expect(soon).not.toHaveProperty('actions');
});

test.each(['', 'two words', 'a/b', 'x'.repeat(65)])('refuses %j, which is no topic', (address) => {
  expect(ntfyNotifier({ url: 'https://ntfy.contoh.test' }).checkAddress(address)).toEqual({
    type: 'unusable',
    reason: 'malformed',
  });
});

test.each([
  { url: 'http://ntfy.contoh.test' },
  { url: 'https://kawal:rahasia@ntfy.contoh.test' },
  { url: 'https://:rahasia@ntfy.contoh.test' },
  { url: new URL('https://ntfy.contoh.test') as never },
  { url: 'https://ntfy.contoh.test', token: 'ra hasia' },
  { url: 'https://ntfy.contoh.test', timeoutMs: 0 },
])('refuses options it cannot work with, without a word of a secret: %j', (options) => {
  expect(() => ntfyNotifier(options)).toThrow(
    expect.toSatisfy((error) => isKawalError(error, 'notifier.misconfigured') && !error.message.includes('hasia')),
  );
});
