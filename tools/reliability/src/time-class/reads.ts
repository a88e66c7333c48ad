import { apiHandler } from '@kawal/http';
import { testEngine } from '@kawal/testing';

/** Records that a person reads in vain. All of them get one answer, in one class of time. */
export const readCases = ['none', 'names them', 'not theirs'] as const;
export type ReadCase = (typeof readCases)[number];

const lanes = 16;

/** Reads over the API as somebody whom one report names, who has nothing to do with another, and asks for a third. */
export async function readsOf(tries: number): Promise<Readonly<Record<ReadCase, readonly number[]>>> {
  const stage = await testEngine();
  const desk = stage.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const submitted = async (area: '35.99.01.1001' | '35.99.01.1002', directoryPerson?: string): Promise<string> => {
    const party = { ref: 'p1', roles: ['suspected' as const], ageClass: 'adult' as const };
    const parties = directoryPerson === undefined ? [] : [{ ...party, directoryPerson }];
    const outcome = await desk.reports.submit({ area, channel: 'app', parties, facts: { concern: ['some'] } });
    if (!outcome.ok) throw new Error('a report was refused');
    return outcome.receipt.stream;
  };
  const reader = 'koordinator-lor';
  const named = await submitted('35.99.01.1001', reader);
  const other = await submitted('35.99.01.1002', 'petugas-1');
  const records: Readonly<Record<ReadCase, string>> = {
    none: `${named.slice(0, -1)}${named.endsWith('0') ? '1' : '0'}`,
    'names them': named,
    'not theirs': other,
  };
  const session = await stage.engine.sessions.open({ person: reader });
  if (!session.ok) throw new Error('no session was opened');
  const handle = apiHandler({ engine: stage.engine, perMinute: { session: 10_000_000 } });
  const times: Record<ReadCase, number[]> = { none: [], 'names them': [], 'not theirs': [] };
  const answers = new Set<string>();
  let begun = 0;
  const lane = async (): Promise<void> => {
    while (begun < tries * readCases.length) {
      const one = readCases[begun % readCases.length] as ReadCase;
      begun += 1;
      const request = new Request(`https://kawal.contoh.test/api/reports/${records[one].slice('report/'.length)}`, {
        headers: { authorization: `Bearer ${session.token}` },
      });
      const start = performance.now();
      const response = await handle(request);
      times[one].push(performance.now() - start);
      answers.add(`${response.status} ${await response.text()}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await stage.engine.close();
  if (answers.size !== 1)
    throw new Error(`${answers.size} answers were given, and not one: ${[...answers].join(' | ')}`);
  return times;
}
