import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Written as an example of how a number is written; nobody is asked to ring it. */
const invented = ['0812-3456-7890'];

/** A number of a telephone, or a short one beside a word for calling or for who answers. */
const numbers =
  /\b08\d[\d -]{7,}\d\b|\b0-800-\d+\b|\+62 \d\d \d{5,}|(?:telepon|call|sapa|lpsk|polisi|police|nomor|number|whatsapp)\b[^\n\d]{0,24}(?<![\d.])(1\d\d|1500[\d-]*|0800[\d-]*)(?!\d|\.\d)/gi;

test('every telephone number that ships stands in the register with the page it was read on, in both languages', () => {
  const files = globSync(['packages/*/src/**/*.{ts,json}', 'examples/*/chapter/**/*.yaml']).filter(
    (file) => !/\.(?:test|sample)\.ts$|packages\/(?:sdk|testing)\//.test(file),
  );
  const shipped = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(numbers)].map(([whole, short]) => short ?? whole),
  );
  const registers = ['docs/guides/ask-a-lawyer.md', 'docs/guides/tanyakan-ahli-hukum.md'].map((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^\| `([\d +-]+)` \| [^|]+ \| [^|]+ \| ([^|]+) \|$/gm)].map(
      ([, number, source]) => ({ number, source }),
    ),
  );
  const unique = [...new Set(shipped)].filter((number) => !invented.includes(number));
  expect(unique.length).toBeGreaterThan(3);
  for (const register of registers) {
    expect(register.map(({ number }) => number).sort()).toEqual(unique.sort());
    for (const { source } of register)
      expect(source).toMatch(/^\S+\.\S+ .*20\d\d|^(?:pemeriksaan April|looked at in April) 2025$/);
  }
});
