import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { storageBudgets } from '../bench/budgets.ts';
import { testedPackageAbove } from '../conformance/package-above.ts';
import type { ConformanceReport } from '../conformance/report.ts';
import { storageCases } from '../conformance/storage/suite.ts';
import { argumentsOf } from './order.ts';

const program = fileURLToPath(new URL('../check.ts', import.meta.url));
const sample = fileURLToPath(new URL('./adapter.sample.ts', import.meta.url));

/** Runs the command as a person does, with one of the sample's adapters. */
const check = (adapter: string, ...args: readonly string[]) => run(adapter, 'check', ...args);

async function run(adapter: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, ['--conditions=@kawal/source', program, ...args], {
    env: { ...process.env, ADAPTER: adapter },
  });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, 'close');
  const [out, complaints] = await printed;
  return { code, out, complaints };
}

function resultFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'conformance.json');
}

test('plays a whole suite, a line a case, and writes a result that says what was tested, by what and when', async () => {
  const json = resultFile();
  const { code, out } = await check('sound', sample, '--result', json);
  expect(out).toContain('✓ A version counts events, from 1; the state carries the last.  [versions/counted]');
  expect(out).toMatch(/storage-memory against kawal\.storage\/1: \d+ passed, 0 failed, \d+ skipped in \d+ s/);
  expect(code).toBe(0);
  const report = JSON.parse(readFileSync(json, 'utf8'));
  expect(report).toMatchObject({
    format: 'kawal.conformance/1',
    contract: 'kawal.storage/1',
    adapter: 'storage-memory',
    package: { name: '@kawal/sdk', sources: testedPackageAbove(sample)?.sources },
    capabilities: { durable: false, processes: 'one' },
    node: process.versions.node,
    failed: 0,
  });
  expect(report.results.map(({ id }: { id: string }) => id)).toEqual(storageCases.map(({ id }) => id));
  expect(readFileSync(json.replace('.json', '.txt'), 'utf8')).toContain('0 failed');
});

test.for([
  ['apart', 2],
  ['together', 1],
] as const)('has a second process play a part, where its stores stand elsewhere: %s', async ([adapter, processes]) => {
  const [json, players] = [resultFile(), resultFile()];
  vi.stubEnv('PLAYERS', players);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await check(adapter, sample, '--result', json)).toMatchObject({ code: 0 });
  const { results } = JSON.parse(readFileSync(json, 'utf8')) as ConformanceReport;
  expect(results.map(({ id }) => id)).toEqual(storageCases.map(({ id }) => id));
  expect(new Set(readFileSync(players, 'utf8').trim().split('\n')).size).toBe(processes);
});

test('plays the cases that are named, and leaves no result: not its own, nor an older one', async () => {
  const json = resultFile();
  writeFileSync(json, '{"failed":0}');
  const { code, out } = await check('sound', sample, 'versions/stale', 'versions/counted', '--result', json);
  expect(out.match(/✓/g)).toHaveLength(2);
  expect(out).toContain('Not every case was played, so no result is written.');
  expect([code, existsSync(json)]).toEqual([0, false]);
});

test('names the case in which an adapter blocks its process, and plays the rest', async () => {
  const { code, out } = await check(
    'blocks',
    sample,
    'claims/held',
    'values/unicode',
    'versions/stale',
    '--limit',
    '3',
  );
  expect(out).toMatch(
    /✗ .*\[values\/unicode\]\n {6}It hangs: it blocked its thread for \d+ s, and its process was ended. The call that began last was claimant\(\)\./,
  );
  expect(out).toContain('✓ A commit that expects an older version');
  expect(
    out.match(/… values\/unicode has run for [\d.]+ s/g)?.length,
    'it is heard of before it is ended',
  ).toBeGreaterThan(0);
  expect(code).toBe(1);
});

test.each([
  ['spins', /The call that began last was claimant\(\)\.\n {8}at spin \(.*adapter\.sample\.ts:\d+\)/],
  ['spins at opening', /The call that began last was open\(\)\.\n {8}at spin \(.*adapter\.sample\.ts:\d+\)/],
  ['never closes', /It hangs: for \d+ s it had not ended\. Under way: close\(\)\./],
])('names the call and the place where an adapter hangs that %s', async (adapter, words) => {
  const { code, out } = await check(adapter, sample, 'values/unicode', '--limit', '2');
  expect(out).toContain('[values/unicode]');
  expect(out).toMatch(words);
  expect(code).toBe(1);
});

test.each([
  ['before it loads the adapter', 'spawn'],
  ['while it loads the adapter', 'message'],
])('a process that plays for another one ends with it, also %s', async (_, event) => {
  const order = {
    file: sample,
    parts: [],
    dose: {},
    debug: false,
    bail: false,
    limitMs: 1_000,
    isOther: true,
  } as const;
  const child = fork(program, argumentsOf(order), {
    execArgv: ['--conditions=@kawal/source'],
    env: { ...process.env, ADAPTER: 'tells and awaits' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  await once(child, event);
  child.disconnect();
  expect(await ended).toEqual([0, null]);
});

test('shows in debugging what an adapter made its error of, though it hides it', async () => {
  const { out } = await check('hides', sample, 'values/unicode', '--debug');
  expect(out).toContain('✗ Every text may hold any characters');
  expect(out).toMatch(/\| .*KawalError: storage\.unavailable[\s\S]*at .*adapter\.sample\.ts/);
  expect(out).toMatch(/\| thrown on the way: Error: disk I\/O error\n.*at .*adapter\.sample\.ts/);
  expect(out).not.toContain('debugger');
  expect((await check('hides', sample, 'values/unicode')).out).not.toContain('disk I/O');
});

test('ends at the first red case where it is told so, and leaves no result', async () => {
  const json = resultFile();
  const { code, out } = await check('dies', sample, '--bail', '--result', json);
  expect(out.match(/✗/g)).toHaveLength(1);
  expect(out).toContain('1 failed');
  expect([code, existsSync(json)]).toEqual([1, false]);
  expect((await check('wrong', sample, 'values/unicode', 'versions/', '--bail')).out.match(/✗/g)).toHaveLength(1);
});

test('names the case in which an adapter ends its process, with its last words', async () => {
  const { code, out } = await check('dies', sample, 'values/unicode', 'blobs/');
  expect(out).toContain('Its process ended with exit code 7.\n      printed last: The last words of an adapter.');
  expect([code, out.includes('[blobs/')]).toEqual([1, true]);
});

test('says of a file that hangs while it is loaded, or never comes to its end, that it does, and where', async () => {
  const loops = await check('loops', sample, '--limit', '2');
  expect(loops.out).toContain('… adapter.sample.ts has run for');
  expect([loops.code, loops.complaints]).toEqual([
    2,
    expect.stringMatching(/cannot be loaded\. It hangs: it blocked its thread for \d s/),
  ]);
  const spins = await check('spins at import', sample, '--limit', '2');
  expect(spins.complaints).toMatch(/cannot be loaded\. It hangs: .*\n {2}at spin \(.*adapter\.sample\.ts:\d+\)/);
  const alive = await check('awaits alive', sample, '--limit', '2');
  expect(alive.complaints).toContain('cannot be loaded: It hangs: an `await` outside of all functions');
  const awaits = await check('awaits', sample);
  expect([awaits.code, awaits.complaints]).toEqual([
    2,
    expect.stringContaining('outside of all functions never settled'),
  ]);
});

test('refuses a part that no case holds, also beside one that some do', async () => {
  const { code, out, complaints } = await check('sound', sample, 'versions/stale', 'versionen');
  expect([code, out, complaints]).toEqual([2, '', 'No case of kawal.storage/1 holds: versionen\n']);
});

test('prints what was underneath an error of the adapter', async () => {
  const { out } = await check('wrong', sample, 'values/unicode');
  expect(out).toContain('caused by: Error: disk I/O error (errcode: 10)');
});

test('refuses a file that is none, one that exports nothing, and numbers that are none', async () => {
  const missing = await check('sound', 'nowhere.ts');
  expect([missing.code, missing.complaints]).toEqual([2, expect.stringContaining('cannot be loaded')]);
  const empty = await check('sound', program.replace('check.ts', 'short-code.ts'));
  expect([empty.code, empty.complaints]).toEqual([2, expect.stringContaining('must export by default')]);
  expect((await check('sound', sample, '--kills', 'many')).code).toBe(2);
  expect((await check('sound')).code).toBe(2);
});

test('measures each call of a storage against its budget, and names the one that takes too long', async () => {
  const { code, out } = await run('sleepy', 'bench', sample, '--streams', '250', '--megabytes', '1');
  expect(out).toContain('250 streams and 1 MB put in');
  expect(out).toContain('✗ nextDue');
  expect(out.match(/^[✓✗] /gm)).toHaveLength(storageBudgets.length);
  expect(code).toBe(1);
});

test.each([
  [['bench'], 'bench needs the file of an adapter.'],
  [['bench', sample, '--streams', 'many'], '--streams and --megabytes take whole numbers.'],
])('says what is wrong with %j', async (args, complaint) => {
  expect(await run('sound', ...args)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
