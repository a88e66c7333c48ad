import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const nik = '3599014107990001';
const number = '0812-0000-0001';

async function withVictim() {
  const desk = await openedDesk();
  const form = desk.kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const submitted = async (more: object = {}) => {
    const victim = {
      ...{ ref: 'p1', roles: ['victim'], ageClass: 'child' },
      ...{ identity: { name: 'Nama Karangan Contoh', nik }, contact: { phone: number }, ...more },
    };
    const named = 'directoryPerson' in more ? [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', ...more }] : [];
    const { directoryPerson: _, ...own } = victim as typeof victim & { readonly directoryPerson?: string };
    const report = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['no'] }, parties: [own, ...named] };
    const outcome = await form.reports.submit(report as never);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
    return outcome.receipt.stream;
  };
  const lookups = async () => {
    const found = await desk.kawal.engine.unguarded.list('lookup');
    return found.ok ? found.records.map(({ state }) => state) : [];
  };
  return { ...desk, submitted, lookups };
}

test('finds for the LPA the report of a person by what is known of them, and puts the purpose on record', async () => {
  const { officer, submitted, lookups, kawal } = await withVictim();
  const report = await submitted();
  const browser = await officer('petugas-1');
  expect((await browser.get('/lainnya')).text).toContain('href="/cari"');
  for (const [field, value] of [
    ['nik', nik],
    ['phone', number],
    ['name', 'nama karangan contoh'],
  ] as const) {
    const answer = await browser.fill('/cari', { [field]: value, purpose: 'answerPerson' });
    expect([field, answer.status, answer.goesTo]).toEqual([field, 200, '']);
    expect(answer.text).toContain(`href="/catatan/${report}"`);
    // What was typed stands on no later page.
    expect(answer.text).not.toContain(value);
  }
  expect(await lookups()).toMatchObject(
    (['nik', 'phone', 'name'] as const).map((one) => ({ by: [one], purpose: 'answerPerson' })),
  );
  const readings = await kawal.engine.unguarded.list('access', { key: { name: 'person', value: 'petugas-1' } });
  expect(readings).toMatchObject({
    ok: true,
    records: [{ state: { record: report, purpose: 'answerPerson' } }, {}, {}],
  });
});

test('looks for nobody without a purpose, or without anything to look for, and says what is missing', async () => {
  const { officer, lookups } = await withVictim();
  const browser = await officer('petugas-1');
  for (const [fields, said] of [
    [{ nik }, 'Isian ini perlu dijawab.'],
    [{ nik, purpose: 'agreeToClosing' }, 'Isian ini perlu dijawab.'],
    [{ purpose: 'supervise' }, 'Isilah NIK, nomor telepon, atau nama.'],
    [{ nik: '123', purpose: 'supervise' }, 'Isian &quot;NIK&quot; memuat 3 angka'],
    [{ name: 'Satu', purpose: 'supervise' }, 'Nama lengkap: Sedikitnya dua kata, tanpa gelar.'],
  ] as const) {
    const answer = await browser.fill('/cari', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(said);
  }
  expect((await browser.get('/cari?bahasa=en')).text).toContain('Find a person');
  expect(await lookups()).toEqual([]);
});

test('offers the look-up to the LPA alone, and answers others as if there were no such page', async () => {
  const { officer, stranger, submitted, lookups } = await withVictim();
  await submitted();
  const browser = await officer('koordinator-lor');
  expect((await browser.get('/lainnya')).text).not.toContain('/cari');
  expect((await browser.get('/cari')).status).toBe(404);
  const [, _token = ''] = /name="_token" value="([^"]+)"/.exec((await browser.get('/akun')).text) ?? [];
  expect((await browser.post('/cari', { _token, nik, purpose: 'supervise' })).status).toBe(404);
  expect((await stranger().get('/cari')).status).toBe(401);
  expect(await lookups()).toEqual([]);
});

test('answers an officer whom the only report of a person names as if nobody were found [X5]', async () => {
  const { officer, submitted } = await withVictim();
  const browser = await officer('petugas-1');
  const plain = (text: string) => text.replaceAll(/value="[^"]*"/g, '');
  const none = await browser.fill('/cari', { nik, purpose: 'supervise' });
  await submitted({ directoryPerson: 'petugas-1' });
  const hidden = await browser.fill('/cari', { nik, purpose: 'supervise' });
  expect([hidden.status, plain(hidden.text)]).toEqual([none.status, plain(none.text)]);
  expect(hidden.text).toContain(
    'Tidak ditemukan dalam laporan yang boleh Anda baca. Cerita laporan tidak ikut dicari.',
  );
  expect(hidden.text).toContain('yang hanya disebut dalam sebuah cerita tidak ditemukan');
  const other = await officer('petugas-2');
  expect((await other.fill('/cari', { nik, purpose: 'supervise' })).text).toContain('/catatan/report/');
});
