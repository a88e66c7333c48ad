import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const over = async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const end = () => kawal.engine.sessions.endAll('petugas-1');
  return { browser, end };
};

test('says of a form that the browser keeps that it is kept, when its session is over', async () => {
  const { browser, end } = await over();
  for (const path of ['/buat/terima', '/kode']) {
    const { text } = await browser.get(path);
    expect(text).toMatch(/data-keep="[^"]+".*name="_kept"/s);
  }
  await end();
  for (const path of ['/buat/terima', '/kode']) {
    const answer = await browser.post(path, { _kept: 'yes' });
    expect(answer.status).toBe(401);
    expect(answer.text).toMatch(new RegExp(`tersimpan tersegel.*name="back" value="${path}"`, 's'));
  }
});

test.each(['/cari', '/darurat', '/akun/keluar-semua', '/catatan/report/x/ambil'])(
  'says of what was sent to %s that nothing of it is kept, when its session is over',
  async (path) => {
    const { browser, end } = await over();
    const form = /<form method="post" action="[^"]*" class="stack".*?<\/form>/s.exec((await browser.get(path)).text);
    expect(form?.[0] ?? '').not.toMatch(/data-keep|_kept/);
    await end();
    const { status, text } = await browser.post(path, {});
    expect(status).toBe(401);
    expect(text).toMatch(/BELUM tercatat.* tidak tersimpan/);
    expect(text).not.toContain('tersegel');
    expect(text).toContain(`name="back" value="${path.replace('/keluar-semua', '')}"`);
  },
);

test('leads from the page to sign in back to the search and to the entry of a code', async () => {
  const { browser, end } = await over();
  await end();
  for (const path of ['/cari', '/kode'])
    expect((await browser.get(path)).text).toContain(`name="back" value="${path}"`);
});
