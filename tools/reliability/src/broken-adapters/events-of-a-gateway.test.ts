import { createHmac } from 'node:crypto';
import { type InboundRequest, type Notifier, typedReply } from '@kawal/sdk';
import type { NotifierConformanceOptions } from '@kawal/sdk/conformance';
import { handleOf } from '@kawal/sdk/http';
import { jsonGateway } from '@kawal/sdk/providers';
import { expect, it } from 'vitest';
import { contohNotifier } from '../../../../examples/adapter-notifier/src/contoh-notifier.ts';
import { playedCase } from './played-case.ts';

// The gateway of the guide tells several things of one message: each is an event of its own.

interface Told {
  readonly id: string;
  readonly message: string;
  readonly state?: string;
  readonly answer?: string;
}

/** Hears the gateway of the guide, as a contributor would after its page. `eventOf`: names what was told. */
function hearing(eventOf: (told: Told) => string): NotifierConformanceOptions {
  return {
    async makeProvider() {
      const { webhookSecret, token, ...provider } = await jsonGateway();
      const signed = (body: Uint8Array) => createHmac('sha256', webhookSecret).update(body).digest('hex');
      const open = (): Notifier => {
        const sound = contohNotifier({ url: provider.url, token });
        return {
          ...sound,
          capabilities: { ...sound.capabilities, evidence: { now: 'accepted', later: 'delivered' }, answers: ['text'] },
          async receive({ method, headers, body }: InboundRequest) {
            if (method !== 'POST' || headers['x-signature'] !== signed(body))
              return { answer: { status: 401 }, events: [] };
            const told = JSON.parse(new TextDecoder().decode(body)) as Told;
            const reply = told.answer === undefined ? undefined : typedReply(told.id, told.answer);
            const events = reply === undefined ? [] : [reply];
            const { state } = told;
            if (state !== 'delivered' && state !== 'failed') return { answer: { status: 200 }, events };
            const of = { event: eventOf(told), handle: handleOf(told.message), state } as const;
            return { answer: { status: 200 }, events: [{ type: 'receipt', ...of }] };
          },
        };
      };
      return { ...provider, open };
    },
  };
}

const played = (id: string, eventOf: (told: Told) => string) => playedCase(id, hearing(eventOf));

it('leaves a notifier green that names what was told by the id of the event', async () => {
  expect(await played('inbound/apart', ({ id }) => id)).toMatchObject({ outcome: 'passed' });
  expect(await played('inbound/failed', ({ id }) => id)).toMatchObject({ outcome: 'passed' });
});

it('shows a notifier that names a receipt by its message, so that a failure after it counts as a repeat', async () => {
  expect(await played('inbound/apart', ({ message }) => handleOf(message))).toMatchObject({ outcome: 'failed' });
});
