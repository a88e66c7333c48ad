import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createDesk } from '../desk.ts';
import { codesIn } from '../session/codes.ts';
import { openDemo } from './demo.ts';

test('lets everybody in post of the trial sign in by a code and see their day: LPA, UPT PPA, lurah, coordinators', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-demo-'));
  const { engine, people } = await openDemo(folder, fileURLToPath(new URL('../../../malang/chapter', import.meta.url)));
  onTestFinished(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const codes = codesIn(join(folder, 'kode'), Date.now);
  const desk = createDesk({ engine, codes, isSecure: false });
  expect(people).toEqual(
    expect.arrayContaining([
      ...['petugas-lpa-1', 'petugas-lpa-2', 'petugas-uptd-1', 'petugas-uptd-2', 'sekretaris', 'piket-1'],
      ...['koordinator-kotalama', 'wakil-kotalama', 'lurah-kotalama', 'petugas-bp3mi', 'petugas-kpai-1'],
    ]),
  );
  // Two go on a visit, and one more can take the place of either.
  const volunteers = await engine.unguarded.list('volunteer', { key: { name: 'status', value: 'active' } });
  expect(volunteers.ok && volunteers.records).toHaveLength(3);
  for (const person of ['petugas-lpa-1', 'petugas-uptd-2', 'lurah-kotalama', 'wakil-kotalama', 'sekretaris']) {
    const body = new URLSearchParams({ code: await codes.draw(person) });
    const headers = { 'sec-fetch-site': 'same-origin' };
    const signedIn = await desk.request('/masuk', { method: 'POST', body, headers });
    const [cookie = ''] = signedIn.headers.getSetCookie().map((one) => one.replace(/;.*/, ''));
    const today = await desk.request('/hari-ini', { headers: { cookie } });
    expect([person, signedIn.status, today.status]).toEqual([person, 303, 200]);
    if (person !== 'petugas-lpa-1') continue;
    // One office has one name in the box of those that must still be told: the one of its directory.
    const [, report = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec(await today.text()) ?? [];
    const page = await (await desk.request(report, { headers: { cookie } })).text();
    const [owed = ''] = /<section class="owed">.*?<\/section>/s.exec(page) ?? [];
    // In the evening the message waits until the office opens.
    expect(owed).toMatch(/[Pp]esan Kawal kepada UPT PPA Kota Malang/);
    expect(owed).not.toContain('UPTD PPA');
  }
});
