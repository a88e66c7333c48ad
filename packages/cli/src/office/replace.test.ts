import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';
import { replaceHolder } from './replace-edits.ts';

const person =
  '  lurah-kotalama-2: { nama: Lurah Contoh Baru, kontak: { surel-lurah-2: { saluran: email, alamat: lurah2@contoh.test, diperiksa: 2018-12-10 } } }\n';

test('gives both officers a term of their own, in a directory that is still proved', async () => {
  const { kawal, folder, edit } = deployment();
  const given = ['lembaga', 'jabatan-lurah-kotalama', 'lurah-kotalama', 'lurah-kotalama-2', '--from', '2019-03-01'];
  const unknown = await kawal('replace', ...given, '--old-from', '2016-01-01');
  expect([unknown.code, unknown.err.includes('lurah-kotalama-2')]).toEqual([1, true]);
  edit('lembaga/directory.yaml', 'orang:\n', `orang:\n${person}`);
  const termless = await kawal('replace', ...given);
  expect([termless.code, termless.err.includes('--old-from')]).toEqual([1, true]);
  const done = await kawal('ganti-pejabat', ...given, '--old-from', '2016-01-01');
  expect([done.code, done.err]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'lembaga/directory.yaml'), 'utf8')).toContain(
    'pemegang: [lurah-kotalama, lurah-kotalama-2], masaJabatan: [{ orang: lurah-kotalama, dari: 2016-01-01, sampai: 2019-02-28 }, { orang: lurah-kotalama-2, dari: 2019-03-01 }] }',
  );
  expect((await kawal('check', 'lembaga', '--brief')).code).toBe(0);
  expect((await kawal('replace', ...given.slice(0, -1), '2019-02-30')).code).toBe(2);
});

test('ends a term that is written, in a block as in one line', () => {
  const text =
    'kawal: directory/1\npeople:\n  a: { name: A }\n  b: { name: B }\noffices:\n  - id: o\n    holders:\n      - a\n    terms:\n      - { person: a, from: 2016-01-01 }\n';
  const change = { office: 'o', old: 'a', next: 'b', from: '2019-01-01', oldFrom: undefined };
  expect(replaceHolder(text, change)).toEqual({
    ok: true,
    text: text
      .replace('      - a\n', '      - a\n      - b\n')
      .replace('2016-01-01 }\n', '2016-01-01, until: 2018-12-31 }\n      - { person: b, from: 2019-01-01 }\n'),
  });
  expect(replaceHolder(text, { ...change, old: 'c' })).toEqual({ ok: false, lacks: 'old' });
  expect(replaceHolder(text, { ...change, office: 'x' })).toEqual({ ok: false, lacks: 'office' });
});

test('refuses a term that would end before it begins, and corrects its own lines when it is given again', () => {
  const text =
    'kawal: directory/1\npeople:\n  a: { name: A }\n  b: { name: B }\noffices:\n  - { id: o, holders: [a] }\n';
  const change = { office: 'o', old: 'a', next: 'b', from: '2026-12-05', oldFrom: '2027-01-01' };
  expect(replaceHolder(text, change)).toEqual({ ok: false, lacks: 'order' });
  const given = (before: string, oldFrom: string | undefined, from = change.from): string => {
    const done = replaceHolder(before, { ...change, from, oldFrom });
    return done.ok ? done.text : done.lacks;
  };
  const once = given(text, '2020-01-01');
  expect(given(once, '2020-01-01')).toBe(once);
  expect(given(once, undefined)).toBe(once);
  expect(given(once, '2021-01-01', '2026-12-07')).toBe(
    text.replace(
      '[a] }',
      '[a, b], terms: [{ person: a, from: 2021-01-01, until: 2026-12-06 }, { person: b, from: 2026-12-07 }] }',
    ),
  );
  expect(given(once, undefined, '2019-01-01')).toBe('order');
});
