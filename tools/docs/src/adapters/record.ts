import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { type AdapterDirectory, type AdapterEntry, type ConformanceReport, directoryOf } from '@kawal/sdk/conformance';
import { testedPackageAbove } from '../../../../packages/sdk/src/conformance/package-above.ts';

// Writes the directory of adapters from the results that their suites left in the packages:
//   pnpm exec vitest run packages/notify- packages/storage- packages/executor- -t 'holds kawal'
//   pnpm docs:adapters
const files = globSync('packages/*/conformance*.json');
const reports = files.map((file): ConformanceReport => JSON.parse(readFileSync(file, 'utf8')));
const stale = files.filter((file, index) => reports[index]?.package?.sources !== testedPackageAbove(file)?.sources);
if (stale.length > 0) throw new Error(`Of other sources than those of today: ${stale.join(', ')}.`);
if (reports.length === 0) throw new Error('No suite has left a result: run the tests of the adapters first.');
const failed = reports.filter((report) => report.failed > 0).map(({ adapter }) => adapter);
if (failed.length > 0) throw new Error(`A case fails in ${failed.join(', ')}.`);
const file = 'docs/reference/adapters.json';
const former: AdapterDirectory = JSON.parse(readFileSync(file, 'utf8'));
// What was not played anew stays as it was recorded.
const nameOf = ({ adapter, package: of }: AdapterEntry): string => `${of.name} ${adapter}`;
const adapters = new Map([...former.adapters, ...directoryOf(reports).adapters].map((one) => [nameOf(one), one]));
writeFileSync(file, `${JSON.stringify({ ...former, adapters: [...adapters.values()] }, null, 2)}\n`);
console.log(`${reports.length} results recorded`);
