import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// Runs every program with its full dose, two at a time at most, and writes what they found in one page:
//   pnpm reliability all                  the full doses; writes docs/reference/reliability.* as it goes
//   pnpm reliability all --dose 0.01      a hundredth of each; writes nothing
//   … --only crash,stops      these programs      … --write      writes the page whatever the dose was; what others found stays
//   … --turn 7                a third of them: the others run where the number is one or two more
//   … --count kills=900       so many of these, whatever the dose; may be given for each count

interface Program {
  readonly name: string;
  /** The program that it runs, where that has another name. */
  readonly of?: string;
  /** A full dose runs when nothing else does: that would be in its figures. Of a smaller one nothing is bounded. */
  readonly alone?: boolean;
  /** Begins before the others, because it takes long with any dose: begun late, it would end alone. */
  readonly first?: boolean;
  /** Takes no turn: what it looks for must not wait for the next run. */
  readonly always?: boolean;
  /** The unit that is counted, and how much of it is a full dose. */
  readonly counts: Readonly<Record<string, number>>;
  readonly options?: readonly string[];
  /** The least of a count that says anything. */
  readonly least?: number;
  /** Left out of less than a full dose: it has none, or the tests play it. */
  readonly whole?: boolean;
}

const programs: readonly Program[] = [
  // As many as the suites of storages in the tests, or thirty.
  { name: 'thread', counts: { killed: 30 }, least: 6, first: true },
  // A calm year of the usual dose has some 1,800 faults; of this one, some 2,700.
  { name: 'simulate', counts: { years: 400 }, options: ['--dose', '1.5', '--seed', '1'] },
  { name: 'crash', counts: { kills: 5_000 }, options: ['--lanes', '2', '--seed', '1'] },
  { name: 'power-loss', counts: { images: 20_000, recordings: 40 }, options: ['--accepts', '100', '--seed', '1'] },
  { name: 'edits', counts: { each: 1_000 }, options: ['--seed', '1'] },
  { name: 'fault-injection', counts: {}, first: true },
  { name: 'canary', counts: { runs: 20 }, options: ['--seed', '1'], always: true },
  { name: 'access', counts: { pairs: 100_000, changes: 100 }, options: ['--seed', '1'] },
  { name: 'rotation', counts: { lives: 20, cards: 100_000 }, options: ['--seed', '1'] },
  { name: 'stops', counts: { stops: 100, clients: 100 }, options: ['--writers', '8', '--seed', '1'] },
  { name: 'storms', counts: { blows: 960 }, options: ['--seed', '1'] },
  { name: 'upgrade', counts: {} },
  { name: 'backlog', counts: { low: 10_000 } },
  // The tests play its first evening.
  { name: 'evening', counts: { evenings: 50 }, options: ['--seed', '1', '--lanes', '2'], whole: true },
  { name: 'evening-real', of: 'evening', counts: { evenings: 1 }, options: ['--seed', '1', '--real'], whole: true },
  { name: 'time-class', counts: { tries: 2_000 }, alone: true },
  { name: 'limits', counts: {}, alone: true, whole: true },
  { name: 'model', counts: { runs: 20_000 }, options: ['--seed', '1'] },
  { name: 'brute-force', counts: { policies: 50_000 } },
  { name: 'oracle', counts: { plays: 1_000_000 }, options: ['--seed', '1'] },
  { name: 'oracle-findings', counts: { chapters: 1_500 }, options: ['--seed', '1'] },
  { name: 'oracle-engine', counts: { plays: 20_000 }, options: ['--seed', '1'] },
  { name: 'end-to-end', counts: { runs: 20_000 }, options: ['--seed', '1'] },
  { name: 'history', counts: { operations: 200_000 }, options: ['--seed', '1'] },
  { name: 'mutants', counts: {}, whole: true },
  // Its seed is a new one each time; what it tried with the full dose is kept, so that it goes on where it was stopped.
  { name: 'mutation', counts: { sample: 2_000 }, least: 60, first: true },
];

const wholeMutation = '--loading --slowest 1 --confirm 30';
// The core alone, by its own tests: what only others would notice counts as missed, so less is asked.
const shortMutation = '--set all --only packages/core/ --near --slowest 0.1 --jobs 1 --least 0.5 --out none';

const { values } = parseArgs({
  options: {
    dose: { type: 'string', default: '1' },
    only: { type: 'string' },
    count: { type: 'string', multiple: true, default: [] },
    turn: { type: 'string' },
    out: { type: 'string', default: 'docs/reference' },
    write: { type: 'boolean', default: false },
  },
});
const dose = Number(values.dose);
const given = new Map(values.count.map((one) => one.split('=') as [string, string]));
const asked = values.only?.split(',');
const folder = import.meta.dirname;
const main = join(folder, '..', 'main.ts');
const eligible = programs.filter(
  ({ name, of, whole }) =>
    (asked === undefined ? whole !== true || dose >= 1 : asked.includes(name)) &&
    existsSync(join(folder, `${of ?? name}.ts`)),
);
if (values.turn !== undefined && !/^\d+$/.test(values.turn)) {
  console.error('--turn takes a whole number.');
  process.exit(2);
}
const inTurn = eligible
  .filter(({ always }) => !always)
  .filter((_, at) => values.turn === undefined || at % 3 === Number(values.turn) % 3);
const chosen = [...eligible.filter(({ always }) => always), ...inTurn];
const waiting = eligible.filter((one) => !chosen.includes(one)).map(({ name }) => name);

interface Ran {
  readonly name: string;
  readonly command: string;
  /** Of what was run. */
  readonly commit: string;
  readonly ok: boolean;
  readonly minutes: number;
  /** The line of figures that it ends with, or what it said last. */
  readonly figures: unknown;
}

const ran: Ran[] = [];
const commit = commitHere();
const day = new Date().toISOString().slice(0, 10);
const isAlone = ({ alone }: Program): boolean => alone === true && dose >= 1;
const beside = chosen.filter((one) => !isAlone(one));
await inLanes(2, [...beside.filter(({ first }) => first), ...beside.filter(({ first }) => !first)]);
await inLanes(1, chosen.filter(isAlone));
console.log(tableOf(ran.sort((a, b) => orderOf(a) - orderOf(b))));
if (waiting.length > 0) console.log(`In the next two runs: ${waiting.join(', ')}`);
process.exitCode = ran.every(({ ok }) => ok) ? 0 : 1;

async function inLanes(count: number, programs: readonly Program[]): Promise<void> {
  const left = [...programs];
  const lane = async (): Promise<void> => {
    for (let program = left.shift(); program !== undefined; program = left.shift()) {
      const one = await run(program);
      ran.push(one);
      // After each, so that a run that is broken off has shown what it saw.
      if (values.write || (dose >= 1 && asked === undefined)) write();
      console.error(`${one.ok ? 'done' : 'FAILED'}: ${one.command}, ${one.minutes} min`);
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
}

/** Where the sources came without their history, nobody can tell. */
function commitHere(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'unknown';
}

function write(): void {
  const file = join(values.out, 'reliability.json');
  const others = asked === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { programs: Ran[] }).programs;
  // Of a program that has not run yet, or was broken off, what it found before stays.
  const all = [...others.filter(({ name }) => !ran.some((one) => one.name === name)), ...ran].sort(
    (a, b) => orderOf(a) - orderOf(b),
  );
  writeFileSync(file, `${JSON.stringify({ day, dose, programs: all }, null, 2)}\n`);
  writeFileSync(join(values.out, 'reliability.md'), pageOf(all));
}

function run({ name, of, counts, least = 0, options = [] }: Program): Promise<Ran> {
  const doses = Object.entries(counts).flatMap(([count, full]) => [
    `--${count}`,
    given.get(count) ?? String(Math.max(Math.ceil(full * dose), least)),
  ]);
  const args = [of ?? name, ...doses, ...options, ...lessOf(name)];
  const began = performance.now();
  const child = spawn(process.execPath, ['--conditions=@kawal/source', main, ...args], {
    // What goes wrong is seen as it goes wrong, with the command that repeats it.
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += String(chunk);
  });
  return new Promise((resolve) => {
    child.once('close', (code) => {
      const minutes = Number(((performance.now() - began) / 60_000).toFixed(1));
      const command = `pnpm reliability ${args.join(' ')}`;
      resolve({ name, command, commit, ok: code === 0, minutes, figures: figuresIn(said) });
    });
  });
}

/** A program that goes through all of something takes a part of it. */
function lessOf(name: string): readonly string[] {
  if (name === 'mutation') return (dose >= 1 ? wholeMutation : shortMutation).split(' ');
  if (dose >= 1) return name === 'oracle' ? ['--kept', 'node_modules/.cache/kawal-oracle.jsonl'] : [];
  // A third of each year: what a process reads when it begins grows with the year, and a whole one costs ten times as much.
  if (name === 'simulate') return ['--days', '120', '--reports', '330'];
  if (name === 'fault-injection') return ['--one-in', String(Math.ceil(1 / dose))];
  return name === 'upgrade' ? ['--every', String(Math.min(40, Math.ceil(0.2 / dose)))] : [];
}

/** The last line that is JSON; else what was said without being indented. */
function figuresIn(said: string): unknown {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  for (const line of lines.filter((line) => line.startsWith('{')).reverse()) {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      // A program that was stopped leaves half a line.
    }
  }
  return lines.filter((line) => !/^[\s|]/.test(line)).slice(-8);
}

function pageOf(all: readonly Ran[]): string {
  return `# The last long run of the reliability tools

${day}, dose ${dose}, ${cpus().length} cores, Node ${process.versions.node}. Written by \`.ci/long\`; what each program does: [tools/reliability](../../tools/reliability/README.md).
The figures as data, with every seed and command: [reliability.json](reliability.json).

${tableOf(all)}
${unrecorded(all)}`;
}

/** Names every program that has no row, so that nobody takes it for one that held. */
function unrecorded(all: readonly Ran[]): string {
  const without = programs.filter(({ name }) => !all.some((one) => one.name === name)).map(({ name }) => name);
  return without.length === 0 ? '' : `\nNo run on record yet: ${without.join(', ')}.\n`;
}

function tableOf(all: readonly Ran[]): string {
  const rows = all.map(({ name, command, commit: of, ok, minutes, figures }) => {
    const asked = command.replace(/^pnpm reliability \S+ ?/, '');
    return `| ${name} | ${asked === '' ? '' : `\`${asked}\``} | ${of} | ${minutes} | ${ok ? 'held' : '**failed**'} | ${said(figures)} |`;
  });
  return [
    '| program | dose | commit | minutes | promises | figures |',
    '| --- | --- | --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
}

function said(figures: unknown): string {
  if (Array.isArray(figures)) return figures.map(said).join('; ').replaceAll('|', '\\|');
  if (typeof figures !== 'object' || figures === null) return String(figures);
  return Object.entries(figures)
    .filter(([name]) => name !== 'program' && name !== 'seed')
    .map(
      ([name, value]) => `${name} ${typeof value === 'object' && value !== null ? `(${said(value)})` : String(value)}`,
    )
    .join(', ');
}

function orderOf({ name }: Ran): number {
  return programs.findIndex((program) => program.name === name);
}
