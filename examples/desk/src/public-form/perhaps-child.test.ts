import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const told = {
  ...{ danger: 'no', area: '35.99.01.1001', address: '', victimAge: '', victim: '', reporter: '', phone: '', safe: '' },
  ...{ keepLocalOut: '', policeInvolved: 'no', story: 'Anak perempuan 15 tahun tinggal di mes majikan.' },
};
const perhaps = 'Mungkin anak';

/** Sends the public form, and returns what officers read of its report before anybody opens its story. */
async function sent(changes: Readonly<Record<string, string>> = {}) {
  const { kawal, officer, stranger } = await openedDesk();
  const body = { ...told, key: crypto.randomUUID(), ...changes };
  expect((await stranger().post('/lapor', body)).text).toContain('data-number');
  await kawal.advance('1 menit');
  const found = await kawal.engine.unguarded.list('report');
  const [record] = found.ok ? found.records : [];
  const report = record?.stream ?? '';
  const reader = await officer('petugas-1');
  const read = async (path: string) => (await reader.get(path)).text;
  const pages = async () => [await read(`/catatan/${report}`), await read('/hari-ini')] as const;
  return { kawal, report, pages, facts: record?.state.facts };
}

test.each([
  ['Anak perempuan 15 tahun tinggal di mes majikan.'],
  ['Siswi SMP dibawa kabur orang itu.'],
  ['Gadis 15 tahun bekerja di warung.'],
  ['My daughter is 14 and works there.'],
])('shows officers that a victim may be a child by the story, while nobody answered, of "%s"', async (story) => {
  const { pages, facts } = await sent({ story });
  const [page, today] = await pages();
  expect(page).toMatch(new RegExp(`class="chip[^"]*">${perhaps}<`));
  expect(today).toContain('MUNGKIN ANAK');
  // Nothing is decided for the person: no fact says child.
  expect(facts).not.toMatchObject({ victimAge: expect.arrayContaining(['child']) });
});

test('says nothing of a child whom the form has, or of whom the story does not tell', async () => {
  for (const changes of [{ victimAge: 'child' }, { story: 'Ia bekerja di warung tanpa upah.' }]) {
    const pages = await (await sent(changes)).pages();
    expect(pages.join()).not.toMatch(/mungkin anak/i);
  }
});

test('says it no more once an officer put an age on record', async () => {
  const { kawal, report, pages } = await sent();
  const correction = { reason: 'foundOtherwise', facts: { victimAge: ['child'] } } as const;
  expect(await kawal.as('petugas-1').reports.correct(report as never, correction as never)).toMatchObject({ ok: true });
  expect((await pages()).join()).not.toMatch(/mungkin anak/i);
});
