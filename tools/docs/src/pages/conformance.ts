import { storageErrors } from '@kawal/sdk';
import {
  type NotifierCase,
  notifierCases,
  type StorageCase,
  storageBudgets,
  storageCases,
} from '@kawal/sdk/conformance';
import { notifierFlaws } from '../../../reliability/src/broken-adapters/broken-notifiers.ts';
import { storageFlaws } from '../../../reliability/src/broken-adapters/every-flaw.ts';
import { brokenJournals } from '../../../reliability/src/broken-adapters/journal-store.ts';

interface Breaks {
  readonly does: string;
}

/** Returns the page of the suites: every case, what it applies to, and the broken adapters that it is shown to catch. */
export function conformancePage(): string {
  return `${[
    intro,
    `## A storage: ${storageCases.length} cases of \`kawal.storage/1\``,
    needs.storage,
    ...sections(storageCases, (id) => [...(storageFlaws[id] ?? []), ...(brokenJournals[id] ?? [])]),
    errors,
    budgets,
    `## A notifier: ${notifierCases.length} cases of \`kawal.notifier/1\``,
    needs.notifier,
    ...sections(notifierCases, (id) => notifierFlaws[id] ?? []),
  ].join('\n\n')}\n`;
}

function sections(
  cases: readonly (StorageCase | NotifierCase)[],
  brokenBy: (id: string) => readonly Breaks[],
): readonly string[] {
  const abilities = [...new Set(cases.map(({ id }) => abilityOf(id)))];
  return abilities.map((ability) => {
    const rows = cases
      .filter(({ id }) => abilityOf(id) === ability)
      .map(({ id, title, needs: need }) => {
        const applies = need === undefined ? '' : ` *(${applicability[need]})*`;
        const caught = brokenBy(id).map(({ does }) => does);
        return `| \`${id}\` | ${cell(title)}${applies} | ${cell(caught.join('; '))} |`;
      });
    return `### ${ability}\n\n| case | what must hold | it catches an adapter that |\n| --- | --- | --- |\n${rows.join('\n')}`;
  });
}

function abilityOf(id: string): string {
  return id.split('/')[0] ?? id;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const errors = `## What an error of a storage says

A \`commit\` or a \`keyring.put\` that fails throws one of these. Every code but one says that nothing of the call was written. \`keyring.destroy\` and \`applyTombstones\` may have done a part: whoever asked asks again.

| code | means | written | what the caller does |
| --- | --- | --- | --- |
${Object.entries(storageErrors)
  .map(([code, { means, written, caller }]) => `| \`${code}\` | ${means} | ${written} | ${caller} |`)
  .join('\n')}`;

const budgets = `## What a storage may cost

Correct and too slow is no use at night. \`npx kawal-sdk bench ./src/conformance.ts\` fills a store with a million streams and fifty megabytes, measures each call 25 times, and sets the middle one against its
budget. Smaller: \`--streams 100000 --megabytes 5\`. The last column says how often an engine asks: for each report that is taken in, and for each message that goes out about it.

| call | of | budget | an engine asks |
| --- | --- | --- | --- |
${storageBudgets.map(({ call, of, mostMs, asked }) => `| \`${call}\` | ${of} | ${mostMs} ms | ${asked} |`).join('\n')}`;

const applicability = {
  durable: 'where it declares `durable: true`',
  'processes: many': "where it declares `processes: 'many'`",
  backups: 'where it offers `backups`',
  check: 'where it offers `check`',
  receive: 'where it offers `receive`',
  listen: 'where it offers `listen`',
} as const;

const intro = `# What the suites demand

This page is written by \`pnpm docs:pages\` from the suites themselves; do not edit it. A case has an id that stays, a sentence that must hold, and at least one adapter broken in just that way that it is shown
to catch: a test fails where one is missing. How to run them: [write an adapter](../guides/write-an-adapter.md), and [@kawal/sdk](../../packages/sdk/README.md).

A case is left out only where the adapter itself declares that it does not apply, and then shows as skipped, with the reason.`;

const needs = {
  storage: `Every case has a fresh store. Those of \`crash\` and \`processes\` run your adapter in child processes, by the crash script; \`crash\` ends them with \`kill -9\`, at points that follow from
\`crash.seed\`. A failure names the seed: hand it in again to kill at the same points. How much of an act is done by then is a matter of the machine's timing, so repeat a seed a few times.`,
  notifier:
    'Every case has a fresh provider of your test, in situations: it takes a message, refuses it for good, refuses it for now, or nobody answers; where these can happen, it is silent, in trouble, or does not take the credentials. A case about a situation that a test does not offer shows as skipped.',
} as const;
