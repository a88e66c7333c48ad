import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('policy render --out writes a new file, and overwrites none that is there', async () => {
  const { kawal, folder, write } = deployment();
  expect((await kawal('policy', 'render', 'lembaga', '--format', 'html', '--out', 'gambar.html')).out).toContain(
    'gambar.html',
  );
  expect(readFileSync(join(folder, 'gambar.html'), 'utf8')).toContain('<table>');
  write('kunci.json', 'rahasia');
  for (const [language, words] of [
    ['id', 'Sudah ada: kunci.json. Tidak ada yang ditulis. Tidak ada yang ditimpa.'],
    ['en', 'There already: kunci.json. Nothing was written or overwritten.'],
  ] as const) {
    const refused = await kawal(
      'policy',
      'render',
      'lembaga',
      '--format',
      'html',
      '--out',
      'kunci.json',
      '--lang',
      language,
    );
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  }
  expect(readFileSync(join(folder, 'kunci.json'), 'utf8')).toBe('rahasia');
});
