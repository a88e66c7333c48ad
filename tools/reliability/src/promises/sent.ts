import type { DeliveryState } from '@kawal/core';
import { idOf, type Wrong } from '../simulation/scene.ts';
import { type KeptEntry, plannedIn, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** A message that may still go is tried this often at least. */
const longestWait = 5 * 60_000;

/** Once everything is calm, every message that was planned has left, or the record says why it did not. */
export const everythingSent: Promised = async ({ kept, record }, log) => {
  const promise = 'every planned message is sent, or its failure is on record';
  const wrong: Wrong[] = [];
  const taken = new Set(record.handed.map(({ id }) => id.slice(0, id.lastIndexOf('.'))));
  const names = new Map<string, string[]>();
  for (const { id } of record.handed) {
    const message = id.slice(0, id.lastIndexOf('.'));
    names.set(message, [...(names.get(message) ?? []), id.slice(id.lastIndexOf('.') + 1)]);
  }
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
    const flaw = attemptFlaw(event, log.streams.get(stream) ?? []);
    if (flaw !== null) wrong.push({ promise, what: flaw, report });
    for (const number of plannedIn(event.body)) {
      const delivery = `delivery/${idOf(stream)}.${number}`;
      const [stored] = await kept.load([delivery]);
      const events = log.streams.get(delivery) ?? [];
      if (stored === undefined) {
        wrong.push({ promise, what: 'a message was planned and nothing is to send it', report });
        continue;
      }
      const { status, dead, contacts } = JSON.parse(stored.state) as DeliveryState;
      const has = (type: string): boolean => events.some((one) => one.event.type === type);
      const message = idOf(delivery);
      if (names.get(idOf(delivery))?.some((name) => name !== String(Number(name)) || Number(name) >= contacts.length)) {
        wrong.push({ promise, what: 'a message leaves under more names than it has contacts', report });
      }
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
        const escalation = log.streams.get(stream) ?? [];
        const noted = escalation.some(
          (one) =>
            one.event.type === 'evidence-noted' &&
            one.event.body['message'] === number &&
            one.event.body['evidence'] === 'failed',
        );
        // An escalation that was closed before has nobody to tell in their place; the alarm was raised all the same.
        const over =
          escalation.find((one) => one.event.type === 'escalation-closed')?.place ?? Number.POSITIVE_INFINITY;
        const givenUp = events.findLast((one) => one.event.type === 'attempt-ended')?.place ?? 0;
        if (!noted && givenUp < over)
          wrong.push({ promise, what: `message ${number} failed, and its escalation does not know`, report });
      } else {
        wrong.push({ promise, what: `message ${number} is still ${status}`, report });
      }
    }
  }
  return wrong;
};

/** So long an attempt may stay unheard of before it counts as lost. */
const lease = 2 * 60_000;

/** An attempt is lost no earlier than its lease ends, and only the newest decides what comes next. */
function attemptFlaw(event: KeptEntry['event'], all: readonly KeptEntry[]): string | null {
  if (event.type !== 'attempt-lost' && event.type !== 'attempt-ended') return null;
  const started = all.filter((one) => one.event.type === 'attempt-started' && one.event.version < event.version).at(-1);
  if (event.type === 'attempt-lost') {
    return event.at < (started?.event.at ?? 0) + lease ? 'an attempt counts as lost before its time' : null;
  }
  const { outcome } = event.body['result'] as { readonly outcome: string };
  const { move } = event.body['next'] as { readonly move: string };
  if (outcome !== 'failed' || move === 'done' || started === undefined) return null;
  return event.body['attempt'] === started.event.body['attempt'] ? null : 'a late answer decides for a newer attempt';
}

function waitOf({ at, body }: KeptEntry['event']): number {
  return ((body['next'] as { readonly at?: number }).at ?? at) - at;
}
