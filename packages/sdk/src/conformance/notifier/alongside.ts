import type { NotifierEvent } from '../../notifier/inbound.ts';
import { casesNeeding } from '../case.ts';
import { within } from '../run-case.ts';
import { assertSame, assertThat } from '../same.ts';
import { listenTo, sendMeanwhile } from './ear.ts';
import { receive } from './inbound.ts';
import { other, sent, token } from './listening.ts';
import { sampleLimits } from './sample-message.ts';
import { send, sentBy, settled, situationOf } from './send.ts';
import type { NotifierCase, NotifierStage } from './stage.ts';

/** Calls beside the listening: none waits for another, and none ends another. */
export const alongside: readonly NotifierCase[] = casesNeeding('listen', {
  'listening/beside': {
    title:
      'While it waits for news, and while it commits some, a send and a check settle in their own time, and a request is read; and no send that hangs, is given up or fails ends the listening.',
    async run(stage) {
      const { notifier, situations } = stage;
      const hung = await situations.silent?.();
      const { queue, handle } = await sent(stage);
      const committing: Promise<void>[] = [];
      const ear = listenTo(notifier, new Map(), async () => {
        if (committing.length > 0) return;
        committing.push(mustGoOn(stage, handle, 'While events are committed'));
        await committing[0]?.catch(() => undefined);
      });
      await queue.reply(handle, token);
      await ear.told(token);
      await committing[0];
      await ear.moved();
      // Until it asks again.
      await queue.asked?.();
      for (let turn = 0; turn < 2; turn += 1) await mustGoOn(stage, handle, 'While it waits for news');
      await giveUp(stage);
      const caller = new AbortController();
      const hanging = hung && send(notifier, stage.message(hung), { signal: caller.signal, milliseconds: 60_000 });
      await queue.reply(handle, other);
      const deaf = 'While a send hangs, or once one was given up or refused, no answer is heard.';
      await ear.told(other, 1, deaf).finally(() => caller.abort());
      await hanging;
      await ear.stop();
    },
  },
  'listening/under-way': {
    title:
      'That listening ends ends no send and no check that is under way, nor does one of these end another, nor the closing of another notifier the listening.',
    async run(stage) {
      const { notifier, situations, message } = stage;
      const hung = await situationOf(stage, 'silent');
      const { queue, handle, address } = await sent(stage);
      const ear = listenTo(notifier);
      await queue.reply(handle, token);
      await ear.told(token);
      const another = await stage.open();
      await another.close();
      await queue.reply(handle, other);
      await ear.told(other, 1, 'Once another notifier was closed, it listens no more.');
      const sending = underWayOf((signal) => send(notifier, message(hung), { signal, milliseconds: 60_000 }));
      // From now on a check has no answer either.
      await situations.silent?.();
      const checking = underWayOf((signal) => Promise.resolve(notifier.check?.({ signal, milliseconds: 60_000 })));
      const roundTrip = () => sendMeanwhile(stage, address, 'While it listens');
      await roundTrip();
      const isChecking = checking.isGoing();
      await ear.stop();
      await roundTrip();
      assertThat(sending.isGoing(), 'That listening ended has ended a send that was under way.');
      assertSame(checking.isGoing(), isChecking, 'That listening ended has ended a check that was under way.');
      await checking.end();
      await roundTrip();
      assertThat(sending.isGoing(), 'The signal of a check has ended a send that was under way.');
      await sending.end();
    },
  },
});

/** A call that has no answer, and whether it still waits. */
export function underWayOf(call: (signal: AbortSignal) => Promise<unknown>) {
  const caller = new AbortController();
  let isGoing = true;
  const ended = call(caller.signal)
    .catch(() => undefined)
    .finally(() => {
      isGoing = false;
    });
  return {
    isGoing: () => isGoing,
    async end(): Promise<void> {
      caller.abort();
      await settled(ended);
    },
  };
}

/** Gives one send up before it begins and one on its way, and has one refused. */
async function giveUp({ notifier, situations, message }: NotifierStage): Promise<void> {
  const [refused, address] = [await situations.refusedForGood(), await situations.accepted()];
  const caller = new AbortController();
  const limits = { ...sampleLimits(), signal: caller.signal };
  await send(notifier, message(address), { ...limits, signal: AbortSignal.abort() });
  const given = send(notifier, message(address), limits);
  caller.abort();
  await settled(Promise.all([given, send(notifier, message(refused))]));
}

/** Longer than any of them takes, also on a busy machine, and shorter than a provider is silent for. */
const [givenMs, promptMs] = [4_000, 5_000];

async function mustGoOn(stage: NotifierStage, handle: string, when: string): Promise<void> {
  const { notifier, situations, message, webhook } = stage;
  const limits = () => ({ ...sampleLimits(), milliseconds: givenMs });
  const prompt = <result>(what: string, call: Promise<result>): Promise<result> =>
    within(
      promptMs,
      call,
      `${when} ${what} waits: it was given ${givenMs / 1_000} s, and is not settled after ${promptMs / 1_000}.`,
    );
  const outcome = await prompt('a send', send(notifier, message(await situations.accepted()), limits()));
  assertThat(sentBy(outcome), `${when} a message does not go: it waits for the listening.`);
  const refused = await prompt('a send', send(notifier, message(await situations.refusedForGood()), limits()));
  assertSame(refused.type, 'failed', `${when} the outcome of a send is another.`);
  const readiness = await prompt('a check', Promise.resolve(notifier.check?.(limits())));
  assertThat(readiness?.ready !== false, `${when} a check is not ready.`);
  const request = (await webhook?.receipt?.(handle)) ?? (await webhook?.reply?.(handle, token));
  if (request === undefined || notifier.receive === undefined) return;
  const { events }: { readonly events: readonly NotifierEvent[] } = await prompt('a request', receive(stage, request));
  assertThat(events.length > 0, `${when} what a request tells is lost.`);
}
