import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChapter } from '@kawal/chapter';
import { expect, test } from 'vitest';
import { applied, malangFolder, report, secrets } from './kawal.sample.ts';

test('no command ever shows a name, a number, an address or a story', async () => {
  const { kawal, edit, write, clock, outbox, folder } = await applied();
  write('laporan.yaml', report);
  const runs: (readonly string[])[] = [
    ['report', 'laporan.yaml'],
    ['report', 'laporan.yaml', '--json'],
    ['worker', '--once'],
    ['status'],
    ['status', '--json'],
    ['log'],
    ['log', '--json'],
    ['area', 'Kotalama'],
    ['check', 'lembaga', '--json'],
  ];
  const copiesIn = (place: string): readonly string[] =>
    readdirSync(join(folder, place)).map((name) => join(place, name));
  const said: string[] = [];
  const record = async (...argv: readonly string[]) => {
    const { out, err } = await kawal(...argv);
    said.push(out, err);
  };
  for (const argv of runs) await record(...argv);
  clock.now += 3 * 60 * 60_000;
  for (const argv of runs.slice(2)) await record(...argv);

  // What is put back is named, and what came after it is missing.
  await record('backup', 'cadangan', '--keyring', 'kunci');
  await record('report', 'laporan.yaml', '--key', 'kunci-pengiriman-kedua');
  await record('backup', 'cadangan');
  for (const copy of [...copiesIn('cadangan'), ...copiesIn('kunci')]) {
    await record('restore', copy, 'kawal.db');
    await record('restore', copy, 'kawal.db', '--move-aside');
    await record('restore', copy, 'lain.db', '--keyring', 'kawal.db.keyring', '--json');
    await record('restore', copy, 'kawal.db.keyring', '--json');
    clock.now += 60_000;
  }
  await record('migrate');
  await record('doctor');
  await record('doctor', '--json');

  // The same of files with mistakes in every place that may hold something of somebody.
  const spoilt = ['3573030101100001', '081398765432', 'ageClass: child', 'story: Cerita', 'danger'];
  for (const piece of spoilt) {
    write('laporan.yaml', report.replace(piece, `${piece}x1`));
    await record('report', 'laporan.yaml');
    await record('report', 'laporan.yaml', '--json');
  }
  edit('lembaga/directory.yaml', 'nama: Lurah Contoh Polehan', 'nama: Lurah Rahasia Polehan');
  edit('lembaga/directory.yaml', 'piket1@contoh.test', 'piket1@@contoh.test');
  await record('check', 'lembaga');
  await record('apply', 'lembaga', '--as', 'sekretaris', '--yes');

  const all = said.join('\n');
  expect(all.length).toBeGreaterThan(10_000);
  // What is spoken of here did happen.
  for (const part of ['kawal-store-', 'kawal-keyring-', 'newestAt', 'report/']) expect(all).toContain(part);
  expect(outbox().length).toBeGreaterThan(0);
  for (const secret of [...secrets, '081398765432', 'Lurah Rahasia', ...directorySecrets()]) {
    expect(all).not.toContain(secret);
  }
});

/** Every name and address of the example's directory. */
function directorySecrets(): readonly string[] {
  const names = ['chapter.yaml', 'directory.yaml', 'policy.yaml'];
  const reading = readChapter(names.map((name) => ({ name, text: readFileSync(join(malangFolder, name), 'utf8') })));
  if (!reading.ok) throw new Error('the example must read');
  return reading.cards.flatMap(({ fields }) => Object.values(fields));
}
