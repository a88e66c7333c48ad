import { expect, test } from 'vitest';
import { deployment } from '../kawal.sample.ts';

test('a good folder is called good, and it is said what was not looked at', async () => {
  const { kawal } = deployment();
  const { code, out, err } = await kawal('check', 'bab');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^BAIK: .*belum membuktikan.*\n$/);
  expect((await kawal('check', 'bab', '--lang', 'en')).out).toMatch(/^GOOD: .*does not prove.*\n$/);
});

test('every finding has its place, and the verdict counts what must be mended', async () => {
  const { kawal, edit } = deployment();
  edit('bab/policy.yaml', 'setelah: 1 jam', 'setelah: 1 jm');
  edit('bab/chapter.yaml', 'zona: WIB', 'zona: WITA');
  const { code, out } = await kawal('check', 'bab');
  expect(code).toBe(1);
  expect(out).toMatch(/^bab\/chapter\.yaml:6:7 .*zona: WIB/m);
  expect(out).toMatch(/^bab\/policy\.yaml:\d+:\d+ /m);
  expect(out).toContain('DITOLAK: 2 hal');
});

test('a gap is a finding too', async () => {
  const { kawal, edit } = deployment();
  edit('bab/directory.yaml', ', diperiksa: 2019-01-08, berdering: ya }', ', berdering: ya }');
  const { code, out } = await kawal('check', 'bab');
  expect(code).toBe(1);
  expect(out).toContain('ADA CELAH');
});

test('the same as JSON, for other programs', async () => {
  const { kawal, edit } = deployment();
  edit('bab/chapter.yaml', 'zona: WIB', 'zona: WITA');
  const { code, out } = await kawal('check', 'bab', '--json', '--lang', 'en');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    verdict: 'refused',
    findings: [
      {
        code: 'zone.wrong',
        severity: 'refused',
        file: 'bab/chapter.yaml',
        line: 6,
        column: 7,
        text: expect.stringContaining('WIB'),
      },
    ],
  });
});

test('with a config it looks whether every channel is served, and still opens no store', async () => {
  const { reconfigured, stored } = deployment();
  const { code, out } = await reconfigured("channel: 'email'", "channel: 'telegram'")('check', 'bab');
  expect(code).toBe(1);
  expect(out).toContain('`telegram`');
  expect(stored()).toBe('');
});

test('a folder that is not there is missed', async () => {
  const { code, err } = await deployment().kawal('check', 'nirwana');
  expect(code).toBe(2);
  expect(err).toContain('`nirwana`');
});
