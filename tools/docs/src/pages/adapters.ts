import type { ExecutorCapabilities, NotifierCapabilities, StorageCapabilities } from '@kawal/sdk';
import {
  type AdapterDirectory,
  type AdapterEntry,
  executorCases,
  notifierCases,
  storageCases,
} from '@kawal/sdk/conformance';

/** Returns the directory of adapters as a page: what each declares, and how many cases of today's suite it passed. */
export function adaptersPage({ adapters }: AdapterDirectory): string {
  const of = (contract: string): readonly AdapterEntry[] => adapters.filter((entry) => entry.contract === contract);
  return `${intro}

## Notifiers

${table(
  ['adapter', 'channel', 'evidence', 'sent twice', 'answers', 'reaches', 'longest text', 'rings', 'cases'],
  of('kawal.notifier/1').map((entry) => {
    const can = entry.capabilities as NotifierCapabilities;
    const later = can.evidence.later === 'none' ? '' : `, later ${can.evidence.later}`;
    return [
      nameOf(entry),
      entry.channel ?? '',
      `${can.evidence.now}${later}`,
      words.repeats[can.repeats],
      can.answers.length === 0 ? 'by link or code' : can.answers.join(', '),
      words.reaches[can.reaches],
      `${can.body.most} ${can.body.unit}, then ${can.body.longer}`,
      can.rings ? 'yes' : 'no',
      casesOf(entry, notifierCases.length),
    ];
  }),
)}

## Storages

${table(
  ['adapter', 'survives a power cut', 'processes', 'killed in the run', 'cases'],
  of('kawal.storage/1').map((entry) => {
    const can = entry.capabilities as StorageCapabilities;
    return [
      nameOf(entry),
      can.durable ? 'yes' : 'no',
      can.processes,
      `${entry.dose.kills ?? 0}`,
      casesOf(entry, storageCases.length),
    ];
  }),
)}

## Executors

${table(
  ['adapter', 'processes', 'cases'],
  of('kawal.executor/1').map((entry) => [
    nameOf(entry),
    (entry.capabilities as ExecutorCapabilities).processes,
    casesOf(entry, executorCases.length),
  ]),
)}

## Be listed

Write an adapter with [the guide](../guides/write-an-adapter.md), run its suite whole, and open a proposal with the \`conformance.json\` that the suite wrote. The suite of today is run again before an adapter of yours is listed. [Every case](conformance.md) has an id that stays.
`;
}

const intro = `# The adapters

This page is written by \`pnpm docs:pages\` from [the results of the conformance suites](adapters.json); do not edit it. Each cell is what the adapter declares and its suite checked. A case is left out only where the adapter declares that it does not apply.

All of these are kept in this repository. A number in brackets says that the suite has had other cases since.`;

const words = {
  repeats: { refused: 'the provider refuses it', marked: 'can be told apart', unmarked: 'is a second message' },
  reaches: { anybody: 'anybody', 'after-they-wrote': 'who wrote first' },
} as const;

function nameOf({ adapter, package: { name } }: AdapterEntry): string {
  return `[\`${adapter}\`](../../packages/${name.replace('@kawal/', '')}/README.md)`;
}

function casesOf({ passed, skipped }: AdapterEntry, today: number): string {
  const outdated = passed + skipped === today ? '' : ` (of ${today} today)`;
  return `${passed} passed, ${skipped} left out${outdated}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
