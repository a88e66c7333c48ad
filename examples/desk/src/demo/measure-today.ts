import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '@kawal/engine';
import { createDesk } from '../desk.ts';
import { codesIn } from '../session/codes.ts';
import { warmUp } from '../today/warm-up.ts';
import { openDemo, openStore } from './demo.ts';
import { inventedReports } from './invented-reports.ts';

// Measures the page of today on the server, with 1,000 open reports in the trial's SQLite file, in a process of its own, which
// opens the store as the desk does and works on what falls due beside. A report comes in before each page. Processor time of the
// thread that answers and the clock are held to the limit, the first page and the median of eight after it; what threads beside it
// take, which compile and collect, is printed. Ends with 1 where either takes more than 200 ms.

const reports = 1_000;
const mostMs = 200;

const [made] = process.argv.slice(2);
if (made === undefined) await fill();
else await measure(made);

/** Makes the store, and measures it in a process that has run nothing before. */
async function fill(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-today-'));
  const { engine } = await openDemo(folder, fileURLToPath(new URL('../../../malang/chapter', import.meta.url)));
  try {
    const { areas = [] } = (await engine.unguarded.chapter()) ?? {};
    const kelurahan = areas.filter(({ code }) => code.split('.').length === 4);
    for (let sent = inventedReports.length; sent < reports; sent += 1) {
      // Reports alike of one place would take a line each, and the page would be measured with fewer drawn whole.
      await report(engine, sent, kelurahan[sent % kelurahan.length]?.code);
    }
    await engine.work();
    await engine.close();
    const program = [...process.execArgv, fileURLToPath(import.meta.url), folder];
    process.exitCode = spawnSync(process.execPath, program, { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes in one more of the invented reports. */
async function report(engine: Engine, number: number, area: string | undefined): Promise<void> {
  const { by, body } = inventedReports[number % inventedReports.length] as (typeof inventedReports)[number];
  const outcome = await engine.as(by).reports.submit<unknown>({ ...(body as object), area });
  if (!outcome.ok) throw new Error(`a report was refused: ${outcome.refusals.map(({ code }) => code).join(', ')}`);
}

async function measure(folder: string): Promise<void> {
  const engine = await openStore(folder);
  const codes = codesIn(join(folder, 'kode'), Date.now);
  const desk = createDesk({ engine, codes, isSecure: false });
  /** Measures in milliseconds. */
  const timeOf = async (act: () => Promise<unknown>): Promise<Time> => {
    const [all, own, began] = [process.cpuUsage(), process.threadCpuUsage(), performance.now()];
    await act();
    const sum = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;
    return {
      thread: sum(process.threadCpuUsage(own)),
      process: sum(process.cpuUsage(all)),
      clock: performance.now() - began,
    };
  };
  const opening = await timeOf(() => warmUp({ engine, now: Date.now }));
  engine.start();
  const body = new URLSearchParams({ code: await codes.draw('petugas-lpa-1') });
  const signedIn = await desk.request('/masuk', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.replace(/;.*/, ''))
    .join('; ');
  const times: Time[] = [];
  for (let turn = 0; turn < 9; turn += 1) {
    let page: Response | undefined;
    let text = '';
    await report(engine, turn, '35.73.03.1001');
    times.push(
      await timeOf(async () => {
        page = await desk.request('/hari-ini', { headers: { cookie } });
        text = await page.text();
      }),
    );
    const [, count] = /(\d+) hal menunggu Anda/.exec(text) ?? [];
    if (page?.status !== 200 || Number(count) < reports) throw new Error(`today shows ${count ?? 'nothing'}`);
  }
  await engine.close();
  const medianOf = (key: keyof Time): number =>
    times
      .slice(1)
      .map((one) => one[key])
      .toSorted((one, other) => one - other)[4] ?? 0;
  const said = ({ thread, process, clock }: Time): string =>
    `${thread.toFixed(0)} ms (${process.toFixed(0)} ms with the threads beside, ${clock.toFixed(0)} ms by the clock)`;
  const [first = opening] = times;
  const later = { thread: medianOf('thread'), process: medianOf('process'), clock: medianOf('clock') };
  console.log(
    `desk/today-1000: the first page took ${said(first)}, later ones ${said(later)}, at most ${mostMs} ms of the thread that answers and by the clock; the desk opened in ${said(opening)}`,
  );
  process.exitCode = Math.max(first.thread, later.thread, first.clock, later.clock) > mostMs ? 1 : 0;
}

/** Times in milliseconds. */
interface Time {
  /** Processor time of the thread that answers. */
  readonly thread: number;
  /** Processor time of all threads of the process. */
  readonly process: number;
  readonly clock: number;
}
