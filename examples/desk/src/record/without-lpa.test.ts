import { expect, test } from 'vitest';
import { deskWith, inDanger, preparedIn } from '../reported.sample.ts';

/** Words that send their reader to the LPA or its secretariat; what forbids it does not. */
const sendsThere =
  /(?<!\b[Jj]angan |\bJANGAN )\b(?:[Hh]ubungi|[Tt]anyakan[^.]{0,40}? kepada|[Mm]intalah|[Tt]elepon(?:lah)?|[Ss]ampaikan[^.]{0,30}? kepada)[^.:;]{0,40}(?:\bLPA\b|[Ss]ekretari)|\b(?:[Aa]sk|[Cc]ontact|[Cc]all|[Tt]ell) (?!no)[^.:;]{0,40}(?:\bLPA\b|\bsecretar)/;

test('sends nobody who handles a report to the LPA that it bars, on no page and in no language', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  await preparedIn(kawal, report);
  for (const person of ['petugas-1', 'uptd-1'])
    await (await officer(person)).fill(`/catatan/${report}`, { purpose: 'respond' });
  const close = { reason: 'unfounded', note: 'Diperiksa petugas contoh kemarin.' } as const;
  await kawal.as('uptd-1').reports.close(report, close as never);
  await kawal.as('uptd-1').reports.add(report, { facts: { involved: ['lpa'] }, parties: [] });
  await kawal.as('uptd-1').reports.close(report, close as never);
  await kawal.advance('3 jam');
  const pages = ['', '/tutup', '/tindak', '/telepon', '/tambah', '/koreksi', '/lepaskan', '/rujuk', '/darurat'];
  const found: string[] = [];
  for (const person of ['uptd-1', 'piket-1', 'koordinator-lor', 'bp3mi-1']) {
    const browser = await officer(person);
    for (const language of ['id', 'en'])
      for (const path of [...pages.map((one) => `/catatan/${report}${one}`), '/hari-ini']) {
        const { text } = await browser.get(`${path}?bahasa=${language}`);
        const said = text
          .slice(text.indexOf('<main'))
          .replaceAll(/<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ');
        found.push(...(sendsThere.exec(said) ?? []).map((one) => `${person} ${path} ${language}: ${one}`));
      }
  }
  expect(found).toEqual([]);
  const messages = ['uptd-1', 'piket-1', 'piket-2'].flatMap((person) => kawal.sentTo(person));
  expect(messages.filter(({ text }) => sendsThere.test(text.replaceAll(/\s+/g, ' '))).map(({ text }) => text)).toEqual(
    [],
  );
});

test.each([
  ['Belum ada. Tanyakan kepada petugas jaga LPA.', true],
  ['Tanyakan nomornya kepada sekretariat', true],
  ['Ask an officer of the LPA first.', true],
  ['Jangan menghubungi LPA; telepon SAPA 129.', false],
  ['Hubungi SAPA 129; jangan menghubungi LPA.', false],
])('knows a sentence that sends to the LPA: %s %s', (text, isOne) => {
  expect(sendsThere.test(text)).toBe(isOne);
});

test.each([
  ['lpa', /Belum ada yang dapat diberi tahu\. Hubungi SAPA 129; jangan menghubungi LPA/],
  ['none', /Belum ada yang dapat diberi tahu\. Hubungi petugas jaga LPA/],
])('says of a report that waits for a channel whom to contact, where "%s" is involved', async (involved, said) => {
  const { officer, report } = await deskWith({ ...inDanger, involved: [involved] }, { channels: [] });
  const readers = ['uptd-1', 'petugas-2', 'petugas-1', 'koordinator-lor', 'piket-1', 'sekretaris-uji'];
  const pages = await Promise.all(readers.map(async (one) => (await officer(one)).get(`/catatan/${report}`)));
  const shown = pages.flatMap(({ status, text }) =>
    status === 200 && text.includes('Belum ada yang dapat') ? [text] : [],
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const text of shown) expect(text).toMatch(said);
});
