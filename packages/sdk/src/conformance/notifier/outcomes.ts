import { casesOf } from '../case.ts';
import { assertSame, assertThat } from '../same.ts';
import { mustBeRetried, send } from './send.ts';
import type { NotifierCase } from './stage.ts';

/** Outcomes: what the provider says, as a value. */
export const outcomes: readonly NotifierCase[] = casesOf({
  'outcomes/accepted': {
    title: 'A message that the provider takes did not fail.',
    async run({ notifier, situations, message }) {
      const { type } = await send(notifier, message(await situations.accepted()));
      assertThat(type === 'accepted' || type === 'delivered', `The outcome was "${type}".`);
    },
  },
  'outcomes/refused-for-good': {
    title: 'A message that will never go failed, and is not to be retried.',
    async run({ notifier, situations, message }) {
      for (const rest of [
        {},
        { kind: 'emergency', urgency: 'now', attempt: 3 },
        { language: 'en', drill: true },
      ] as const) {
        const outcome = await send(notifier, message(await situations.refusedForGood(), rest));
        assertThat(outcome.type === 'failed', `The outcome was "${outcome.type}".`);
        assertThat(!outcome.retryable, 'It is to be retried, for ever and in vain.');
        const { scope } = outcome;
        assertSame(scope, 'address', 'Something else is told as at fault than the address.');
        assertThat(outcome.code !== '', 'It has no code.');
      }
    },
  },
  'outcomes/refused-for-now': {
    title: 'A message that may go later failed, and is to be retried.',
    async run({ notifier, situations, message, answered }) {
      const outcome = await send(notifier, message(await situations.refusedForNow()));
      assertThat(outcome.type === 'failed', `The outcome was "${outcome.type}".`);
      assertThat(outcome.retryable, 'It is not to be retried: a telling would be given up.');
      assertThat(outcome.scope !== 'message', 'The message is told as at fault, and it may go later.');
      assertThat(outcome.code !== '', 'It has no code.');
      const isLimit = answered?.()?.startsWith('429 ') === true;
      assertThat(!isLimit || outcome.scope !== 'address', 'A limit concerns everybody, and one address is held up.');
      const wait = outcome.retryAfterMs;
      assertThat(wait === undefined || (Number.isSafeInteger(wait) && wait >= 0), '`retryAfterMs` is no duration.');
    },
  },
  'outcomes/own-code': {
    title: 'A code is of its own trouble: it tells what is refused for good from what may go later, and from a token.',
    async run({ notifier, situations, message }) {
      const codes: string[] = [];
      for (const name of ['refusedForGood', 'refusedForNow', 'unauthorized'] as const) {
        const address = await situations[name]?.();
        if (address === undefined) continue;
        const outcome = await send(notifier, message(address));
        if ('code' in outcome) codes.push(outcome.code);
      }
      assertThat(new Set(codes).size === codes.length, 'Whoever reads the code cannot tell what is wrong.');
    },
  },
  'outcomes/no-connection': {
    title: 'When nobody answers the message failed, and is to be retried; nothing is thrown.',
    async run({ notifier, situations, message }) {
      const outcome = await send(notifier, message(await situations.noConnection()));
      assertThat(outcome.type === 'failed', `The outcome was "${outcome.type}", and nothing has left.`);
      mustBeRetried(outcome);
    },
  },
  'outcomes/after-no-connection': {
    title: 'When somebody answers again, messages go again.',
    async run({ notifier, situations, message }) {
      await send(notifier, message(await situations.noConnection()));
      const { type } = await send(notifier, message(await situations.accepted()));
      assertThat(type === 'accepted' || type === 'delivered', 'It does not recover.');
    },
  },
  'outcomes/next-unharmed': {
    title: 'The failure of one recipient harms none of the others, before, after or beside it.',
    async run({ notifier, situations, message }) {
      const first = await situations.accepted();
      const second = await situations.accepted();
      const refused = await situations.refusedForGood();
      const third = await situations.accepted();
      const beside = await Promise.all([first, refused, second].map((address) => send(notifier, message(address))));
      const after = await send(notifier, message(third));
      const went = [...beside, after].map(({ type }) => type !== 'failed');
      assertThat(
        JSON.stringify(went) === '[true,false,true,true]',
        'Another recipient than the refused one failed too.',
      );
    },
  },
});
