import { expect, test } from 'vitest';
import { replyCode } from '../notifier/reply-code.ts';
import { askBack } from './ask-back.ts';

test('asks back whom it wrote to, three times an hour, and nobody for an answer that counts', () => {
  const sent: (readonly [string, string])[] = [];
  let now = 0;
  const asks = askBack(
    async ({ address, text }) => {
      sent.push([address, text.slice(0, 22)]);
      return { type: 'accepted' };
    },
    () => now,
  );
  asks.typed('+620000000009', 'halo');
  asks.notified('+620000000001');
  asks.typed('+620000000001', `siap ${replyCode(new Uint8Array(10).fill(7))}`);
  for (const words of ['siap', 'ini siapa?', 'hmm', 'halo?']) asks.typed('+620000000001', words);
  const [noCode, question] = ['Jawaban Anda belum ter', 'Apakah Anda menjawab p'];
  expect(sent).toEqual([noCode, question, question].map((words) => ['+620000000001', words]));
  now = 3_600_000;
  asks.typed('+620000000001', 'tolong');
  expect(sent).toHaveLength(4);
});
