import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiHandler, inStep, pauseOnMachine } from '@kawal/http';
import type { Storage } from '@kawal/sdk';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { testEngine } from '@kawal/testing';
import { inTurns } from './turns.ts';

/** Worlds that differ by one report that names the reader, and its case. */
export const worlds = ['none', 'one hidden'] as const;
export type World = (typeof worlds)[number];

const reader = 'petugas-1';
const lanes = 6;

/** Questions that are answered in both worlds: addresses of the API, and the suggestion of duplicates on a page. Events are read to the last. */
const questions = [
  'reports',
  'reports?limit=1',
  'reports?status=open',
  'reports/count',
  'reports/tally?by=area',
  'reports/ID',
  'reports/ID/explain',
  'reports/ID/dossier',
  'cases',
  'cases/count',
  'referrals',
  'due',
  'alike',
  'events?after=start',
] as const;
type Question = (typeof questions)[number];

type Times = Readonly<Record<Question, Readonly<Record<World, number[]>>>>;

/** Asks each question in both worlds, by default on SQLite, and returns the milliseconds that each answer took. */
export async function hiddenOf(tries: number, newStorage?: () => Storage | Promise<Storage>): Promise<Times> {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-time-class-'));
  const storageOf = async (world: World): Promise<Storage> =>
    (await newStorage?.()) ?? sqliteStorage({ file: join(folder, `${world.replaceAll(' ', '-')}.db`) });
  const stages = {
    none: await stageOf(await storageOf('none'), 'none'),
    'one hidden': await stageOf(await storageOf('one hidden'), 'one hidden'),
  };
  const none = () => ({ none: [], 'one hidden': [] }) as Record<World, number[]>;
  const times = Object.fromEntries(questions.map((one) => [one, none()])) as Record<Question, Record<World, number[]>>;
  const turns = questions.flatMap((question) => worlds.map((world) => ({ question, world })));
  await inTurns({ tries, lanes, turns, drawnFor: 'time class' }, async ({ question, world }) => {
    const start = performance.now();
    const status = await stages[world].ask(question);
    times[question][world].push(performance.now() - start);
    if (status !== 200) throw new Error(`${question} was answered with ${status}`);
  });
  for (const { close } of Object.values(stages)) await close();
  await rm(folder, { recursive: true });
  return times;
}

async function stageOf(storage: Storage, world: World) {
  const stage = await testEngine({ storage });
  const form = stage.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const submitted = async (body: Parameters<typeof form.reports.submit>[0]) => {
    const outcome = await form.reports.submit(body);
    if (!outcome.ok) throw new Error('a report was refused');
    return outcome.receipt.stream;
  };
  const others = { area: '35.99.01.1002', channel: 'app', facts: { concern: ['some'] }, parties: [] } as const;
  for (let one = 0; one < 4; one += 1) await submitted(others);
  const seen = await submitted(others);
  const suspect = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: reader } as const;
  const parties = [{ ref: 'p1', roles: ['victim'], ageClass: 'child' } as const, suspect];
  if (world === 'one hidden') {
    const report = await submitted({ ...others, facts: { danger: ['yes'] }, parties });
    const opened = await stage.as('petugas-2').cases.open({ report, victim: 'p1' });
    if (!opened.ok) throw new Error('a case was not opened');
  }
  await stage.advance('5 menit');
  const session = await stage.engine.sessions.open({ person: reader });
  if (!session.ok) throw new Error('no session was opened');
  const handle = apiHandler({ engine: stage.engine, perMinute: { session: 1e9 } });
  const headers = { authorization: `Bearer ${session.token}` };
  const ask = async (question: Question): Promise<number> => {
    if (question === 'alike') {
      // As the pages of an app answer it.
      const page = await inStep(20, pauseOnMachine, () => stage.as(reader).reports.alike(seen));
      return page.ok ? 200 : 404;
    }
    const path = question.replace('ID', seen.slice('report/'.length));
    const gone = new AbortController();
    const request = new Request(`https://kawal.contoh.test/api/${path}`, { headers, signal: gone.signal });
    const answer = await handle(request);
    if (question !== 'events?after=start') await answer.text();
    else if (answer.ok) await readUntil(last, answer);
    gone.abort();
    return answer.status;
  };
  const events = await stage.as(reader).events({ after: 'start' });
  if (!events.ok) throw new Error('no events were given');
  let last = '';
  for await (const { cursor } of events.events) last = cursor;
  if (last === '') throw new Error('the reader may know of no event');
  return { ask, close: () => stage.engine.close() };
}

/** Reads a stream up to the event under a cursor: a stream of events goes on for ever. */
async function readUntil(cursor: string, answer: Response): Promise<void> {
  let text = '';
  for await (const part of answer.body ?? []) {
    text += Buffer.from(part).toString();
    if (text.includes(`id: ${cursor}\nevent`)) return;
  }
  throw new Error('the stream ended before its last event');
}
