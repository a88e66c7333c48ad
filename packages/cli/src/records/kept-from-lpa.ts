import type { Chapter, EscalationState, Instant } from '@kawal/core';
import { lpaPeople } from '@kawal/core/chapter';
import { barredNow } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { ConceptName, EntryOf, Found } from '@kawal/engine';
import { chapterInForce, type LoadedDeployment } from '../config/open-deployment.ts';
import { allRecords } from './all-records.ts';
import { type Hidden, hiddenBy } from './hidden-records.ts';

/** Says of a report if anybody of the LPA may not know of it: then a command that asks for no person tells nothing. */
export function keptFromLpa(
  chapter: Chapter | null,
  now: Instant,
): (escalation: { readonly state: EscalationState }) => boolean {
  if (chapter === null) return () => false;
  const lpa = lpaPeople(chapter.directory, now);
  return ({ state }) => {
    const { offices, people } = barredNow(state, chapter);
    return offices.includes('lpaDuty') || lpa.some((one) => people.includes(one));
  };
}

/** Says whether a record tells of a report that somebody of the LPA may not know of; far links are found in the log. */
export async function isKeptRecord(record: string, deployment: LoadedDeployment, now: Instant): Promise<boolean> {
  const [, id] = /^(?:report|escalation|delivery)\/([0-9a-z]{26})/.exec(record) ?? [];
  if (id === undefined) return (await hiddenFromLpa(deployment, now)).isRecord(record);
  const found = await deployment.engine.unguarded.escalation(escalationOf(`report/${id}`));
  return found.ok && keptFromLpa((await chapterInForce(deployment)).chapter, now)(found.record);
}

/** Finds every record that tells of a report which somebody of the LPA may not know of. */
export async function hiddenFromLpa(deployment: LoadedDeployment, now: Instant): Promise<Hidden> {
  const { chapter } = await chapterInForce(deployment);
  const kept = (await allRecords(deployment.engine, 'escalation', {})).filter(keptFromLpa(chapter, now));
  return hiddenBy(
    kept.map((one) => one.stream),
    async function* () {
      for await (const found of wholeLog(deployment)) if (found.ok) yield* found.entries;
    },
  );
}

/** How many entries are read at a time. */
const page = 500;

/** Reads the log of the chapter in order, page by page. */
export async function* wholeLog({
  engine: { unguarded: read },
}: Pick<LoadedDeployment, 'engine'>): AsyncGenerator<Found<{ readonly entries: readonly EntryOf<ConceptName>[] }>> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const found: Awaited<ReturnType<typeof read.log>> = await read.log(after, page);
    yield found.ok ? { ok: true, entries: found.entries.map(({ entry }) => entry) } : found;
    after = found.ok && found.entries.length === page ? found.entries.at(-1)?.place : undefined;
  }
}
