import { expect, test } from 'vitest';
import { deskWith, inDanger } from '../reported.sample.ts';

async function withCode() {
  const desk = await deskWith(inDanger);
  await desk.kawal.advance('2 menit');
  const [message] = desk.kawal.sentTo('koordinator-lor');
  if (message === undefined) throw new Error('the coordinator was sent no message');
  return { ...desk, code: message.code };
}

const plain = (text: string): string => text.replaceAll(/value="[^"]*"/g, '').replaceAll(/ (?:selected|checked)/g, '');

test('records for the LPA the answer of somebody who reads their code out, and who entered it', async () => {
  const { officer, kawal, code, report } = await withCode();
  const browser = await officer('sekretaris-uji');
  expect((await browser.get('/lainnya')).text).toContain('href="/kode"');
  const typed = ` ${code.slice(0, 4).toUpperCase()} ${code.slice(4)}`;
  const answer = await browser.fill('/kode', { person: 'koordinator-lor', code: typed, answer: 'acknowledge' });
  expect([answer.status, answer.text.includes('Tercatat: pemilik kode menangani')]).toEqual([200, true]);
  // What was typed stands on no later page.
  expect(answer.text).not.toContain(code.slice(4));
  const found = await kawal.as('petugas-1').escalations.get(report);
  expect(found).toMatchObject({
    record: { state: { replies: [{ person: 'koordinator-lor', level: 'acknowledged' }] } },
  });
  expect((await (await officer('petugas-1')).get(`/catatan/${report}`)).text).toMatch(
    /menyanggupi \(lewat kode yang dimasukkan oleh [^)]*sekretaris uji\)/i,
  );
});

test('says in the history of a report that a code was entered at the desk and by whom, and names no channel', async () => {
  const { officer, code, report } = await withCode();
  const browser = await officer('petugas-2');
  await browser.fill('/kode', { person: 'koordinator-lor', code, answer: 'decline' });
  const { text } = await browser.get(`/catatan/${report}`);
  expect(text).toMatch(/tidak dapat menangani \(lewat kode yang dimasukkan oleh [^)]*petugas 2\)/i);
  expect(text).not.toContain('(lewat email)');
});

test('declines by a code, and answers a used code, an unknown one and that of somebody else in the same bytes [X5]', async () => {
  const { officer, code } = await withCode();
  const browser = await officer('petugas-2');
  const enter = async (given: string, person = 'koordinator-lor', answer = 'decline') => {
    const { status, text } = await browser.fill('/kode', { person, code: given, answer });
    return [status, plain(text)];
  };
  const unknown = await enter('aaaa bbbb cccc');
  expect(unknown).toEqual([422, expect.stringContaining('Tidak ada jawaban baru yang dicatat.')]);
  expect(await enter(code, 'lurah-lor')).toEqual(unknown);
  expect(await enter(code)).toEqual([200, expect.stringContaining('tidak dapat menangani')]);
  expect(await enter(code)).toEqual(unknown);
  expect(await enter(code, 'koordinator-lor', 'acknowledge')).toEqual(unknown);
});

test('answers the code of somebody whom the report names by now as one that never was [X5]', async () => {
  const { officer, kawal, code, report } = await withCode();
  const browser = await officer('petugas-2');
  const enter = async (given: string) => {
    const fields = { person: 'koordinator-lor', code: given, answer: 'acknowledge' };
    const { status, text } = await browser.fill('/kode', fields);
    return [status, plain(text)];
  };
  const named = { ref: 'orang', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator-lor' };
  const added = await kawal.as('petugas-2').reports.add(report, { facts: {}, parties: [named] } as never);
  expect(added).toMatchObject({ ok: true });
  const barred = await enter(code);
  expect(barred).toEqual(await enter('aaaa bbbb cccc'));
  expect(barred[0]).toBe(422);
});

test('says what is missing, and is no page to anybody but the LPA', async () => {
  const { officer, stranger } = await withCode();
  const browser = await officer('petugas-2');
  const empty = await browser.fill('/kode', { person: '', code: '', answer: '' });
  expect([empty.status, empty.text.includes('href="#person"'), empty.text.includes('href="#code"')]).toEqual([
    ...[422, true, true],
  ]);
  const coordinator = await officer('koordinator-lor');
  expect([(await coordinator.get('/kode')).status, (await stranger().get('/kode')).status]).toEqual([404, 401]);
  expect((await coordinator.get('/lainnya')).text).not.toContain('/kode');
});

test('says again that an answer is on record where the page that said so was lost', async () => {
  const { officer, code } = await withCode();
  const browser = await officer('petugas-2');
  const page = (await browser.get('/kode')).text;
  const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
  const sent = { _token: hidden('_token'), _key: hidden('_key'), person: 'koordinator-lor', code, answer: 'decline' };
  for (const time of ['first', 'again']) {
    const { status, text } = await browser.post('/kode', sent);
    expect([time, status, text.includes('tidak dapat menangani. Orang berikutnya')]).toEqual([time, 200, true]);
  }
});
