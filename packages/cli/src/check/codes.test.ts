import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../docs', name), 'utf8');
const codesOf = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, code = '']) => code);

/** The codes that the two lists explain, each at the head of its row. */
const explained = ['reference/findings/README.md', 'reference/reading-findings.md'].flatMap((name) =>
  codesOf(page(name), /^\| \[?`([a-z-]+\.[a-z-]+)`/gm),
);
/** The codes at the ends of findings, of which each has a place of its own. */
const printedIn = (out: string): readonly string[] =>
  codesOf(out, /^lembaga\/\S+:\d+:\d+ .* \[([a-z-]+\.[a-z-]+)\]$/gm);
const findingsIn = (out: string): number => out.match(/^lembaga\/\S+:\d+:\d+ /gm)?.length ?? 0;

test.each([
  ['key.unknown', 'setelah: 1 jam', 'setela: 1 jam'],
  ['value.unknown', 'modus: pmiNonprosedural', 'modus: pmiNonprosedurall'],
])('a finding of %s ends with its code, which the lists explain', async (code, from, to) => {
  const { kawal, edit } = deployment();
  edit('lembaga/policy.yaml', from, to);
  for (const more of [[], ['--full']]) {
    const { out } = await kawal('check', 'lembaga', ...more);
    const printed = printedIn(out);
    expect(printed).toContain(code);
    expect(printed).toHaveLength(findingsIn(out));
    expect(explained).toEqual(expect.arrayContaining([...printed]));
  }
  const brief = await kawal('check', 'lembaga', '--brief');
  expect(findingsIn(brief.out)).toBeGreaterThan(0);
  expect(printedIn(brief.out)).toEqual([]);
});

test('a gap ends with its code, too', async () => {
  const { kawal } = deployment();
  expect(printedIn((await kawal('check', 'lembaga', '--at', '2019-06-01')).out)).toContain('end.verification');
});

test.each([
  ['sesuaikan-aturan.md', ['di ujungnya sebuah kode dalam kurung siku', '`--brief` tidak mencetak kodenya']],
  ['adapt-the-rules.md', ['ends with a code in square brackets', '`--brief` leaves it out']],
])('%s promises the code, and its table holds codes of the lists alone', (name, promises) => {
  const guide = page(`guides/${name}`);
  for (const promise of promises) expect(guide).toContain(promise);
  const [, table = ''] = guide.slice(guide.indexOf(promises[0] ?? guide)).split('\n\n');
  const rows = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const codes = codesOf(rows.join('\n'), /`([a-z-]+\.[a-z-]+)`/g);
  expect(codes.length).toBeGreaterThan(7);
  expect(explained).toEqual(expect.arrayContaining([...codes]));
});
