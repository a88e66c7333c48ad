import { existsSync, readFileSync } from 'node:fs';
import { sampleMessage } from '@kawal/sdk/conformance';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { htmlOf } from './html.ts';

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
/** Debian's own. `.ci/run` installs it; elsewhere this test is skipped. */
const browserAt = '/usr/bin/chromium';

const text = `Ada laporan yang perlu Anda tindak lanjuti.
Nomor laporan: 4VD0-FHE

Yang diminta:
- Telepon Unit PPA kepolisian di 110, sampaikan ada laporan, lalu catat nama petugas atau nomor rujukannya.

Demi keselamatan korban dan Anda:
- Jangan mendatangi tempat kejadian atau rumah siapa pun sendirian.

Jawab dengan sekali sentuh: https://laporan.lembaga-perlindungan-anak-kota-contoh.test/j/c0nt0hk0denarxyz
Kode jawaban: c0nt-0hk0-dena-rxyz
`;

test.skipIf(!existsSync(browserAt))(
  `reads at 320 pixels in ${browserAt} without a finding of axe, with the answer as one large link on top`,
  async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'];
    const browser = await chromium.launch({ executablePath: browserAt, args });
    onTestFinished(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true });
    const link = { url: 'https://kawal.contoh.test/j/kode', take: { body: 'answer=take', label: 'Saya tangani' } };
    const message = sampleMessage({ address: 'relawan@contoh.test', text, reply: { code: 'kode', choices: [], link } });
    await page.setContent(htmlOf(message));
    await page.evaluate(axe);
    // A mail has no landmarks: the program that shows it draws them.
    const found = await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => violations.map(({ id }) => id))",
    );
    expect(found).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
    const answer = await page.getByRole('link', { name: 'Saya tangani' }).boundingBox();
    expect(answer?.height).toBeGreaterThanOrEqual(48);
    expect(answer?.y).toBeLessThan(100);
  },
);
