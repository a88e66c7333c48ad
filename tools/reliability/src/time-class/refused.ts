import { apiHandler } from '@kawal/http';
import type { Storage } from '@kawal/sdk';
import { testEngine } from '@kawal/testing';
import { inTurns } from './turns.ts';

/** Records that a person names in vain. All of them get one answer, in one class of time. */
export const refusedCases = ['none', 'names them', 'not theirs'] as const;
export type RefusedCase = (typeof refusedCases)[number];

/** Calls over the API about a report, its case or its referral: a read, commands, an opening of cards, a key again. */
type Call = 'get' | 'close' | 'open' | 'close again' | 'end path' | 'close case' | 'withdraw';

/** A report, its case and a referral of that. */
interface Records {
  readonly report: string;
  readonly case: string;
  readonly referral: string;
}

interface Asked {
  readonly path: string;
  readonly sent?: object;
  readonly key?: string;
}

const closing = ({ report }: Records): Asked => ({
  path: 'reports/close',
  sent: { record: report, body: { reason: 'handedToCase' } },
});

const calls: Readonly<Record<Call, (records: Records) => Asked>> = {
  get: ({ report }) => ({ path: `reports/${report.slice('report/'.length)}` }),
  close: closing,
  open: ({ report }) => ({ path: 'cards/open', sent: { record: report, body: { purpose: 'respond' } } }),
  'close again': (records) => ({ ...closing(records), key: `kunci-karangan-${records.report.slice(-12)}` }),
  'end path': ({ report }) => ({
    path: 'escalations/endPath',
    sent: { record: report, body: { path: 'setiap-laporan', reason: 'handledElsewhere' } },
  }),
  'close case': ({ case: record }) => ({
    path: 'cases/close',
    sent: { record, body: { closure: { reason: 'preventedBeforeDeparture' } } },
  }),
  withdraw: ({ referral }) => ({
    path: 'referrals/withdraw',
    sent: { record: referral, body: { reason: 'notNeeded' } },
  }),
};

const addressee = { kind: 'outside', body: 'shelter', name: 'Rumah Contoh' } as const;
const noneLike = (record: string): string => `${record.slice(0, -1)}${record.endsWith('0') ? '1' : '0'}`;

const lanes = 16;

type Times = Readonly<Record<Call, Readonly<Record<RefusedCase, readonly number[]>>>>;

/** Calls as somebody whom one report names, who has nothing to do with another, and names a third that is none. */
export async function refusedOf(tries: number, storage?: Storage): Promise<Times> {
  const stage = await testEngine(storage === undefined ? {} : { storage });
  const desk = stage.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const submitted = async (area: '35.99.01.1001' | '35.99.01.1002', directoryPerson: string): Promise<Records> => {
    const suspect = { ref: 'p1', roles: ['suspected' as const], ageClass: 'adult' as const, directoryPerson };
    const parties = [suspect, { ref: 'p2', roles: ['victim' as const], ageClass: 'adult' as const }];
    const outcome = await desk.reports.submit({ area, channel: 'app', parties, facts: { concern: ['some'] } });
    if (!outcome.ok) throw new Error('a report was refused');
    const report = outcome.receipt.stream;
    const { cases, referrals } = stage.as('petugas-2');
    const opened = await cases.open({ report, victim: 'p2' });
    if (!opened.ok) throw new Error('a case was not opened');
    const theCase = opened.receipt.stream;
    const of = { report, case: theCase, victim: 'p2', service: 'accompaniment', addressee, shares: [] } as const;
    const prepared = await referrals.prepare(of);
    if (!prepared.ok) throw new Error('a referral was not prepared');
    return { report, case: theCase, referral: prepared.receipt.stream };
  };
  const reader = 'koordinator-lor';
  const named = await submitted('35.99.01.1001', reader);
  const records: Readonly<Record<RefusedCase, Records>> = {
    none: { report: noneLike(named.report), case: noneLike(named.case), referral: noneLike(named.referral) },
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
  const times = {
    ...{ get: none(), close: none(), open: none(), 'close again': none() },
    ...{ 'end path': none(), 'close case': none(), withdraw: none() },
  } satisfies Times;
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
