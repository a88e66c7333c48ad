import { expect, test } from 'vitest';
import { deskWith, inDanger } from '../reported.sample.ts';

test('asks for no third call once two people rang what takes the place of police whom the report bars', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  await kawal.advance('10 menit');
  const lpa = kawal.as('petugas-1');
  expect(await lpa.escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  expect(await lpa.reports.add(report, { facts: { involved: ['police'] }, parties: [] })).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const owedOn = async () =>
    /<section class="owed">.*?<.section>/s.exec((await browser.get(`/catatan/${report}`)).text)?.[0];
  const marks = async () =>
    /<section class="picture">.*?<.section>/s.exec((await browser.get(`/catatan/${report}`)).text)?.[0] ?? '';
  expect(await owedOn()).toContain('SAPA 129');
  expect(await marks()).toMatch(/SAPA 129<.strong> <small>belum pasti sudah tahu/);
  for (const person of ['petugas-1', 'petugas-2']) {
    const call = { office: 'sapa129', result: 'answered', reference: 'Petugas Contoh' } as const;
    expect(await kawal.as(person).escalations.relay(report, call)).toMatchObject({ ok: true });
  }
  expect((await owedOn()) ?? '').not.toContain('SAPA 129');
  expect(await marks()).not.toMatch(/(?:SAPA 129|Unit PPA Kota Contoh)<.strong> <small>belum pasti sudah tahu/);
  expect((await browser.get('/hari-ini')).text).not.toMatch(/orang kedua perlu memastikan/);
});

test('says of whoever has a message only in a folder that it has not arrived, and whom to call', async () => {
  const opened = async (opening: object) => {
    const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] }, opening);
    const page = async () => (await (await officer('petugas-1')).get(`/catatan/${report}`)).text;
    return { kawal, report, page };
  };
  const { kawal, report, page } = await opened({
    channels: [{ channel: 'email', capabilities: { reaches: 'nobody' } }],
  });
  const kept = /BELUM SAMPAI\. Telepon sekarang: ([^<]*)/;
  const before = await page();
  expect(kept.exec(before)?.[1]).toContain('Koordinator Contoh Lor');
  const drawn = (text: string) => /<section class="picture">.*?<.section>/s.exec(text)?.[0] ?? '';
  expect(drawn(before)).toMatch(/<li class="unsent"><strong>[^<]+<.strong> <small>pesannya hanya ditulis ke folder/);
  // Nobody calls themselves.
  expect(kept.exec(before)?.[1]).not.toContain('(petugas 1)');
  // Whom the report names meanwhile is called by nobody.
  const accused = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator-lor' } as const;
  expect(await kawal.as('petugas-2').reports.add(report, { facts: {}, parties: [accused] })).toMatchObject({
    ok: true,
  });
  expect(kept.exec(await page())?.[1] ?? '').not.toContain('Koordinator');
  const sent = await (await opened({})).page();
  expect([drawn(sent).includes('folder'), drawn(sent).includes('<li class="told">')]).toEqual([false, true]);
  expect([sent.includes('BELUM SAMPAI'), sent.includes('Sudah diberi tahu:')]).toEqual([false, true]);
});
