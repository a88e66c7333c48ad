// Runs in a folder into which the packed tarballs were installed, on the Node under test: every door of every package
// opens, the commands start, and a report that was taken in is still there after a restart.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Doors that are programs: the command, and that of a thread.
const programs = ['./main', './storage-worker'];
const scope = 'node_modules/@kawal';
const doors = readdirSync(scope).flatMap((name) => {
  const manifest = JSON.parse(readFileSync(`${scope}/${name}/package.json`, 'utf8'));
  const optional = Object.keys(manifest.peerDependenciesMeta ?? {});
  return (
    Object.keys(manifest.exports)
      // A door with `*` holds files of JSON.
      .filter((path) => !path.endsWith('.json') && !path.includes('*') && !programs.includes(path))
      .filter((path) => !optional.includes(path.slice(2)))
      .map((path) => `@kawal/${name}${path.slice(1)}`)
  );
});

for (const door of doors) {
  const found = Object.keys(await import(door));
  console.log(`${door}: ${found.length} exports`);
}
assert.ok(doors.includes('@kawal/core'), 'core is not installed');

const help = execFileSync('npx', ['--no-install', 'kawal', '--help'], { encoding: 'utf8' });
assert.match(help, /kawal/);

execFileSync('npx', ['--no-install', 'create-kawal-adapter', 'storage', 'smoke', '--yes']);
assert.match(readFileSync('kawal-storage-smoke/src/index.ts', 'utf8'), /smokeStorage/);

const { createEngine } = await import('@kawal/engine');
const { sqliteStorage } = await import('@kawal/storage-sqlite');
const { createVaultFile, fileVault } = await import('@kawal/sdk/vault-file');
const folder = mkdtempSync(join(tmpdir(), 'kawal-smoke-'));
const vault = join(folder, 'chapter.vault');
await createVaultFile({ file: vault, seed: crypto.getRandomValues(new Uint8Array(32)) });
const open = () =>
  createEngine({
    storage: sqliteStorage({ file: join(folder, 'chapter.sqlite') }),
    vault: fileVault({ file: vault }),
    alarm: () => {},
  });

const first = await open();
const outcome = await first.as({ kind: 'app', ref: 'smoke', role: 'reporter' }).reports.submit({
  area: 'unknown',
  channel: 'app',
  facts: { danger: ['unknown'] },
  parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'unknown', identity: { name: 'Orang Contoh' } }],
});
assert.ok(outcome.ok, 'the report was refused');
await first.close();

const second = await open();
const kept = await second.unguarded.record(outcome.receipt.stream);
assert.equal(kept.ok && kept.record.state.status, 'open');
await second.close();
console.log(`${doors.length} doors open and a report is kept on Node ${process.version}`);
