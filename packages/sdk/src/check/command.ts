import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compiledFolder } from '../conformance/compiled-folder.ts';
import { testedPackageAbove } from '../conformance/package-above.ts';
import { countsOf, formatResult, reportOf } from '../conformance/report.ts';
import { resultFiles } from '../conformance/result-file.ts';
import { quickKills } from '../conformance/storage/stage.ts';
import type { BenchCall } from './bench-command.ts';
import type { CheckHost } from './host.ts';
import { type Order, readOrder } from './order.ts';
import { watch } from './watch.ts';

const help = `Usage: kawal-sdk check FILE [PART...] [options]
       kawal-sdk bench FILE [--streams N] [--megabytes N]

\`check\` plays the cases of a contract against an adapter. FILE exports by default what the suite needs:
  { makeStore, crash? }    a storage
  { makeProvider }         a notifier
  { makePlace }            an executor

PART plays only the cases whose id or sentence holds one of the parts: versions/ crash

  --result FILE    after a whole run, writes the report as JSON, and beside it as text
  --quick          kills ${quickKills} processes where a storage is killed, not 30, and draws 100 calls, not 400
  --kills N        kills so many; of 30 and more, 400 calls are drawn
  --seed N         kills at the points that follow from this number
  --limit SECONDS  ends a case that takes longer than this: 20; one that may be slow gets six times as long;
                   one that stands still for three quarters of it, or blocks its thread for half, with the place
  --bail           ends at the first red case
  --debug          under a red case: its error whole, with stacks, causes and the errors thrown on the way; and what the adapter prints

\`bench\` fills a storage and measures each call against its budget.

  --streams N      fills in so many: 1,000,000
  --megabytes N    and blobs of so many: 50

Ends with 0 if every case or budget holds, with 1 if one does not, with 2 if it was used wrongly.`;

type CheckCall = Order & { readonly result?: string };

/** Runs the command and returns its exit code. */
export async function checkCommand(argv: readonly string[], host: CheckHost): Promise<0 | 1 | 2> {
  // The process that plays the cases is this same program.
  const order = readOrder(argv);
  if (order !== undefined) {
    enableCompileCache(compiledFolder);
    const { watchThisThread } = await import('./witness.ts');
    const watched = order.lastWords === undefined ? undefined : watchThisThread(order.limitMs / 2, order.lastWords);
    // The suites are a matter of that process, not of the one that watches; meanwhile the thread that watches starts.
    const { playOrder } = await import('./player.ts');
    await watched;
    await playOrder(order);
    return 0;
  }
  const asked = read(argv);
  if (typeof asked === 'string') {
    host[asked === help ? 'line' : 'complain'](asked);
    return asked === help ? 0 : 2;
  }
  if (!('streams' in asked)) return await check(asked, host);
  const { benchCommand } = await import('./bench-command.ts');
  return await benchCommand(asked, host);
}

async function check(asked: CheckCall, host: CheckHost): Promise<0 | 1 | 2> {
  const files = asked.result === undefined ? undefined : resultFiles(asked.result);
  files?.clear();
  const began = performance.now();
  const watched = await watch(asked, {
    ended: (result) => host.line(formatResult(result).join('\n')),
    late: (id, seconds) => host.line(`  … ${id} has run for ${Math.round(seconds * 10) / 10} s`),
    debugged: (text) => host.line(text.replace(/^/gm, '      | ')),
  });
  if (watched.type === 'unusable') {
    host.complain(watched.words);
    return 2;
  }
  const { contract, dose, subject, results, isWhole } = watched;
  const milliseconds = Math.round(performance.now() - began);
  const known = { contract, subject, dose, milliseconds, package: testedPackageAbove(asked.file) };
  const report = reportOf(known, results);
  host.line(
    `\n${report.adapter} against ${contract}: ${countsOf(report)} in ${Math.round(report.milliseconds / 1_000)} s`,
  );
  if (isWhole) files?.write(report);
  else if (files !== undefined) host.line('Not every case was played, so no result is written.');
  return report.failed > 0 ? 1 : 0;
}

function read(argv: readonly string[]): CheckCall | BenchCall | string {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true });
    } catch (error) {
      return { values: { help: false }, positionals: [error instanceof Error ? error.message : 'unreadable'] };
    }
  })();
  const [command, file, ...parts] = positionals;
  if (values.help === true || command === undefined) return help;
  if (command !== 'check' && command !== 'bench') return `${command}\n\n${help}`;
  if (file === undefined) return `${command} needs the file of an adapter.\n\n${help}`;
  if (command === 'bench') {
    const [streams = 0, megabytes = 0] = [values.streams ?? '1000000', values.megabytes ?? '50'].map(Number);
    const areCounts = Number.isSafeInteger(streams) && Number.isSafeInteger(megabytes) && streams > 0 && megabytes >= 0;
    return areCounts ? { file: resolve(file), streams, megabytes } : '--streams and --megabytes take whole numbers.';
  }
  const { kills, seed, limit = '20', quick, bail = false, debug = false, result } = values;
  const dose = {
    ...(kills === undefined ? (quick === true ? { kills: quickKills } : {}) : { kills: Number(kills) }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
  if (![...Object.values(dose), Number(limit)].every(Number.isSafeInteger))
    return '--kills, --seed and --limit take whole numbers.';
  return {
    file: resolve(file),
    parts,
    dose,
    bail,
    debug,
    limitMs: Number(limit) * 1_000,
    ...(result === undefined ? {} : { result: resolve(result) }),
  };
}

const options = {
  help: { type: 'boolean', short: 'h' },
  quick: { type: 'boolean' },
  bail: { type: 'boolean' },
  debug: { type: 'boolean' },
  kills: { type: 'string' },
  seed: { type: 'string' },
  limit: { type: 'string' },
  result: { type: 'string' },
  streams: { type: 'string' },
  megabytes: { type: 'string' },
} as const;
