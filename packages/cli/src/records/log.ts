import { changesOf, type EntryChange, formatInstant, type Zone } from '@kawal/core';
import { escalationOf } from '@kawal/core/report';
import { narrateChange } from '@kawal/policy';
import { type ExitCode, exitCode } from '../command/exit-code.ts';
import { printRefusals } from '../command/refusals.ts';
import type { JsonFlag } from '../command/registry.ts';
import { nowOf, type Session } from '../command/session.ts';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { stopped } from '../fault/fault.ts';
import { describeRecord } from '../record-names/describe-record.ts';
import { hiddenFromLpa, wholeLog } from './kept-from-lpa.ts';
import { numbered } from './record-named.ts';
import { streamNamed } from './stream-named.ts';
import { actorWords, logWords } from './words.ts';

/** Prints the log in order, of one record or of the chapter. Events hold facts and references, never persons. */
export async function log(session: Session, written: string | undefined, { json }: JsonFlag): Promise<ExitCode> {
  return withDeployment(session, 'existing', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const zone = chapter?.zone ?? 'WIB';
    const concepts = Object.keys(numbered) as (keyof typeof numbered)[];
    const stream = written === undefined ? undefined : await streamNamed(deployment.engine, written, concepts);
    const hidden = await hiddenFromLpa(deployment, nowOf(session));
    if (stream !== undefined && hidden.isRecord(stream)) throw stopped({ code: 'usage.record-number' });
    let count = 0;
    for await (const found of stream === undefined ? wholeLog(deployment) : historyOf(deployment, stream)) {
      if (!found.ok) return printRefusals(session, found.refusals, zone);
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

async function* historyOf(
  { engine: { unguarded: read } }: LoadedDeployment,
  stream: string,
): ReturnType<typeof wholeLog> {
  const own = await read.history(stream);
  // Of a report, also who was told, who answered and what was done: that is what happened to it.
  const escalation = stream.startsWith('report/') ? await read.history(escalationOf(stream)) : undefined;
  const entries = [own, escalation].flatMap((one) => (one?.ok ? one.entries : []));
  yield own.ok ? { ok: true, entries: entries.toSorted((one, other) => one.at - other.at) } : own;
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
