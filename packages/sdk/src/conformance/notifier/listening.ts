import { setImmediate } from 'node:timers/promises';
import { inspect } from 'node:util';
import type { NotifierEvent, Reception } from '../../notifier/inbound.ts';
import { groupedCode, replyCode } from '../../notifier/reply-code.ts';
import { isShortCode } from '../../short-code.ts';
import { casesNeeding } from '../case.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { longAnswers, mustTellOf, quotedIn, quotingWords, saidIn } from './answers.ts';
import { answersWith, meantBy, saidBeside } from './answers-in-words.ts';
import { isAnswer, keepIn, listenTo, mustHearWhatAbortLeft, settleMs, tokensOf } from './ear.ts';
import { sampleReception, unreadable } from './sample-message.ts';
import { mustHoldNothing } from './secrecy.ts';
import { send, sentBy } from './send.ts';
import type { NotifierCase, NotifierStage, TestQueue } from './stage.ts';
import { mustBeOfContract } from './well-formed.ts';

/** A provider that is asked: what it has waiting comes in once, and nothing is lost between two calls. */
export const listening: readonly NotifierCase[] = casesNeeding('listen', {
  'listening/reply': {
    title: 'An answer that waits at the provider, and one that comes while it is asked, is one event with its token.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const ear = listenTo(stage.notifier);
      for (let count = 1; count <= 2; count += 1) {
        await queue.reply(handle, token);
        await ear.heard(count);
      }
      await ear.stop();
      assertSame(tokensOf(ear.events), [token, token], 'Other events than the answers.');
      assertSame(new Set(ear.events.map(({ event }) => event)).size, 2, 'Two answers have one id.');
      const told = JSON.stringify([ear.events, [...ear.kept]]);
      assertThat(!told.includes(address), 'An event or an offset holds the address.');
      assertThat(!stage.secrets.some((secret) => told.includes(secret)), 'An event or an offset holds a secret.');
    },
  },
  'listening/failed': {
    title: 'News that a message did not arrive is a receipt of its handle.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (queue.failed === undefined) return stage.leaveOut('its provider tells of no failure');
      const ear = listenTo(stage.notifier);
      await queue.failed(handle, address);
      await ear.stop(ear.heard(1));
      const [event] = ear.events;
      assertThat(event?.type === 'receipt' && event.state === 'failed', 'It is no receipt of a failure.');
      assertSame(event.handle, handle, 'The receipt is of another message.');
      assertThat(isShortCode(event.code ?? 'none'), 'It has no valid code.');
      assertThat(!JSON.stringify(event).includes(address), 'The event holds the address.');
      const others = await sentAtOnce(stage);
      // Heard after a restart: what was sent before is known to the provider alone.
      const again = listenTo(await stage.open(), ear.kept);
      for (const one of others) await queue.failed(one.handle, one.address);
      await again.stop(again.heard(others.length));
      mustNameTheirOwn(again.events, others);
      mustHoldNobody(stage, [...ear.events, ...again.events], ear.kept, [address, ...others.map((one) => one.address)]);
    },
  },
  'listening/offset': {
    title: 'What could not be committed is told again under its id, also after a restart: the offset stays.',
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
      await again.stop(again.heard(1, 'What could not be committed is lost after a restart.'));
      assertSame(again.events, [answer], 'The answer is lost, or looks like another.');
      // An offset that has moved before, and a commit that fails after it.
      await queue.reply(handle, other);
      const later = listenTo(stage.notifier, again.kept, () => Promise.reject(new Error('Nothing was committed.')));
      await within(settleMs, later.failed, 'It went on though nothing was committed.');
      await later.stop();
      const last = listenTo(stage.notifier, again.kept);
      await last.stop(last.heard(1, 'The answer whose commit failed is lost in the same process.'));
      const words = 'The answer whose commit failed is lost in the same process, or an earlier one told again.';
      assertSame(tokensOf(last.events), [other], words);
    },
  },
  'listening/typed': {
    title: 'What was typed beside a code takes on by a yes and declines by a no; a question does neither.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
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
        ...longAnswers(code).map(([typed, words]): (typeof judged)[number] => [
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
      mustHoldNobody(stage, ear.events, ear.kept, [address]);
    },
  },
  'listening/many': {
    title: 'Of answers that wait each is heard, and once, however many they are; what comes after them too.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      const codes = Array.from({ length: 104 }, (_, index) => replyCode(new Uint8Array(10).fill(index + 20)));
      for (const one of codes) await queue.reply(handle, one);
      const ear = listenTo(stage.notifier);
      // A further one comes in the middle of them.
      await ear.heard(60);
      await queue.reply(handle, other);
      await ear.stop(ear.heard(codes.length + 1));
      assertSame(tokensOf(ear.events).toSorted(), [...codes, other].sort(), 'An answer is lost, or heard twice.');
      assertSame(new Set(ear.events.map(({ event }) => event)).size, codes.length + 1, 'Two answers have one id.');
    },
  },
  'listening/quoting': {
    title:
      'Who answers a message by quoting it is heard without a code, where that message went to them, and nobody else.',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      if (!stage.notifier.capabilities.answers.includes('text')) return stage.leaveOut('it reads no typed answers');
      if (queue.quoted === undefined) return stage.leaveOut('nobody can quote there');
      const heard = async (reception: Reception): Promise<readonly NotifierEvent[]> => {
        const languageOf: Reception['languageOf'] = (one, of) => {
          asked.push(one);
          return reception.languageOf(one, of);
        };
        const ear = listenTo(stage.notifier, kept, undefined, { ...reception, languageOf });
        for (const [words] of quotingWords) await queue.quoted?.(handle, words);
        await queue.reply(handle, other);
        await ear.told(other);
        await ear.stop(ear.moved());
        return ear.events.slice(0, -1);
      };
      const asked: string[] = [];
      const kept = new Map<string, string>();
      const right = quotingWords.flatMap(([words, no]) => (no === undefined ? [] : [[handle, no, words]]));
      const first = await heard(sampleReception([address], [handle]));
      assertSame([...new Set(asked)], [address], 'A recipient is asked about under another address.');
      assertSame(quotedIn(first), right, 'A quoted answer was misread.');
      assertSame(await heard(sampleReception([address], ['other'])), [], 'Anybody can answer what went to another.');
      assertSame(await heard(sampleReception()), [], 'A stranger answers what went to another.');
      const others = await sentAtOnce(stage);
      for (const one of others) await queue.quoted(one.handle, 'Siap, saya tangani.');
      const known = [others.map((one) => one.address), others.map((one) => one.handle)] as const;
      const beside = listenTo(await stage.open(), kept, undefined, sampleReception(...known));
      await beside.heard(others.length);
      await beside.stop(beside.moved());
      mustNameTheirOwn(beside.events, others);
      mustHoldNobody(stage, [...first, ...beside.events], kept, [address, ...others.map((one) => one.address)]);
      await queue.quoted(handle, 'Siap, saya tangani.');
      const failing = listenTo(stage.notifier, kept, undefined, unreadable);
      const passes = 'It goes on where it cannot be found out who wrote: the answer is lost.';
      await within(settleMs, failing.failed, passes);
      const again = listenTo(stage.notifier, kept, undefined, sampleReception([address], [handle]));
      await again.stop(again.heard(1, 'An answer is lost of which it could not be found out who wrote it.'));
    },
  },
  'listening/news': {
    title:
      'Something new among what the provider tells takes no answer beside it along, and is passed over, however much it is.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      if (queue.news === undefined) return stage.leaveOut('its provider tells nothing new');
      // More than any provider tells at once: pages in which nothing is for us are behind us, too.
      for (let turn = 0; turn < 240; turn += 1) await queue.news();
      await queue.reply(handle, token);
      await queue.news();
      await queue.reply(handle, other);
      const ear = listenTo(stage.notifier);
      await ear.stop(ear.heard(2));
      assertSame(tokensOf(ear.events), [token, other], 'An answer beside something new is lost.');
    },
  },
  'listening/closed': {
    title: 'Closing ends the listening: what comes after is not committed.',
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
      await again.stop(again.heard(1));
      await mustHearNothingMore(stage, again.kept, handle);
    },
  },
  'listening/restart': {
    title: 'What was committed is not told again after a restart, and what came meanwhile is.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      await queue.reply(handle, token);
      const first = listenTo(stage.notifier);
      await first.heard(1);
      await first.stop(first.moved());
      const names = [...first.kept.keys()];
      await queue.reply(handle, other);
      const again = listenTo(await stage.open(), first.kept);
      await again.heard(1);
      await again.stop(again.moved());
      assertSame([...again.kept.keys()], names, 'After a restart it keeps its offset under another name.');
      assertSame(tokensOf(again.events), [other], 'It began somewhere else.');
    },
  },
  'listening/aborted': {
    title: 'Listening ends by its signal, before it began and while the provider is silent.',
    async run(stage) {
      const { queue, handle } = await sent(stage);
      const ear = listenTo(stage.notifier);
      await queue.reply(handle, token);
      await ear.stop(ear.heard(1));
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
});

/** Closes while it is found out whose an answer is: that answer is told again later, and not now. */
async function mustHearNothingMore(stage: NotifierStage, kept: Map<string, string>, handle: string): Promise<void> {
  const { queue, open } = stage;
  const closing = await open();
  const languageOf: Reception['languageOf'] = async () => {
    closing.close().catch(() => undefined);
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
    return 'id';
  };
  await queue?.quoted?.(handle, 'Siap, saya tangani.');
  if (queue?.quoted === undefined) await queue?.reply(handle, token);
  const ear = listenTo(closing, kept, undefined, { ...sampleReception(), languageOf });
  if (queue?.quoted === undefined) await closing.close();
  await ear.ended();
  assertSame(ear.events, [], 'It was closed while it read an answer, and handed it over after that.');
}

export const token = replyCode(new Uint8Array(10).fill(7));
export const other = replyCode(new Uint8Array(10).fill(9));
const choice = { type: 'take', token, label: 'Saya tangani', digit: '1' } as const;

type Sent = Awaited<ReturnType<typeof sent>>;

/** Sends to several people at one moment. */
async function sentAtOnce(stage: NotifierStage): Promise<readonly Sent[]> {
  const addresses: string[] = [];
  while (addresses.length < 4) addresses.push(await stage.situations.accepted());
  return await Promise.all(addresses.map((address) => sent(stage, address)));
}

/** Asserts that no event, and no offset, holds an address in any form, and no id of an event what somebody said. */
function mustHoldNobody(
  stage: NotifierStage,
  events: readonly NotifierEvent[],
  kept: ReadonlyMap<string, string>,
  addresses: readonly string[],
): void {
  const told = inspect([events, [...kept]], { depth: 9 });
  for (const address of addresses)
    for (const form of new Set([address, address.replace('+', '')]))
      mustHoldNothing(told, form, stage, 'An event, or an offset,');
  for (const { event } of events) mustHoldNothing(event, 'saya tangani', stage, 'The id of an event');
}

function mustNameTheirOwn(events: readonly NotifierEvent[], of: readonly Sent[]): void {
  assertSame(
    events.map((event) => 'handle' in event && event.handle),
    of.map(({ handle }) => handle),
    'Of sends that went on at one moment one was given the handle of another.',
  );
}

export async function sent({ notifier, situations, message, queue, leaveOut }: NotifierStage, to?: string) {
  if (queue === undefined) return leaveOut('its test has no queue');
  const address = to ?? (await situations.accepted());
  const outcome = await send(notifier, message(address, { reply: { code: token, choices: [choice] } }));
  assertThat(sentBy(outcome) && outcome.handle !== undefined, 'It gave no handle, so no news can name the message.');
  return { queue: queue satisfies TestQueue, handle: outcome.handle, address };
}
