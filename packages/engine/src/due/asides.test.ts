import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, officer, reportOf, stageOf } from '../stage.sample.ts';
import { asidesOf } from './asides.ts';

test('warns the colleagues of an officer whom a report names to talk about it with nobody there', async () => {
  const stage = await stageOf();
  const suspect = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'duty-one' } as const;
  reportOf(await stage.submit({ parties: [suspect] }));
  await stage.runTo(after(31 * minute));
  const said = async (ref: string, role: 'lpaDuty' | 'secretariat' | 'coordinator') => {
    const due = await stage.engine.as({ kind: 'person', ref, role }).due({});
    if (!due.ok) throw new RangeError('nothing is due');
    return due.items.map((item) => item.said.en).join(' ');
  };
  const warning = 'It names somebody of your own office';
  expect(await said('duty-two', 'lpaDuty')).toContain(warning);
  expect(await said('sekretaris', 'secretariat')).toContain(warning);
  expect(await said('coordinator-a', 'coordinator')).not.toContain(warning);
  expect(await said('duty-one', 'lpaDuty')).toBe('');
});

test('says of somebody who may be abroad which offices help there, and names none that may be involved', async () => {
  const stage = await stageOf();
  const said = async (facts: object) => {
    const found = await stage.engine.unguarded.report(reportOf(await stage.submit({ facts } as never)));
    return found.ok
      ? asidesOf(found.record.state as never, 'WIB')
          .map(({ id }) => id)
          .join(' ')
      : '';
  };
  const abroad = await said({ modus: ['onlineScamCompound'], involved: ['unknown'] });
  expect(abroad).toContain('Perwakilan RI (KBRI atau KJRI)');
  expect(abroad).toMatch(/KP2MI \(0-800-1000 .*\) dan BP3MI/);
  const barred = await said({ modus: ['nonProceduralPmi'], involved: ['bp3mi'] });
  expect(barred).toContain('Perwakilan RI (KBRI atau KJRI)');
  expect(barred).not.toMatch(/KP2MI|BP3MI/);
  expect(await said({ modus: ['contractMarriage'] })).toBe('');
  // Where the victim is decides, and not the pattern alone.
  for (const departure of ['none', 'signs', 'dated'])
    expect(await said({ modus: ['nonProceduralPmi'], departure: [departure] })).toBe('');
  for (const modus of ['domesticWorker', 'unknown'])
    expect(await said({ modus: [modus], departure: ['abroad'] })).toMatch(/^KORBAN DI LUAR NEGERI: .*KBRI.*KP2MI/);
});

test('says beside the forced labour of an adult who serves a man, and never names the city where it is involved', async () => {
  const stage = await stageOf();
  const said = async (facts: object, ageClass = 'adult') => {
    const victim = { ref: 'p1', roles: ['victim'], ageClass };
    const found = await stage.engine.unguarded.report(
      reportOf(await stage.submit({ facts, parties: [victim] } as never)),
    );
    return found.ok
      ? asidesOf(found.record.state as never, 'WIB')
          .map(({ id, en }) => `${id} ${en}`)
          .join(' ')
      : '';
  };
  expect(await said({ exploitation: ['labour'] })).toMatch(
    /laki-laki: .* PPT atau dinas sosial.*praktik kita.* a man: .*PPT/,
  );
  expect(await said({ exploitation: ['labour'] }, 'child')).toBe('');
  expect(await said({ exploitation: ['sexual'] })).toBe('');
  expect(await said({ exploitation: ['labour'], involved: ['cityGovernment'] })).toBe('');
});

test('says in the day what a correction took back, by whom and when, and orders the report as if nobody had (1510)', async () => {
  const stage = await stageOf();
  const grave = { danger: ['yes'], departure: ['dated'], involved: ['none'] } as const;
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const report = reportOf(await stage.submit({ facts: grave, parties: [child] }));
  const calm = reportOf(await stage.submit({ facts: { ...grave, danger: ['no'] }, parties: [child] }));
  await stage.runTo(after(minute));
  const one = stage.engine.as({ kind: 'person', ref: 'duty-one', role: 'lpaDuty' });
  const itemsOf = async () => {
    const due = await one.due({});
    return due.ok ? due.items.filter(({ what }) => what === 'untaken' || what === 'handled') : [];
  };
  const order = async () => (await itemsOf()).map(({ record }) => record);
  expect(await order()).toEqual([report, calm]);
  const less = { danger: ['no'], departure: ['none'] } as const;
  const correction = { reason: 'foundOtherwise', facts: less, parties: [{ ref: 'p1', ageClass: 'adult' }] } as const;
  expect(await one.reports.correct(report, correction)).toMatchObject({ ok: true });
  expect(await order()).toEqual([report, calm]);
  const said = async () => (await itemsOf()).find(({ record }) => record === report);
  expect((await said())?.said.id).toMatch(/^BAHAYA SEKARANG\. ANAK\. AKAN DIBERANGKATKAN\. /);
  const words = [
    /BAHAYA LANGSUNG DIKOREKSI dari "ya" menjadi "tidak" oleh duty-one, .*2019.* WIB; laporan ini tetap didahulukan sampai ditutup\./,
    /UMUR TERDUGA KORBAN DIKOREKSI dari "anak" menjadi "dewasa" oleh duty-one/,
    /TANDA AKAN DIBERANGKATKAN DIKOREKSI dari "tanggalnya diketahui" menjadi "tidak ada" oleh duty-one/,
  ];
  for (const one of words) expect((await said())?.said.id).toMatch(one);
  expect((await said())?.said.en).toMatch(/IMMEDIATE DANGER WAS CORRECTED from "yes" to "no" by duty-one/);
  expect(await one.escalations.reply(report, { level: 'acknowledged' } as never)).toMatchObject({ ok: true });
  expect(await said()).toMatchObject({ what: 'handled', rank: 0 });
  for (const one of words) expect((await said())?.said.id).toMatch(one);
  // Whoever corrects it once more, no less, is not blamed for what another took back.
  const open = { reason: 'foundOtherwise', facts: { danger: ['unknown'] } } as const;
  expect(await stage.engine.as(officer).reports.correct(report, open)).toMatchObject({ ok: true });
  expect((await said())?.said.en).toMatch(/IMMEDIATE DANGER WAS CORRECTED from "yes" to "no" by duty-one/);
  // Whoever says it anew leaves nothing to say beside it.
  const again = { reason: 'foundOtherwise', facts: { danger: ['yes'], departure: ['dated'] } } as const;
  expect(await one.reports.correct(report, again)).toMatchObject({ ok: true });
  expect((await said())?.said.id).not.toMatch(/BAHAYA LANGSUNG DIKOREKSI|DIBERANGKATKAN DIKOREKSI/);
});

test('says that one word alone calls a victim of open age an adult, by whom, and no more once two institutions do', async () => {
  const stage = await stageOf();
  const open = { ref: 'p1', roles: ['victim'], ageClass: 'unknown' } as const;
  const report = reportOf(await stage.submit({ parties: [open] } as never)) as `report/${string}`;
  const correct = async (actor: Parameters<typeof stage.engine.as>[0], given: object) =>
    expect(
      await stage.engine.as(actor).reports.correct(report, { reason: 'foundOtherwise', ...given } as never),
    ).toMatchObject({ ok: true });
  const said = async () => {
    const found = await stage.engine.unguarded.report(report);
    return found.ok ? asidesOf(found.record.state as never, 'WIB').map(({ id, en }) => `${id} ${en}`) : [];
  };
  const one = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;
  const adult = { parties: [{ ref: 'p1', ageClass: 'adult' }] };
  expect(await said()).toEqual([]);
  await correct(one, adult);
  const first = [
    expect.stringMatching(
      /BARU SATU ORANG, duty-one, .*2019.* WIB, menyatakan korban dewasa.*lembaga lain.*dalam seminggu.* ONE PERSON ALONE, duty-one, .*2019.*, calls the victim an adult.*another institution.*within a week/s,
    ),
  ];
  expect(await said()).toEqual(first);
  // A second of the same institution changes nothing; one of another settles it, and nothing is left to say.
  await correct({ ...one, ref: 'duty-two' }, adult);
  expect(await said()).toEqual([expect.stringContaining('BARU SATU ORANG')]);
  await correct({ kind: 'person', ref: 'last-one', role: 'lastResort' }, adult);
  expect(await said()).toEqual([]);
});

test('says of a child that a correction made an adult or only mentioned, by whom, and blames nobody for other ages (1510)', async () => {
  const stage = await stageOf();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const recruiter = { ref: 'p2', roles: ['suspected'], ageClass: 'child' } as const;
  const of = async (facts: object = {}) =>
    reportOf(await stage.submit({ facts, parties: [child, recruiter] } as never)) as `report/${string}`;
  const one = { kind: 'person', ref: 'duty-one', role: 'lpaDuty' } as const;
  const correct = async (report: string, given: object, actor: Parameters<typeof stage.engine.as>[0] = officer) =>
    expect(
      await stage.engine.as(actor).reports.correct(report as never, { reason: 'foundOtherwise', ...given } as never),
    ).toMatchObject({ ok: true });
  const said = async (report: string) => {
    const found = await stage.engine.unguarded.report(report as never);
    return found.ok ? asidesOf(found.record.state as never, 'WIB').map(({ id, en }) => `${id} ${en}`) : [];
  };
  const aged = await of();
  await correct(aged, { parties: [{ ref: 'p1', ageClass: 'adult' }] }, one);
  await correct(aged, { parties: [{ ref: 'p2', ageClass: 'adult' }] });
  expect(await said(aged)).toEqual([
    expect.stringMatching(/UMUR TERDUGA KORBAN DIKOREKSI dari "anak" menjadi "dewasa" oleh duty-one/),
  ]);
  const mentioned = await of();
  await correct(mentioned, { parties: [{ ref: 'p1', roles: ['mentioned'] }] }, one);
  expect(await said(mentioned)).toEqual([
    expect.stringMatching(
      /PERAN \(MUNGKIN\) ANAK DIKOREKSI dari "korban atau calon korban" menjadi "disebut saja" oleh duty-one.* THE PART OF A \(POSSIBLE\) CHILD WAS CORRECTED from "victim or potential victim" to "only mentioned" by duty-one/,
    ),
  ]);
  // Each is judged by the age that was known then: nobody lowers a child who was an adult on record.
  const raised = await of();
  await correct(raised, { parties: [{ ref: 'p1', ageClass: 'adult' }] }, one);
  await correct(raised, { parties: [{ ref: 'p1', roles: ['mentioned'] }] });
  await correct(raised, { parties: [{ ref: 'p1', ageClass: 'child' }] });
  expect((await said(raised)).join()).not.toMatch(/PERAN .*ANAK DIKOREKSI/);
  // Abroad says where, and lowers nothing (1511).
  const abroad = await of({ departure: ['dated'] });
  await correct(abroad, { facts: { departure: ['abroad'] } });
  expect((await said(abroad)).join()).not.toMatch(/DIKOREKSI/);
});

test('says of reporter and victim whom nobody calls back, and of nobody else', async () => {
  const stage = await stageOf();
  const said = async (...parties: readonly object[]) => {
    const found = await stage.engine.unguarded.report(reportOf(await stage.submit({ parties } as never)));
    return found.ok ? asidesOf(found.record.state as never, 'WIB').map(({ en }) => en) : [];
  };
  const party = (ref: string, role: string, safeToContact: string) => ({
    ...{ ref, roles: [role], ageClass: 'adult', safeToContact },
  });
  const [reporter, victim] = [party('p1', 'reporter', 'no'), party('p2', 'victim', 'no')];
  const words = (who: string) => `DO NOT CALL BACK: the ${who} is not safe to contact.`;
  expect(await said(reporter)).toContain(words('reporter'));
  expect(await said(victim)).toContain(words('victim'));
  expect(await said(reporter, victim)).toContain(words('reporter and the victim'));
  const others = await said(party('p1', 'witness', 'no'), party('p2', 'victim', 'yes'), party('p3', 'reporter', 'yes'));
  expect(others.join()).not.toContain('CALL BACK');
});
