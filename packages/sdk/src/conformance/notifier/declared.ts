import { assertSame, assertThat } from '../same.ts';
import type { NotifierCase } from './stage.ts';

/** What a notifier says of itself. */
export const declared: readonly NotifierCase[] = [
  {
    id: 'declared/contract',
    title: 'A notifier says which contract it holds, who it is and which channel it serves.',
    async run({ notifier }) {
      assertSame(notifier.contract, 'kawal.notifier/1', 'Another contract.');
      assertThat(typeof notifier.name === 'string' && notifier.name !== '', 'It has no name.');
      assertThat(typeof notifier.channel === 'string' && notifier.channel !== '', 'It names no channel.');
    },
  },
  {
    id: 'declared/capabilities',
    title: 'Its capabilities are of the closed lists.',
    async run({ notifier: { capabilities } }) {
      assertThat(
        ['accepted', 'delivered'].includes(capabilities.evidence),
        '`evidence` must be accepted or delivered.',
      );
      assertThat(['signal', 'facts'].includes(capabilities.contentClass), '`contentClass` must be signal or facts.');
    },
  },
  {
    id: 'declared/honest-evidence',
    title: 'No outcome claims more than the evidence it declares.',
    async run({ notifier, situations, message }) {
      const { outcome } = await notifier.send(message(await situations.accepted()));
      const most = notifier.capabilities.evidence;
      assertThat(
        most === 'delivered' || outcome !== 'delivered',
        'It says "delivered" and declares "accepted" at most.',
      );
    },
  },
  {
    id: 'declared/closed-twice',
    title: 'Closing twice is no error.',
    async run({ notifier, situations, message }) {
      await notifier.send(message(await situations.accepted()));
      await notifier.close();
      await notifier.close();
    },
  },
];
