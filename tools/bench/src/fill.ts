import { createHash, randomBytes } from 'node:crypto';
import type { Commit, NewEvent, Storage, StreamWrite } from '@kawal/sdk';

const minuteMs = 60_000;
const yearMs = 365 * 24 * 60 * minuteMs;
/** A report, its escalation, and five messages: what one accept leaves in the store. */
const recordsOfOne = 7;

/**
 * Puts records into a store as reports of the year before would have left them, as many and as large: events, states,
 * keys, cards, an answer.
 * They are closed and nothing of them is due before next year. Many share a sync; nobody decided them.
 */
export async function fill(storage: Storage, records: number, before: number): Promise<void> {
  const reports = Math.ceil(records / recordsOfOne);
  const together = 64;
  for (let start = 0; start < reports; start += together) {
    const some = Array.from({ length: Math.min(together, reports - start) }, (_, index) => start + index);
    const outcomes = await Promise.all(
      some.map((index) => storage.commit(closedReport(index, before, before - yearMs + (index / reports) * yearMs))),
    );
    if (outcomes.some(({ outcome }) => outcome !== 'committed')) throw new Error('the store was not filled');
  }
}

function closedReport(index: number, at: number, begunAt: number): Commit {
  const minute = Math.floor(begunAt / minuteMs).toString(32);
  const name = `${minute}${randomBytes(16).toString('hex')}`.slice(0, 26);
  const area = `35.73.03.${1001 + (index % 57)}`;
  const record = (type: string, suffix: string, events: number, state: number, keys: StreamWrite['keys']) => ({
    stream: `${type}/${name}${suffix}`,
    type,
    expected: 0,
    events: Array.from({ length: events }, (_, event) => eventOf(`${name}.${type}${suffix}.${event}`)),
    state: filler(state),
    shape: 1,
    wakeAt: type === 'report' ? null : at + yearMs + index,
    keys,
  });
  const delivery = (message: number): StreamWrite =>
    record('delivery', `.${message}`, 1, 500, {
      status: 'delivered',
      escalation: `escalation/${name}`,
      person: `orang-${(index * 5 + message) % 200}`,
    });
  const card = (subject: string, ofClass: string, length: number) => ({
    record: `report/${name}`,
    subject,
    class: ofClass,
    version: 1,
    bytes: new Uint8Array(randomBytes(length)),
  });
  return {
    at,
    answer: { key: randomBytes(32).toString('hex'), fingerprint: randomBytes(32).toString('hex'), text: filler(70) },
    writes: [
      record('report', '', 1, 490, { status: 'closed', area }),
      record('escalation', '', 17, 5_900, { status: 'closed', area }),
      ...[1, 2, 3, 4, 5].map(delivery),
    ],
    reads: [],
    claimReads: [],
    claims: { taken: [], released: [] },
    cards: [
      ...['p1', 'p2'].flatMap((subject) => [card(subject, 'identity', 312), card(subject, 'contact', 312)]),
      card('record', 'narrative', 4_152),
    ],
    destroyed: [],
    blobs: [],
  };
}

function eventOf(id: string): NewEvent {
  return { id, text: filler(620), hash: createHash('sha256').update(id).digest('hex') };
}

function filler(length: number): string {
  return JSON.stringify('x'.repeat(length - 2));
}
