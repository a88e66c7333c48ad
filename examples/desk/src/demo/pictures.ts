import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type ServedDemo, withServedDemo } from './served-demo.ts';

// Takes the pictures of the desk for the docs: three telephones side by side, of the trial's invented reports.
await withServedDemo(async (demo) => {
  for (const language of ['id', 'en'] as const) {
    const shots = await telephones(demo, language);
    const file = fileURLToPath(new URL(`../../../../docs/media/desk.${language}.webp`, import.meta.url));
    writeFileSync(file, await sideBySide(demo.browser, shots));
  }
});

/** Shoots what waits, a report, and the public form, as a telephone shows them. */
async function telephones({ base, signedIn }: ServedDemo, language: 'id' | 'en'): Promise<readonly string[]> {
  const telephone = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.5 };
  const page = await signedIn('petugas-lpa-1', telephone, `?bahasa=${language}`);
  const shots: string[] = [];
  const shoot = async (): Promise<void> => {
    shots.push((await page.screenshot({ type: 'png' })).toString('base64'));
  };
  await shoot();
  await page.locator('.list a').first().click();
  await page.locator('.standing').waitFor();
  await shoot();
  await page.goto(`${base}/lapor`);
  await shoot();
  await page.context().close();
  return shots;
}

async function sideBySide(own: Browser, shots: readonly string[]): Promise<Buffer> {
  const page: Page = await own.newPage({ viewport: { width: 1200, height: 792 } });
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('');
  const style =
    'body{margin:0;height:100vh;display:flex;align-items:center;justify-content:space-evenly;background:#dfe7e3}img{width:360px;border-radius:22px;box-shadow:0 6px 24px #0f5c5033}';
  await page.setContent(`<style>${style}</style>${images}`);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70 });
  await page.close();
  return Buffer.from(data, 'base64');
}
