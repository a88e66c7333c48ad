import { apiHandler } from '@kawal/http';
import type { Storage } from '@kawal/sdk';
import { testEngine } from '@kawal/testing';
import { inTurns } from './turns.ts';

/** Records that a person names in vain. All of them get one answer, in one class of time. */
export const refusedCases = ['none', 'names them', 'not theirs'] as const;
export type RefusedCase = (typeof refusedCases)[number];

/** Calls over the API about one report: a read, commands, an opening of cards, and a key that comes again. */
type Call = 'get' | 'close' | 'open' | 'close again';

interface Asked {
  readonly path: string;
  readonly sent?: object;
  readonly key?: string;
}

const closing = (record: string): Asked => ({
  path: 'reports/close',
  sent: { record, body: { reason: 'handedToCase' } },
});

const calls: Readonly<Record<Call, (record: string) => Asked>> = {
  get: (record) => ({ path: `reports/${record.slice('report/'.length)}` }),
  close: closing,
  open: (record) => ({ path: 'cards/open', sent: { record, body: { purpose: 'respond' } } }),
  'close again': (record) => ({ ...closing(record), key: `kunci-karangan-${record.slice(-12)}` }),
};

const lanes = 16;

type Times = Readonly<Record<Call, Readonly<Record<RefusedCase, readonly number[]>>>>;

/** Calls as somebody whom one report names, who has nothing to do with another, and names a third that is none. */
export async function refusedOf(tries: number, storage?: Storage): Promise<Times> {
  const stage = await testEngine(storage === undefined ? {} : { storage });
  const desk = stage.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const submitted = async (area: '35.99.01.1001' | '35.99.01.1002', directoryPerson: string): Promise<string> => {
    const suspect = { ref: 'p1', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson };
    const parties = [suspect, { ref: 'p2', roles: ['victim' as const], ageClass: 'adult' as const }];
    const outcome = await desk.reports.submit({ area, channel: 'app', parties, facts: { concern: ['some'] } });
    if (!outcome.ok) throw new Error('a report was refused');
    const report = outcome.receipt.stream;
    const opened = await stage.as('petugas-2').cases.open({ report, victim: 'p2' });
    if (!opened.ok) throw new Error('a case was not opened');
    return report;
  };
  const reader = 'koordinator-lor';
  const named = await submitted('35.99.01.1001', reader);
  const records: Readonly<Record<RefusedCase, string>> = {
    none: `${named.slice(0, -1)}${named.endsWith('0') ? '1' : '0'}`,
    'names them': named,
    'not theirs': await submitted('35.99.01.1002', 'petugas-1'),
  };
  const session = await stage.engine.sessions.open({ person: reader });
  if (!session.ok) throw new Error('no session was opened');
  const handle = apiHandler({ engine: stage.engine, perMinute: { session: 10_000_000 } });
  const ask = async (call: Call, one: RefusedCase): Promise<string> => {
    const { path, sent, key } = calls[call](records[one]);
    const headers = {
      authorization: `Bearer ${session.token}`,
      ...(sent && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    };
    const request = { headers, ...(sent && { method: 'POST', body: JSON.stringify(sent) }) };
    const response = await handle(new Request(`https://kawal.contoh.test/api/${path}`, request));
    return `${response.status} ${await response.text()}`;
  };
  const times = await timed(tries, ask);
  await stage.engine.close();
  return times;
}

/** Asks each call of each case as often, and returns the milliseconds that each answer took. */
async function timed(tries: number, ask: (call: Call, one: RefusedCase) => Promise<string>): Promise<Times> {
  const none = (): Record<RefusedCase, number[]> => ({ none: [], 'names them': [], 'not theirs': [] });
  const times = { get: none(), close: none(), open: none(), 'close again': none() } satisfies Times;
  const turns = (Object.keys(calls) as Call[]).flatMap((call) => refusedCases.map((one) => ({ call, one })));
  const answers = new Map<Call, Set<string>>(turns.map(({ call }) => [call, new Set()]));
  await inTurns({ tries, lanes, turns, drawnFor: 'time class of refusals' }, async ({ call, one }) => {
    const start = performance.now();
    const answer = await ask(call, one);
    times[call][one].push(performance.now() - start);
    answers.get(call)?.add(answer);
  });
  for (const [call, given] of answers)
    if (given.size !== 1 || ![...given][0]?.startsWith('404'))
      throw new Error(`${call}: ${given.size} answers were given, and not one of 404: ${[...given].join(' | ')}`);
  return times;
}
