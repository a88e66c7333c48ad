import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applied, deployment } from '../kawal.sample.ts';

test('says who decides and who is woken at night where the LPA itself may be involved', async () => {
  const { kawal, edit } = deployment();
  const said = async (): Promise<string> =>
    /^Bila LPA sendiri mungkin terlibat.*$/m.exec((await kawal('check', 'lembaga', '--brief')).out)?.[0] ?? '';
  const all = await said();
  expect(all).toMatch(/Yang memutuskan: .*piket cadangan.*Menutup laporan tentang anak perlu dua orang/);
  expect(all).toMatch(/Yang dibangunkan pesan pada malam hari: .*piket cadangan/);
  expect(all).not.toContain('petugas jaga LPA,');
  // Of the secretariat, and so of the LPA: whoever else they are, that report bars them.
  edit('lembaga/directory.yaml', /^sekretariat: \[/m, 'sekretariat: [piket-1, piket-2, ');
  expect(await said()).not.toMatch(/dibangunkan pesan pada malam hari: .*piket cadangan/);
});

test('check and doctor say who cannot answer a report that accuses the LPA, and what mends it', async () => {
  const { kawal, folder, write } = await applied();
  const loud = /orang yang memutuskan TIDAK DAPAT MENJAWAB laporan seperti itu: .* `answersAt`/;
  // Mail of the sample takes no replies, and the config serves no page.
  expect((await kawal('check', 'lembaga', '--brief')).out).toMatch(loud);
  expect((await kawal('doctor')).out).toMatch(loud);
  expect((await kawal('doctor', '--lang', 'en')).out).toMatch(/CAUTION notifiers: .* CANNOT ANSWER such a report/);
  const config = readFileSync(join(folder, 'kawal.config.ts'), 'utf8');
  write('pages.config.ts', config.replace('  vault:', "  answersAt: 'https://kawal.contoh.test/j',\n  vault:"));
  expect((await kawal('check', 'lembaga', '--brief', '--config', 'pages.config.ts')).out).not.toMatch(loud);
  expect((await kawal('doctor', '--config', 'pages.config.ts')).out).not.toMatch(loud);
});
