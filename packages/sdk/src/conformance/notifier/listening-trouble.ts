import { inspect } from 'node:util';
import { groupedCode, replyCode } from '../../notifier/reply-code.ts';
import { isShortCode } from '../../short-code.ts';
import { casesNeeding } from '../case.ts';
import { printedBy } from '../printed.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { writtenBy } from '../written-files.ts';
import { isAnswer, keepIn, listenTo, settleMs } from './ear.ts';
import { other, sent, token } from './listening.ts';
import { sampleReception } from './sample-message.ts';
import { inFile, mustHoldNothing } from './secrecy.ts';
import { send } from './send.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** A provider that is asked and does not answer as it should, and answers that look alike. */
export const listeningTroubles: readonly NotifierCase[] = casesNeeding('listen', {
  'listening/refused': {
    title:
      'It rejects where the provider does not let it in, or is in trouble, with a code alone: nothing of what it was answered.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (queue.refuse === undefined) return stage.leaveOut('its provider lets in whoever asks');
      // What waits may stand in the answer by which it refuses.
      await queue.typed?.(handle, `${words} ${groupedCode(token)}`);
      for (const why of ['unauthorized', 'down', 'strange', 'strange', 'strange', 'strange'] as const) {
        await queue.refuse(why);
        const before = (await queue.asked?.()) ?? 0;
        const ear = listenTo(stage.notifier);
        const error = await within(settleMs, ear.failed, 'It goes on as if the provider had nothing to tell.');
        const times = ((await queue.asked?.()) ?? before + 1) - before;
        assertThat(
          times <= 1,
          `${why}: it asked ${times} times before it said so: nobody hears that no answer is heard.`,
        );
        mustBeACode(error, address, stage);
      }
      await queue.reply(handle, other);
      const again = listenTo(stage.notifier);
      await again.stop(again.told(other));
    },
  },
  'listening/no-connection': {
    title: 'It rejects while nobody answers, with a code alone, and hears again once somebody does.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      await queue.leave();
      const ear = listenTo(stage.notifier);
      const error = await within(settleMs, ear.failed, 'It goes on as if somebody answered.');
      mustBeACode(error, address, stage);
      await queue.reply(handle, token);
      const again = listenTo(stage.notifier);
      await again.stop(again.heard(1));
    },
  },
  'listening/broken-off': {
    title:
      'It rejects where an answer breaks off, does not come, or leads to another server, and ends while one hangs.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const { breakOff } = queue;
      if (breakOff === undefined) return stage.leaveOut('its provider breaks nothing off');
      await queue.reply(handle, token);
      for (const how of ['cutOff', 'dropped', 'moved', 'moved', 'moved', 'moved', 'moved'] as const) {
        await breakOff.call(queue, how);
        const ear = listenTo(stage.notifier);
        const error = await within(settleMs, Promise.race([ear.failed, ear.heard(1)]), `${how}: it goes on.`);
        assertSame(ear.events.length, 0, `${how}: it believes somebody whom nobody named.`);
        mustBeACode(error, address, stage);
      }
      await breakOff.call(queue, 'stalled');
      await listenTo(stage.notifier).stop();
      const ear = listenTo(stage.notifier);
      await stage.notifier.close();
      await ear.ended();
    },
  },
  'listening/not-kept': {
    title: 'Where an offset cannot be read or kept it rejects, and what was committed is told again under its id.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      await mustRejectUnread(stage);
      const broken = Object.assign(new Error('Nothing was kept.'), { code: 'not-kept' });
      const keep = { get: async () => undefined, set: () => Promise.reject(broken) };
      const unkept = () => listenTo(stage.notifier, new Map(), undefined, undefined, keep);
      const first = unkept();
      await within(settleMs, first.failed, 'It goes on though its offset is not kept.').finally(() => first.stop());
      const second = unkept();
      await second.ended('In the same process, it takes an offset for kept that is not.');
      const told = second.events.slice(0, 1);
      assertSame(
        told,
        first.events.slice(0, 1),
        'In the same process, what was committed is not told again under its id.',
      );
      const again = listenTo(await stage.open());
      await again.stop(again.heard(1, 'An answer whose offset could not be kept is lost after a restart.'));
      assertSame(again.events.slice(0, 1), told, 'The answer is lost, or looks like another.');
    },
  },
  'listening/nothing-printed': {
    title: 'Nothing of what is heard is printed or written to a file, nor of what the provider refuses.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      let printed = '';
      const heard = async (): Promise<void> => {
        const ear = listenTo(stage.notifier);
        await queue.reply(handle, token);
        await queue.typed?.(handle, `Siap, saya tangani. Rumahnya di Melati. ${groupedCode(token)}`);
        await queue.reply(handle, other);
        await ear.stop(ear.told(other));
        await queue.refuse?.('unauthorized');
        if (queue.refuse !== undefined) await listenTo(stage.notifier, ear.kept).failed;
      };
      const written = await writtenBy(async () => {
        printed = await printedBy(heard);
      });
      for (const [what, told] of [['What was printed', printed], ...written.map(inFile)] as const) {
        mustHoldNothing(told, address, stage, what);
        for (const one of [token, other, handle, 'Melati']) assertThat(!told.includes(one), `${what} holds an answer.`);
      }
    },
  },
  'listening/anew': {
    title: 'The same words again, and to another message of the same person, are answers under ids of their own.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const second = await sent(stage, address);
      const isRead = stage.notifier.capabilities.answers.includes('text');
      let count = 0;
      const put = async (telling: void | Promise<void> | undefined, isOffered: boolean): Promise<void> => {
        await telling;
        if (isOffered) count += 1;
      };
      for (const one of [handle, second.handle, handle]) {
        await put(queue.reply(one, token), true);
        if (!isRead) continue;
        await put(queue.typed?.(one, `Siap, saya tangani. ${groupedCode(token)}`), queue.typed !== undefined);
        await put(queue.quoted?.(one, 'Siap, saya tangani.'), queue.quoted !== undefined);
      }
      const reception = sampleReception([address], [handle, second.handle]);
      const ear = listenTo(stage.notifier, new Map(), undefined, reception);
      await ear.stop(ear.heard(count));
      assertSame(new Set(ear.events.map(({ event }) => event)).size, count, 'The later answer counts as a repeat.');
    },
  },
  'listening/later-fails': {
    title: 'Of two answers that wait, the one that could not be committed is told again, the later or the earlier one.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      await queue.reply(handle, other);
      let isRefused = false;
      const first = listenTo(stage.notifier, new Map(), async (events) => {
        // Once: a listener that tried it again by itself would be told that it went.
        if (isRefused || !events.some((event) => isAnswer(event, other))) return;
        isRefused = true;
        throw Object.assign(new Error('Nothing was committed.'), { code: 'not-committed' });
      });
      const late = (): string =>
        isRefused ? 'It went on though nothing was committed.' : 'The later of two answers is not handed over.';
      await within(settleMs, first.failed, () => new Error(late()));
      await first.stop();
      const again = listenTo(stage.notifier, first.kept);
      await again.stop(again.told(other, 1, 'The later answer, whose commit failed, is lost.'));
      // And the earlier one, whatever becomes of the other: its offset may not be passed.
      await queue.reply(handle, third);
      await queue.reply(handle, token);
      const early = listenTo(stage.notifier, again.kept, async (events) => {
        if (events.some((event) => isAnswer(event, third)))
          throw Object.assign(new Error('Nothing was committed.'), { code: 'not-committed' });
      });
      await within(settleMs, early.failed, 'It went on though nothing was committed.');
      await early.stop();
      const last = listenTo(stage.notifier, early.kept);
      await last.stop(last.told(third, 1, 'The earlier answer, whose commit failed, is lost.'));
    },
  },
  'listening/patient': {
    title: 'While nothing is new it waits, at the provider or by itself, before it asks again.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      if (queue.asked === undefined) return stage.leaveOut('its test does not count how often it asks');
      await queue.reply(handle, token);
      const ear = listenTo(stage.notifier);
      await ear.heard(1);
      await ear.moved();
      const [before, began] = [await queue.asked(), performance.now()];
      const address = await stage.situations.accepted();
      // Who asks without a pause asks about as often.
      const late = 'While it waits for news, a send does not settle.';
      for (let turn = 0; turn < 40; turn += 1) await within(5_000, send(stage.notifier, stage.message(address)), late);
      const times = (await queue.asked()) - before;
      const seconds = (performance.now() - began) / 1_000;
      await ear.stop();
      const isPatient = times <= 10 + seconds * mostASecond;
      assertThat(isPatient, `It asked ${times} times within ${seconds.toFixed(2)} s, and nothing was new.`);
    },
  },
});

/** On a busy machine sends take long, and whoever asks without a pause has less time for it. */
const mostASecond = 5;

const third = replyCode(new Uint8Array(10).fill(11));

const words = 'Kutipan-0815';

/** An offset that cannot be read is not taken for one that was never kept: all would be told again, or lost. */
async function mustRejectUnread({ notifier }: NotifierStage): Promise<void> {
  const get = () => Promise.reject(Object.assign(new Error('Nothing was read.'), { code: 'not-read' }));
  const ear = listenTo(notifier, new Map(), undefined, undefined, { ...keepIn(new Map()), get });
  await within(settleMs, ear.failed, 'It goes on though its offset cannot be read.').finally(() => ear.stop());
  assertSame(ear.events, [], 'It takes an offset that cannot be read for one that was never kept.');
}

function mustBeACode(error: unknown, address: string, stage: NotifierStage): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  assertThat(isShortCode(code), 'What it throws has no short `code`.');
  // Whoever logs an error logs its cause and its fields.
  const whole = inspect(error, { depth: 9, showHidden: true, getters: true, maxStringLength: null });
  mustHoldNothing(whole, address, stage, 'What it throws');
  for (const one of [words, token]) assertThat(!whole.includes(one), 'What it throws holds what somebody answered.');
}
