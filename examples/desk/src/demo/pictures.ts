import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type ServedDemo, withServedDemo } from './served-demo.ts';

// Takes the pictures of the desk for the docs, of the trial's invented reports: three telephones side by side, and a report at
// 1280 pixels. `pictures wide` takes the last alone.
const mediaFile = (name: string): string => fileURLToPath(new URL(`../../../../docs/media/${name}`, import.meta.url));
await withServedDemo(async (demo) => {
  for (const language of process.argv[2] === 'wide' ? [] : (['id', 'en'] as const)) {
    const shots = await telephones(demo, language);
    writeFileSync(mediaFile(`desk.${language}.webp`), await sideBySide(demo.browser, shots));
  }
  writeFileSync(mediaFile('desk-wide.en.webp'), await wideReport(demo));
});

/** Shoots the report of the child in danger, once somebody has taken it on, as a screen of 1280 pixels shows it. */
async function wideReport({ signedIn }: ServedDemo): Promise<Buffer> {
  const page = await signedIn('petugas-lpa-1', { viewport: { width: 1280, height: 900 } }, '?bahasa=en');
  await page.locator('.list a').first().click();
  await page.locator('#cerita button[value=respond]').waitFor();
  await page.getByRole('button', { name: 'I take it on', exact: true }).click();
  await page.locator('.done').waitFor();
  await page.goto(page.url().replace(/\?.*/, ''));
  const height: number = await page.evaluate('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width: 1280, height, scale: 1 };
  return await webpOf(page, { captureBeyondViewport: true, clip });
}

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
  return await webpOf(page);
}

/** Takes a picture of a page as WebP, and closes it. */
async function webpOf(page: Page, more: object = {}): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 70, ...more });
  await page.close();
  return Buffer.from(data, 'base64');
}
