import type { Page } from 'playwright-core';

/** Notes what is reached, and what shows no outline there. A mark or a card is drawn by what stands beside its control. */
const watch = `(() => {
  const controls = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((one) => one.checkVisibility() && !one.disabled);
  const groupOf = (one) => (one.type === 'radio' ? [one.form?.action, one.name].join() : one);
  const seen = (one) => [one, one.nextElementSibling].some((shown) => {
    const { outlineStyle, outlineWidth } = shown === null ? {} : getComputedStyle(shown);
    return shown !== null && outlineStyle !== 'none' && outlineWidth !== '0px';
  });
  window.reached = new Set();
  window.unseen = new Set();
  const note = (one) => {
    reached.add(groupOf(one));
    if (one !== start && !seen(one)) unseen.add(one.outerHTML.slice(0, 120));
  };
  document.addEventListener('focusin', ({ target }) => note(target));
  window.missed = () => controls.filter((one) => !reached.has(groupOf(one))).map((one) => one.outerHTML.slice(0, 120));
  // Before all else, so that the first press leads to the first control, as on a page that was just opened.
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  // A date has a stop for each of its parts.
  return controls.length + 8 * controls.filter(({ type }) => /^(?:date|time|month)/.test(type)).length;
})()`;

/** For tests alone: presses Tab through a whole page, and lists what it does not reach, and what is not seen once it is. */
export async function missedByTab(page: Page): Promise<readonly string[]> {
  const most: number = await page.evaluate(watch);
  const keys = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } as const;
  for (let left = most; left > 0; left -= 20) {
    const presses = Array.from({ length: Math.min(left, 20) }, () => [
      keys.send('Input.dispatchKeyEvent', { ...tab, type: 'rawKeyDown' }),
      keys.send('Input.dispatchKeyEvent', { ...tab, type: 'keyUp' }),
    ]);
    await Promise.all(presses.flat());
  }
  await keys.detach();
  const [missed, unseen]: readonly (readonly string[])[] = await page.evaluate('[missed(), [...unseen]]');
  return [
    ...(missed ?? []).map((one) => `not reached by Tab: ${one}`),
    ...(unseen ?? []).map((one) => `no outline: ${one}`),
  ];
}
