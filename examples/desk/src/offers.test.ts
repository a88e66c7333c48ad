import { readChapter } from '@kawal/chapter';
import { commandSchemas } from '@kawal/core/schemas';
import { formOf } from '@kawal/forms';
import { sampleChapter } from '@kawal/testing';
import { expect, test } from 'vitest';
import { openedDesk } from './desk.sample.ts';
import { controlName } from './form/read-form.ts';

const options = (page: string, name: string): readonly string[] => {
  const [, select = ''] = new RegExp(`<select id="${name}".*?>(.*?)</select>`, 's').exec(page) ?? [];
  const listed = [...select.matchAll(/value="([^"]+)"/g)].map(([, value = '']) => value);
  const marks = [...page.matchAll(new RegExp(`<input type="\\w+" id="[^"]*" name="${name}" value="([^"]*)"`, 'g'))];
  return [...listed, ...marks.map(([, value = '']) => value)];
};

test('says why there is nothing to choose where a form takes a record that is not there', async () => {
  const { officer, kawal } = await openedDesk();
  const opening = async () => (await (await officer('petugas-1')).get('/buat/cases.open')).text;
  expect(await opening()).toContain('Belum ada yang dapat dipilih');
  const report = { area: '35.99.01.1001', channel: 'phone', facts: { danger: ['no'] }, parties: [] } as const;
  expect(await kawal.as('petugas-1').reports.submit(report)).toMatchObject({ ok: true });
  expect(await opening()).not.toContain('Belum ada yang dapat dipilih');
});

test('lists who is suspended and holds no office, and offers to bring nobody else back', async () => {
  const { officer, kawal } = await openedDesk();
  const person = 'sekretaris-uji';
  expect(await kawal.as('petugas-1').chapter.suspend({ person, reason: 'allegation' } as never)).toMatchObject({
    ok: true,
  });
  const browser = await officer('petugas-2');
  expect((await browser.get('/petugas')).text).toMatch(
    /<h2>Dinonaktifkan<\/h2>.*?Sekretaris uji.*?value="sekretaris-uji"/is,
  );
  expect(options((await browser.get('/buat/aktifkan-petugas')).text, 'person')).toEqual([person]);
  expect((await (await officer('uptd-1')).get('/petugas')).text).not.toContain('<h2>Dinonaktifkan</h2>');
});

test('offers to bring back whom new files left out while they were suspended', async () => {
  const { officer, kawal } = await openedDesk();
  const person = 'wakil-lor';
  expect(await kawal.as('petugas-1').chapter.suspend({ person, reason: 'allegation' })).toMatchObject({ ok: true });
  const files = sampleChapter('2026-03-01').map(({ name, text }) => ({
    name,
    text: text.replace(/^ {2}wakil-lor: .*\n/m, '').replace(', wakil: [wakil-lor]', ''),
  }));
  // A change of who holds an office takes two of the LPA.
  await kawal.as('petugas-1').chapter.apply(readChapter(files) as never);
  expect(await kawal.as('petugas-2').chapter.apply(readChapter(files) as never)).toMatchObject({ ok: true });
  expect((await kawal.engine.unguarded.chapter())?.directory.people).not.toHaveProperty(person);
  const browser = await officer('petugas-2');
  expect((await browser.get('/petugas')).text).toContain('value="wakil-lor"');
  expect(options((await browser.get('/buat/aktifkan-petugas')).text, 'person')).toEqual([person]);
  expect((await browser.fill('/buat/aktifkan-petugas', { person })).status).toBe(303);
  expect((await browser.get('/petugas')).text).not.toContain('wakil-lor');
});

test('offers on a report nothing that its reader would always be refused, and says whom to ask', async () => {
  const { kawal, officer } = await openedDesk();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['no'], victimAge: ['child'] } as const;
  const report = { area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as const;
  const sent = await kawal.as('petugas-1').reports.submit(report);
  const other = await kawal.as('petugas-1').reports.submit({ ...report, story: 'Cerita contoh kedua.' });
  if (!sent.ok || !other.ok) throw new Error('the reports were refused');
  const path = `/catatan/${sent.receipt.stream}`;
  await kawal.advance('1 menit');
  const lpa = await officer('petugas-1');
  const uptd = await officer('uptd-1');
  const secretary = await officer('sekretaris-uji');

  // Whoever holds no office, and was not notified, answers for nobody.
  const theirs = (await secretary.get(path)).text;
  expect(theirs).not.toMatch(/\/(?:sanggupi|tindak)"/);
  expect(theirs).toMatch(/Minta petugas yang dipilih Kawal untuk menyanggupinya[^<]*: Koordinator Contoh Lor\./);
  expect((await secretary.get('/hari-ini')).text).toContain('Minta Koordinator Contoh Lor untuk menyanggupinya');
  expect((await lpa.get(path)).text).toMatch(/\/sanggupi"/);

  // Who may record a call is said as that, not as if somebody had called.
  expect((await uptd.get(path)).text).not.toContain('Hasil telepon dicatat oleh');

  // Only the LPA changes who is in office.
  for (const page of ['/petugas', '/lainnya'])
    expect((await uptd.get(page)).text).not.toMatch(/\/buat\/(?:cuti|nonaktifkan|chapter\.)/);
  // Typed as an address, its page says who records it, before anything is filled in.
  for (const page of ['/buat/cuti', '/buat/nonaktifkan'])
    expect((await uptd.get(page)).text).toMatch(/dicatat oleh LPA(?!.*<form [^>]*class="stack")/s);
  // What others begin on the page of a report, or never, is not offered to them without one.
  const begins = async (person: string) =>
    /\/buat\/(?:breaches|dataRequests|cases|referrals)\./.test((await (await officer(person)).get('/lainnya')).text);
  expect([await begins('lurah-lor'), await begins('petugas-1')]).toEqual([false, true]);
  expect((await uptd.get('/petugas')).text).toContain('dicatat oleh LPA');
  expect((await lpa.get('/petugas')).text).toContain('/buat/cuti');

  // A path that does not run cannot be stopped, and a step that was taken is not taken again.
  const escalation = await kawal.as('petugas-1').escalations.get(sent.receipt.stream);
  if (!escalation.ok || !('paths' in escalation.record.state)) throw new Error('no escalation');
  const { paths, pending } = escalation.record.state;
  const running = paths.map((one) => one.path);
  expect(options((await lpa.get(`${path}/escalations.endPath`)).text, 'path').toSorted()).toEqual(running.toSorted());
  // No refusal of theirs ends what is done for a child.
  const reasons = options((await lpa.get(`${path}/escalations.endPath`)).text, 'reason');
  expect([reasons.includes('handledElsewhere'), reasons.includes('adultInformedRefusal')]).toEqual([true, false]);
  const steps = options((await lpa.get(`${path}/escalations.fireStep`)).text, 'step');
  expect([steps.length > 0, steps.every((one) => pending.some(({ step }) => step === one))]).toEqual([true, true]);

  // Both reports of one matter say so.
  const marking = { of: other.receipt.stream, reasons: ['sentTwice'] };
  const marked = await lpa.fill(`${path}/reports.markDuplicate`, marking);
  expect([marked.status, /class="problems".*?<\/div>/s.exec(marked.text)?.[0]]).toEqual([303, undefined]);
  expect((await lpa.get(path)).text).toMatch(
    new RegExp(`Ganda dari laporan <a href="/catatan/${other.receipt.stream}">`),
  );
  expect((await lpa.get(`/catatan/${other.receipt.stream}`)).text).toMatch(
    new RegExp(`Laporan ganda dari laporan ini: <a href="${path}">`),
  );
  expect((await lpa.get('/laporan')).text).toContain('>Ganda<');
});

test('leads from what was refused to the field that it is about, within a choice too', async () => {
  const prepare = formOf(commandSchemas.referral, 'prepare-referral').fields;
  const consent = formOf(commandSchemas.referral, 'check-consent').fields;
  const given = { consent: { outcome: 'given' } };
  expect(controlName(prepare, ['addressee', 'office'], { addressee: { kind: 'office' } })).toBe(
    'addressee.~office.office',
  );
  expect(controlName(consent, ['consent', 'by'], given)).toBe('consent.~given.by');
  expect(controlName(consent, ['consent', 'form'], given)).toBe('consent.~given.form');
  expect(controlName(consent, ['consent', 'outcome'], {})).toMatch(/^consent\.outcome=/);
  const report = formOf(commandSchemas.report, 'submit-report').fields;
  expect(controlName(report, ['parties', '0', 'identity', 'nik'], {})).toBe('parties.0.identity.nik');
  expect(controlName(report, ['story'], {})).toBe('story');
});
