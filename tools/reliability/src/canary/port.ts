import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Browser, browserOf } from './browser.ts';
import { ended, looked, markers, orders, ports, say } from './life.ts';
import { freePort } from './outside.ts';

// One life of the desk's own program, as an operator begins it: an officer of its trial and a stranger look at pages over its port, and
// type marked text into their forms. Then it is told to stop.

const port = await freePort();
ports.add(port);
const limits = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${orders.folder}`];
const program = join(orders.folder, 'meja', 'src', 'program.mjs');
const argv = [...limits, program, '--demo', '--port', String(port)];
const env = { NODE_NO_WARNINGS: '1' };
const desk = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'], env });
const isOver = once(desk, 'exit');
/** Until it runs, the desk prints codes for who began it. */
let isPrinting = true;
let said = '';
const isReady = new Promise<void>((ready) => {
  desk.stdout.on('data', (part: Buffer) => {
    if (isPrinting) said += String(part);
    else process.stdout.write(part);
    if (said.includes('A new one:')) ready();
  });
});
await Promise.race([isReady, isOver]);
isPrinting = false;
shownCodes(said);
const [, code = ''] = / petugas-lpa-1 +(\S+)$/m.exec(said) ?? [];
if (code === '') throw new RangeError(`the desk printed no code: ${said}`);
// The officer comes first: whoever tries many codes has no further try at that address.
const officer = browserOf(atPort, 'an officer at the port');
await officer.post('/masuk', { code });
const [account] = (await officer.get('/akun', null)).forms.filter(({ action }) => action === '/akun/keluar-semua');
if (account === undefined) throw new RangeError('nobody signed in by the code that was printed');
await lookedThrough(officer, 'an address, by an officer at the port');
await lookedThrough(browserOf(atPort, 'a stranger at the port'), 'an address, by a stranger at the port');
// A second one is refused the port, and a code is drawn beside the one that runs.
for (const more of [[], ['code', 'petugas-lpa-1']]) {
  const { stdout, stderr } = spawnSync(process.execPath, [...argv, ...more], { env });
  shownCodes(stdout.toString());
  process.stderr.write(stderr);
}
await looked();
desk.kill('SIGTERM');
const [left] = await isOver;
if (left !== 0) throw new RangeError(`the desk ended with ${left}`);
await ended();

/** Marks the codes that an operator is shown, and keeps what they are shown. */
function shownCodes(printed: string): void {
  for (const [code] of printed.matchAll(/\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/g))
    markers.code(code, 'a code that the desk printed');
  say('codes shown to an operator', printed);
}

/** Looks at pages, types marked text into each form that stands on one, and looks again. */
async function lookedThrough(browser: Browser, field: string): Promise<void> {
  const word = markers.word('narrative', field);
  await browser.get(`/${word}?bahasa=en`, word);
  const pages = ['/', '/lapor', '/masuk', '/masuk/kode', '/hari-ini', '/laporan', '/cari', '/akun'];
  for (const path of pages) for (const form of (await browser.get(path, null)).forms) await browser.filled(form);
  for (const path of pages) await browser.get(path, null);
}

async function atPort(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('host');
  const { method } = request;
  const body = method === 'POST' ? { body: await request.text() } : {};
  return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { method, headers, redirect: 'manual', ...body });
}
