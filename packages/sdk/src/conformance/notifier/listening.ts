import { inspect } from 'node:util';
import type { NotifierEvent, Reception } from '../../notifier/inbound.ts';
import { groupedCode, replyCode } from '../../notifier/reply-code.ts';
import { isShortCode } from '../../short-code.ts';
import { printedBy } from '../printed.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { longAnswers, mustBeOfContract, mustTellOf, quotedIn, quotingWords, saidBeside, saidIn } from './answers.ts';
import { answersWith, meantBy } from './answers-in-words.ts';
import { isAnswer, keepIn, listenTo, mustHearWhatAbortLeft, settleMs } from './ear.ts';
import { sampleReception } from './sample-message.ts';
import { mustHoldNothing } from './secrecy.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage, TestQueue } from './stage.ts';

/** A provider that is asked: what it has waiting comes in once, and nothing is lost between two calls. */
export const listening: readonly NotifierCase[] = [
  {
    id: 'listening/reply',
    title: 'An answer that waits at the provider, and one that comes while it is asked, is one event with its token.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const ear = listenTo(stage.notifier);
      for (let count = 1; count <= 2; count += 1) {
        await queue.reply(handle, token);
        await ear.heard(count);
      }
      await ear.stop();
      assertSame(
        ear.events.map((event) => event.type === 'reply' && event.token),
        [token, token],
        'Other events than the answers.',
      );
      assertSame(new Set(ear.events.map(({ event }) => event)).size, 2, 'Two answers have one id.');
      const told = JSON.stringify([ear.events, [...ear.kept]]);
      assertThat(!told.includes(address), 'An event or an offset holds the address.');
      assertThat(!stage.secrets.some((secret) => told.includes(secret)), 'An event or an offset holds a secret.');
    },
  },
  {
    id: 'listening/failed',
    title: 'News that a message did not arrive is a receipt of its handle.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (queue.failed === undefined) return stage.leaveOut('its provider tells of no failure');
      const ear = listenTo(stage.notifier);
      await queue.failed(handle, address);
      await ear.heard(1);
      await ear.stop();
      const [event] = ear.events;
      assertThat(event?.type === 'receipt' && event.state === 'failed', 'It is no receipt of a failure.');
      assertSame(event.handle, handle, 'The receipt is of another message.');
      assertThat(isShortCode(event.code ?? 'none'), 'Its code is none.');
      assertThat(!JSON.stringify(event).includes(address), 'The event holds the address.');
    },
  },
  {
    id: 'listening/offset',
    title: 'What could not be committed is told again under its id, also after a restart: the offset stays.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      const refused: NotifierEvent[] = [];
      const first = listenTo(stage.notifier, new Map(), async (events) => {
        refused.push(...events);
        // Long enough for whoever asks on while it is committed.
        for (let turn = 0; turn < 3; turn += 1)
          await send(stage.notifier, stage.message(await stage.situations.accepted()));
        throw Object.assign(new Error('Nothing was committed.'), { code: 'not-committed' });
      });
      await within(settleMs, first.failed, 'It went on though nothing was committed.');
      await first.stop();
      assertThat(refused.length > 0, 'It handed nothing over.');
      const [answer] = refused;
      // The same notifier asks again, as the engine has it; what failed twice is told again.
      for (let turn = 0; turn < 3; turn += 1) {
        if (turn === 1) await mustHearWhatAbortLeft(stage.notifier, first.kept, answer);
        const told: NotifierEvent[] = [];
        const again = listenTo(stage.notifier, first.kept, async (events) => {
          told.push(...events);
          throw Object.assign(new Error('Nothing was committed.'), { code: 'not-committed' });
        });
        await within(settleMs, again.failed, 'In the same process, what could not be committed is not told again.');
        await again.stop();
        assertSame(told.slice(0, 1), [answer], 'In the same process the answer is lost, or looks like another.');
      }
      const again = listenTo(await stage.open(), first.kept);
      await again.heard(1);
      await again.stop();
      assertSame(again.events, [answer], 'The answer is lost, or looks like another.');
      // An offset that has moved before, and a commit that fails after it.
      await queue.reply(handle, other);
      const later = listenTo(stage.notifier, again.kept, () => Promise.reject(new Error('Nothing was committed.')));
      await within(settleMs, later.failed, 'It went on though nothing was committed.');
      await later.stop();
      const last = listenTo(stage.notifier, again.kept);
      await last.heard(1);
      await last.stop();
      const heard = last.events.map((event) => event.type === 'reply' && event.token);
      assertSame(
        heard,
        [other],
        'The answer whose commit failed is lost in the same process, or an earlier one told again.',
      );
    },
  },
  {
    id: 'listening/not-kept',
    title: 'Where an offset cannot be kept it rejects, and what was committed is told again under its id.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      const told: NotifierEvent[] = [];
      const broken = Object.assign(new Error('Nothing was kept.'), { code: 'not-kept' });
      const caller = new AbortController();
      const keep = { get: async () => undefined, set: () => Promise.reject(broken) };
      const listening = Promise.resolve(
        stage.notifier.listen?.(async (events) => void told.push(...events), keep, caller.signal, sampleReception()),
      );
      const failed = listening.then(
        () => false,
        () => true,
      );
      const isRejected = await within(settleMs, failed, 'It goes on though its offset is not kept.').finally(() =>
        caller.abort(),
      );
      assertThat(isRejected, 'It ends as if its offset were kept.');
      const first = told.splice(0).slice(0, 1);
      const second = stage.notifier.listen?.(
        async (events) => void told.push(...events),
        keep,
        new AbortController().signal,
        sampleReception(),
      );
      await within(
        settleMs,
        Promise.resolve(second).catch(() => undefined),
        'In the same process, it takes an offset for kept that is not.',
      );
      assertSame(told.slice(0, 1), first, 'In the same process, what was committed is not told again under its id.');
      const again = listenTo(await stage.open());
      await again.heard(1);
      await again.stop();
      assertSame(again.events.slice(0, 1), told.slice(0, 1), 'The answer is lost, or looks like another.');
    },
  },
  {
    id: 'listening/typed',
    title: 'What was typed beside a code takes on by a yes and declines by a no; a question does neither.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (queue.typed === undefined) return stage.leaveOut('its test has no typed answers');
      const code = groupedCode(token);
      const judged: readonly (readonly [typed: string, judge: (events: readonly NotifierEvent[]) => void])[] = [
        ...answersWith(code).map(([words, meant]): (typeof judged)[number] => [
          words,
          (events) => assertSame(meantBy(events, token), meant, `"${words}" was read as something else.`),
        ]),
        ...saidBeside(code).map(([words, said]): (typeof judged)[number] => [
          words,
          (events) => assertSame(saidIn(events), [said], `"${words}" was told in other words.`),
        ]),
        ...longAnswers(code, stage).map(([typed, words]): (typeof judged)[number] => [
          typed,
          (events) => mustTellOf(events, words),
        ]),
      ];
      for (const [typed] of judged) {
        await queue.typed(handle, typed);
        // An answer that is sure to be heard stands behind each.
        await queue.reply(handle, other);
      }
      const ear = listenTo(stage.notifier);
      await ear.told(other, judged.length);
      let from = 0;
      for (const [, judge] of judged) {
        const to = ear.events.findIndex((event, at) => at >= from && isAnswer(event, other));
        judge(ear.events.slice(from, to));
        from = to + 1;
      }
      for (const event of ear.events) mustBeOfContract(event, 'listening', [handle]);
      await ear.stop();
    },
  },
  {
    id: 'listening/many',
    title: 'Of answers that wait each is heard, and once, however many they are; what comes after them too.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      const codes = Array.from({ length: 104 }, (_, index) => replyCode(new Uint8Array(10).fill(index + 20)));
      for (const one of codes) await queue.reply(handle, one);
      const ear = listenTo(stage.notifier);
      // A further one comes in the middle of them.
      await ear.heard(60);
      await queue.reply(handle, other);
      await ear.heard(codes.length + 1);
      await ear.stop();
      const heard = ear.events.map((event) => event.type === 'reply' && event.token);
      assertSame(heard.sort(), [...codes, other].sort(), 'An answer is lost, or heard twice.');
      assertSame(new Set(ear.events.map(({ event }) => event)).size, codes.length + 1, 'Two answers have one id.');
    },
  },
  {
    id: 'listening/quoting',
    title:
      'Who answers a message by quoting it is heard without a code, where that message went to them, and nobody else.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (queue.quoted === undefined) return stage.leaveOut('nobody can quote there');
      const heard = async (reception: Reception): Promise<readonly NotifierEvent[]> => {
        const ear = listenTo(stage.notifier, kept, undefined, reception);
        for (const [words] of quotingWords) await queue.quoted?.(handle, words);
        await queue.reply(handle, other);
        await ear.told(other);
        await ear.moved();
        await ear.stop();
        return ear.events.slice(0, -1);
      };
      const kept = new Map<string, string>();
      const right = quotingWords.flatMap(([words, no]) => (no === undefined ? [] : [[handle, no, words]]));
      assertSame(quotedIn(await heard(sampleReception([address], [handle]))), right, 'A quoted answer was misread.');
      assertSame(await heard(sampleReception([address], ['other'])), [], 'Anybody can answer what went to another.');
      assertSame(await heard(sampleReception()), [], 'A stranger answers what went to another.');
    },
  },
  {
    id: 'listening/nothing-printed',
    title: 'Nothing of what is heard is printed, nor of what the provider refuses.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const printed = await printedBy(async () => {
        const ear = listenTo(stage.notifier);
        await queue.reply(handle, token);
        await queue.typed?.(handle, `Siap. ${groupedCode(token)}`);
        await queue.reply(handle, other);
        await ear.told(other);
        await ear.stop();
        await queue.refuse?.('unauthorized');
        if (queue.refuse !== undefined) await listenTo(stage.notifier, ear.kept).failed;
      });
      mustHoldNothing(printed, address, stage, 'What was printed');
      for (const one of [token, other, handle]) assertThat(!printed.includes(one), 'What was printed holds an answer.');
    },
  },
  {
    id: 'listening/news',
    title: 'Something new among what the provider tells takes no answer beside it along, and is passed over.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      if (queue.news === undefined) return stage.leaveOut('its provider tells nothing new');
      await queue.news();
      await queue.reply(handle, token);
      await queue.news();
      await queue.reply(handle, other);
      const ear = listenTo(stage.notifier);
      await ear.heard(2);
      await ear.stop();
      const heard = ear.events.map((event) => event.type === 'reply' && event.token);
      assertSame(heard, [token, other], 'An answer beside something new is lost.');
    },
  },
  {
    id: 'listening/closed',
    title: 'Closing ends the listening: what comes after is not committed.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      const ear = listenTo(stage.notifier);
      await queue.reply(handle, token);
      await ear.heard(1);
      await stage.notifier.close();
      await ear.ended();
      await queue.reply(handle, other);
      assertSame(ear.events.length, 1, 'It is closed, and hands events over.');
      const late = listenTo(stage.notifier, ear.kept);
      await late.ended();
      assertSame(late.events, [], 'It listens anew though it is closed.');
      const again = listenTo(await stage.open(), ear.kept);
      await again.heard(1);
      await again.stop();
    },
  },
  {
    id: 'listening/refused',
    title: 'It rejects where the provider does not let it in, or is in trouble, with a code alone.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (queue.refuse === undefined) return stage.leaveOut('its provider lets in whoever asks');
      for (const why of ['unauthorized', 'down', 'strange', 'strange', 'strange', 'strange'] as const) {
        await queue.refuse(why);
        const ear = listenTo(stage.notifier);
        const error = await within(settleMs, ear.failed, 'It goes on as if the provider had nothing to tell.');
        mustBeACode(error, address, stage);
      }
      await queue.reply(handle, token);
      const again = listenTo(stage.notifier);
      await again.heard(1);
      await again.stop();
    },
  },
  {
    id: 'listening/restart',
    title: 'What was committed is not told again after a restart, and what came meanwhile is.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      const first = listenTo(stage.notifier);
      await first.heard(1);
      await first.moved();
      await first.stop();
      await queue.reply(handle, other);
      const again = listenTo(await stage.open(), first.kept);
      await again.heard(1);
      await again.stop();
      assertSame(
        again.events.map((event) => event.type === 'reply' && event.token),
        [other],
        'It began somewhere else.',
      );
    },
  },
  {
    id: 'listening/aborted',
    title: 'Listening ends by its signal, before it began and while the provider is silent.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      const ear = listenTo(stage.notifier);
      await queue.reply(handle, token);
      await ear.heard(1);
      await ear.stop();
      await queue.reply(handle, other);
      const ended = AbortSignal.abort();
      const late: NotifierEvent[] = [];
      const never = stage.notifier.listen?.(
        async (events) => void late.push(...events),
        keepIn(ear.kept),
        ended,
        sampleReception(),
      );
      await within(
        settleMs,
        Promise.resolve(never).catch(() => undefined),
        'It listens though its signal had aborted.',
      );
      assertSame(late, [], 'It handed something over after its signal.');
    },
  },
  {
    id: 'listening/no-connection',
    title: 'It rejects while nobody answers, with a code alone, and hears again once somebody does.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      await queue.leave();
      const ear = listenTo(stage.notifier);
      const error = await within(settleMs, ear.failed, 'It goes on as if somebody answered.');
      mustBeACode(error, address, stage);
      await queue.reply(handle, token);
      const again = listenTo(stage.notifier);
      await again.heard(1);
      await again.stop();
    },
  },
];

const token = replyCode(new Uint8Array(10).fill(7));
const other = replyCode(new Uint8Array(10).fill(9));
const choice = { type: 'take', token, label: 'Saya tangani', digit: '1' } as const;

async function sent({ notifier, situations, message, queue, leaveOut }: NotifierStage) {
  if (queue === undefined) return leaveOut('its test has no queue');
  const address = await situations.accepted();
  const outcome = await send(notifier, message(address, { reply: { code: token, choices: [choice] } }));
  assertThat(sentBy(outcome) && outcome.handle !== undefined, 'It gave no handle, so no news can name the message.');
  return { queue: queue satisfies TestQueue, handle: outcome.handle, address };
}

function mustBeACode(error: unknown, address: string, { secrets }: NotifierStage): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  assertThat(isShortCode(code), 'What it throws has no short `code`.');
  // Whoever logs an error logs its cause and its fields.
  const whole = inspect(error, { depth: 9, showHidden: true });
  assertThat(!whole.includes(address), 'What it throws holds the address.');
  assertThat(!secrets.some((secret) => whole.includes(secret)), 'What it throws holds a secret.');
}
