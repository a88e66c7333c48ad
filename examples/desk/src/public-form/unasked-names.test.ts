import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const told = {
  ...{ danger: 'yes', area: '35.99.01.1001', address: '', victimAge: 'child', victim: '', reporter: '' },
  ...{ phone: '', safe: '', keepLocalOut: 'no', policeInvolved: 'no' },
};

/** Sends a story by the public form, and returns the page and the report that came of it. */
async function reported(story: string, waited = '2 jam', danger = 'yes') {
  const desk = await openedDesk();
  const sent = await desk.stranger().post('/lapor', { ...told, danger, story, key: crypto.randomUUID() });
  await desk.kawal.advance(waited);
  const found = await desk.kawal.engine.unguarded.list('report');
  const stream = found.ok ? (found.records[0]?.stream ?? '') : '';
  const notified = async () => {
    const { records } = (await desk.kawal.engine.unguarded.list('escalation')) as never as {
      readonly records: readonly { readonly state: { readonly told: readonly { readonly person: string }[] } }[];
    };
    return records.flatMap(({ state }) => state.told.map(({ person }) => person));
  };
  return { ...desk, sent, path: `/catatan/${stream}`, notified };
}

const question = 'Cerita menyebut nama Petugas jaga LPA (petugas 1)';

test('keeps an officer out whom a public story names by full name, asks nobody outside, and asks the others of the LPA', async () => {
  const { sent, path, notified, officer, kawal } = await reported(
    'Anak dibawa. Petugas Contoh Satu ikut menjemputnya.',
  );
  // The page is that of any other report: whoever sends it learns nothing of the directory.
  expect([sent.status, sent.text.includes('data-number'), sent.text.includes('_same.')]).toEqual([200, true, false]);
  expect(sent.text).not.toContain('Petugas Contoh');
  const people = await notified();
  expect([people.includes('petugas-1'), people.length > 0]).toEqual([false, true]);

  const named = await officer('petugas-1');
  expect([(await named.get(path)).status, (await named.get('/hari-ini')).text.includes(path)]).toEqual([404, false]);
  const other = await officer('petugas-2');
  expect((await other.get('/hari-ini')).text).toContain('Baca ceritanya, lalu jawab: mungkin terlibat, atau tidak.');
  expect((await other.get(path)).text).toContain(question);

  // "Perhaps" ends the question, and keeps the person out.
  const yes = /action="([^"]+tetap-dikecualikan)".*?name="_token" value="([^"]+)".*?name="_key" value="([^"]+)"/s.exec(
    (await other.get(path)).text,
  );
  const [, action = '', _token = '', _key = ''] = yes ?? [];
  const stray = await other.post(action, { _token, _key: crypto.randomUUID(), _who: 'petugas-2' });
  expect([stray.status, (await other.get(path)).text.includes(question)]).toEqual([303, true]);
  const answered = await other.post(action, { _token, _key, _who: 'petugas-1' });
  expect([/class="problems".*?<.div>/s.exec(answered.text)?.[0], answered.status]).toEqual([undefined, 303]);
  expect((await other.get(path)).text).not.toContain(question);
  expect((await other.get('/hari-ini')).text).not.toContain('lalu jawab: mungkin terlibat');
  await kawal.advance('2 jam');
  expect([(await named.get(path)).status, (await notified()).includes('petugas-1')]).toEqual([404, false]);
});

test('lets somebody who was not notified read the story to agree that an officer is not involved', async () => {
  const { path, officer } = await reported('Anak dibawa. Petugas Contoh Satu ikut menjemputnya.', '1 menit', 'no');
  const answer = { who: 'petugas-1', reason: 'notInvolved' };
  const second = await officer('uptd-1');
  // Who cannot read it yet is asked the question, and offered no answer that would be refused.
  expect((await second.get(path)).text).not.toContain('Tidak terlibat');
  for (const page of [path, '/hari-ini']) {
    const { text } = await second.get(page);
    expect([
      page,
      text.includes('Ceritanya belum terbuka bagi Anda'),
      /[Bb]aca ceritanya, lalu jawab/.test(text),
    ]).toEqual([page, true, false]);
  }
  const first = await officer('petugas-2');
  await first.fill(path, { purpose: 'respond' });
  expect((await first.fill(`${path}/escalations.liftExclusion`, answer)).status).toBe(303);
  const purpose = 'agreeToClosing';
  expect((await second.get(path)).text).toContain(`name="purpose" value="${purpose}"`);
  const unread = await second.fill(`${path}/escalations.liftExclusion`, answer);
  // The page of the second word leads to the story, before it is given and where it is refused.
  expect([unread.status, unread.text.split(`href="${path}#cerita"`).length > 2]).toEqual([422, true]);
  expect((await second.fill(path, { purpose })).text).toContain('ikut menjemputnya');
  expect((await second.fill(`${path}/escalations.liftExclusion`, answer)).status).toBe(303);
  expect((await (await officer('petugas-1')).get(path)).status).toBe(200);
});

test('lets an officer whom a public story names be notified once two people of two institutions say that they are not involved', async () => {
  const { path, officer, kawal } = await reported('Anak dibawa. Petugas Contoh Satu ikut menjemputnya.');
  const lift = (who: string) => officer(who).then((one) => one.fill(`${path}/escalations.liftExclusion`, answer));
  const reads = (who: string) => officer(who).then((one) => one.fill(path, { purpose: 'respond' }));
  const answer = { who: 'petugas-1', reason: 'wrongPerson' };
  // Nobody says so who has not read what the story tells of them.
  expect((await lift('petugas-2')).status).toBe(422);
  await reads('petugas-2');
  const proposed = await lift('petugas-2');
  expect(proposed.status).toBe(303);
  const other = await officer('petugas-2');
  expect((await other.get(path)).text).not.toContain(question);
  // Whoever works on the report reads of it, and can object.
  const coordinator = (await (await officer('koordinator-lor')).get(path)).text;
  expect(coordinator).toContain('mengusulkan agar Petugas jaga LPA (petugas 1) boleh lagi tahu tentang laporan ini.');
  expect(coordinator).toMatch(/tetap-dikecualikan".*?name="_who" value="petugas-1"/s);
  // It is said to be a first word, and waits with who can give the second.
  expect((await other.get(proposed.goesTo)).text).toContain('Usulan ini menunggu orang kedua dan belum berlaku.');
  expect((await (await officer('uptd-1')).get('/hari-ini')).text).toContain('mengusulkan agar');
  const named = await officer('petugas-1');
  expect((await named.get(path)).status).toBe(404);
  await kawal.advance('1 menit');
  expect((await lift('uptd-1')).status).toBe(422);
  await reads('uptd-1');
  expect((await lift('uptd-1')).status).toBe(303);
  expect((await named.get(path)).status).toBe(200);
});

test('asks no question about an officer whose title was asked about and cleared, or whom no story names', async () => {
  const { path, officer, notified } = await reported('Anak dibawa pergi oleh orang yang tidak dikenal.');
  expect((await notified()).includes('petugas-1') || (await notified()).includes('koordinator-lor')).toBe(true);
  expect((await (await officer('petugas-2')).get(path)).text).not.toContain('Cerita menyebut nama');
});

test('keeps out whom a call names that an officer takes who is not of the LPA, and does not say who that is', async () => {
  const { kawal, officer } = await openedDesk();
  const coordinator = await officer('koordinator-lor');
  const call = {
    ...{ area: '35.99.01.1001', channel: 'phone', story: 'Petugas Contoh Satu ikut menjemput.', 'facts.danger': 'no' },
    ...{ 'facts.departure': 'unknown', 'facts.victimAge': 'child', 'facts.involved': 'none' },
  };
  const taken = await coordinator.fill('/buat/terima', call);
  expect([taken.status, taken.text.includes('_same.')]).toEqual([303, false]);
  const path = taken.goesTo.replace(/[?].*/, '');
  await kawal.advance('2 jam');
  expect((await (await officer('petugas-1')).get(path)).status).toBe(404);
  expect((await (await officer('petugas-2')).get(path)).text).toContain(question);
});

test('lets whoever works on a report object to a first word that somebody is not involved', async () => {
  const { path, officer } = await reported('Anak dibawa. Petugas Contoh Satu ikut menjemputnya.');
  const first = await officer('petugas-2');
  await first.fill(path, { purpose: 'respond' });
  const answer = { who: 'petugas-1', reason: 'notInvolved' };
  expect((await first.fill(`${path}/escalations.liftExclusion`, answer)).status).toBe(303);
  const other = await officer('koordinator-lor');
  const button = /action="([^"]+tetap-dikecualikan)".*?name="_token" value="([^"]+)".*?name="_key" value="([^"]+)"/s;
  const [, action = '', _token = '', _key = ''] = button.exec((await other.get(path)).text) ?? [];
  expect((await other.post(action, { _token, _key, _who: 'petugas-1' })).status).toBe(303);
  expect((await other.get(path)).text).not.toContain('boleh lagi tahu');
  expect((await (await officer('uptd-1')).get('/hari-ini')).text).not.toContain('mengusulkan agar');
});

test.each([
  ['one card', ({ subject }: { readonly subject: string }) => subject === 'petugas-1', 1, false],
  ['any card', () => true, 13, true],
] as const)('takes a report in where %s cannot be read, and raises an alarm', async (_, isDamaged, people, isTold) => {
  const kept = memoryStorage();
  const disk = { isBroken: false };
  const cards: typeof kept.cards = async (stream) =>
    (await kept.cards(stream)).map((card) =>
      disk.isBroken && isDamaged(card) && card.bytes
        ? { ...card, bytes: card.bytes.with(-1, (card.bytes.at(-1) ?? 0) ^ 1) }
        : card,
    );
  const { kawal, stranger } = await openedDesk({ storage: { ...kept, cards } });
  disk.isBroken = true;
  const sent = await stranger().post('/lapor', { ...told, story: 'Anak dibawa.', key: crypto.randomUUID() });
  disk.isBroken = false;
  expect([sent.status, sent.text.includes('data-number')]).toEqual([200, true]);
  expect(kawal.alarms.filter(({ code }) => code === 'names.not-compared')).toEqual([
    { code: 'names.not-compared', people },
  ]);
  await kawal.advance('1 menit');
  expect(kawal.sentTo('petugas-1').length > 0).toBe(isTold);
});
