// Runs in a folder into which the packed tarballs were installed, on the Node under test: every door of every package
// opens, and the command starts.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const scope = 'node_modules/@kawal';
const doors = readdirSync(scope).flatMap((name) => {
  const manifest = JSON.parse(readFileSync(`${scope}/${name}/package.json`, 'utf8'));
  const optional = Object.keys(manifest.peerDependenciesMeta ?? {});
  return Object.keys(manifest.exports)
    .filter((path) => !path.endsWith('.json'))
    .filter((path) => !optional.includes(path.slice(2)))
    .map((path) => `@kawal/${name}${path.slice(1)}`);
});

for (const door of doors) {
  const found = Object.keys(await import(door));
  console.log(`${door}: ${found.length} exports`);
}
assert.ok(doors.includes('@kawal/core'), 'core is not installed');

const help = execFileSync('npx', ['--no-install', 'kawal', '--help'], { encoding: 'utf8' });
assert.match(help, /kawal/);
console.log(`${doors.length} doors open on Node ${process.version}`);
