import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const manifests = globSync('{package.json,packages/*/package.json,tools/*/package.json,examples/*/package.json}');

test('no script of a package.json needs a POSIX shell', () => {
  const scripts = manifests.flatMap((file) => {
    const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8')) as { scripts?: Record<string, string> };
    return Object.entries(scripts).map(([name, line]) => ({ where: `${file}: ${name}`, line }));
  });
  expect(scripts.length).toBeGreaterThan(30);
  // cmd.exe knows `&&` and quotes of one kind; it has no `;`, no variables by $, no tests and no tools of POSIX.
  const posix = /[;'$`|]|\b(?:rm|cp|mv|mkdir|cat|sed|chmod|export|test -)\s|^\w+=|\.\/\S+\.sh\b/;
  expect(scripts.filter(({ line }) => posix.test(line))).toEqual([]);
});

test('Node comes along for each system that the README names', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const locked = readFileSync('pnpm-lock.yaml', 'utf8');
  const systems = {
    'linux-x64': 'linux',
    'linux-arm64': 'linux',
    'darwin-x64': 'darwin',
    'win-x64': 'win32',
    'bin-darwin-arm64': 'darwin',
  };
  for (const [name, os] of Object.entries(systems)) {
    const version = optionalDependencies[`node-${name}`];
    // Without its system in the lockfile, every machine would get it.
    expect(locked).toMatch(new RegExp(`^  node-${name}@${version}:\\n.*\\n    cpu: .*\\n    os: \\[${os}\\]`, 'm'));
  }
});
