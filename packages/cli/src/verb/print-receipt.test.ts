import { verbList } from '@kawal/engine';
import { expect, test } from 'vitest';
import type { Session } from '../command/session.ts';
import { printReceipt } from './print-receipt.ts';

test('names the safety rules that nobody marked of a visit that was held', () => {
  const verb = verbList.find(({ type }) => type === 'hold-visit');
  const lines: string[] = [];
  const session = {
    line: (text: string) => lines.push(text),
    say: ({ id }: { id: string }) => id,
    tone: (_: string, text: string) => text,
  };
  if (verb === undefined) throw new RangeError('no such verb');
  const printed = {
    repeated: false,
    chapter: {} as never,
    record: undefined,
    parties: undefined,
    drill: false,
    counts: true,
  };
  printReceipt(
    session as unknown as Session,
    verb,
    { stream: 'visit/contoh', version: 1 },
    { ...printed, unmarked: ['twoPersons', 'noChildInterviewed'] },
  );
  expect(lines.join()).toContain(
    'TIDAK ditandai terpenuhi: dua orang atau lebih, selalu bersama; tidak menanyai anak.',
  );
});
