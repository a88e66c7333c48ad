import { expect, test } from 'vitest';
import { openedDesk } from './desk.sample.ts';
import { ownPages } from './every-page.sample.ts';

/** Leads on to another page, and shows none. */
const leadOn = ['/', '/lapor/tutup', '/catatan/:concept/:id/baca'];
const parts = ['/desk.css', '/desk.js', '/desk.svg'];
/** The tests walk these over one record of each kind, and over every verb. */
const ofRecords = ['/catatan/:concept/:id', '/buat/:slug', '/catatan/:concept/:id/:slug'];
/** An emergency is also opened where its verb would have a form. */
const emergency = ['/buat/darurat', '/buat/cards.breakGlass'];

test('walks every address at which the desk shows a page', async () => {
  const { desk, officer } = await openedDesk();
  const shown = new Set(desk.routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  expect([...shown].toSorted()).toEqual([...leadOn, ...parts, ...ofRecords, ...emergency, ...ownPages].toSorted());
  const browser = await officer('petugas-1');
  for (const path of ownPages) expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
});
