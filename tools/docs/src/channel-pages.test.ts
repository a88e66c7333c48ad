import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A newcomer reads one page from account to first message, and later looks an error up in it.

const channels = ['email', 'ntfy', 'sms', 'telegram', 'webhook', 'whatsapp'] as const;
const pagesOf = (channel: string) => [`packages/notify-${channel}/README.md`, `docs/saluran/${channel}.md`] as const;
const read = (path: string): string => readFileSync(path, 'utf8');
const sourceOf = (glob: string): string =>
  globSync(glob, { exclude: (path) => path.endsWith('.test.ts') })
    .sort()
    .map(read)
    .join('\n');

/** The codes of a table of outcomes, from its last column. */
function codesIn(page: string): readonly string[] {
  const table =
    read(page)
      .split(/^## (?:Outcomes|Hasil)$/m)[1]
      ?.split(/^## /m)[0] ?? '';
  const cells = [...table.matchAll(/^\|.*\|([^|]*)\|$/gm)].map(([, cell = '']) => cell);
  return [...new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)))];
}

/** Node's, TLS's and nodemailer's names, and a status: the sources pass them on, and do not spell them out. */
const passedOn = /^(?:E[A-Z]+|DEPTH_ZERO_SELF_SIGNED_CERT|TimeoutError|(?:http|smtp)-\d{3}|code)$/;

test.each(channels)('the two pages of %s know the same outcomes, and each that the adapter names itself', (channel) => {
  const [english, indonesian] = pagesOf(channel).map(codesIn);
  expect(english?.length).toBeGreaterThan(5);
  expect(indonesian).toEqual(english);
  const own = sourceOf(`packages/notify-${channel}/src/**/*.ts`);
  const shared = channel === 'email' ? '' : sourceOf('packages/sdk/src/http/*.ts');
  const spelled = [...`${own}\n${shared}`.matchAll(/(?:code: |code = |never\('\w+', |, (?:true|false), )'([\w-]+)'/g)];
  // A receiver of a webhook answers with a status alone.
  const unread = channel === 'webhook' ? 'answer-unreadable' : '';
  const named = new Set(spelled.map(([, code = '']) => code).filter((code) => code !== unread));
  expect(english?.filter((code) => !passedOn.test(code) && !named.has(code))).toEqual([]);
  const text = read(pagesOf(channel)[0]);
  expect([...named].filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});

test.each(channels)('the pages of %s name commands that there are, and the first message', (channel) => {
  const calls = read('packages/cli/src/program.ts').matchAll(/(?:\bcommand|\.alias)\('([a-z-]+)/g);
  const known = new Set([...calls].map(([, command = '']) => command));
  for (const page of pagesOf(channel)) {
    const named = [...read(page).matchAll(/`kawal ([a-z-]+)/g)].map(([, command = '']) => command);
    expect(named).toContain('notify');
    expect(named.filter((command) => !known.has(command))).toEqual([]);
  }
});

test.each(channels)(
  'the pages of %s say how to install it, and end each road with the note that a message arrived',
  (channel) => {
    for (const page of pagesOf(channel)) {
      expect(read(page)).toContain(`npm i @kawal/notify-${channel}`);
      const roads = read(page)
        .split(/^## /m)
        .filter((part) => /^(?:From nothing|Dari nol)/.test(part));
      expect(roads.length).toBe(channel === 'sms' ? 2 : 1);
      expect(roads.filter((road) => !/`kawal (?:verified|terperiksa) FOLDER/.test(road))).toEqual([]);
    }
  },
);

test.each(channels)('the pages of %s give a price with the day on which it was read, or none', (channel) => {
  for (const page of pagesOf(channel)) {
    const cost = read(page).split(/^## (?:Cost|Biaya)$/m)[1] ?? '';
    expect(cost.trim()).not.toBe('');
    const priced = /\bRp \d|dollar|dolar|€/.test(cost);
    expect(!priced || /\b\d{1,2} (?:November|December|Desember) 2026\b/.test(cost)).toBe(true);
    expect(!priced || /\]\(https:\/\//.test(cost)).toBe(true);
  }
});
