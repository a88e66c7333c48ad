import { readChapter } from '@kawal/chapter';
import { describe, expect, test } from 'vitest';
import { sampleChapter, testEngine } from './index.ts';

const away = { person: 'uptd-1', from: '2026-03-03T08:00+07:00', until: '2026-03-20T08:00+07:00' } as const;

/** The files of the sample chapter, in which somebody is absent for six days from its first. */
function filesWith(person: string) {
  const line = `berhalangan: [{ orang: ${person}, dari: 2026-03-02, sampai: 2026-03-08 }]`;
  const files = sampleChapter('2026-03-01');
  const reading = readChapter(
    files.map((file) => ({ ...file, text: file.text.replace('\njabatan:', `\n${line}\njabatan:`) })),
  );
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.findings));
  return reading;
}

describe('leave of somebody of another institution', () => {
  test('takes two people of the LPA, and a message tells whom it concerns once, and by whose word', async () => {
    const kawal = await testEngine();
    const [one, two] = [kawal.as('petugas-1').chapter, kawal.as('petugas-2').chapter];
    expect(await one.noteAbsence(away)).toMatchObject({ receipt: { status: 'proposed' } });
    expect(kawal.signInNotices).toEqual([]);
    const key = { key: 'cuti-contoh-0001' };
    for (let turn = 0; turn < 2; turn += 1)
      expect(await two.noteAbsence(away, key)).toMatchObject({ receipt: { status: 'inForce' } });
    expect(kawal.signInNotices.map(({ address }) => address)).toEqual(['uptd@contoh.test']);
    const text = kawal.signInNotices[0]?.text ?? '';
    expect(text).toMatch(/petugas-1 dan petugas-2 mencatat Anda cuti dari Selasa, 3 Maret 2026/);
    const day = await kawal.as('uptd-1').due();
    const [own] = day.ok ? day.items.filter(({ verb }) => verb === 'chapter.cancelAbsence') : [];
    expect(own?.said.id).toContain('Yang mencatatnya: petugas-1 dan petugas-2.');
    expect(text).toContain('batalkan sendiri');
    expect(text).not.toMatch(/Petugas UPTD Contoh/);
    // Taken back by another it is told of, too.
    expect(await one.cancelAbsence({ person: away.person, from: away.from })).toMatchObject({ ok: true });
    expect(kawal.signInNotices.map(({ address }) => address)).toEqual(['uptd@contoh.test', 'uptd@contoh.test']);
    expect(kawal.signInNotices[1]?.text).toMatch(/^petugas-1 membatalkan cuti Anda dari Selasa, 3 Maret 2026/);
  });

  test('waits in the day of whoever is away, who agrees to it, is sent nothing, and takes it back alone', async () => {
    const kawal = await testEngine();
    const [lpa, own] = [kawal.as('petugas-1'), kawal.as('uptd-1')];
    expect(await own.chapter.noteAbsence(away)).toMatchObject({ refusals: [{ code: 'chapter.not-yours' }] });
    await lpa.chapter.noteAbsence(away);
    const day = await own.due();
    const waits = day.ok ? day.items.filter(({ verb }) => verb.startsWith('chapter.')) : [];
    expect(waits).toMatchObject([{ what: 'secondWord', verb: 'chapter.noteAbsence' }]);
    const others = await kawal.as('koordinator-lor').due();
    expect(others.ok && others.items.filter(({ verb }) => verb.startsWith('chapter.'))).toEqual([]);
    expect(await own.chapter.noteAbsence(waits[0]?.fields as never)).toMatchObject({ receipt: { status: 'inForce' } });
    expect(kawal.signInNotices).toEqual([]);
    expect(await own.chapter.cancelAbsence({ ...away, person: 'petugas-1' } as never)).toMatchObject({ ok: false });
    const back = { person: away.person, from: away.from };
    expect(await kawal.as('koordinator-lor').chapter.cancelAbsence(back)).toMatchObject({
      refusals: [{ code: 'chapter.not-yours' }],
    });
    expect(await own.chapter.cancelAbsence(back)).toMatchObject({ receipt: { status: 'inForce' } });
    expect(kawal.signInNotices).toEqual([]);
  });

  test('takes two where they are said to be ill now, too, in files as by command, and nobody is told before', async () => {
    const kawal = await testEngine();
    const ill = { ...away, from: '2026-03-02T07:59+07:00', until: '2026-03-08T08:00+07:00' } as const;
    expect(await kawal.as('petugas-1').chapter.noteAbsence(ill)).toMatchObject({ receipt: { status: 'proposed' } });
    expect(kawal.signInNotices).toEqual([]);
    const reading = filesWith('uptd-1');
    expect(await kawal.as('petugas-1').chapter.apply(reading)).toMatchObject({ ok: false });
    expect((await kawal.engine.unguarded.chapter())?.directory.absences).toEqual([]);
  });

  test('says once it has begun, is over or lapsed that it is not in force, and asks whoever proposed it to act', async () => {
    const kawal = await testEngine();
    const lpa = kawal.as('petugas-1');
    const short = { person: 'uptd-1', from: '2026-03-03T08:00+07:00', until: '2026-03-04T08:00+07:00' } as const;
    for (const leave of [away, short]) await lpa.chapter.noteAbsence(leave);
    expect(await lpa.chapter.noteAbsence(away)).toMatchObject({ refusals: [{ causes: ['otherInstitution'] }] });
    const said = async (who: string) => {
      const day = await kawal.as(who).due();
      return day.ok ? day.items.filter(({ verb }) => verb === 'chapter.noteAbsence').map(({ said: { id } }) => id) : [];
    };
    expect((await said('petugas-1')).join()).toContain('Sebabnya: orang yang cuti itu dari lembaga lain. Yang dapat');
    expect((await said('petugas-1')).join()).not.toContain('SUDAH MULAI');
    await kawal.advance('30 jam');
    for (const who of ['petugas-1', 'petugas-2'])
      expect((await said(who))[0]).toContain('SUDAH MULAI, BELUM BERLAKU: laporan tetap dikirim kepada uptd-1.');
    // Whoever reads it of another can agree: only its proposer is asked to telephone.
    for (const [who, asks] of [
      ['petugas-1', true],
      ['petugas-2', false],
      ['uptd-1', false],
    ] as const)
      expect([who, (await said(who)).join().includes('Telepon sekarang')]).toEqual([who, asks]);
    await kawal.advance('1 hari');
    expect((await said('petugas-1')).join()).toContain('Cutinya sudah lewat tanpa orang kedua');
    expect(await said('petugas-2')).toHaveLength(1);
    await kawal.advance('6 hari');
    expect(await said('petugas-1')).toEqual([expect.stringMatching(/^Usul Anda gugur: cuti uptd-1 .* usulkan lagi/)]);
    expect(await said('petugas-2')).toEqual([]);
    const day = await lpa.due();
    const [again] = day.ok ? day.items.filter(({ verb }) => verb === 'chapter.noteAbsence') : [];
    for (const who of ['petugas-1', 'petugas-2'])
      expect(await kawal.as(who).chapter.noteAbsence(again?.fields as never)).toMatchObject({ ok: true });
    expect(await said('petugas-1')).toEqual([]);
  });

  test('takes two in files that leave nobody out, who is told then, and takes it back as any other', async () => {
    const kawal = await testEngine();
    const apply = (by: string) => kawal.as(by).chapter.apply(filesWith('lurah-lor'));
    expect(await apply('petugas-1')).toMatchObject({ refusals: [{ code: 'chapter.needs-second-person' }] });
    expect(kawal.signInNotices).toEqual([]);
    expect(await apply('petugas-2')).toMatchObject({ ok: true });
    expect(kawal.signInNotices.map(({ address }) => address)).toEqual(['lurah.lor@contoh.test']);
    expect(kawal.signInNotices[0]?.text).toMatch(/petugas-1 dan petugas-2 mencatat Anda cuti/);
    const own = kawal.as('lurah-lor');
    const day = await own.due();
    const [item] = day.ok ? day.items.filter(({ verb }) => verb === 'chapter.cancelAbsence') : [];
    expect(item?.said.en).toContain("The chapter's files say so.");
    expect(await own.chapter.cancelAbsence(item?.fields as never)).toMatchObject({ ok: true });
    expect((await kawal.engine.unguarded.chapter())?.directory.absences).toEqual([]);
  });

  test('takes two of a community, too, where sickness would leave nobody to tell, and one where a deputy is there', async () => {
    const kawal = await testEngine();
    const lpa = kawal.as('petugas-1').chapter;
    const ill = { from: '2026-03-02T07:59+07:00', until: '2026-03-08T08:00+07:00' } as const;
    for (const [person, status] of [
      ['koordinator-lor', 'inForce'],
      ['wakil-lor', 'proposed'],
    ] as const)
      expect(await lpa.noteAbsence({ ...ill, person })).toMatchObject({ receipt: { status } });
    expect(kawal.signInNotices.map(({ address }) => address)).toEqual(['koordinator.lor@contoh.test']);
  });

  test('takes two of who is suspended, too: else one person suspends them, notes their leave and brings them back', async () => {
    const kawal = await testEngine();
    const lpa = kawal.as('petugas-1').chapter;
    const person = 'lurah-lor';
    expect(await lpa.suspend({ person, reason: 'allegation' })).toMatchObject({ receipt: { status: 'inForce' } });
    expect(await lpa.noteAbsence({ ...away, person })).toMatchObject({ receipt: { status: 'proposed' } });
    expect(await lpa.reinstate({ person })).toMatchObject({ ok: true });
    expect((await kawal.engine.unguarded.chapter())?.directory.absences).toEqual([]);
  });
});
