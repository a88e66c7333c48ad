import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const told = {
  ...{ danger: 'yes', area: '35.99.01.1001', address: '', victimAge: 'child', victim: '', reporter: '' },
  ...{ phone: '', safe: '', keepLocalOut: '', policeInvolved: 'no', story: 'Ia dikunci majikannya di kos.' },
};

/** Sends the public form, and returns its receipt and the page of its report as an officer sees it. */
async function sent(changes: Readonly<Record<string, string>> = {}) {
  const desk = await openedDesk();
  const browser = desk.stranger();
  const [, key = ''] = /name="key" value="([^"]+)"/.exec((await browser.get('/lapor')).text) ?? [];
  const receipt = (await browser.post('/lapor', { ...told, key, ...changes })).text;
  await desk.kawal.advance('1 menit');
  const found = await desk.kawal.engine.unguarded.list('report');
  const [record] = found.ok ? found.records : [];
  const page = (await (await desk.officer('petugas-1')).get(`/catatan/${record?.stream}`)).text;
  return { desk, receipt, page, record, browser };
}

const calls = (text: string) => [...text.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number);
const denied = 'Menurut pelapor tidak ada polisi yang terlibat.';

test('sends a reporter in danger to 110 first who answered that no police are involved', async () => {
  expect(calls((await sent()).receipt)).toEqual(['110', '129']);
  for (const policeInvolved of ['', 'unknown'])
    expect(calls((await sent({ policeInvolved })).receipt)).toEqual(['129', '110']);
  expect(calls((await sent({ policeInvolved: 'yes' })).receipt)).toEqual(['129']);
});

test.each([
  ['has a word of police that is still asked about', { story: 'Oknum polisi mengunci anak.' }],
  ['accuses another official', { story: 'Pak lurah mengunci anak di kos.' }],
  ['asks that nobody local be notified', { keepLocalOut: 'yes' }],
])('sends nobody to 110 first whose report %s', async (_, changes: Readonly<Record<string, string>>) => {
  const { receipt } = await sent(changes);
  expect(calls(receipt)).toEqual(['129', '110']);
});

test('shows an officer that the reporter answered no, without the story, and records it by the next touch', async () => {
  const { page } = await sent();
  expect(page).toContain(denied);
  expect(page).not.toContain('Belum tercatat apakah ada polisi yang terlibat');
  expect(page).toMatch(/href="[^"]*tanpa-polisi[^"]*"/);
  // The mark is nobody: no page lists it among the people.
  expect(page).not.toContain('menurut-pelapor');
  const unasked = (await sent({ policeInvolved: '' })).page;
  expect([unasked.includes(denied), unasked.includes('Belum tercatat apakah ada polisi yang terlibat')]).toEqual([
    false,
    true,
  ]);
});

test('clears nobody by a no about the police: the lurah stays out as before', async () => {
  const { desk, record } = await sent();
  expect(record?.state).toMatchObject({ corrected: { facts: expect.not.objectContaining({ involved: ['none'] }) } });
  const report = record?.stream.replace('report/', '') ?? '';
  const escalations = await desk.kawal.engine.unguarded.list('escalation');
  const state = escalations.ok ? escalations.records.find(({ stream }) => stream.endsWith(report))?.state : undefined;
  const offices = (state as { told: readonly { served: string }[] } | undefined)?.told.map(({ served }) => served);
  expect(offices?.length).toBeGreaterThan(0);
  for (const one of ['lurah', 'rtHead', 'rwHead']) expect(offices).not.toContain(one);
});
