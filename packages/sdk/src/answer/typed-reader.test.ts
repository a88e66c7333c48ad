import { expect, test } from 'vitest';
import { sampleReception } from '../conformance/notifier/sample-message.ts';
import type { NotifierEvent, Reception } from '../notifier/inbound.ts';
import { replyCode } from '../notifier/reply-code.ts';
import { readTyped, typedReader } from './typed-reader.ts';

const [ours, stranger] = ['+620000000001', '+620000000009'];

test('asks back people of the chapter, three times an hour, and nobody for an answer that counts', async () => {
  const sent: (readonly [string, string])[] = [];
  let now = 0;
  const read = typedReader(
    async ({ address, text }) => {
      sent.push([address, text]);
      return { type: 'accepted' };
    },
    () => now,
  );
  const code = replyCode(new Uint8Array(10).fill(7));
  const typed = (from: string, text: string): Promise<readonly NotifierEvent[]> =>
    read({ event: 'e-1', from, text }, sampleReception([ours]));
  expect(await typed(stranger, 'halo')).toEqual([]);
  expect(await typed(ours, `siap ${code}`)).toMatchObject([{ type: 'reply', token: code }]);
  for (const words of ['sanggup', 'ini siapa?', 'hmm', 'halo?']) expect(await typed(ours, words)).toEqual([]);
  expect(sent).toEqual(['codeMissing id', 'askedBack id', 'askedBack id'].map((words) => [ours, words]));
  now = 3_600_000;
  await typed(ours, 'tolong');
  expect(sent).toHaveLength(4);
});

test.each<[string, string, string, Reception, object]>([
  ['a yes takes on', ours, 'sanggup', sampleReception([ours], ['h-1']), { type: 'quoting-reply', handle: 'h-1' }],
  ['a bare word for a yes takes on', ours, 'Siap', sampleReception([ours], ['h-1']), { type: 'quoting-reply' }],
  ['and so with a title', ours, 'siap bu', sampleReception([ours], ['h-1']), { type: 'quoting-reply' }],
  ['and so with a hand', ours, 'siap 👍', sampleReception([ours], ['h-1']), { type: 'quoting-reply' }],
  ['a no declines', ours, 'maaf tidak bisa', sampleReception([ours], ['h-1']), { declines: true }],
  ['a code goes before', ours, `siap ${replyCode(new Uint8Array(10))}`, sampleReception(), { type: 'reply' }],
])('binds words to the message that they quote: %s', async (_, from, text, reception, event) => {
  const { events } = await readTyped({ event: 'e-1', from, text, about: 'h-1' }, reception);
  expect(events).toMatchObject([event]);
});

test.each<[string, string, Reception]>([
  ['to whom it did not go', 'sanggup', sampleReception([ours], ['h-2'])],
  ['who is a stranger', 'sanggup', sampleReception([stranger], ['h-1'])],
  ['who says siap to what went to another', 'siap', sampleReception([ours], ['h-2'])],
  ['who received it alone', 'oke bu', sampleReception([ours], ['h-1'])],
  ['who asks with siap', 'siap bu, di mana?', sampleReception([ours], ['h-1'])],
  ['who is not ready', 'siap bu rina', sampleReception([ours], ['h-2'])],
  ['who asks', 'ini laporan apa?', sampleReception([ours], ['h-1'])],
  ['who cries for help', 'tolong!!', sampleReception([ours], ['h-1'])],
])('binds nothing of somebody %s, though they quote a message', async (_, text, reception) => {
  expect((await readTyped({ event: 'e-1', from: ours, text, about: 'h-1' }, reception)).events).toEqual([]);
});
