import { setImmediate } from 'node:timers/promises';
import type { Keep } from '../../notifier/inbound.ts';
import { replyCode } from '../../notifier/reply-code.ts';
import { casesOf } from '../case.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { underWayOf } from './alongside.ts';
import { keepIn, listenTo, sendMeanwhile, settleMs, tokensOf } from './ear.ts';
import { sent } from './listening.ts';
import { sampleReception } from './sample-message.ts';
import { send, sentBy, settled, timeFor } from './send.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** Calls at once, and calls that end: none takes the place of another, and nothing goes on behind the end of one. */
export const callsApart: readonly NotifierCase[] = casesOf({
  'messages/calls-apart': {
    title: 'Calls at once share nothing: each sends its own words, and settles in its own time and by its own signal.',
    async run(stage) {
      const address = await stage.situations.accepted();
      await mustSendEach(stage, address);
      const hung = await stage.situations.silent?.();
      if (hung === undefined) return;
      await mustSettleEach(stage, hung, address);
      await mustCheckEach(stage, address);
    },
  },
  'listening/ended': {
    title:
      'Once it is closed, or its signal aborted, it begins no further commit, whenever that happens; the rest is told later.',
    needs: 'listen',
    async run(stage) {
      const { queue, handle, address } = await sent(stage);
      const kept = new Map<string, string>();
      const [put, heard]: [string[], string[]] = [[], []];
      const putNext = async (): Promise<void> => {
        put.push(replyCode(new Uint8Array(10).fill(20 + put.length)));
        await queue.reply(handle, put.at(-1) ?? '');
      };
      for (const end of ['its signal aborted', 'it was closed'] as const) {
        for (const during of ['get', 'commit', 'set'] as const) {
          for (let turn = 0; turn < 3; turn += 1) await putNext();
          heard.push(...(await heardUntil(stage, kept, end, during)));
        }
        const waiting = await stage.open();
        const ear = listenTo(waiting, kept);
        await putNext();
        await ear.told(put.at(-1) ?? '');
        const before = ear.events.length;
        await sendMeanwhile({ notifier: waiting, message: stage.message }, address);
        const ended = end === 'it was closed' ? waiting.close() : ear.stop();
        await putNext();
        await ended;
        await ear.ended();
        assertSame(ear.events.length, before, `After ${end} it committed what came then.`);
        const again = listenTo(await stage.open(), kept);
        await again.told(put.at(-1) ?? '', 1, `What came after ${end} is lost.`);
        await again.stop(again.moved());
        heard.push(...tokensOf([...ear.events, ...again.events]));
        assertSame([...new Set(heard)].sort(), [...put].sort(), `What was not committed when ${end} is lost.`);
      }
    },
  },
});

/** Ends a listening within one of its own calls; returns what was committed until then. */
async function heardUntil(
  stage: NotifierStage,
  kept: Map<string, string>,
  end: 'it was closed' | 'its signal aborted',
  during: keyof Keep | 'commit',
): Promise<readonly string[]> {
  const notifier = await stage.open();
  const caller = new AbortController();
  const keep = keepIn(kept);
  const heard: string[] = [];
  let [isOver, late] = [false, 0];
  const endIn = async (call: keyof Keep | 'commit'): Promise<void> => {
    if (call !== during || isOver) return;
    isOver = true;
    // Not awaited: it may wait for this call.
    if (end === 'it was closed') notifier.close().catch(() => undefined);
    else caller.abort();
    for (let turn = 0; turn < 3; turn += 1) await setImmediate();
  };
  const listening = notifier.listen?.(
    async (events) => {
      if (isOver) late += 1;
      else heard.push(...tokensOf(events));
      await endIn('commit');
    },
    {
      async get(name) {
        await endIn('get');
        return await keep.get(name);
      },
      async set(name, value) {
        await keep.set(name, value);
        await endIn('set');
      },
    },
    caller.signal,
    sampleReception(),
  );
  const ended = Promise.resolve(listening).catch(() => undefined);
  await within(settleMs, ended, `It goes on though ${end}.`);
  assertSame(late, 0, `After ${end} during \`${during}\` it began another commit.`);
  return heard;
}

async function mustSendEach(stage: NotifierStage, address: string): Promise<void> {
  const { notifier, situations, message, received, another } = stage;
  const second = await situations.accepted();
  const beside = await another();
  const theirs = await beside.situations.accepted();
  const { repeats } = notifier.capabilities;
  const [one, two, alike] = ['Kode satu, selesai.', 'Kode dua, selesai.', 'Kata yang sama, selesai.'];
  // Where the provider refuses a repeat, which of the two it takes is its own affair.
  const attempts = repeats === 'refused' ? [one] : [one, two];
  const ofOne = attempts.map((text, at) =>
    message(address, { id: 'at-once', text, attempt: at + 1, attemptId: `at-once.${at + 1}` }),
  );
  const ofOthers = [address, address, second].map((to, at) => message(to, { id: `other-${at}`, text: alike }));
  const outcomes = await Promise.all([
    ...[...ofOne, ...ofOthers].map((each) => send(notifier, each)),
    send(beside.notifier, beside.message(theirs, { id: 'at-once', text: one })),
  ]);
  assertThat(outcomes.every(sentBy), 'Of calls at once one is told as not sent.');
  const arrived = [...(await received())];
  const countOf = (text: string, to: string): number =>
    arrived.filter((each) => each.addresses.includes(to) && each.text.includes(text)).length;
  assertSame(
    attempts.map((text) => countOf(text, address)),
    attempts.map(() => 1),
    'Of two attempts of one message at once each has its own words and its own code: one did not go, or went twice.',
  );
  const words = 'Of messages at once with the same words, and ids of their own, one did not go, or went twice.';
  assertSame([countOf(alike, address), countOf(alike, second)], [2, 1], words);
  const there = (await beside.received()).filter(({ text }) => text.includes(one));
  assertSame(there.length, 1, 'A message of another notifier, with the same id at once, did not go.');
  const handles = outcomes.slice(attempts.length, -1).flatMap((each) => ('handle' in each ? [each.handle] : []));
  assertSame(new Set(handles).size, handles.length, 'Two messages at once have one handle.');
}

async function mustSettleEach(stage: NotifierStage, hung: string, address: string): Promise<void> {
  const { notifier, message } = stage;
  const attempt = (number: number) =>
    message(hung, { id: 'hung', attempt: number, attemptId: `hung.${number}`, text: `Kode ${number}.` });
  const hanging = [1, 2].map((number) =>
    underWayOf((signal) => send(notifier, attempt(number), { signal, milliseconds: 60_000 })),
  );
  await sendMeanwhile(stage, address, 'While two sends hang');
  await hanging[0]?.end();
  await sendMeanwhile(stage, address, 'While a send hangs');
  assertThat(hanging[1]?.isGoing() === true, 'The signal of one send has ended another, of the same message.');
  const limits = { signal: new AbortController().signal, milliseconds: timeFor(3, 6, 40) };
  await settled(send(notifier, attempt(3), limits));
  assertThat(hanging[1].isGoing(), 'The time of one send has ended another, of the same message.');
  await hanging[1].end();
}

async function mustCheckEach(stage: NotifierStage, address: string): Promise<void> {
  const { notifier, situations } = stage;
  if (notifier.check === undefined) return;
  // From now on a check has no answer either.
  await situations.silent?.();
  const checking = [1, 2].map(() =>
    underWayOf((signal) => Promise.resolve(notifier.check?.({ signal, milliseconds: 60_000 }))),
  );
  await sendMeanwhile(stage, address, 'While two checks hang');
  const wasGoing = checking[1]?.isGoing();
  await checking[0]?.end();
  await sendMeanwhile(stage, address, 'While a check hangs');
  assertSame(checking[1]?.isGoing(), wasGoing, 'The signal of one check has ended another.');
  await checking[1]?.end();
}
