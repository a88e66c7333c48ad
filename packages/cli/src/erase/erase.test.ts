import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { helpWords } from '../command/help.ts';
import { applied, report } from '../kawal.sample.ts';
import { desk } from '../verb/answering.sample.ts';

test('leaves no byte of the erased cards in any file of the store', async () => {
  const made = await applied();
  made.write('laporan.yaml', report.replace('child', 'adult').replace('danger: [yes]', 'danger: [no]'));
  const { out } = await made.kawal('report', 'laporan.yaml', '--json');
  const stream = /report\/\w+/.exec(out)?.[0] ?? '';
  const bytesOf = (file: string, sql: string, ...given: string[]): Buffer[] => {
    const database = new DatabaseSync(join(made.folder, file), { readOnly: true });
    const rows = database.prepare(sql).all(...given);
    database.close();
    return rows.map((row) => Buffer.from(row['bytes'] as Uint8Array));
  };
  const cards = bytesOf(
    'kawal.db',
    'SELECT b.bytes FROM card AS c JOIN card_bytes AS b ON b.number = c.number WHERE c.record = ?',
    stream,
  );
  expect(cards.length).toBeGreaterThan(0);
  const holds = (piece: Buffer): boolean =>
    readdirSync(made.folder)
      .filter((name) => name.startsWith('kawal.db'))
      .some((name) => readFileSync(join(made.folder, name)).includes(piece));
  expect(cards.every(holds)).toBe(true);

  const refused = await made.kawal('erase', stream, '--as', 'sekretaris', '--reason', 'bosan');
  expect(refused.code).toBe(2);
  expect(cards.every(holds)).toBe(true);
  const asked = ['erase', recordNumber(stream) ?? '', '--reason', 'requested', '--lang', 'en', '--as'];
  const unasked = await made.kawal(...asked, 'sekretaris');
  // Before the step nobody takes back: an old copy of the keyring still opens the cards.
  expect([unasked.code, unasked.out, unasked.err]).toEqual([
    2,
    expect.stringMatching(/Destroyed for good.* An old copy of the keyring still opens them/),
    expect.stringContaining('run it again with --yes'),
  ]);
  const open = await made.kawal(...asked, 'sekretaris', '--yes');
  expect([open.code, open.err]).toEqual([
    1,
    expect.stringContaining('This report, or a case that came of it, is still open'),
  ]);
  for (const [person, purpose] of [
    ['sekretaris', 'supervise'],
    ['petugas-uptd-1', 'agreeToClosing'],
  ] as const) {
    await made.kawal('read', stream, `purpose=${purpose}`, '--as', person);
    expect((await made.kawal('close', stream, 'reason=handedToCase', '--as', person)).err).toBe('');
  }
  const first = await made.kawal(...asked, 'petugas-lpa-1', '--yes');
  expect([first.code, first.out]).toEqual([0, expect.stringContaining('nothing is destroyed yet')]);
  expect(cards.every(holds)).toBe(true);
  const questions: string[] = [];
  const terminal = (answer: string) => ({
    isTTY: true,
    ask: async (question: string) => {
      questions.push(question);
      return answer;
    },
  });
  const left = await made.kawalWith(terminal('ya'), ...asked, 'sekretaris');
  expect([left.code, left.out]).toEqual([
    1,
    expect.stringMatching(/Destroyed for good[\s\S]*What was typed is not its number, \S+\.\nNothing was destroyed/),
  ]);
  // Handing a report over opened a case: both people hear of it, and nothing is destroyed while it is open.
  for (const one of [first, left]) expect(one.out).toContain('CAUTION: a case of this report is still handled.');
  const held = await made.kawalWith(terminal(recordNumber(stream) ?? ''), ...asked, 'sekretaris');
  expect([held.code, held.err]).toEqual([1, expect.stringContaining('or a case that came of it, is still open')]);
  const retention = await made.kawal('data', 'retention', '--after', '0', '--destroy', '--json', '--as', 'sekretaris');
  expect(JSON.parse(retention.out)).toMatchObject([{ report: stream, result: 'handled' }]);
  expect(cards.every(holds)).toBe(true);
  // A request that names nobody, as of who reported, opens the data of nobody else (1080).
  const request = `right=erasure record=${stream} receivedOn=${new Date(made.clock.now).toISOString()}`;
  await made.kawal('do', 'data-requests.receive', ...request.split(' '), '--as', 'petugas-lpa-2');
  expect((await made.kawal(...asked, 'sekretaris', '--yes')).err).toContain('is still open');
  const theCase = /Kasus (\S+)/.exec((await made.kawal('today', '--as', 'sekretaris')).out)?.[1] ?? '';
  made.write('tutup.yaml', `closure:\n  reason: transferredJurisdiction\n  acknowledgedOn: 2019-01-31T09:00+07:00\n`);
  const closing = await made.kawal('do', 'cases.close', `case/${theCase}`, 'tutup.yaml', '--as', 'sekretaris');
  expect([closing.code, closing.err]).toEqual([0, '']);
  // The number may be typed in small letters, and without its hyphen.
  const small = (recordNumber(stream) ?? '').replace('-', '').toLowerCase();
  const erased = await made.kawalWith(terminal(small), ...asked, 'sekretaris');
  expect([erased.code, erased.err, questions]).toEqual([0, '', Array.from({ length: 3 }, () => questions[0])]);
  expect(erased.out).toContain(`${cards.length} cards destroyed, and on record. The keys are destroyed too.`);
  expect(cards.some(holds)).toBe(false);
  // Once more there is nothing left, and nobody reads that keys were destroyed.
  await made.kawal(...asked, 'petugas-lpa-1', '--yes');
  const again = await made.kawal(...asked, 'sekretaris', '--yes');
  expect(again.out).toContain('No card was destroyed: nothing is sealed here');
  expect(again.out).not.toContain('keys');
  expect((await made.kawal('audit', 'verify')).code).toBe(0);
  expect((await made.kawal('log', '--lang', 'en')).out).toMatch(/sealed cards destroyed/);
});

test('asks at a terminal who erases and why, and names the reasons where nobody can answer', async () => {
  const { asks, kawal, write } = await desk();
  write('laporan.yaml', report);
  const number = /penelepon: (\S+)/.exec((await kawal('report', 'laporan.yaml')).out)?.[1] ?? '';
  const answers = { [helpWords.actor.id]: 'sekretaris', alasannya: 'diminta oleh orangnya' };
  const { asked, err } = await asks(answers, 'erase', number);
  expect([asked, err]).toEqual([Object.keys(answers), expect.stringContaining('--yes')]);
  const reasons = /diminta, tidak-diperlukan, tanpa-hak, orang-salah/;
  expect(await kawal('erase', number, '--as', 'sekretaris')).toMatchObject({
    code: 2,
    err: expect.stringMatching(reasons),
  });
  expect((await kawal('erase', number)).err).toContain('`--as <orang>`');
});
