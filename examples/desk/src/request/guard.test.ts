import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

test('answers a page at the end of a step of time, and a refusal after its longer pace', async () => {
  const steps: { readonly ms: number; readonly end: () => void }[] = [];
  let isHeld = false;
  const pause = async (ms: number) => (isHeld ? new Promise<void>((end) => steps.push({ ms, end })) : undefined);
  const { officer } = await openedDesk({ pause });
  const browser = await officer('petugas-1');
  isHeld = true;
  for (const [path, status, longest] of [
    ['/hari-ini', 200, 20],
    ['/catatan/report/tidak-ada', 404, 100],
  ] as const) {
    steps.length = 0;
    let answered: number | undefined;
    const answer = browser.get(path).then((given) => {
      answered = given.status;
    });
    const ended = () => steps.find(({ ms }) => ms >= longest && ms < longest * 1.5);
    await expect.poll(ended).toBeDefined();
    for (const one of steps) if (one !== ended()) one.end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBeUndefined();
    isHeld = false;
    ended()?.end();
    await answer;
    expect(answered).toBe(status);
    isHeld = true;
  }
});

test('links to no other site from the page of an address that is none', async () => {
  const { officer } = await openedDesk();
  const browser = await officer('petugas-1');
  for (const path of [
    '/%5Cjahat.contoh.test/x',
    '/%09/jahat.contoh.test',
    '/%2F/jahat.contoh.test',
    '//jahat.contoh.test',
  ]) {
    const { text } = await browser.get(path);
    const links = [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const hosts = links.map((href) => new URL(href, 'https://desk.contoh.test/').host);
    expect([path, links.length > 0, hosts.filter((host) => host !== 'desk.contoh.test')]).toEqual([path, true, []]);
  }
});
