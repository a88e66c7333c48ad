import type { InboundRequest, Received } from '../../notifier/inbound.ts';
import { assertSame, assertThat } from '../same.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage, TestWebhook } from './stage.ts';

/** A webhook: what the provider tells comes in, and what anybody else tells does not. */
export const inbound: readonly NotifierCase[] = [
  {
    id: 'inbound/receipt',
    title: 'A receipt of the provider is an event with the handle of its send, and holds no address.',
    needs: 'receive',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const { answer, events } = await receive(stage, await webhook.receipt(handle));
      assertThat(answer.status >= 200 && answer.status < 300, `The provider got the status ${answer.status}.`);
      assertSame(
        events.map((event) => 'handle' in event && event.handle),
        [handle],
        'Another event than the receipt.',
      );
      assertThat(!JSON.stringify(events).includes(address), 'An event holds the address.');
    },
  },
  {
    id: 'inbound/signature',
    title: 'A request that the provider did not sign, or that was changed on its way, has no events and is refused.',
    needs: 'receive',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      const genuine = await webhook.receipt(handle);
      const changed = { ...genuine, body: Buffer.concat([genuine.body, Buffer.from(' ')]) };
      for (const request of [await webhook.forged(handle), changed, { ...genuine, headers: {} }]) {
        const { answer, events } = await receive(stage, request);
        assertSame(events.length, 0, 'Anybody can say that a message arrived.');
        assertThat(answer.status >= 400, `A stranger got the status ${answer.status}.`);
      }
    },
  },
  {
    id: 'inbound/repeat',
    title: 'A request that comes again has the same events under the same ids, also after a restart.',
    needs: 'receive',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      const request = await webhook.receipt(handle);
      const first = await receive(stage, request);
      const again = await receive({ notifier: await stage.open() }, request);
      assertSame(again.events, first.events, 'A repeat looks like news.');
    },
  },
  {
    id: 'inbound/nonsense',
    title: 'A request that is nothing of the provider has no events, and nothing is thrown.',
    needs: 'receive',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      const genuine = await webhook.receipt(handle);
      for (const body of ['', '{', '[]', 'null', '\u0000'.repeat(9)]) {
        for (const method of ['POST', 'GET', 'DELETE']) {
          const { events } = await receive(stage, { ...genuine, method, body: Buffer.from(body) });
          assertSame(events.length, 0, 'It made events of nothing.');
        }
      }
    },
  },
];

interface Sent {
  readonly webhook: TestWebhook;
  readonly handle: string;
  readonly address: string;
}

async function sent({ notifier, situations, message, webhook, leaveOut }: NotifierStage): Promise<Sent> {
  if (webhook === undefined) return leaveOut('its test has no webhook');
  const address = await situations.accepted();
  const outcome = await send(notifier, message(address));
  assertThat(sentBy(outcome) && outcome.handle !== undefined, 'It gave no handle, so no receipt can name the message.');
  return { webhook, handle: outcome.handle, address };
}

async function receive({ notifier }: Pick<NotifierStage, 'notifier'>, request: InboundRequest): Promise<Received> {
  try {
    return (await notifier.receive?.(request)) ?? { answer: { status: 404 }, events: [] };
  } catch {
    throw new Error('`receive` threw; what a stranger sends must have an answer.');
  }
}
