import type { Wrong } from '../simulation/scene.ts';
import { type KeptEntry, reportOf } from './kept-log.ts';
import type { Promised } from './promised.ts';

/** The steps of each path in their order, whichever policy they are of. */
const rungs: Readonly<Record<string, readonly string[]>> = {
  danger: ['now', 'loud'],
  child: ['both', 'last'],
  'every-report': ['first', 'deputy', 'duty', 'authority', 'last'],
};

/** Promise 2: where nobody of a step can be told, or whoever was told is lost, somebody else is told, or the next step comes at once. */
export const somebodyElse: Promised = (_, log) => {
  const promise = 'in place of whoever cannot be told somebody else is';
  const wrong: Wrong[] = [];
  for (const [stream, entries] of log.streams) {
    if (!stream.startsWith('escalation/')) continue;
    for (const [index, entry] of entries.entries()) {
      const lost = lostStep(entry, entries.slice(0, index));
      if (lost === null || !hasNext(lost, entries.slice(0, index))) continue;
      if (!entries.slice(index + 1).some((one) => one.event.cause === entry.event.cause && isAnswer(one, lost))) {
        wrong.push({ promise, what: `nobody in place of ${lost.path}/${lost.step}`, report: reportOf(stream) });
      }
    }
  }
  return wrong;
};

interface Lost {
  readonly path: string;
  readonly step: string;
}

/** A step that told nobody; or one of whom everybody was refused for good, and nobody was told in their place before. */
function lostStep({ event: { type, body } }: KeptEntry, before: readonly KeptEntry[]): Lost | null {
  if (type === 'step-decided')
    return isFirst(body) && ['skipped', 'barred'].includes(outcomeOf(body)) ? lostOf(body) : null;
  if (type !== 'evidence-noted' || body['evidence'] !== 'failed') return null;
  const step = (body['items'] as readonly Lost[]).find(({ step: id }) => id === 'first');
  // What another path told them in vain says nothing of this one, whose message may still be on its way.
  const isOfStep = ({ event }: KeptEntry): boolean =>
    ((event.body['items'] ?? []) as readonly Lost[]).some(
      (item) => item.path === step?.path && item.step === step?.step,
    );
  // A message that counted as failed may turn out to have been sent: the last word on each counts.
  const evidence = new Map(
    before
      .filter((one) => one.event.type === 'evidence-noted' && isOfStep(one))
      .map(({ event }) => [event.body['message'], event.body] as const),
  ).set(body['message'], body);
  const refused = new Set(
    [...evidence.values()].filter((said) => said['evidence'] === 'failed').map((said) => String(said['person'])),
  );
  const told = before.filter(({ event }) => event.body['step'] === step?.step && event.body['path'] === step?.path);
  const people = told.flatMap(
    ({ event }) => (event.body['recipients'] ?? []) as readonly { readonly person: string }[],
  );
  // The coordinator's step only: in the others one person stands for several offices.
  return step !== undefined && people.length > 0 && people.every(({ person }) => refused.has(person)) ? step : null;
}

/** Returns true where a later step of the path waits, not yet decided and not brought forward. */
function hasNext({ path, step }: Lost, before: readonly KeptEntry[]): boolean {
  const later = (rungs[path] ?? []).slice((rungs[path] ?? []).indexOf(step) + 1);
  const isDone = ({ event: { type, body } }: KeptEntry): boolean =>
    (type === 'step-decided' || type === 'step-pulled') &&
    body['path'] === path &&
    later.includes(String(body['step']));
  return later.length > 0 && !before.some(isDone);
}

function isAnswer({ event: { type, body } }: KeptEntry, { path }: Lost): boolean {
  if (type === 'emergency-raised') return true;
  return (type === 'substitute-told' || type === 'step-pulled') && body['path'] === path;
}

function isFirst(body: KeptEntry['event']['body']): boolean {
  return body['office'] === null;
}

function lostOf(body: KeptEntry['event']['body']): Lost {
  return { path: String(body['path']), step: String(body['step']) };
}

function outcomeOf(body: KeptEntry['event']['body']): string {
  return (body['decision'] as { readonly outcome: string }).outcome;
}
