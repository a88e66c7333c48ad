import type { Storage } from '@kawal/sdk';
import pg from 'pg';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from '../postgres-storage.ts';
import { statements } from '../reader.ts';
import type { NamedStore, PostgresTestServer } from './stores.ts';

// How the server goes about what the adapter asks of it, in a store that `fill` has filled.

type StatementName = keyof ReturnType<typeof statements>;

export interface PlanFound {
  /** The statement, and with what, where that makes a difference. */
  readonly name: string;
  /** From the outermost: `Limit, Index Scan of stream_due`. */
  readonly steps: readonly string[];
  /** How many rows it looked at, how many pages it read, and how long it took in milliseconds. */
  readonly rows: number;
  readonly pages: number;
  readonly ms: number;
  /** Why it may not be so; undefined if it may. */
  readonly wrong: string | undefined;
}

/** Runs each statement of the reader once and gives the plan that the server followed. */
export async function plansOf(
  place: Pick<PostgresTestServer, 'ask'>,
  { schema }: NamedStore,
  size: number,
): Promise<readonly PlanFound[]> {
  const found: PlanFound[] = [];
  const sql = statements(schema);
  for (const [name, statement, values] of questions(size)) {
    const [row] = await place.ask(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql[statement]}`, values);
    const explained = (row?.['QUERY PLAN'] as readonly Explained[] | undefined)?.[0];
    if (explained === undefined) throw new Error(`The server explains nothing of ${name}.`);
    const { Plan: plan, 'Execution Time': ms } = explained;
    const nodes = [...flat(plan)];
    found.push({
      name,
      steps: nodes.map(stepOf),
      rows: nodes.reduce((sum, node) => sum + seenBy(node), 0),
      pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
      ms,
      wrong: wrongWith(nodes),
    });
  }
  return found;
}

/** The counts of the server while a connection did everything that a worker and an intake do. */
export interface Scans {
  readonly ends: number;
  readonly indexes: number;
}

/** How often tables were read from end to end, and by an index, for commits of every kind and for the log. */
export async function scansOfEverything(
  place: Pick<PostgresTestServer, 'ask'>,
  store: NamedStore,
  size: number,
): Promise<Scans> {
  const pool = new pg.Pool({ connectionString: store.connectionString, max: 1 });
  const storage = await postgresStorage({ pool, schema: store.schema });
  await pool.query('SELECT pg_stat_force_next_flush()');
  const before = await scans(place, store);
  await everything(storage, size);
  await pool.query('SELECT pg_stat_force_next_flush()');
  const after = await scans(place, store);
  await storage.close();
  await pool.end();
  return { ends: after.ends - before.ends, indexes: after.indexes - before.indexes };
}

interface Explained {
  readonly Plan: PlanNode;
  readonly 'Execution Time': number;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Function Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  /** Of this node and all below it. */
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function* flat(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const inner of node.Plans ?? []) yield* flat(inner);
}

function stepOf(node: PlanNode): string {
  const of = node['Index Name'] ?? node['Function Name'] ?? node['Relation Name'];
  return of === undefined ? node['Node Type'] : `${node['Node Type']} of ${of}`;
}

function seenBy(node: PlanNode): number {
  return (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
}

/** A sort reads all that it sorts before it gives the first, so it may sort no more than one page of an answer. */
const page = 51;

function wrongWith(nodes: readonly PlanNode[]): string | undefined {
  const bad = nodes.find(
    (node) =>
      /Seq Scan|Hash|Materialize/.test(node['Node Type']) ||
      (node['Node Type'] === 'Sort' && (node.Plans ?? []).some((input) => input['Actual Rows'] > page)),
  );
  if (bad !== undefined) return stepOf(bad);
  return nodes.some((node) => /Index (Only )?Scan|Function Scan/.test(node['Node Type'])) ? undefined : 'no index';
}

/** Each statement, with what is frequent, rare, and not there at all where the server might choose another way by that. */
function questions(size: number): readonly (readonly [name: string, StatementName, values: readonly unknown[]])[] {
  return [
    ['load', 'load', [['s-7', 's-8']]],
    ['history', 'history', ['s-7', 0]],
    ['of a frequent type', 'ofType', ['thing', 's-7', page]],
    ['of a rare type', 'ofType', ['other', 's-7', page]],
    ['of the last type', 'ofType', ['last', '', page]],
    ['of an unknown type', 'ofType', ['none', '', page]],
    ['with a key', 'withKey', ['thing', 'area', '7', '', page]],
    ['with a key in the middle, the last page', 'withKey', ['last', 'area', '500', 'z-1', page]],
    ['with an unknown key', 'withKey', ['thing', 'area', 'none', '', page]],
    ['due', 'due', [size, 100]],
    ['nothing due', 'due', [0, 100]],
    ['nextDue', 'nextDue', []],
    ['log', 'log', [size / 2, 100]],
    ['answer', 'answer', ['k-7']],
    ['claimant', 'claimant', ['unique', '7']],
    ['claims', 'claims', ['unique', '7', 100]],
    ['cards', 'cards', ['s-7']],
    ['blob', 'blob', ['h-7']],
    ['newest', 'newest', []],
  ];
}

async function everything(storage: Storage, size: number): Promise<void> {
  const address = { record: 's-7', subject: 'subject', class: 'contact' };
  const commit = act(
    's-7',
    {
      answer: { key: 'new', fingerprint: 'print', text: 'text' },
      reads: [{ stream: 's-8', version: 1 }],
      claimReads: [{ name: 'unique', value: '9', holder: 's-9' }],
      claims: {
        taken: [{ name: 'unique', value: 'new', stream: 's-7' }],
        released: [{ name: 'unique', value: '7', stream: 's-7' }],
      },
      cards: [{ ...address, version: 2, bytes: new Uint8Array(9) }],
      destroyed: [{ ...address, record: 's-8' }],
      blobs: [{ hash: 'new', bytes: new Uint8Array(9) }],
    },
    { expected: 1, wakeAt: 5, keys: { area: 'new' } },
  );
  for (let round = 0; round < 8; round += 1) {
    const { outcome } = await storage.commit(round === 0 ? commit : act(`new-${round}`, { reads: commit.reads }));
    if (outcome !== 'committed') throw new Error(`The commit was answered with ${outcome}.`);
  }
  const read = await storage.log(size - 5, 99);
  if (read.length !== 13) throw new Error(`The log gave ${read.length} events, not 13.`);
}

async function scans(place: Pick<PostgresTestServer, 'ask'>, { schema }: NamedStore): Promise<Scans> {
  const [row] = await place.ask(
    `SELECT sum(seq_scan)::int AS ends, sum(idx_scan)::int AS indexes FROM pg_stat_user_tables
     WHERE schemaname = $1 AND relname NOT LIKE '%migration%'`,
    [schema],
  );
  return row as unknown as Scans;
}
