import { setTimeout as pause } from 'node:timers/promises';
import type { SendOutcome } from '../../notifier/notifier.ts';
import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { timersOf } from '../timers.ts';
import { listenTo } from './ear.ts';
import { sampleLimits } from './sample-message.ts';
import { limitsIn, mustBeRetried, send, sentBy, settled, situationOf, situationsInTurn } from './send.ts';
import type { NotifierCase } from './stage.ts';
import { mustBeReadiness } from './well-formed.ts';

/** Closing: what is under way settles, what comes later fails, and nothing of another notifier ends. */
export const closing: readonly NotifierCase[] = casesOf({
  'closed/later': {
    title: 'A send after closing began fails, is to be retried, and reaches nobody; addresses are checked as before.',
    async run({ notifier, situations, message, received }) {
      const address = await situations.accepted();
      const closed = notifier.close();
      for (const isOver of [false, true]) {
        if (isOver) await closed;
        const outcome = await settled(send(notifier, message(address)));
        assertThat(outcome.type === 'failed', `The outcome was "${outcome.type}".`);
        mustBeRetried(outcome);
        assertSame((await received()).length, 0, 'It was sent.');
      }
      assertSame(notifier.checkAddress(address), { type: 'usable' }, 'A chapter with this address would be refused.');
    },
  },
  'closed/check': {
    title: 'A check after closing is not ready, and throws nothing.',
    needs: 'check',
    async run({ notifier }) {
      await notifier.close();
      const readiness = await settled(Promise.resolve(notifier.check?.(sampleLimits())).catch(() => undefined));
      assertThat(readiness !== undefined, 'It threw.');
      assertThat(!mustBeReadiness(readiness).ready, 'It is closed, and says that messages would leave.');
    },
  },
  'closed/settles': {
    title: 'Closing settles all that is under way by itself, and no message that may have gone is told as failed.',
    async run(stage) {
      const { message } = stage;
      const limits = () => ({ signal: new AbortController().signal, milliseconds: 60_000 });
      // As many at once as `messages/calls-apart` asks for: of what waits for its turn nothing left, so that it may fail.
      for (const calls of [['send', 'send', 'send'] as const, ['check', 'send', 'check'] as const]) {
        const notifier = await stage.open();
        const hanging: Promise<SendOutcome>[] = [];
        const checking: Promise<unknown>[] = [];
        for (const call of calls) {
          const address = await situationOf(stage, 'silent');
          if (call === 'send') hanging.push(send(notifier, message(address), limits()));
          else checking.push(Promise.resolve(notifier.check?.(limits())).catch(() => undefined));
        }
        // Until the provider has them.
        await send(await stage.open(), message(await stage.situations.accepted()));
        await settled(notifier.close());
        for (const { type } of await settled(Promise.all(hanging)))
          assertThat(type !== 'failed', 'It is told as failed, and it may have gone.');
        await settled(Promise.all(checking));
      }
    },
  },
  'closed/away': {
    title: 'Closing ends without an error also where the provider is away, silent or in trouble by then.',
    async run({ open, situations, message }) {
      for (const name of ['noConnection', 'mute', 'down', 'unauthorized'] as const) {
        const notifier = await open();
        await send(notifier, message(await situations.accepted()));
        if ((await situations[name]?.()) === undefined) continue;
        const ended = await settled(notifier.close().then(() => true)).catch(() => false);
        assertThat(ended, `${name}: closing failed, or did not end.`);
      }
    },
  },
  'closed/apart': {
    title: 'Closing one notifier ends no send of another.',
    async run(stage) {
      const { notifier, message, situations } = stage;
      const other = await stage.open();
      await send(other, message(await situations.accepted()));
      const engine = new AbortController();
      const limits = { signal: engine.signal, milliseconds: 60_000 };
      let isGoing = true;
      const going = send(notifier, message(await situationOf(stage, 'silent')), limits).finally(() => {
        isGoing = false;
      });
      await other.close();
      const after = await settled(send(notifier, message(await situations.accepted())));
      assertThat(sentBy(after), 'After another was closed a message did not go.');
      assertThat(isGoing, 'The send of another notifier was ended.');
      engine.abort();
      await settled(going);
    },
  },
  'closed/connections': {
    title:
      'Closing ends every connection: one that waits for the next message, and one on which no answer came in time.',
    async run(stage) {
      const { notifier, situations, message, connections, leaveOut } = stage;
      if (connections === undefined) return leaveOut('its test does not count connections');
      const mustHaveNone = async (mostMs: number, words: string): Promise<void> => {
        for (let turn = 0; turn < mostMs / 5 && (await connections()) > 0; turn += 1)
          await new Promise((resolve) => setTimeout(resolve, 5));
        assertSame(await connections(), 0, `It is closed, and a connection is open: ${words}.`);
      };
      await send(notifier, message(await situations.accepted()));
      // The last that was asked: a message that follows would end the connection that a check has kept.
      await listenTo(notifier).stop();
      await notifier.check?.(sampleLimits());
      await notifier.close();
      // The other end hears of it a little later.
      await mustHaveNone(1_000, 'with `fetch`, send `connection: close`, or close the dispatcher that keeps it');
      const silent = await situations.silent?.();
      if (silent === undefined) return;
      // To settle is not all: a request that nobody waits for any more holds its connection, and its message, for ever.
      const next = await stage.open();
      await settled(send(next, message(silent), limitsIn('silent')));
      const caller = new AbortController();
      const ended = send(next, message(silent), { ...sampleLimits(), signal: caller.signal });
      // Until the provider has it.
      await send(next, message(await situations.accepted()));
      caller.abort();
      await settled(ended);
      await next.close();
      // The empty connection that the `fetch` of Node 22 then opens counts where a test has a server of its own.
      await mustHaveNone(8_000, 'one on which no answer came in time. Hand the signal to `fetch`, or end its socket');
    },
  },
  'closed/nothing-left': {
    title: 'Once it is closed no timer of it keeps the process running.',
    async run(stage) {
      const { open, situations, message } = stage;
      const timers = timersOf();
      await timers.within(async () => {
        const notifier = await open();
        for await (const group of situationsInTurn(situations)) {
          const limits = group.map(({ name }) => limitsIn(name));
          await Promise.all(group.map(({ address }, index) => send(notifier, message(address), limits[index])));
          await settled(Promise.resolve(notifier.check?.(limits[0] ?? sampleLimits())));
        }
        await send(notifier, message(await situations.accepted()));
        await listenTo(notifier).stop();
        await notifier.close();
      });
      for (let turn = 0; turn < 100 && timers.left() > 0; turn += 1) await pause(5);
      assertThat(timers.end() === 0, 'It is closed, and a timer of it goes on, and keeps the process running.');
    },
  },
  'closed/under-way': {
    title: 'A send under way settles when the notifier closes and its signal aborts.',
    async run(stage) {
      const { notifier, message } = stage;
      const engine = new AbortController();
      const limits = { signal: engine.signal, milliseconds: 12_000 };
      const hanging = send(notifier, message(await situationOf(stage, 'silent')), limits);
      engine.abort();
      await settled(Promise.all([notifier.close(), hanging]));
    },
  },
});
