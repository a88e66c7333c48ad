import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasNtfyServer } from '../../../../packages/notify-ntfy/src/testing/ntfy-server.sample.ts';
import { metNames } from '../evening/met.ts';
import { runEvening } from '../evening/run.ts';
import { lacksRealMail, realMailChannel } from './real-mail.ts';
import { realNtfyChannel } from './real-ntfy.ts';

// One evening over six real adapters, with outages, late receipts, forged webhooks, a changed number, a blocked bot and answers by four ways:
//   pnpm reliability evening --evenings 50 --seed 1
//   … --lanes 2   in two processes, each with its part of the evenings
//   … --real      once over OpenSMTPD and Dovecot with TLS, a real ntfy server, and with Telegram polled; says so where they are missing

const { values } = parseArgs({
  options: {
    evenings: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '1' },
    real: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const evenings = Number(values.evenings);
if (!(evenings > 0)) throw new Error(`--evenings ${values.evenings} shows nothing.`);
const { met, wrong } = Number(values.lanes) > 1 ? await inLanes(Number(values.lanes)) : await oneAfterTheOther();
console.log(JSON.stringify({ program: 'evening', seed: first, evenings, ...met, wrong }));
process.exitCode = wrong === 0 ? 0 : 1;

interface Seen {
  readonly met: Readonly<Record<string, number>>;
  readonly wrong: number;
}

async function oneAfterTheOther(): Promise<Seen> {
  const lacks = values.real ? lacksRealMail() : undefined;
  if (lacks !== undefined) console.log(`mail goes over a server in this process: ${lacks}`);
  const realMail = values.real && lacks === undefined ? realMailChannel : undefined;
  if (values.real && !hasNtfyServer) console.log('ntfy is a server in this process: Debian’s ntfy is not installed');
  const realNtfy = values.real && hasNtfyServer ? realNtfyChannel : undefined;
  const met = new Map<string, number>(metNames.map((name) => [name, 0]));
  let wrong = 0;
  for (let seed = first; seed < first + evenings; seed += 1) {
    const evening = await runEvening(seed, [], realMail, realNtfy);
    for (const [name, count] of Object.entries(evening.met)) met.set(name, (met.get(name) ?? 0) + count);
    for (const one of evening.wrong) console.log(`  ${one}`);
    if (evening.wrong.length > 0) console.log(`pnpm reliability evening --seed ${seed}`);
    wrong += evening.wrong.length;
  }
  return { met: Object.fromEntries(met), wrong };
}

/** Lives through parts of the evenings in a process each, and adds up what they met. */
async function inLanes(lanes: number): Promise<Seen> {
  const each = Math.ceil(evenings / lanes);
  const parts = Array.from({ length: lanes }, (_, at) => ({
    seed: first + at * each,
    count: Math.min(each, evenings - at * each),
  }));
  const seen = await Promise.all(parts.filter(({ count }) => count > 0).map(laneOf));
  const names = [...new Set(seen.flatMap(({ met }) => Object.keys(met)))];
  const sum = (of: (one: Seen) => number) => seen.reduce((all, one) => all + of(one), 0);
  return {
    met: Object.fromEntries(names.map((name) => [name, sum(({ met }) => met[name] ?? 0)])),
    wrong: sum(({ wrong }) => wrong),
  };
}

async function laneOf({ seed, count }: { readonly seed: number; readonly count: number }): Promise<Seen> {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const args = ['--conditions=@kawal/source', main, 'evening', '--evenings', String(count), '--seed', String(seed)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = (await text(child.stdout)).trimEnd().split('\n');
  for (const line of said.slice(0, -1)) console.log(line);
  const {
    program: _,
    seed: __,
    evenings: ___,
    wrong,
    ...met
  } = JSON.parse(said.at(-1) ?? '') as Record<string, number>;
  return { met, wrong: wrong ?? Number.NaN };
}
