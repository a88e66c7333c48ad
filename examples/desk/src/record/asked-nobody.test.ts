import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const call = {
  ...{ area: '35.99.01.1001', channel: 'phone', 'facts.danger': 'no', 'facts.departure': 'unknown' },
  ...{ 'facts.victimAge': 'child', 'facts.involved': 'unknown' },
};
const accused = { 'parties.0.roles': 'suspected', 'parties.0.ageClass': 'adult' };

test.each([
  ['in the story', { story: 'Katanya Piket Contoh Satu ikut.' }],
  ['in the name of a suspect', { story: 'Cerita.', ...accused, 'parties.0.identity.name': 'Piket Contoh Satu' }],
  ['by a slip of the pen', { story: 'Cerita.', ...accused, 'parties.0.identity.name': 'Pikat Contoh Satu' }],
])('keeps out whom a report of an officer outside the LPA means %s, as nobody said', async (_, said) => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('uptd-1');
  const taken = await browser.fill('/buat/terima', { ...call, ...said });
  expect([taken.status, taken.text.includes('_same.')]).toEqual([303, false]);
  const stream = /report\/[^?]+/.exec(taken.goesTo)?.[0] ?? '';
  const read = await kawal.engine.unguarded.history(stream as 'report/1');
  const [received] = read.ok ? read.entries.flatMap(({ changes }) => changes) : [];
  expect(received).toMatchObject({ byApps: expect.arrayContaining(['disebut-piket-1']) });
});
