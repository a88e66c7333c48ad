import { expect, test } from 'vitest';
import { fileOf, form, handOn, opened, type Report } from './hidden-store.sample.ts';

// Somebody who can write the file of the store and has no keyring plants rows of what is due before all others.

const facts = { danger: ['no'] };
const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'DEWASA KARANGAN' } };
const child = { ...adult, ageClass: 'child', identity: { name: 'ANAK KARANGAN' } };

/** How many messages a child's report in danger gets in twenty minutes, where so many rows stand before it over so many records. */
async function messages(rows: number, records: number): Promise<number> {
  const file = await fileOf();
  const kawal = await opened(file, '2026-03-02T09:00');
  const submit = async (parties: readonly object[], danger: string): Promise<Report> => {
    const report = {
      area: '35.99.01.1001',
      channel: 'app',
      facts: { ...facts, danger: [danger] },
      parties,
      story: 'K',
    };
    const outcome = await kawal.as(form).reports.submit(report as never);
    if (!outcome.ok) throw new RangeError(JSON.stringify(outcome.refusals));
    return outcome.receipt.stream;
  };
  const others: Report[] = [];
  for (let at = 0; at < records; at += 1) others.push(await submit([adult], 'no'));
  await kawal.advance('5 menit');
  const hand = handOn(file);
  const plant = hand.prepare('INSERT OR IGNORE INTO due (wake_at, stream) VALUES (?, ?)');
  hand.exec('BEGIN');
  for (let at = 0; at < rows; at += 1) plant.run(at + 1, (others[at % records] ?? '').replace('report', 'escalation'));
  hand.exec('COMMIT');
  const report = await submit([child], 'yes');
  for (let minute = 0; minute < 20; minute += 1) {
    for (let pass = 0; pass < 4; pass += 1) await kawal.engine.work();
    kawal.clock.moveTo((kawal.clock.now() + 60_000) as never);
  }
  return kawal.sent.filter((one) => one.report === report).length;
}

test.each([
  [5_000, 1],
  [400, 40],
  [300, 150],
])(
  'a new report is told in time though %i surplus rows of what is due, of %i records, stand before it',
  async (rows, records) => {
    const control = await messages(0, records);
    expect(control).toBeGreaterThan(5);
    expect(await messages(rows, records)).toBe(control);
  },
);
