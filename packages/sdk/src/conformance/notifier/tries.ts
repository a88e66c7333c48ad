import { casesOf } from '../case.ts';
import { assertThat } from '../same.ts';
import { send, sentBy, settled } from './send.ts';
import type { NotifierCase } from './stage.ts';
import { mostTroubles } from './troubles.ts';

/** Repeats: a send asks once, and remembers nothing of what failed. */
export const tries: readonly NotifierCase[] = casesOf({
  'outcomes/tried-once': {
    title: 'A send asks the provider once: retries are for the engine, which writes them down.',
    async run(stage) {
      const { notifier, message, situations, asked } = stage;
      if (asked === undefined) return stage.leaveOut('its test does not count requests');
      for (const name of answered.filter((one) => situations[one] !== undefined)) {
        // Troubles are of many kinds: a wait of a second, or of none, is one that a client likes to wait for itself.
        for (let turn = 0; turn < (name === 'trouble' ? mostTroubles : 2); turn += 1) {
          const address = (await situations[name]?.()) ?? '';
          const before = await asked();
          // An emergency is tried once, too.
          const rest = turn % 2 === 0 ? {} : ({ kind: 'emergency', urgency: 'now', attempt: 3 } as const);
          await send(notifier, message(address, rest));
          const times = (await asked()) - before;
          // Who is not let in may never come to its message.
          assertThat(
            times === 1 || (times === 0 && name === 'unauthorized'),
            `${name}: ${times} requests, and not one.`,
          );
        }
      }
    },
  },
  'outcomes/tried-once-away': {
    title: 'A send that nobody took is over: it is not tried again by itself once the provider is there.',
    async run({ notifier, message, situations, received }) {
      const address = await situations.noConnection();
      const sending = send(notifier, message(address));
      // Whoever waits for the provider still does; whoever is right has long had its outcome.
      const isOver = await Promise.race([
        sending.then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, 2_000, false)),
      ]);
      await situations.accepted();
      const outcome = await settled(sending);
      assertThat(isOver || !sentBy(outcome), 'It was sent later, without the engine, which writes attempts down.');
      const reached = (await received()).flatMap(({ addresses }) => addresses);
      assertThat(!reached.includes(address), 'It is told as failed, and was sent later.');
    },
  },
  'outcomes/same-id-after-failure': {
    title: 'A message that failed goes under the same id later.',
    async run({ notifier, situations, message, received }) {
      const repeated = message(await situations.noConnection());
      await send(notifier, repeated);
      await situations.accepted();
      const outcome = await send(notifier, { ...repeated, attempt: 2, attemptId: `${repeated.id}.2` });
      assertThat(sentBy(outcome), 'It remembers the failure: the message never goes.');
      assertThat((await received()).length > 0, 'It did not arrive.');
    },
  },
  'outcomes/mended': {
    title:
      'An address that was refused for good is asked for again with the next message: the engine decides, not the adapter.',
    async run(stage) {
      const { notifier, message, situations, mend } = stage;
      if (mend === undefined) return stage.leaveOut('its test cannot mend an address');
      const address = await situations.refusedForGood();
      await send(notifier, message(address));
      await mend(address);
      const outcome = await send(notifier, message(address));
      assertThat(sentBy(outcome), 'It remembers the refusal: whoever corrects the address is not believed.');
    },
  },
});

/** Situations in which an impatient client would ask once more. */
const answered = [
  'accepted',
  'refusedForGood',
  'refusedForNow',
  'trouble',
  'strange',
  'redirected',
  'cutOff',
  'unauthorized',
] as const;
