import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

const units = globSync('examples/server/kawal-*.{service,timer}');
const program = '/usr/bin/systemd-analyze';

describe.skipIf(!existsSync(program))('the units for a server (where systemd-analyze is)', () => {
  test('have nothing that systemd does not understand', () => {
    expect(units.length).toBe(5);
    const { stderr } = spawnSync(program, ['verify', ...units], { encoding: 'utf8' });
    const ours = stderr.split('\n').filter((line) => /kawal-/.test(line));
    // Kawal is not installed on this machine.
    expect(ours.filter((line) => !/is not executable: No such file/.test(line))).toEqual([]);
  });

  test.each(units.filter((unit) => unit.endsWith('.service')))('%s is exposed little', (unit) => {
    const { stdout } = spawnSync(program, ['security', '--offline=yes', unit], { encoding: 'utf8' });
    const level = /exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1];
    expect(Number(level)).toBeLessThan(1.5);
  });
});

test('both guides of the server name each of its files', () => {
  const files = globSync('examples/server/*').filter((file) => !/\.(service|timer)$/.test(file));
  for (const guide of ['install-on-a-server', 'pasang-di-server']) {
    const text = readFileSync(`docs/guides/${guide}.md`, 'utf8');
    for (const file of files) expect(text).toContain(basename(file));
  }
});
