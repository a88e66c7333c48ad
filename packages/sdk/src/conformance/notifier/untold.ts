import { inspect } from 'node:util';
import type { InboundRequest, NotifierEvent, Received } from '../../notifier/inbound.ts';
import { groupedCode, replyCode } from '../../notifier/reply-code.ts';
import { casesNeeding } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { joined } from './altered.ts';
import { choice, everythingTold, mustBeTaken, receive, receiveIfTaken, sent } from './inbound.ts';
import { sampleReception } from './sample-message.ts';
import { mustHoldNothing } from './secrecy.ts';
import type { NotifierCase } from './stage.ts';
import { slowAtFirst, wordless } from './unheard.ts';
import { mustBeOfContract } from './well-formed.ts';

/** Requests of a webhook, and what may keep what they tell from being told: nothing that is not told again is lost. */
export const untold: readonly NotifierCase[] = casesNeeding('receive', {
  'inbound/in-order': {
    title: 'Events of one request come in the order in which they are told, however long each takes to look up.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const { signed } = webhook;
      if (webhook.quoted === undefined) return stage.leaveOut('nobody can quote there');
      if (signed === undefined) return stage.leaveOut('its test signs nothing else');
      const told: InboundRequest[] = [];
      for (const words of ['Siap, saya tangani.', 'Tidak bisa, maaf.']) {
        told.push(await webhook.quoted(handle, words));
        const touched = await webhook.reply?.(handle, choice.token);
        if (touched !== undefined) told.push(touched);
      }
      const whole = joined(told.map(({ body }) => Buffer.from(body).toString()));
      if (whole === undefined) return stage.leaveOut('its provider tells one thing at a time');
      const known = sampleReception([address], [handle]);
      const alone: NotifierEvent[] = [];
      for (const index of whole.of) {
        const request = told[index];
        if (request !== undefined) alone.push(...(await receive(stage, request, known)).events);
      }
      const { events } = await receive(stage, await signed(Buffer.from(whole.text)), slowAtFirst(known));
      assertSame(events, alone, 'Who declines after a yes is heard as if they had taken on last.');
    },
  },
  'inbound/away': {
    title:
      'A request is read while the provider itself is away or in trouble, or is answered so that it is told again.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const reception = sampleReception([address], [handle]);
      const right: (readonly [what: string, request: InboundRequest, events: readonly NotifierEvent[]])[] = [];
      for (const [what, request] of await everythingTold(webhook, handle))
        right.push([what, request, (await receive(stage, request, reception)).events]);
      // By another one too, which knows nothing of what was sent.
      const again = await stage.open();
      for (const name of ['noConnection', 'down', 'unauthorized'] as const) {
        if (stage.situations[name] === undefined) continue;
        await stage.situations[name]();
        for (const notifier of [stage.notifier, again])
          for (const [what, request, events] of right)
            mustNotBeLost(
              await receiveIfTaken({ notifier }, request, reception),
              events,
              `${what}, while the provider is away`,
            );
      }
    },
  },
  'inbound/unsaid': {
    title: 'Where no text to say back can be had, no answer is lost: it is told, or the provider has to tell it again.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage, { decline: { label: 'Saya tidak bisa' } });
      const known = sampleReception([address], [handle]);
      for (const [what, request] of await everythingTold(webhook, handle)) {
        const { events } = await receive(stage, request, known);
        mustNotBeLost(
          await receiveIfTaken(stage, request, wordless(known)),
          events,
          `${what}, without a text to say back`,
        );
      }
    },
  },
  'inbound/address': {
    title: 'News of an address, and of our account, is an event of its own kind, with its state, and no receipt.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const second = await sent(stage);
      const told: (readonly [request: InboundRequest | undefined, right: readonly unknown[]])[] = [];
      for (const state of ['gone', 'blocked'] as const)
        for (const one of [handle, second.handle])
          told.push([await webhook.address?.(one, state), ['address', one, state]]);
      for (const state of ['restricted', 'restored'] as const)
        told.push([await webhook.account?.(state), ['account', undefined, state]]);
      const offered = told.filter(([request]) => request !== undefined);
      if (offered.length === 0) return stage.leaveOut('its provider tells of no address and no account');
      for (const [request, right] of offered) {
        if (request === undefined) continue;
        const { answer, events } = await receive(stage, request);
        mustBeTaken(answer, String(right[2]));
        const heard = events.map((event) => [
          event.type,
          'handle' in event ? event.handle : undefined,
          'state' in event && event.state,
        ]);
        assertSame(heard, [right], 'Another event than what was told.');
        for (const event of events) mustBeOfContract(event, String(right[2]));
        mustHoldNothing(inspect(events), address, stage, 'An event');
      }
    },
  },
  'inbound/quoted-code': {
    title: 'Whoever quotes one message and types the code of another answers by the code, and once.',
    async run(stage) {
      const { webhook, handle, address } = await sent(stage);
      const token = replyCode(new Uint8Array(10).fill(9));
      const second = await sent(stage, { code: token, choices: [{ ...choice, token }] }, address);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (webhook.quoted === undefined) return stage.leaveOut('nobody can quote there');
      const reception = sampleReception([address], [handle, second.handle]);
      for (const [words, declines] of [
        [`Siap, saya tangani. ${groupedCode(token)}`, false],
        [`Tidak bisa, maaf. ${groupedCode(token)}`, true],
      ] as const) {
        const { events } = await receive(stage, await webhook.quoted(handle, words), reception);
        assertSame(
          events.map((event) => event.type === 'reply' && [event.token, event.declines === true]),
          [[token, declines]],
          'The code that somebody typed is not what answers, or not alone.',
        );
      }
    },
  },
});

/** The events are told, or the provider is told that they were not taken. */
function mustNotBeLost(answered: Received | undefined, events: readonly NotifierEvent[], what: string): void {
  if (answered === undefined || answered.answer.status >= 500) return;
  assertSame(answered.events, events, `${what}: it is told as taken, and something is lost.`);
  const isTaken = answered.answer.status >= 200 && answered.answer.status < 300;
  assertThat(isTaken, `${what}: the provider got the status ${answered.answer.status}, as a stranger.`);
}
