import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('says who decides and who is woken at night where the LPA itself may be involved', async () => {
  const { kawal, edit } = deployment();
  const said = async (): Promise<string> =>
    /^Bila LPA sendiri mungkin terlibat.*$/m.exec((await kawal('check', 'lembaga', '--brief')).out)?.[0] ?? '';
  const all = await said();
  expect(all).toMatch(/Yang memutuskan: .*piket cadangan.*Menutup laporan tentang anak perlu dua orang/);
  expect(all).toMatch(/Yang dibangunkan pesan pada malam hari: .*piket cadangan/);
  expect(all).not.toContain('petugas jaga LPA,');
  // Of the secretariat, and so of the LPA: whoever else they are, that report bars them.
  edit('lembaga/directory.yaml', /^sekretariat: \[/m, 'sekretariat: [penjaga-1, penjaga-2, ');
  expect(await said()).not.toMatch(/dibangunkan pesan pada malam hari: .*piket cadangan/);
});
