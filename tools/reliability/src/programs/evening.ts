import { parseArgs } from 'node:util';
import { hasNtfyServer } from '../../../../packages/notify-ntfy/src/testing/ntfy-server.sample.ts';
import { metNames } from '../evening/met.ts';
import { runEvening } from '../evening/run.ts';
import { lacksRealMail, realMailChannel } from './real-mail.ts';
import { realNtfyChannel } from './real-ntfy.ts';

// One evening over six real adapters, with outages, late receipts, forged webhooks, a changed number, a blocked bot and answers by four ways:
//   pnpm reliability evening --evenings 50 --seed 1
//   … --real      once over OpenSMTPD and Dovecot with TLS, a real ntfy server, and with Telegram polled; says so where they are missing

const { values } = parseArgs({
  options: {
    evenings: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    real: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const lacks = values.real ? lacksRealMail() : undefined;
if (lacks !== undefined) console.log(`mail goes over a server in this process: ${lacks}`);
const realMail = values.real && lacks === undefined ? realMailChannel : undefined;
if (values.real && !hasNtfyServer) console.log('ntfy is a server in this process: Debian’s ntfy is not installed');
const realNtfy = values.real && hasNtfyServer ? realNtfyChannel : undefined;
const met = new Map<string, number>(metNames.map((name) => [name, 0]));
let wrong = 0;
for (let seed = first; seed < first + Number(values.evenings); seed += 1) {
  const evening = await runEvening(seed, [], realMail, realNtfy);
  for (const [name, count] of Object.entries(evening.met)) met.set(name, (met.get(name) ?? 0) + count);
  for (const one of evening.wrong) console.log(`  ${one}`);
  if (evening.wrong.length > 0) console.log(`pnpm reliability evening --seed ${seed}`);
  wrong += evening.wrong.length;
}
console.log(
  JSON.stringify({
    program: 'evening',
    seed: first,
    evenings: Number(values.evenings),
    ...Object.fromEntries(met),
    wrong,
  }),
);
process.exitCode = wrong === 0 ? 0 : 1;
