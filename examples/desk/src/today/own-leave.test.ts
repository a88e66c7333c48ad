import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const leave = { from: '2026-03-02T08:00+07:00', until: '2026-03-12T08:00+07:00' };

/** Returns the sign of what a page says that leave empties. */
function signIn(text: string): string {
  return /name="_empties" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** Opens a desk at which people of the LPA put somebody on leave, one after the other. */
async function putOnLeave(person: string, ...by: readonly string[]) {
  const desk = await openedDesk();
  for (const one of by) await desk.kawal.as(one).chapter.noteAbsence({ ...leave, person });
  const day = async (who: string) => (await (await desk.officer(who)).get('/hari-ini')).text;
  return { ...desk, day };
}

test('lets whoever two people of the LPA put on leave read who did, and take it back at a touch from their day', async () => {
  const { kawal, officer, day } = await putOnLeave('uptd-1', 'petugas-1', 'petugas-2');
  const own = await day('uptd-1');
  expect(own).toMatch(/Anda tercatat cuti atau berhalangan dari .* sampai .*: laporan baru tidak dikirim kepada Anda/s);
  expect(own).toMatch(/Yang mencatatnya: Petugas jaga LPA \(petugas 1\) dan Petugas jaga LPA \(petugas 2\)/);
  expect(own).toContain('action="/buat/batalkan-cuti"');
  expect(await day('koordinator-lor')).not.toContain('Anda tercatat cuti');
  // Each other page says so too, and leads there.
  const page = async (who: string) => (await (await officer(who)).get('/petugas')).text;
  expect(await page('uptd-1')).toMatch(/Anda tercatat cuti sampai [^<]*<a href="\/hari-ini">Anda bertugas\?/);
  expect(await page('koordinator-lor')).not.toContain('Anda tercatat cuti');
  const browser = await officer('uptd-1');
  const sent = await browser.fill('/buat/batalkan-cuti', { person: 'uptd-1', from: leave.from });
  expect(sent.status).toBe(303);
  expect((await kawal.engine.unguarded.chapter())?.directory.absences).toEqual([]);
  expect(await day('uptd-1')).not.toContain('Anda tercatat cuti');
});

test('lets whoever one person wants to put on leave read of it, and agree', async () => {
  const { kawal, officer, day } = await putOnLeave('uptd-1', 'petugas-1');
  expect((await kawal.engine.unguarded.chapter())?.directory.absences).toEqual([]);
  expect(await day('uptd-1')).toContain('mengusulkan cuti');
  // Whoever proposed it reads that it waits, and for whom; once it began without that, that it is not in force.
  const line =
    /<li class="waits warn"><a href="\/petugas">.*?Menunggu orang kedua: Anda mengusulkan cuti UPTD .*?SUDAH MULAI, BELUM BERLAKU.*?Yang dapat menyetujui: .*?petugas 2.*?UPTD/s;
  expect(await day('petugas-1')).toMatch(line);
  const people = (await (await officer('petugas-1')).get('/petugas')).text;
  expect(people).toMatch(/Menunggu orang kedua<\/h2>.*Anda mengusulkan cuti/s);
  expect(await day('petugas-2')).not.toContain('Anda mengusulkan');
  const browser = await officer('uptd-1');
  const { text } = await browser.fill('/buat/cuti', { person: 'uptd-1', ...leave });
  const agreed = await browser.fill('/buat/cuti', { person: 'uptd-1', ...leave, _empties: signIn(text) });
  expect(agreed.status).toBe(303);
  expect((await kawal.engine.unguarded.chapter())?.directory.absences).toHaveLength(1);
  expect(await day('petugas-1')).not.toContain('Anda mengusulkan');
});

test('lets somebody of the LPA take back their own leave from their day', async () => {
  const { day } = await putOnLeave('petugas-2', 'petugas-1', 'petugas-2');
  const own = await day('petugas-2');
  expect(own).toContain('Anda tercatat cuti atau berhalangan');
  expect(own).toContain('action="/buat/batalkan-cuti"');
});

test('says to whoever answers a report while on leave that it does not count, and that it will once they are back', async () => {
  const { kawal, officer } = await putOnLeave('petugas-2', 'petugas-1', 'petugas-2');
  const facts = { danger: ['yes'], victimAge: ['child'] } as const;
  const body = { area: '35.99.01.1001', channel: 'phone', facts, parties: [], story: 'Cerita contoh.' } as const;
  const sent = await kawal.as('petugas-1').reports.submit(body);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const report = sent.receipt.stream;
  await kawal.advance('1 menit');
  const browser = await officer('petugas-2');
  const answered = await browser.fill(`/catatan/${report}/sanggupi`, {});
  expect(answered.status).toBe(303);
  const { text } = await browser.get(answered.goesTo);
  expect(text).toContain('TIDAK DIHITUNG');
  expect(text).not.toContain('Anda kini menangani laporan ini');
  await browser.fill('/buat/batalkan-cuti', { person: 'petugas-2', from: leave.from });
  expect((await browser.get(`/catatan/${report}`)).text).not.toContain('BELUM DISANGGUPI');
});

test('says of an office that leave empties when that is, and who receives its reports then', async () => {
  const { officer, kawal } = await putOnLeave('petugas-1', 'petugas-2', 'petugas-1');
  const people = async () => (await (await officer('sekretaris-uji')).get('/petugas')).text.replaceAll(/<[^>]+>/g, ' ');
  expect(await people()).not.toMatch(/Petugas jaga LPA[^•]{0,400}KOSONG karena cuti/);
  for (const one of ['sekretaris-uji', 'petugas-2'])
    await kawal.as(one).chapter.noteAbsence({ ...leave, person: 'petugas-2' });
  expect(await people()).toMatch(/KOSONG karena cuti: sekarang – [^.]*08\.00[^:]*penggantinya: [^.]*iket cadangan/);
});

test('says before leave is agreed to which office it empties, until when, and who stands in', async () => {
  const { officer, kawal } = await putOnLeave('petugas-1', 'petugas-2', 'petugas-1');
  await kawal.as('sekretaris-uji').chapter.noteAbsence({ ...leave, person: 'petugas-2' });
  const browser = await officer('petugas-2');
  const [ask = ''] = /<form[^>]*action="\/buat\/cuti".*?<.form>/s.exec((await browser.get('/hari-ini')).text) ?? [];
  const hidden = [...ask.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  const { text } = await browser.post('/buat/cuti', Object.fromEntries(hidden));
  expect(text).toMatch(
    /<h1>Setujui: Catat cuti.*jaga LPA[^<]*: KOSONG karena cuti: [^<]* – [^<]*penggantinya: [^<]*iket cadangan/s,
  );
});

test('takes no leave that empties an office at once before whoever takes it reads which office, and who stands in', async () => {
  const { officer, kawal } = await putOnLeave('petugas-1', 'petugas-2', 'petugas-1');
  const browser = await officer('petugas-2');
  const from = '2026-03-02T08:00';
  const asked = await browser.fill('/buat/cuti', { person: 'petugas-2', from, until: '2026-03-03T08:00' });
  const absences = async () => (await kawal.engine.unguarded.chapter())?.directory.absences.length;
  expect([asked.status, await absences()]).toEqual([422, 1]);
  expect(asked.text).toMatch(/jaga LPA[^<]*: KOSONG karena cuti: [^<]*iket cadangan.*Cuti ini mengosongkan/s);
  const _empties = signIn(asked.text);
  // Other dates are another emptying: nobody has read it yet.
  const longer = await browser.fill('/buat/cuti', { person: 'petugas-2', from, until: '2026-03-09T08:00', _empties });
  expect([longer.status, await absences()]).toEqual([422, 1]);
  expect(signIn(longer.text)).not.toBe(_empties);
  const sent = await browser.fill('/buat/cuti', { person: 'petugas-2', from, until: '2026-03-03T08:00', _empties });
  expect(sent.status).toBe(303);
});

test('says of a new leave the time in which it empties the office, and not that of an earlier leave', async () => {
  const { officer, kawal } = await putOnLeave('petugas-1', 'petugas-2', 'petugas-1');
  for (const one of ['sekretaris-uji', 'petugas-2'])
    await kawal.as(one).chapter.noteAbsence({ ...leave, until: '2026-03-03T08:00+07:00', person: 'petugas-2' });
  const browser = await officer('petugas-2');
  const ask = (from: string, until: string) => browser.fill('/buat/cuti', { person: 'petugas-2', from, until });
  const later = await ask('2026-03-05T09:00', '2026-03-06T09:00');
  expect(later.text).toMatch(/jaga LPA[^<]*: KOSONG karena cuti: [^<–]*5 [^<–]*09\.00[^<–]* – [^<]*6 [^<]*09\.00/);
  // A leave that begins once the others are back empties nothing.
  expect((await ask('2026-03-20T09:00', '2026-03-21T09:00')).text).not.toContain('KOSONG karena cuti');
});

test('names the latest end of leaves that overlap to whoever is on both', async () => {
  const { officer, kawal } = await putOnLeave('petugas-2', 'petugas-1', 'petugas-2');
  for (const one of ['petugas-1', 'petugas-2'])
    await kawal.as(one).chapter.noteAbsence({
      ...{ person: 'petugas-2', from: '2026-03-01T08:00+07:00', until: '2026-03-15T10:00+07:00' },
    });
  expect((await (await officer('petugas-2')).get('/petugas')).text).toMatch(
    /Anda tercatat cuti sampai [^<]*15 [^<]*10\.00/,
  );
});
