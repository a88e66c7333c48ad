import type { Wrong } from '../simulation/scene.ts';
import { type KeptEntry, reportOf } from './kept-log.ts';
import { barredOf } from './nobody-barred.ts';
import type { Promised } from './promised.ts';

/** A person who has a message and is named in its report afterwards may warn others: that is on record, and an authority is told. */
export const tippedOffIsKnown: Promised = (_, log) => {
  const wrong: Wrong[] = [];
  /** By report, the people of the messages that did not fail. */
  const knows = new Map<string, Map<string, string>>();
  /** Messages of which an attempt was lost or not answered: it may have arrived, whatever the others were told. */
  const unsure = new Set<string>();
  for (const { event, stream } of log.entries) {
    const report = reportOf(stream);
    if (event.type === 'attempt-lost' || outcomeOf(event.body) === 'unknown') unsure.add(stream);
    if (event.type === 'attempt-ended' || event.type === 'attempt-lost') {
      const people = knows.get(report) ?? new Map<string, string>();
      const mayHaveArrived = outcomeOf(event.body) !== 'failed' || unsure.has(stream);
      if (mayHaveArrived) people.set(stream, String(log.streams.get(stream)?.[0]?.event.body['person']));
      else people.delete(stream);
      knows.set(report, people);
    }
    if (event.type !== 'report-extended') continue;
    const escalation = log.streams.get(stream.replace('report/', 'escalation/')) ?? [];
    const noticed = escalation.flatMap((one) =>
      one.event.type === 'tipped-off' ? [String(one.event.body['person'])] : [],
    );
    for (const { directoryPerson } of event.body['parties'] as readonly { readonly directoryPerson?: string }[]) {
      if (directoryPerson === undefined || noticed.includes(directoryPerson)) continue;
      const hadHeard = [...(knows.get(report)?.values() ?? [])].includes(directoryPerson);
      if (hadHeard && barredOf(report, log).people.has(directoryPerson)) {
        wrong.push({
          promise: 'that a suspect knows is on record',
          what: `${directoryPerson} was told before`,
          report,
        });
      }
    }
  }
  return wrong;
};

function outcomeOf(body: KeptEntry['event']['body']): string | undefined {
  return (body['result'] as { readonly outcome: string } | undefined)?.outcome;
}
