import { parseArgs } from 'node:util';
import { acceptAgainst } from './accept-against.ts';
import { acceptPostgres } from './accept-postgres.ts';
import { acceptSqlite } from './accept-sqlite.ts';
import { access } from './access.ts';
import { bundleForm } from './bundle-form.ts';
import { checkCold } from './check-cold.ts';
import { decide } from './decide.ts';
import { evidence } from './evidence.ts';
import { firstMail } from './first-mail.ts';
import { growth } from './growth.ts';
import { importCore } from './import-core.ts';
import { largePostgres } from './large-postgres.ts';
import { type BenchmarkOptions, describeMachine, type Figure } from './method.ts';
import { notifyBurst } from './notify-burst.ts';
import { receiveWebhooks } from './receive-webhooks.ts';
import { simulateMillion } from './simulate.ts';
import { simulatedYear } from './simulated-year.ts';
import { sizePostgres } from './size-postgres.ts';
import { typesConsumer } from './types-consumer.ts';

// What things cost, each against something that does the least that could be done. Method and figures: docs/benchmarks.md.

const benchmarks = [
  importCore,
  acceptSqlite,
  acceptPostgres,
  growth,
  largePostgres,
  sizePostgres,
  firstMail,
  receiveWebhooks,
  notifyBurst,
  decide,
  checkCold,
  simulateMillion,
  simulatedYear,
  typesConsumer,
  bundleForm,
  evidence,
  access,
  acceptAgainst,
];

const values = given();
const options: BenchmarkOptions = {
  ...(values.reports === undefined ? {} : { reports: Number(values.reports) }),
  ...(values.records === undefined ? {} : { records: Number(values.records) }),
  ...(values.against === undefined ? {} : { against: values.against }),
};
const isWanted = (key: string): boolean => key.startsWith(values.only);
const chosen = benchmarks.filter(({ keys }) => keys.some(isWanted));

if (chosen.length === 0) {
  const keys = benchmarks.flatMap((benchmark) => benchmark.keys);
  console.error(`No key begins with ${values.only}. There are:\n  ${keys.join('\n  ')}`);
  process.exit(2);
}

const figures: Figure[] = [];
// One after the other: what runs beside a measurement is in it.
for (const benchmark of chosen) figures.push(...(await benchmark.measure(options)).filter(({ key }) => isWanted(key)));

if (values.json) {
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, rounded(value)]))));
} else {
  const width = Math.max(...figures.map(({ key }) => key.length));
  for (const { key, value, said } of figures)
    console.log(`${key.padEnd(width)}  ${value.toFixed(3).padStart(7)}  ${said}`);
  console.log(`\n${describeMachine()}. Method: docs/benchmarks.md`);
}

// Where something is promised of a figure, the figure holds it.
const broken = figures.filter(
  ({ value, most, least }) => !(value <= (most ?? Infinity) && value >= (least ?? -Infinity)),
);
for (const { key, value, most, least } of broken)
  console.error(
    `${key} is ${value.toFixed(3)}, and may be ${most === undefined ? `${least} at least` : `${most} at most`}`,
  );
process.exitCode = broken.length === 0 ? 0 : 1;

/** Reads the options, or says which there are. */
function given() {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  try {
    const options = { json: flag, only: { ...text, default: '' }, reports: text, records: text, against: text };
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(
      `${(error as Error).message}\nOptions: --only KEY, --json, --reports N, --records N, --against COMMIT`,
    );
    process.exit(2);
  }
}

/** Four digits are more than one run can tell. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
