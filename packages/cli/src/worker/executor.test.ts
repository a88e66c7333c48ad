import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { applied, deployment, type Kawal, report } from '../kawal.sample.ts';

const anchor = "vault: { file: 'kawal-kunci.json' },";

/** An executor that wakes its own process, and writes down what it was asked. */
const writesDown = `${anchor}
  executor: async () => {
    const { embeddedExecutor } = await import('@kawal/sdk');
    const executor = embeddedExecutor();
    const note = (what) => appendFileSync(here('executor.log'), \`\${what}\\n\`);
    return {
      ...executor,
      hint(at) { note('hint'); executor.hint(at); },
      run(pass) { note('run'); return executor.run(pass); },
      close() { note('close'); return executor.close(); },
    };
  },`;

test('a process that takes a report in hints, and one that takes a reply does; neither runs', async () => {
  const made = await applied();
  const kawal = made.reconfigured(anchor, writesDown);
  made.write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  expect(noted(made)).toEqual(['hint', 'close']);
  await made.kawal('worker', '--once');
  const [, code = ''] = /Kode jawaban: (\S+)/.exec(made.outbox()[0]?.text ?? '') ?? [];
  expect(await kawal('reply', code, '--for', 'petugas-lpa-1')).toMatchObject({ code: 0 });
  expect(noted(made)).toEqual(['hint', 'close', 'hint', 'close']);
});

test('the worker runs on the executor of the config', async () => {
  const made = await applied();
  made.reconfigured(anchor, writesDown);
  made.write('laporan.yaml', report);
  await made.kawal('report', 'laporan.yaml');
  const ending = new AbortController();
  const untilStopped = () => ending.signal;
  const working = made.kawalWith({ untilStopped }, 'worker', '--config', 'kawal-other.config.ts');
  await vi.waitUntil(() => made.outbox().length > 0, { timeout: 200_000 });
  ending.abort();
  expect(await working).toMatchObject({ code: 0 });
  expect([noted(made)[0], noted(made).at(-1)]).toEqual(['run', 'close']);
});

test('a report is taken in without an executor that cannot be made, and the worker refuses to begin', async () => {
  const made = await applied();
  const kawal = made.reconfigured(anchor, `${anchor}\n  executor: () => { throw new Error('no queue'); },`);
  made.write('laporan.yaml', report);
  const taken = await kawal('report', 'laporan.yaml', '--lang', 'en');
  expect([taken.code, taken.err]).toEqual([0, expect.stringMatching(/without the executor: .*no queue/)]);
  expect(await kawal('worker', '--lang', 'en')).toMatchObject({ code: 2, err: expect.stringContaining('`executor`') });
});

test('the doctor says of an executor whether it reaches the workers, and leaves the rest as it is', async () => {
  const made = await applied();
  expect((await made.kawal('doctor', '--lang', 'en')).out).toContain(
    'FINE executor: Every process of this machine wakes',
  );
  const found = async (more: string) => {
    const kawal = made.reconfigured(
      anchor,
      `${anchor}\n  executor: async () => ({ ...(await import('@kawal/sdk')).embeddedExecutor(), name: 'antrean', ${more} }),`,
    );
    return await kawal('doctor', '--lang', 'en');
  };
  const cutOff = "capabilities: { processes: 'many' }, check: async () => ({ ready: false, code: 'ECONNREFUSED' })";
  expect(await found(cutOff)).toMatchObject({
    code: 0,
    out: expect.stringContaining(
      'CAUTION executor: antrean cannot wake the workers now (the server refused the connection)',
    ),
  });
});

test('migrate opens the storage as one that may change it, and says what came of it', async () => {
  const { kawal, reconfigured } = deployment();
  expect(await kawal('migrate', '--lang', 'en')).toMatchObject({ code: 0, err: '' });
  const asOwner = reconfigured(
    "storage: () => sqliteStorage({ file: here('kawal.db') }),",
    `storage: ({ migrating }) => ({
      ...sqliteStorage({ file: here('kawal.db') }),
      name: migrating ? 'owner' : 'app',
      schema: { found: '0001', current: '0002' },
    }),`,
  );
  expect((await asOwner('migrate', '--lang', 'en')).out).toBe(
    'owner: the schema was brought from version 0001 to 0002.\n',
  );
  expect((await asOwner('migrate')).out).toBe('owner: skema diperbarui dari versi 0001 ke 0002.\n');
  expect(JSON.parse((await asOwner('migrate', '--json')).out)).toEqual({
    storage: 'owner',
    found: '0001',
    current: '0002',
    executor: null,
  });
});

test('migrate opens the executor as one that may change it, and ends with 2 where its schema cannot be made', async () => {
  const made = await asking("{ ready: true, queue: 'contoh' }")('migrate', '--lang', 'en');
  expect([made.code, made.out]).toEqual([0, expect.stringContaining('owner: the schema of its queue is there')]);
  const refused = asking("{ ready: false, code: '42501' }");
  expect(await refused('migrate')).toMatchObject({ code: 2, out: expect.stringContaining('dibuka (42501)') });
  expect(JSON.parse((await refused('migrate', '--json')).out)).toMatchObject({
    executor: { name: 'owner', ready: false, code: '42501' },
  });
});

test('doctor names the queue of an executor, and says where a pooler leaves it to look by itself', async () => {
  const { out } = await asking("{ ready: true, queue: 'contoh' }", await applied())('doctor', '--lang', 'en');
  expect(out).toContain('FINE executor: app can wake the workers of every process (queue contoh).');
  const polling = await asking("{ ready: true, queue: 'contoh', byPolling: true }", await applied())(
    'doctor',
    '--lang',
    'en',
  );
  expect(polling.out).toMatch(/FINE executor: .*queue contoh.*a pooler does not pass LISTEN on/);
});

/** A deployment whose executor answers so when it is asked if it is ready. */
function asking(readiness: string, made = deployment()): Kawal['kawal'] {
  return made.reconfigured(
    anchor,
    `${anchor}
  executor: async ({ migrating }) => ({
    ...(await import('@kawal/sdk')).embeddedExecutor(), name: migrating ? 'owner' : 'app', check: async () => (${readiness}),
  }),`,
  );
}

function noted({ folder }: Kawal): readonly string[] {
  const file = join(folder, 'executor.log');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
