import type { Chapter, EscalationEvent, EscalationState, Instant } from '@kawal/core';
import type { Missing } from '@kawal/core/escalation';
import { escalationOf } from '@kawal/core/report';
import type { LoadedDeployment } from '../config/open-deployment.ts';
import { readMessages, type ToldPerson } from '../records/read-messages.ts';

/** The result of a drill: for each person told, how the message went and whether they answered; and which offices were not told. */
export interface DrillResult {
  readonly startedAt: Instant;
  readonly people: readonly ToldPerson[];
  readonly missing: readonly Missing[];
}

/** Reads a drill's messages and answers from the log, as they were recorded. */
export async function readDrill(
  { engine }: LoadedDeployment,
  escalation: EscalationState,
  chapter: Chapter | null,
): Promise<DrillResult> {
  const all = Array.from({ length: escalation.messages + 1 }, (_, message) => message);
  const people = await readMessages(engine, escalation, chapter, all);
  const history = await engine.unguarded.history(escalationOf(escalation.report));
  const decided = history.ok ? (history.entries as unknown as readonly EscalationEntry[]) : [];
  const missing = decided.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.type === 'step-decided' ? change.missing : [])),
  );
  const isNew = (one: Missing, index: number): boolean =>
    missing.findIndex(({ office, reason }) => office === one.office && reason === one.reason) === index;
  return { startedAt: escalation.openedAt, people, missing: missing.filter(isNew) };
}

interface EscalationEntry {
  readonly changes: readonly EscalationEvent[];
}
