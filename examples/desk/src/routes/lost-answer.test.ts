import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { deskWith, inDanger } from '../reported.sample.ts';

/** Everything that a page keeps to be sent again, as a browser sends it. */
const hiddenIn = (text: string): Readonly<Record<string, readonly string[]>> => {
  const form = /<form method="post" action="[^"]*" class="stack".*?<\/form>/s.exec(text)?.[0] ?? '';
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields[name] = [...(fields[name] ?? []), value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')];
  return fields;
};

const call = {
  ...{ story: 'Cerita contoh.', area: '35.99.01.1001', channel: 'phone' },
  ...{ 'facts.danger': 'no', 'facts.departure': 'none', 'facts.victimAge': 'child', 'facts.involved': 'none' },
};

/** Something that is waited for, and ended by who has it. */
function waiting() {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((ended) => {
    resolve = ended;
  });
  return { promise, resolve: () => resolve() };
}

/** Loses the answer of the engine to the next report, before it is recorded or after. */
function losing({ engine }: Awaited<ReturnType<typeof openedDesk>>['kawal'], when: 'before' | 'after'): void {
  const as = engine.asTool.bind(engine);
  let isLost = false;
  engine.asTool = (actor, asked) => {
    const api = as(actor, asked);
    const submit = api.reports.submit.bind(api.reports) as (...given: readonly unknown[]) => Promise<unknown>;
    const losingOne = async (...given: readonly unknown[]): Promise<unknown> => {
      if (isLost) return await submit(...given);
      isLost = true;
      if (when === 'after') await submit(...given);
      throw new Error('the answer was lost');
    };
    return { ...api, reports: { ...api.reports, submit: losingOne } } as never;
  };
}

test.each(['before', 'after'] as const)(
  'keeps a call whose answer the storage lost %s it wrote, and records it once when it is sent again',
  async (when) => {
    const { kawal, officer } = await openedDesk();
    const browser = await officer('petugas-1');
    losing(kawal, when);
    const lost = await browser.fill('/buat/terima', call);
    expect(lost.status).toBe(503);
    for (const said of ['Belum pasti tercatat', 'tidak dicatat dua kali', '129']) expect(lost.text).toContain(said);
    const kept = hiddenIn(lost.text);
    expect(kept).toMatchObject({ story: [call.story], 'facts.involved': ['none'] });
    const again = await browser.post('/buat/terima', kept);
    expect(again.status).toBe(303);
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(1);
  },
);

test('leads a correction whose answer was lost to its record, and does not say that somebody else changed it', async () => {
  const { officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  const browser = await officer('petugas-1');
  const address = `/catatan/${report}/koreksi`;
  const form = hiddenIn((await browser.get(address)).text);
  const known = { 'facts.danger': 'yes', 'facts.victimAge': 'child', 'facts.involved': 'none' };
  const sent = { ...form, reason: 'misunderstood', 'facts.departure': 'signs', ...known };
  const [first, again] = [await browser.post(address, sent), await browser.post(address, sent)];
  expect(/class="problems".*?<\/div>/s.exec(first.text)?.[0]).toBeUndefined();
  expect([first.status, first.goesTo]).toEqual([303, `/catatan/${report}?selesai=koreksi`]);
  expect([again.status, again.goesTo]).toEqual([first.status, first.goesTo]);
  // Something else under the same key is read as it stands now.
  const other = await browser.post(address, { ...sent, 'facts.departure': 'none' });
  expect(other.status).toBe(422);
});

test('gives a correction that is sent again while the first still runs the same answer', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  const browser = await officer('petugas-1');
  const address = `/catatan/${report}/koreksi`;
  const form = hiddenIn((await browser.get(address)).text);
  const known = { 'facts.danger': 'yes', 'facts.victimAge': 'child', 'facts.involved': 'none' };
  const sent = { ...form, reason: 'misunderstood', 'facts.departure': 'signs', ...known };
  // The first is on record, and its answer is not out yet.
  const [recorded, answered] = [waiting(), waiting()];
  const as = kawal.engine.as.bind(kawal.engine);
  kawal.engine.as = (actor) => {
    const api = as(actor);
    const correct = async (...given: Parameters<typeof api.reports.correct>) => {
      const outcome = await api.reports.correct(...given);
      recorded.resolve();
      await answered.promise;
      return outcome;
    };
    return { ...api, reports: { ...api.reports, correct } } as never;
  };
  const first = browser.post(address, sent);
  await recorded.promise;
  const again = browser.post(address, sent);
  for (let turn = 0; turn < 200; turn += 1) await setImmediate();
  answered.resolve();
  const done = `303 /catatan/${report}?selesai=koreksi`;
  const answers = await Promise.all([first, again]);
  expect(answers.map(({ status, goesTo }) => `${status} ${goesTo}`)).toEqual([done, done]);
});

test('says on a page of its own that something is out of order, with a way on and the number to call', async () => {
  const { kawal, desk } = await openedDesk();
  kawal.engine.sessions.get = async () => {
    throw new Error('the storage is away');
  };
  const answer = await desk.request('/hari-ini', { headers: { cookie: 'kawal=contoh' } });
  const text = await answer.text();
  expect(answer.status).toBe(503);
  for (const said of ['Ada gangguan', '129', 'href="/hari-ini"']) expect(text).toContain(said);
});
