import type { InboundAnswer, InboundRequest, NotifierEvent, Received, Reception } from '../../notifier/inbound.ts';
import type { OutgoingMessage } from '../../notifier/notifier.ts';
import { groupedCode, replyCode } from '../../notifier/reply-code.ts';
import { isShortCode } from '../../short-code.ts';
import { casesNeeding } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { alteredOnce, joined } from './altered.ts';
import { answersWith, meantBy } from './answers-in-words.ts';
import { receiptsIn, tokensOf } from './ear.ts';
import { sampleReception } from './sample-message.ts';
import { send, sentBy, settled } from './send.ts';
import type { NotifierCase, NotifierStage, TestWebhook } from './stage.ts';
import { mustBeOfContract, mustBeReceived } from './well-formed.ts';

/** A webhook: what the provider tells comes in, and what anybody else tells does not. */
export const inbound: readonly NotifierCase[] = casesNeeding('receive', {
  'inbound/receipt': {
    title: 'A receipt is an event with the handle of its own send, of several to one person too, and holds no address.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      await sent(stage, {}, address);
      if (webhook.receipt === undefined) return stage.leaveOut('its test has no receipts');
      const { answer, events } = await receive(stage, await webhook.receipt(handle));
      assertThat(answer.status >= 200 && answer.status < 300, `The provider got the status ${answer.status}.`);
      assertSame(receiptsIn(events), [[handle, 'delivered']], 'Another event than the receipt.');
      assertThat(!JSON.stringify(events).includes(address), 'An event holds the address.');
      // Each to somebody else, so that the provider tells of the message that went there.
      const addresses: string[] = [];
      while (addresses.length < 4) addresses.push(await stage.situations.accepted());
      for (const one of await Promise.all(addresses.map((to) => sent(stage, {}, to)))) {
        const told = (await receive(stage, await webhook.receipt(one.handle))).events;
        assertSame(
          told.map((event) => event.type === 'receipt' && event.handle),
          [one.handle],
          'Of sends that went on at one moment one was given the handle of another.',
        );
      }
    },
  },
  'inbound/failed': {
    title: 'News that a message did not arrive is a receipt that says so, and holds no address.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      if (webhook.failed === undefined) return stage.leaveOut('its provider tells of no failure');
      const { answer, events } = await receive(stage, await webhook.failed(handle));
      assertThat(answer.status >= 200 && answer.status < 300, `The provider got the status ${answer.status}.`);
      assertSame(receiptsIn(events), [[handle, 'failed']], 'Another event than the failure.');
      const [event] = events;
      const code = event?.type === 'receipt' ? (event.code ?? 'none') : '';
      assertThat(isShortCode(code), 'It has no valid code.');
      assertThat(!JSON.stringify(events).includes(address), 'An event holds the address.');
    },
  },
  'inbound/apart': {
    title: 'What is told of two messages, or of one at two times, are events under ids of their own.',
    async run(stage) {
      const events: NotifierEvent[] = [];
      for (let count = 0; count < 2; count += 1) {
        const { webhook, handle } = await sent(stage);
        const answered = webhook.receipt && (await webhook.reply?.(handle, choice.token));
        for (const request of [await told(webhook, handle), await webhook.failed?.(handle), answered]) {
          if (request !== undefined) events.push(...(await receive(stage, request)).events);
        }
      }
      const ids = events.map(({ event }) => event);
      assertThat(
        ids.every((id) => typeof id === 'string' && id !== ''),
        'An event has no id.',
      );
      assertThat(ids.length >= 2 && ids.length % 2 === 0, 'Not every request was an event.');
      assertSame(new Set(ids).size, ids.length, 'One of them would be taken for a repeat, and lost.');
    },
  },
  'inbound/reply': {
    title: 'An answer of the recipient is one event with the token of its own message, and holds no address.',
    async run(stage) {
      const first = await sent(stage);
      const { webhook, address } = first;
      if (webhook.reply === undefined) return stage.leaveOut('its test has no replies');
      const token = replyCode(new Uint8Array(10).fill(9));
      const second = await sent(stage, { code: token, choices: [{ ...choice, token }] }, address);
      // A newer message to the same person takes nothing over: people answer what they see.
      for (const [handle, brings] of [
        [first.handle, choice.token],
        [second.handle, token],
        [first.handle, choice.token],
      ] as const) {
        const { answer, events } = await receive(stage, await webhook.reply(handle, brings));
        assertThat(answer.status >= 200 && answer.status < 300, `The provider got the status ${answer.status}.`);
        const words = 'Another event than the answer: an answer to one message takes on what another is about.';
        assertSame(tokensOf(events), [brings], words);
        assertThat(!JSON.stringify(events).includes(address), 'An event holds the address.');
      }
    },
  },
  'inbound/own-account': {
    title: 'Of two notifiers in one process each hears its own provider, whichever was opened last, and not the other.',
    async run(stage) {
      const other = await stage.another();
      if (stage.secrets.some((secret) => other.secrets.includes(secret)))
        return stage.leaveOut('its test gives two accounts the same secrets');
      for (const [own, others] of [
        [stage, other],
        [other, stage],
      ] as const) {
        const { webhook, handle } = await sent(own);
        const request = await told(webhook, handle);
        assertThat((await receive(own, request)).events.length > 0, 'What its own provider tells is lost.');
        assertSame((await receive(others, request)).events, [], 'It believes the provider of another account.');
      }
    },
  },
  'inbound/no-token': {
    title: 'An answer in which no code stands has not the code of the answer before it.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (webhook.reply === undefined) return stage.leaveOut('its test has no replies');
      await receive(stage, await webhook.reply(handle, choice.token));
      for (const words of ['Maaf, ini apa ya?', '?']) {
        const { events } = await receive(stage, await webhook.reply(handle, words));
        const tokens = events.flatMap((event) => (event.type === 'reply' ? [event.token] : []));
        assertThat(!tokens.includes(choice.token), 'Whoever asks what it is about takes the report on.');
      }
    },
  },
  'inbound/typed': {
    title: 'A typed answer with a code takes on by a yes and declines by a no; a question beside a code does neither.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (webhook.typed === undefined) return stage.leaveOut('its test has no typed answers');
      const code = groupedCode(choice.token);
      for (const [words, meant] of answersWith(code)) {
        const { answer, events } = await receive(stage, await webhook.typed(handle, words));
        mustBeTaken(answer, `"${words}"`);
        assertSame(meantBy(events, choice.token), meant, `"${words}" was read as something else.`);
      }
    },
  },
  'inbound/declines': {
    title: 'The second button of a message, where it has one, declines by the token of the first, which takes on.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage, { decline: { label: 'Saya tidak bisa' } });
      const request = await webhook.declines?.(handle);
      if (request === undefined) return stage.leaveOut('its messages have no second button');
      const second = await receive(stage, request);
      assertThat(second.answer.status >= 200 && second.answer.status < 300, 'The provider got no answer of success.');
      assertSame(
        second.events.map((event) => event.type === 'reply' && [event.token, event.declines === true]),
        [[choice.token, true]],
        'Whoever presses that they cannot is not on record as declining.',
      );
      assertThat(!JSON.stringify(second.events).includes(address), 'An event holds the address.');
      const first = await webhook.reply?.(handle, choice.token);
      const events = first === undefined ? [] : (await receive(stage, first)).events;
      assertThat(!events.some((event) => event.type === 'reply' && event.declines), 'The first button declines too.');
    },
  },
  'inbound/at-once': {
    title: 'Of requests that come at once each has its own events.',
    async run(stage) {
      const requests: InboundRequest[] = [];
      const alone: (readonly NotifierEvent[])[] = [];
      const both = [await sent(stage), await sent(stage)];
      const reception = sampleReception(
        both.map(({ address }) => address),
        both.map(({ handle }) => handle),
      );
      for (const { webhook, handle } of both) {
        for (const [, request] of await everythingTold(webhook, handle)) {
          requests.push(request);
          alone.push((await receive(stage, request, reception)).events);
        }
      }
      const again = { notifier: await stage.open() };
      const together = await Promise.all(requests.map((request) => receive(again, request, reception)));
      assertSame(
        together.map(({ events }) => events),
        alone,
        'A request has the events of another.',
      );
    },
  },
  'inbound/together': {
    title:
      'What is told of one message in one request are as many events as if it were told in several, in their order.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage, { decline: { label: 'Saya tidak bisa' } });
      const { signed } = webhook;
      if (signed === undefined) return stage.leaveOut('its test signs nothing else');
      const reception = sampleReception([address], [handle]);
      const genuine = (await everythingTold(webhook, handle)).map(([, request]) => request);
      const whole = joined(genuine.map(({ body }) => Buffer.from(body).toString()));
      if (whole === undefined) return stage.leaveOut('its provider tells one thing at a time');
      const alone: NotifierEvent[] = [];
      for (const request of whole.of.map((index) => genuine[index]))
        if (request !== undefined) alone.push(...(await receive(stage, request, reception)).events);
      const { events } = await receive(stage, await signed(Buffer.from(whole.text)), reception);
      assertSame(events, alone, 'Something that was told beside something else is lost, or read otherwise.');
    },
  },
  'inbound/repeat': {
    title:
      'A request that comes again has the same events under the same ids, also after a restart, and after others were written to since.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const requests = await everythingTold(webhook, handle);
      const reception = sampleReception([address], [handle]);
      const first = new Map<string, readonly NotifierEvent[]>();
      for (const [what, request] of requests) first.set(what, (await receive(stage, request, reception)).events);
      const restarted = { notifier: await stage.open() };
      const mustBeSame = async (again: Pick<NotifierStage, 'notifier'>): Promise<void> => {
        for (const [what, request] of requests)
          assertSame(
            (await receive(again, request, reception)).events,
            first.get(what),
            `${what}: a repeat looks like news.`,
          );
      };
      for (const again of [stage, restarted]) await mustBeSame(again);
      // The same person, and somebody else, by the one that knows nothing of the first.
      for (const to of [undefined, address]) await sent({ ...stage, ...restarted }, {}, to);
      for (const again of [restarted, stage]) await mustBeSame(again);
    },
  },
  'inbound/on-its-way': {
    title: 'News of a message that did not arrive yet is no receipt.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (webhook.onItsWay === undefined) return stage.leaveOut('its provider tells of arrival only');
      const { answer, events } = await receive(stage, await webhook.onItsWay(handle));
      assertThat(answer.status >= 200 && answer.status < 300, `The provider got the status ${answer.status}.`);
      assertSame(events.length, 0, 'It counts as delivered.');
    },
  },
  'inbound/news': {
    title: 'Something new in a request of the provider takes no answer beside it along, and is passed over.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      if (webhook.amongNews === undefined) return stage.leaveOut('its provider tells one thing at a time');
      const { answer, events } = await receive(stage, await webhook.amongNews(handle, choice.token));
      mustBeTaken(answer, 'something new');
      assertSame(tokensOf(events), [choice.token], 'An answer beside something new is lost.');
    },
  },
  'inbound/signed-nonsense': {
    title: 'A request of the provider that cannot be read has no events, and nothing is thrown.',
    async run(stage) {
      const { webhook, handle } = await sent(stage, { decline: { label: 'Saya tidak bisa' } });
      if (webhook.signed === undefined) return stage.leaveOut('its test signs nothing else');
      const nothing = ['', '{', '[]', 'null', '7', '{}', '{"id":1}', '\u0000'.repeat(9), '['.repeat(20_000)];
      for (const body of nothing) {
        const { events } = await receive(stage, await webhook.signed(Buffer.from(body)));
        assertSame(events.length, 0, 'It made events of nothing.');
      }
      const seen = new Set<string>();
      for (const [what, { body }] of await everythingTold(webhook, handle)) {
        // It differs from a yes by its words alone, which are altered there.
        if (what === 'typed no') continue;
        const text = Buffer.from(body).toString();
        // What tells of the same in the same shape needs no second look.
        for (const other of alteredOnce(text).filter((one) => !seen.has(one))) {
          seen.add(other);
          const { events } = await receive(stage, await webhook.signed(Buffer.from(other)));
          for (const event of events) mustBeOfContract(event, `${what}, in a new shape: ${other.slice(0, 300)}`);
        }
      }
    },
  },
  'inbound/nonsense': {
    title: 'A request that is nothing of the provider has no events, and nothing is thrown.',
    async run(stage) {
      const { webhook, handle } = await sent(stage);
      const genuine = await told(webhook, handle);
      for (const body of ['', '{', '[]', 'null', '\u0000'.repeat(9)]) {
        for (const method of ['POST', 'GET', 'DELETE']) {
          const { events } = await receive(stage, { ...genuine, method, body: Buffer.from(body) });
          assertSame(events.length, 0, 'It made events of nothing.');
        }
      }
    },
  },
});

export const choice = {
  type: 'take',
  token: replyCode(new Uint8Array(10).fill(7)),
  label: 'Saya tangani',
  digit: '1',
} as const;

/** Everything genuine that the provider tells of a message, by what it is. */
export async function everythingTold(
  webhook: TestWebhook,
  handle: string,
): Promise<readonly (readonly [what: string, request: InboundRequest])[]> {
  const code = groupedCode(choice.token);
  const told = {
    receipt: await webhook.receipt?.(handle),
    failure: await webhook.failed?.(handle),
    gone: await webhook.address?.(handle, 'gone'),
    blocked: await webhook.address?.(handle, 'blocked'),
    restricted: await webhook.account?.('restricted'),
    restored: await webhook.account?.('restored'),
    'on its way': await webhook.onItsWay?.(handle),
    receipts: await webhook.receipts?.([handle]),
    reply: await webhook.reply?.(handle, choice.token),
    'second button': await webhook.declines?.(handle),
    'typed yes': await webhook.typed?.(handle, `Siap, saya tangani. ${code}`),
    'typed no': await webhook.typed?.(handle, `Tidak bisa, maaf. ${code}`),
    'among news': await webhook.amongNews?.(handle, choice.token),
    quoted: await webhook.quoted?.(handle, 'Siap, saya tangani.'),
  };
  return Object.entries(told).flatMap(([what, request]) => (request === undefined ? [] : [[what, request] as const]));
}

/** Something genuine that the provider tells of a message. */
async function told(webhook: TestWebhook, handle: string): Promise<InboundRequest> {
  const request = (await webhook.receipt?.(handle)) ?? (await webhook.reply?.(handle, choice.token));
  assertThat(request !== undefined, 'The `webhook` of the test tells neither of receipts nor of replies.');
  return request;
}

/** Asserts that the provider got an answer of success: else it tells the same again, and gives the webhook up. */
export function mustBeTaken({ status }: InboundAnswer, what: string): void {
  assertThat(status >= 200 && status < 300, `${what}: the provider got the status ${status}.`);
}

export async function sent(
  side: Pick<NotifierStage, 'notifier' | 'situations' | 'message' | 'webhook' | 'leaveOut'>,
  more: Partial<OutgoingMessage['reply']> = {},
  to?: string,
) {
  const { notifier, situations, message, webhook, leaveOut } = side;
  if (webhook === undefined) return leaveOut('its test has no webhook');
  const address = to ?? (await situations.accepted());
  const reply = { code: choice.token, choices: [choice], ...more };
  const outcome = await send(notifier, message(address, { reply }));
  assertThat(sentBy(outcome) && outcome.handle !== undefined, 'It gave no handle, so no receipt can name the message.');
  return { webhook, handle: outcome.handle, address };
}

/** The body as a part of a larger buffer, as a server may hand it on. */
function inBuffer({ body, ...rest }: InboundRequest): InboundRequest {
  const around = Buffer.concat([Buffer.from('{"before":'), body, Buffer.from('}')]);
  return Object.freeze({ ...rest, body: around.subarray(10, 10 + body.length) });
}

/** Returns undefined where it rejects. */
export async function receiveIfTaken(
  { notifier }: Pick<NotifierStage, 'notifier'>,
  request: InboundRequest,
  reception: Reception,
): Promise<Received | undefined> {
  return await settled(Promise.resolve(notifier.receive?.(request, reception)).catch(() => undefined));
}

export async function receive(
  { notifier }: Pick<NotifierStage, 'notifier'>,
  request: InboundRequest,
  reception: Reception = sampleReception(),
): Promise<Received> {
  const received = await Promise.resolve(notifier.receive?.(inBuffer(request), reception)).catch(() => {
    throw new Error('`receive` threw; what a stranger sends must have an answer.');
  });
  return mustBeReceived(received ?? { answer: { status: 404 }, events: [] }, notifier.capabilities);
}
