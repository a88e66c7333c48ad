import type { Wrong } from '../simulation/scene.ts';
import { type KeptEntry, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

const hour = 3_600_000;

/** How long an answer holds a path, as the policy of the simulated chapter says; whoever acted, for a day. */
const holds: Readonly<Record<string, number>> = { danger: hour, child: hour, 'every-report': 4 * hour };
const acted = 24 * hour;

/** Promise 2: a case goes on under the policy it was begun under, and an answer holds it as long as that says, no longer. */
export const ownPolicy: Promised = (_, log) => {
  const wrong: Wrong[] = [];
  for (const [stream, entries] of log.streams) {
    if (!stream.startsWith('escalation/')) continue;
    const what = entries.map((entry) => foreignStep(entry) ?? heldTooLong(entry, entries)).find((one) => one !== null);
    if (what) wrong.push({ promise: 'a case goes on as its own policy says', what, report: reportOf(stream) });
  }
  return wrong;
};

/** A step that nobody was asked for, though it was due: the policy at hand does not know it. */
function foreignStep({ event: { type, body } }: KeptEntry): string | null {
  if (type !== 'step-decided' || body['path'] === 'emergency' || decisionOf(body).outcome !== 'skipped') return null;
  const missing = body['missing'] as readonly unknown[];
  return missing.length === 0 ? `${String(body['step'])} is no step of the policy` : null;
}

function heldTooLong({ event: { type, body } }: KeptEntry, entries: readonly KeptEntry[]): string | null {
  const lasts = holds[String(body['path'])];
  const { outcome, until, resumes = 0 } = type === 'step-decided' ? decisionOf(body) : ({ outcome: '' } as Decided);
  if (until !== undefined && resumes > until + 48 * hour)
    return `${String(body['step'])} resumes long after the answer`;
  if (outcome !== 'held' || until === undefined || lasts === undefined) return null;
  const stands = entries.some(({ event }) => {
    if (event.type !== 'reply-recorded') return false;
    return until <= event.at + (JSON.stringify(event.body).includes('"acted"') ? acted : lasts);
  });
  return stands ? null : `${String(body['step'])} is held longer than anybody's answer stands`;
}

interface Decided {
  readonly outcome: string;
  readonly until?: number;
  readonly resumes?: number;
}

function decisionOf(body: KeptEntry['event']['body']): Decided {
  return body['decision'] as Decided;
}
