import type { DeliveryState } from '@kawal/core';
import { idOf, type Wrong } from '../year/scene.ts';
import { type KeptEntry, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** A message that may still go is tried this often at least. */
const longestWait = 5 * 60_000;

/** Once everything is calm, every message that was planned has left, or the record says why it did not. */
export const everythingSent: Promised = async ({ kept, record }, log) => {
  const promise = 'every planned message is sent, or its failure is on record';
  const wrong: Wrong[] = [];
  const taken = new Set(record.handed.map(({ id }) => id.slice(0, id.lastIndexOf('.'))));
  const closed = new Set<string>();
  for (const { event, stream } of log.entries) {
    const report = reportOf(stream);
    if (event.type === 'escalation-closed') closed.add(report);
    if (event.type === 'attempt-started' && closed.has(report)) {
      wrong.push({ promise, what: 'a message starts after its report was closed', report });
    }
    if (event.type === 'attempt-ended' && waitOf(event) > longestWait) {
      wrong.push({ promise, what: 'a message waits too long for its next try', report });
    }
    if (event.type !== 'message-planned') continue;
    const delivery = `delivery/${idOf(stream)}.${String(event.body['message'])}`;
    const [stored] = await kept.load([delivery]);
    const events = log.streams.get(delivery) ?? [];
    if (stored === undefined) {
      wrong.push({ promise, what: 'a message was planned and nothing is to send it', report });
      continue;
    }
    const { status, dead, contacts } = JSON.parse(stored.state) as DeliveryState;
    const has = (type: string): boolean => events.some((one) => one.event.type === type);
    const message = idOf(delivery);
    const number = message.slice(message.indexOf('.') + 1);
    if (status === 'sent' || status === 'delivered') {
      if (!taken.has(message))
        wrong.push({ promise, what: `message ${number} is ${status}, and no provider has it`, report });
      if (!has('attempt-started'))
        wrong.push({ promise, what: `message ${number} is ${status} and was never tried`, report });
    } else if (status === 'dropped') {
      if (!has('delivery-dropped'))
        wrong.push({ promise, what: `message ${number} is dropped without a word`, report });
    } else if (status === 'failed') {
      if (dead.length < contacts.length) {
        wrong.push({ promise, what: `message ${number} is given up, and a contact did not refuse it`, report });
      }
      const noted = (log.streams.get(stream) ?? []).some(
        (one) =>
          one.event.type === 'evidence-noted' &&
          one.event.body['message'] === event.body['message'] &&
          one.event.body['evidence'] === 'failed',
      );
      if (!noted) wrong.push({ promise, what: `message ${number} failed, and its ladder does not know`, report });
    } else {
      wrong.push({ promise, what: `message ${number} is still ${status}`, report });
    }
  }
  return wrong;
};

function waitOf({ at, body }: KeptEntry['event']): number {
  return ((body['next'] as { readonly at?: number }).at ?? at) - at;
}
