import { cardKeyId } from '@kawal/sdk';
import type { Scene, Wrong } from '../simulation/scene.ts';
import type { KeptLog } from './kept-log.ts';
import type { Promised } from './promised.ts';
import { openSealed } from './sealed-to.ts';

/** How many reports have their sealed cards opened: each costs a public-key operation. */
const opened = 25;

/** Promise 1: every report that was acknowledged is there, once, with all that was added and with its sealed cards. */
export const everythingReceived: Promised = async (scene, log) => {
  const promise = 'a received report is never lost';
  const { reports } = scene.record;
  const wrong: Wrong[] = [];
  for (const { number, stream } of reports) {
    if (stream === null) wrong.push({ promise, what: `report ${number} was never acknowledged` });
    else if (!log.streams.has(stream)) wrong.push({ promise, what: 'acknowledged and not there', report: stream });
  }
  const received = count(log, 'report-received');
  if (received !== reports.length) wrong.push({ promise, what: `${reports.length} were sent, ${received} are there` });
  const additions = reports.reduce((sum, life) => sum + life.additions, 0);
  const extended = count(log, 'report-extended');
  if (extended !== additions) wrong.push({ promise, what: `${additions} were added to, ${extended} are on record` });
  const used = new Set<string>();
  for (const { stream } of reports) {
    for (const { bytes } of stream === null ? [] : await scene.kept.cards(stream)) {
      const key = bytes === null ? '' : cardKeyId(bytes);
      if (used.has(key)) wrong.push({ promise, what: 'two cards have one key', report: stream ?? '' });
      used.add(key);
    }
  }
  const sample = reports.filter((_, index) => index % Math.ceil(reports.length / opened) === 0);
  for (const { stream } of sample) {
    if (stream !== null && !(await opens(stream, scene)))
      wrong.push({ promise, what: 'a card does not open', report: stream });
  }
  return wrong;
};

function count({ entries }: KeptLog, type: string): number {
  return entries.filter(({ event }) => event.type === type).length;
}

async function opens(record: string, { kept, vault }: Scene): Promise<boolean> {
  const cards = await kept.cards(record);
  if (cards.length === 0) return false;
  for (const { subject, class: cardClass, version, bytes } of cards) {
    if (bytes === null) return false;
    const [wrapped] = await kept.keyring.get([cardKeyId(bytes)]);
    if (wrapped === undefined) return false;
    try {
      const place = { record, subject, class: cardClass, version };
      const text = await openSealed(kept, vault, { wrapped, place, bytes });
      if (!text.includes('Rahasia')) return false;
    } catch {
      return false;
    }
  }
  return true;
}
