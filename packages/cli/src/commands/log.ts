import { changesOf, type Entry, type EntryChange, formatInstant, type Zone } from '@kawal/core';
import { chapterInForce, type LoadedDeployment, withDeployment } from '../config/open-deployment.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';
import { narrateChange } from '../words/events.ts';
import { actorKindWords, logWords } from '../words/log.ts';

export interface LogOptions {
  readonly json?: boolean;
}

/** How many entries are read at a time. */
const page = 500;

/** What happened, in order: of one record, or of the whole chapter. Events hold facts and references, never persons. */
export async function log(session: Session, stream: string | undefined, { json }: LogOptions): Promise<ExitCode> {
  return withDeployment(session, 'reading', async (deployment) => {
    const { chapter } = await chapterInForce(deployment);
    const zone = chapter?.zone ?? 'WIB';
    let count = 0;
    for await (const entry of entriesOf(deployment, stream)) {
      for (const one of changesOf([entry])) {
        count += 1;
        if (json) session.jsonLine(one);
        else session.line(lineOf(session, one, zone, stream === undefined));
      }
    }
    if (count > 0) return exitCode.fine;
    if (stream !== undefined) {
      session.complain(session.tone('loud', session.say(logWords.unknownStream)));
      return exitCode.refused;
    }
    if (!json) session.line(session.say(logWords.empty));
    return exitCode.fine;
  });
}

async function* entriesOf({ engine }: LoadedDeployment, stream: string | undefined): AsyncGenerator<Entry> {
  if (stream !== undefined) {
    yield* await engine.read.history(stream);
    return;
  }
  for (let after = 0; ; ) {
    const entries = await engine.read.log(after, page);
    for (const { entry } of entries) yield entry;
    const last = entries.at(-1);
    if (last === undefined || entries.length < page) return;
    after = last.place;
  }
}

/** Writes one line for each change: it may be read while it grows, and cut and searched by other programs. */
function lineOf(session: Session, { change, ...entry }: EntryChange, zone: Zone, named: boolean): string {
  const { at, actor, stream, drill } = entry;
  const time = `${formatInstant(at, zone).slice(0, 19).replace('T', ' ')} ${zone}`;
  const who =
    actor.kind === 'system'
      ? session.say(actorKindWords.system)
      : `${session.say(actorKindWords[actor.kind])} ${actor.ref}`;
  const mark = drill === true ? session.say(logWords.drill) : '';
  const what = `${mark}${session.say(narrateChange(change, zone))}`;
  return [session.tone('faint', time), ...(named ? [stream] : []), what, session.tone('faint', who)].join('  ');
}
