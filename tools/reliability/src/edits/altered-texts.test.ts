import type { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { fileOf, handOn, opened, submitted } from './hidden-store.sample.ts';

// Somebody who can write the file of the store and has no keyring alters the text of entries while a report is closed, and puts it back.

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child', identity: { name: 'ANAK KARANGAN' } } as const;
const note = 'Sudah kami periksa bersama, laporan ini keliru tetapi beriktikad baik.';
const falsely = { reason: 'falseReportGoodFaith', seenBy: 'noVictim', note } as const;
const corrupt = { code: 'storage.corrupt' };

/** Alters the texts of the entries of some records; returns what puts them back. */
function altered(hand: DatabaseSync, where: string, alter: (text: string) => string): () => void {
  const rows = hand
    .prepare(`SELECT place, text FROM event WHERE stream IN (SELECT number FROM stream WHERE ${where})`)
    .all() as unknown as readonly { readonly place: number; readonly text: string }[];
  const write = hand.prepare('UPDATE event SET text = ? WHERE place = ?');
  for (const { place, text } of rows) write.run(alter(text), place);
  return () => rows.forEach(({ place, text }) => void write.run(text, place));
}

async function childReported() {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const report = await submitted(kawal, [child]);
  await kawal.advance('20 menit');
  return { kawal, report, hand: handOn(file) };
}

const later = (text: string) => text.replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) + 9 * 86_400_000}`);
const unproposed = (text: string) => text.replace('"closure-proposed"', '"closure-proposeX"');
const unnamed = (text: string) => JSON.stringify({ ...JSON.parse(text), cards: undefined });

test.each([
  ['the date of an old opening', "type = 'access'", later],
  ['the proposal that bears the note', "type = 'report'", unproposed],
])('nobody closes a report of a child, its note unread, while somebody alters %s (0622)', async (_, where, alter) => {
  const { kawal, report, hand } = await childReported();
  for (const ref of ['petugas-1', 'piket-1']) await kawal.as(ref).cards.open(report, { purpose: 'respond' });
  const found = { level: 'acted', act: 'nothingFound' } as const;
  expect(await kawal.as('petugas-2').escalations.reply(report, found)).toMatchObject({ ok: true });
  await kawal.advance('1 hari');
  expect(await kawal.as('petugas-1').reports.close(report, falsely)).toMatchObject({ ok: true });
  await kawal.advance('1 jam');
  const { close } = kawal.as('piket-1').reports;
  const putBack = altered(hand, where, alter);
  await expect(close(report, { reason: 'falseReportGoodFaith', seenBy: 'noVictim' })).rejects.toMatchObject(corrupt);
  putBack();
  expect(await close(report, { reason: 'falseReportGoodFaith', seenBy: 'noVictim' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'report.second-unread' }],
  });
  expect(kawal.alarms).toContainEqual(expect.objectContaining({ code: 'storage.impaired' }));
});

test('a refused opening is no reading, though cards are away with what the entries say of them (0622)', async () => {
  const { kawal, report, hand } = await childReported();
  const cards = hand.prepare('SELECT * FROM card WHERE record = ?').all(report);
  const putBack = altered(hand, `stream = '${report}'`, unnamed);
  hand.prepare('DELETE FROM card WHERE record = ?').run(report);
  for (const ref of ['petugas-1', 'piket-1']) {
    await expect(kawal.as(ref).cards.open(report, { purpose: 'respond' })).rejects.toMatchObject(corrupt);
    await expect(kawal.as(ref).reports.close(report, falsely)).rejects.toMatchObject(corrupt);
  }
  putBack();
  for (const card of cards)
    hand
      .prepare(`INSERT INTO card (${Object.keys(card)}) VALUES (${Object.keys(card).map(() => '?')})`)
      .run(...Object.values(card));
  expect(await kawal.as('petugas-1').reports.close(report, falsely)).toMatchObject({
    ok: false,
    refusals: [{ code: 'report.unread' }],
  });
});
