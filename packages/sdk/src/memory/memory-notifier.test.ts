import { expect, it } from 'vitest';
import { memoryNotifier } from './memory-notifier.ts';

it('records what it was sent and gives the outcome it was told to give', async () => {
  const notifier = memoryNotifier({ channel: 'email' });
  expect(await notifier.send(message('1'))).toEqual({ outcome: 'delivered', providerId: 'memory-1' });
  notifier.answer({ outcome: 'failed', retryable: true, code: '451' });
  expect(await notifier.send(message('2'))).toEqual({ outcome: 'failed', retryable: true, code: '451' });
  expect(notifier.sent.map(({ id }) => id)).toEqual(['1', '2']);
});

it('decides message by message when it is given a function', async () => {
  const notifier = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  notifier.answer(({ id }) =>
    id === 'bad' ? { outcome: 'failed', retryable: false, code: '550' } : { outcome: 'accepted' },
  );
  expect((await notifier.send(message('bad'))).outcome).toBe('failed');
  expect((await notifier.send(message('good'))).outcome).toBe('accepted');
});

const message = (id: string) =>
  ({
    id,
    address: 'duty@example.org',
    subject: 'One waits',
    text: 'One waits.',
    contentClass: 'facts',
    drill: false,
  }) as const;
