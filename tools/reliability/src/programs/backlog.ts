import { parseArgs } from 'node:util';
import { runBacklog } from '../backlog/run.ts';

// Many low reports and one critical one over a provider with a limit: how much later than alone is what the critical one owes sent?
//   pnpm reliability backlog --low 10000

const { values } = parseArgs({ options: { low: { type: 'string', default: '10000' } } });
const low = Number(values.low);
if (!(low > 0)) throw new Error(`--low ${values.low} shows nothing.`);
// Twenty a second, as small providers take, for 10,000 reports; fewer for fewer, so that a worker without an order comes late.
const perSecond = Math.max(1, Math.round(low / 500));
const alone = await runBacklog(0, perSecond);
const beside = await runBacklog(low, perSecond);
const delays = alone.map(({ told, at }) => ({
  told,
  ms: (beside.find((one) => one.told === told)?.at ?? Number.NaN) - at,
}));
const late = delays.filter(({ ms }) => !(ms < shortestStep()));
for (const { told, ms } of late) console.log(`  ${told} was sent ${ms / 1_000} s later than alone`);
const longestMs = Math.max(...delays.map(({ ms }) => ms));
console.log(JSON.stringify({ program: 'backlog', low, tellings: delays.length, longestMs, late: late.length }));
process.exitCode = late.length === 0 && delays.length > 0 ? 0 : 1;

/** The shortest time between two steps of the critical report when it is alone. */
function shortestStep(): number {
  const instants = [...new Set(alone.map(({ at }) => Math.floor(at / 60_000)))].toSorted((one, other) => one - other);
  return 60_000 * Math.min(...instants.slice(1).map((at, index) => at - (instants[index] ?? 0)));
}
