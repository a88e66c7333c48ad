import { officeKinds } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { numberOf } from '../record/concepts.ts';
import { addressOf } from '../record/known-action.ts';
import { todayWords as words } from './words.ts';

/** Most reports whose calls one page looks at. */
const mostReports = 200;

/** Calls that somebody else put on record, of offices that are still owed: a second person makes sure of each. */
export async function callsToConfirm(visit: OfficerVisit): Promise<readonly VNode[]> {
  const { api, person, say } = visit;
  const found = await api.escalations.list({ limit: mostReports, key: { name: 'status', value: 'running' } });
  const running = found.ok ? found.records.flatMap((one) => (one.view === 'whole' ? [one.state] : [])) : [];
  const lists = await Promise.all(
    running.map(async ({ report, replies }) => {
      const calls = replies.filter(({ relayed, voidFrom }) => relayed && voidFrom === null);
      if (calls.length === 0) return [];
      const read = await api.reports.owed(report);
      const owed = new Set(read.ok ? read.owed.flatMap(({ offices }) => offices) : []);
      const offices = [...new Set(calls.flatMap((call) => call.offices))].filter((office) => owed.has(office));
      return offices.flatMap((office) => {
        const own = calls.filter((call) => call.offices.includes(office));
        if (own.some((call) => call.person === person)) return [];
        const [first] = own;
        if (first === undefined) return [];
        const said = words.called(officeKinds[office].said, personSaid(visit, first.person), numberOf(report));
        return [
          html`<li class="waits warn"><a href=${addressOf('telepon', report)}>
          <strong>${say(said)}</strong><span>${say(words.confirm)}</span><small>${timeSaid(visit, first.receivedAt)}</small>
        </a></li>`,
        ];
      });
    }),
  );
  return lists.flat();
}
