import { minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';

const story = 'Rahasia Contoh berkata bahwa ia dikurung.';

/** A report that two people hear of at once, and its mails from the change on. */
async function mailsAfter(change: (report: string, stage: Awaited<ReturnType<typeof stageOf>>) => Promise<unknown>) {
  const stage = await stageOf({ applied: false });
  const repeated = (text: string): string =>
    text.replace('tell: [coordinator] }', 'tell: [coordinator], repeat: { every: 45 minutes, times: 2 } }');
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(repeated))).toMatchObject({ ok: true });
  const report = reportOf(await stage.submit());
  await stage.runTo(after(31 * minute));
  const before = stage.mail.sent.length;
  await change(report, stage);
  await stage.runTo(after(121 * minute));
  const sent = stage.mail.sent.slice(before).map(({ address, text, parts }) => ({ address, text, short: parts.short }));
  const to = (address: string) => sent.filter((one) => one.address === address);
  return { coordinator: to('a@contoh.test'), lastResort: to('last@contoh.test'), all: sent };
}

const line = /This report changed \(an addition, a correction or a related report\) on .* 09:31 WIB\. Before you act/;

test('says in the next message of a thread that a report changed, where to read, and nothing of what was added', async () => {
  const { all, lastResort } = await mailsAfter((report, { engine }) =>
    engine.as(officer).reports.add(report, { facts: { danger: ['yes'] }, parties: [], story }),
  );
  const again = all.filter(({ text }) => text.startsWith('Reminder'));
  expect(again).not.toEqual([]);
  for (const { text, short } of again) {
    expect(text).toMatch(line);
    expect(short).toContain('The report changed: read it first.');
    expect(text).toContain('Do not go to the place');
    expect(`${text}${short}`).not.toContain('Rahasia Contoh');
  }
  // Whoever hears of the report for the first time reads it as it is.
  expect(lastResort[0]?.text).not.toContain('This report changed');
});

test('says in the next message of a thread that a report was corrected, or that a related report names somebody', async () => {
  const corrected = await mailsAfter((report, { engine }) =>
    engine.as(officer).reports.correct(report, { reason: 'misunderstood', facts: { concern: ['none'] } }),
  );
  const related = await mailsAfter(async (report, stage) => {
    const other = reportOf(await stage.submit({ facts: { involved: ['school'] } }));
    await stage.engine.as(officer).reports.markDuplicate(report, { of: other, reasons: ['sameVictim'] });
  });
  for (const { all } of [corrected, related]) {
    const again = all.filter(({ text }) => text.startsWith('Reminder'));
    expect(again.some(({ text }) => line.test(text))).toBe(true);
  }
});

test('says of no mark that brings nothing that the report changed: its reader may not know of the other (1051)', async () => {
  const { all } = await mailsAfter(async (report, stage) => {
    const other = reportOf(await stage.submit());
    await stage.engine.as(officer).reports.markDuplicate(report, { of: other, reasons: ['sameVictim'] });
  });
  const again = all.filter(({ text }) => text.startsWith('Reminder'));
  expect(again).not.toEqual([]);
  for (const { text } of again) expect(text).not.toMatch(line);
});

test('says of no report that it changed where nothing was added, corrected or linked', async () => {
  const { all } = await mailsAfter(async () => undefined);
  expect(all).not.toEqual([]);
  for (const { text, short } of all) expect(`${text}${short}`).not.toMatch(/changed/);
});
