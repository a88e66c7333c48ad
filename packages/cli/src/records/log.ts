import { changesOf, type EntryChange, formatInstant, type Zone } from '@kawal/core';
import { escalationOf } from '@kawal/core/report';
import type { ConceptName, EntryOf, Found } from '@kawal/engine';
import { narrateChange } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { nowOf } from '../command/now.ts';
import { printRefusals } from '../command/refusals.ts';
import type { Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { describeRecord } from '../record-names/describe-record.ts';
import { allRecords } from './all-records.ts';
import { hiddenBy } from './hidden-records.ts';
import { keptFromLpa } from './kept-from-lpa.ts';
import { numbered } from './record-named.ts';
import { streamNamed } from './stream-named.ts';
import { actorWords, logWords } from './words.ts';

export interface LogOptions {
  readonly json?: boolean;
}

/** How many entries are read at a time. */
const page = 500;

/** Prints the log in order, of one record or of the chapter. Events hold facts and references, never persons. */
export async function log(session: Session, written: string | undefined, { json }: LogOptions): Promise<ExitCode> {
  return withDeployment(session, 'existing', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const zone = chapter?.zone ?? 'WIB';
    const concepts = Object.keys(numbered) as (keyof typeof numbered)[];
    const stream = written === undefined ? undefined : await streamNamed(deployment.engine, written, concepts);
    const kept = (await allRecords(deployment.engine, 'escalation', {})).filter(keptFromLpa(chapter, nowOf(session)));
    const hidden = await hiddenBy(
      kept.map((one) => one.stream),
      () => wholeLog(deployment),
    );
    if (stream !== undefined && hidden.isRecord(stream)) throw stopped({ code: 'usage.record-number' });
    let count = 0;
    for await (const found of entriesOf(deployment, stream)) {
      if (!found.ok) {
        printRefusals(session, found.refusals, zone);
        return exitCode.refused;
      }
      for (const one of changesOf(found.entries)) {
        if (hidden.isTold(one)) continue;
        count += 1;
        if (json) session.jsonLine(one);
        else session.line(lineOf(session, one, zone, stream === undefined));
      }
    }
    if (count === 0 && !json) session.line(session.say(logWords.empty));
    return exitCode.fine;
  });
}

async function* wholeLog(deployment: LoadedDeployment): AsyncGenerator<EntryOf<ConceptName>> {
  for await (const found of entriesOf(deployment, undefined)) if (found.ok) yield* found.entries;
}

async function* entriesOf(
  { engine: { unguarded: read } }: LoadedDeployment,
  stream: string | undefined,
): AsyncGenerator<Found<{ readonly entries: readonly EntryOf<ConceptName>[] }>> {
  if (stream !== undefined) {
    const own = await read.history(stream);
    // Of a report, also who was told, who answered and what was done: that is what happened to it.
    const escalation = stream.startsWith('report/') ? await read.history(escalationOf(stream)) : undefined;
    const entries = [own, escalation].flatMap((one) => (one?.ok ? one.entries : []));
    yield own.ok ? { ok: true, entries: entries.toSorted((one, other) => one.at - other.at) } : own;
    return;
  }
  for (let after: number | undefined = 0; after !== undefined; ) {
    const found: Awaited<ReturnType<typeof read.log>> = await read.log(after, page);
    yield found.ok ? { ok: true, entries: found.entries.map(({ entry }) => entry) } : found;
    after = found.ok && found.entries.length === page ? found.entries.at(-1)?.place : undefined;
  }
}

/** Writes one line for each change: it may be read while it grows, and cut and searched by other programs. */
function lineOf(session: Session, { change, ...entry }: EntryChange, zone: Zone, named: boolean): string {
  const { at, actor, stream, drill } = entry;
  const time = `${formatInstant(at, zone).slice(0, 19).replace('T', ' ')} ${zone}`;
  const who = session.say(actorWords(actor));
  const mark = drill === true ? session.say(logWords.drill) : '';
  const what = `${mark}${session.say(narrateChange(change, zone))}`;
  return [
    session.tone('faint', time),
    ...(named ? [session.say(describeRecord(stream))] : []),
    what,
    session.tone('faint', who),
  ].join('  ');
}
