import type { Explanation } from '@kawal/policy';
import { expect, test } from 'vitest';
import { unansweredBarred } from './owed.ts';

const called = (office: string, by: string) => ({ type: 'event', event: { type: 'call-unanswered', office, by } });
const answered = (person: string) => ({
  type: 'event',
  event: { type: 'reply-recorded', reply: { relayed: true, person } },
});

test('warns who called a barred office in vain never to call it again, and nobody else', () => {
  const after = (...happened: readonly object[]) =>
    unansweredBarred({ happened } as unknown as Explanation, { person: 'petugas-1', barred: ['policeUnitPpa'] });
  expect(after(called('policeUnitPpa', 'petugas-1'))).toBe('policeUnitPpa');
  expect(after(called('policeUnitPpa', 'petugas-2'))).toBeNull();
  expect(after(called('sapa129', 'petugas-1'))).toBeNull();
  // Their newest call is what the page speaks of.
  expect(after(called('policeUnitPpa', 'petugas-1'), answered('petugas-1'))).toBeNull();
});
