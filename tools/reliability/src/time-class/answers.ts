import { day, hour } from '@kawal/core';
import { httpHandler } from '@kawal/http';
import { replyCode, replyCodeBytes, type Storage } from '@kawal/sdk';
import { testEngine } from '@kawal/testing';
import { inTurns } from './turns.ts';

/** The reasons why a code does not count. All of them get one page, in one class of time. */
export const cases = ['unknown', 'used', 'late', 'barred'] as const;
export type Case = (typeof cases)[number];

/** The answers that a page takes. */
export const answers = ['take', 'decline'] as const;

type Times = Record<(typeof answers)[number], Record<Case, number[]>>;

/** So many answers are under way at once: visitors wait beside each other, and the machine stays idle enough to be exact. */
const lanes = 16;

/** The pause of the pages is by the machine's clock, as where people answer; the rest of the time is virtual. */
const page = { now: () => performance.now(), pause: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)) };

/** Takes on and declines with codes of every case, in turns, and returns the milliseconds that each answer took. */
export async function answersOf(tries: number, storage?: Storage): Promise<Times> {
  const { engine, codes } = await stageOf(storage);
  const handle = httpHandler({ engine, ...page });
  await handle(answering('take', codes.used));
  const none = (): Record<Case, number[]> => ({ unknown: [], used: [], late: [], barred: [] });
  const times: Times = { take: none(), decline: none() };
  const turns = answers.flatMap((answer) => cases.map((one) => ({ answer, one })));
  const pages = new Set<string>();
  let begun = 0;
  await inTurns({ tries, lanes, turns, drawnFor: 'time-class-answers' }, async ({ answer, one }) => {
    begun += 1;
    // Each from a place of its own, so that no limit of tries answers instead.
    const address = `10.0.${begun >> 8}.${begun & 255}`;
    const start = performance.now();
    const response = await handle(answering(answer, codes[one]), { address });
    times[answer][one].push(performance.now() - start);
    pages.add(await response.text());
  });
  await engine.close();
  if (pages.size !== 1) throw new Error(`${pages.size} pages were given, and not one`);
  return times;
}

function answering(answer: string, code: string): Request {
  const body = new URLSearchParams({ answer });
  return new Request(`https://kawal.contoh.test/j/${code}`, { method: 'POST', body });
}

/** An engine on which a code was used, one is late, and one belongs to somebody whom the report names. */
async function stageOf(storage?: Storage) {
  const stage = await testEngine(storage === undefined ? {} : { storage });
  const desk = stage.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  const report = { area: '35.99.01.1001', channel: 'app', parties: [], facts: { concern: ['some'] } } as const;
  const submitted = async () => {
    const before = stage.sentTo('koordinator-lor').length;
    const outcome = await desk.reports.submit(report);
    if (!outcome.ok) throw new Error('a report was refused');
    await stage.advance('1 menit');
    const code = stage.sentTo('koordinator-lor')[before]?.reply.code;
    if (code === undefined) throw new Error('nobody was told');
    return { code, report: outcome.receipt.stream };
  };
  const late = await submitted();
  await stage.advance(8 * day + hour);
  const used = await submitted();
  const barred = await submitted();
  const party = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator-lor' } as const;
  const named = await desk.reports.add(barred.report, { facts: {}, parties: [party] });
  if (!named.ok) throw new Error('nobody was named');
  const unknown = replyCode(new Uint8Array(replyCodeBytes).fill(9));
  return { engine: stage.engine, codes: { unknown, used: used.code, late: late.code, barred: barred.code } };
}
