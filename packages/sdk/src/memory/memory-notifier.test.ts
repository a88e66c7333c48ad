import { expect, it } from 'vitest';
import { sampleLimits, sampleMessage } from '../conformance/notifier/sample-message.ts';
import { memoryNotifier } from './memory-notifier.ts';

it('records what it was sent and gives the outcome it was told to give', async () => {
  const notifier = memoryNotifier({ channel: 'email' });
  expect(await notifier.send(message('1'), sampleLimits())).toEqual({ type: 'delivered', handle: 'memory-1.1' });
  const busy = { type: 'failed', scope: 'provider', retryable: true, code: '451' } as const;
  notifier.answer(busy);
  expect(await notifier.send(message('2'), sampleLimits())).toEqual(busy);
  expect(notifier.sent.map(({ id }) => id)).toEqual(['1', '2']);
});

it('decides message by message when it is given a function', async () => {
  const notifier = memoryNotifier({ channel: 'email', evidence: 'accepted' });
  notifier.answer(({ id }) =>
    id === 'bad' ? { type: 'failed', scope: 'address', retryable: false, code: '550' } : { type: 'accepted' },
  );
  expect((await notifier.send(message('bad'), sampleLimits())).type).toBe('failed');
  expect((await notifier.send(message('good'), sampleLimits())).type).toBe('accepted');
});

const message = (id: string) => sampleMessage({ id, address: 'duty@example.org' });
