import { expect, test } from 'vitest';
import type { Browser } from '../desk.sample.ts';
import { deskWith, inDanger, place, seenInForm } from '../reported.sample.ts';

const note = 'Ia di rumah bibinya di Lor, kata bidan desa tadi pagi.';

/** By the forms of the desk: who reads, proposes and agrees, and what their pages say. */
async function twoOf(facts: Readonly<Record<string, readonly string[]>>) {
  const desk = await deskWith(facts);
  const path = `/catatan/${desk.report}`;
  const [first, second, other] = await Promise.all(['petugas-1', 'uptd-1', 'koordinator-lor'].map(desk.officer));
  if (first === undefined || second === undefined || other === undefined) throw new Error('Nobody signed in.');
  for (const one of [first, second]) await one.fill(path, { purpose: 'respond' });
  const proposes = (by: Browser, reason: string, seenBy: string = seenInForm.seenBy) => {
    const saw = ['notFound', 'noVictim', 'elsewhere'].includes(seenBy) ? { seenBy } : { ...seenInForm, seenBy };
    return by.fill(`${path}/tutup`, { reason, ...saw, note, _confirm: 'yes' });
  };
  const agrees = async (by: Browser) => {
    await by.fill(`${path}/tutup`, { _note: 'yes' });
    return by.fill(`${path}/tutup`, { _confirm: 'yes' });
  };
  const statusNow = async () => {
    const found = await desk.kawal.engine.unguarded.report(desk.report);
    return found.ok && found.record.state.status;
  };
  return { ...desk, path, first, second, other, proposes, agrees, statusNow };
}

const undone = 'BELUM ADA TINDAKAN YANG TERCATAT';
const named = { reference: 'Petugas Contoh' };

test.each([
  ['the child is safe with family', 'other', { act: 'victimSafe' }, 'notTppoReferredElsewhere'],
  ['the UPTD took over and saw the child safe', 'second', { act: 'victimSafe', ...named }, 'notTppoReferredElsewhere'],
  [
    'violence, handed to the police',
    'other',
    { act: 'policeReportFiled', ...named },
    'notTppoReferredElsewhere',
    'policeUnitPpa',
  ],
  ['nobody was found', 'other', { act: 'nothingFound' }, 'falseReportGoodFaith', 'notFound'],
  ['searched for by telephone alone', 'other', { act: 'searched' }, 'falseReportGoodFaith', 'notFound'],
  ['a wrong number, or a test', 'second', { act: 'nothingFound', ...named }, 'falseReportGoodFaith', 'noVictim'],
  ['another city took over', 'other', { act: 'takenOver', ...named }, 'transferredJurisdiction', 'elsewhere'],
  ['a departure was prevented', 'other', { act: 'victimSafe' }, 'preventedBeforeDeparture'],
] as const)("ends a child's report by its buttons: %s", async (_, by, act, reason, seenBy: string = 'hospital') => {
  const { path, proposes, agrees, statusNow, ...people } = await twoOf(inDanger);
  const { first, second } = people;
  const before = (await first.get(`${path}/tutup`)).text;
  expect(before).toContain(undone);
  expect(before).toMatch(/Lembaga yang melihat korban <small>\(perlu diisi, kecuali bila [^<]*kasus/);
  // Nothing is offered that would be refused, and what a case goes on with is.
  expect([before.includes(`value="${reason}"`), before.includes('value="handedToCase"')]).toEqual([false, true]);
  const early = await proposes(first, reason, seenBy);
  expect([early.status, early.text.includes('Belum ada orang lain yang mencatat tindakan')]).toEqual([422, true]);
  expect((await people[by].fill(`${path}/tindak`, act)).status).toBe(303);
  expect((await first.get(`${path}/tutup`)).text).not.toContain(undone);
  expect((await proposes(first, reason, seenBy)).status).toBe(303);
  const saysNothing = 'Kawal tidak mencatat jawaban atau tindakan apa pun dari RSUD sendiri.';
  expect((await second.get(`${path}/tutup`)).text.includes(saysNothing)).toBe(seenBy === 'hospital');
  expect((await agrees(second)).status).toBe(303);
  expect(await statusNow()).toBe('closed');
  const { text } = await second.get(path);
  const isSeen = !['notFound', 'noVictim', 'elsewhere'].includes(seenBy);
  expect(text).toContain(
    `${isSeen ? 'Yang' : 'Tidak ada lembaga yang'} melihat korban, menurut penutupan laporan ini:`,
  );
  expect(text.includes('Yang mencatat bahwa korban ditemui:')).toBe(act.act === 'victimSafe');
});

test('ends the report of an adult in danger who refuses help by the answer that another recorded', async () => {
  const adult = { ref: 'dewasa', roles: ['victim'], ageClass: 'adult' } as const;
  const desk = await deskWith(inDanger);
  const facts = { danger: ['yes'], departure: ['none'], victimAge: ['adult'], involved: ['none'] } as const;
  const body = { area: place, channel: 'phone', facts, parties: [adult], story: 'Cerita contoh.' };
  const sent = await desk.kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await desk.kawal.advance('2 menit');
  const path = `/catatan/${sent.receipt.stream}`;
  const [first, other, second] = [
    await desk.officer('petugas-1'),
    await desk.officer('petugas-2'),
    await desk.officer('uptd-1'),
  ];
  for (const one of [first, second]) await one.fill(path, { purpose: 'respond' });
  const close = () =>
    first.fill(`${path}/tutup`, { reason: 'adultDeclinedServices', seenBy: 'answered', note, _confirm: 'yes' });
  expect((await close()).status).toBe(422);
  const asked = (await other.get(path)).text;
  const [, answering = ''] = new RegExp(`href="(${path}/[^"]*(?:bantuan|noteHelp)[^"]*)"`).exec(asked) ?? [];
  expect((await other.fill(answering, { victim: 'dewasa', answer: 'declined' })).status).toBe(303);
  expect((await close()).status).toBe(303);
  await second.fill(`${path}/tutup`, { _note: 'yes' });
  await second.fill(`${path}/tutup`, { _confirm: 'yes' });
  const found = await desk.kawal.engine.unguarded.report(sent.receipt.stream);
  expect(found.ok && found.record.state.status).toBe('closed');
});

test('lets another propose, and who alone acted agree', async () => {
  const { path, first, second, proposes, agrees, statusNow } = await twoOf(inDanger);
  expect((await first.fill(`${path}/tindak`, { act: 'visited' })).status).toBe(303);
  const alone = (await first.get(`${path}/tutup`)).text;
  expect(alone).toMatch(/Tindakan yang tercatat: sudah didatangi.*BELUM ADA ORANG LAIN YANG MENCATAT TINDAKAN/s);
  expect((await proposes(first, 'notTppoReferredElsewhere')).status).toBe(422);
  expect((await proposes(second, 'notTppoReferredElsewhere', 'lpaDuty')).status).toBe(303);
  // The second reads what the report knows of the institution that is named (1975).
  expect((await first.get(`${path}/tutup`)).text).toContain('Kawal mencatat dari petugas jaga LPA: ');
  expect((await agrees(first)).status).toBe(303);
  expect(await statusNow()).toBe('closed');
});

test('asks for no act where a case goes on with it', async () => {
  const { path, first, second, proposes, agrees, statusNow } = await twoOf(inDanger);
  expect((await proposes(first, 'handedToCase')).status).toBe(303);
  expect((await second.get(`${path}/tutup`)).text).not.toContain(undone);
  expect((await agrees(second)).status).toBe(303);
  expect(await statusNow()).toBe('closed');
});

test('says of the office of who agreed to a closing that it counts as told, as they read before', async () => {
  const { path, proposes, agrees, statusNow, first, second, other } = await twoOf(inDanger);
  await other.fill(`${path}/tindak`, { act: 'victimSafe' });
  expect((await second.get(`${path}/tutup`)).text).toContain('Kantor Anda sendiri terhitung sudah tahu begitu');
  await proposes(first, 'notTppoReferredElsewhere');
  await agrees(second);
  expect(await statusNow()).toBe('closed');
  expect((await first.get(path)).text).toMatch(/UPTD PPA<.strong> <small>terhitung sudah tahu/);
});
