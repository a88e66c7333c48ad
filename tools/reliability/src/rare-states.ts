import type { KeptEntry, KeptLog } from './promises/kept-log.ts';
import type { Scene } from './simulation/scene.ts';

type Reached = (scene: Scene, log: KeptLog) => number;

/** So rare that the everyday dose need not meet them; the long one must. */
export const rarest: ReadonlySet<string> = new Set(['a proposal to close lapses, for somebody adds']);

/**
 * Rare states that a year must have been in, or it tested less than it says. Each counts how often.
 */
const states: Readonly<Record<string, Reached>> = {
  'the process dies between claim and send': met('the process dies at attempt.started'),
  'the process dies between send and record': met('the process dies at attempt.sent'),
  'an attempt is lost and tried again': inStreams('attempt-lost', (_, after) => has(after, 'attempt-started')),
  'a receipt comes after its attempt counted as lost': inStreams('attempt-lost', ({ event }, after) =>
    after.some((one) => one.event.type === 'attempt-ended' && one.event.body['attempt'] === event.body['attempt']),
  ),
  'a failure comes after another attempt went well': inStreams(
    'attempt-ended',
    ({ event }, after) =>
      outcomeOf(event.body) !== 'failed' &&
      after.some((one) => one.event.type === 'attempt-ended' && outcomeOf(one.event.body) === 'failed'),
  ),
  'one message leaves twice': ({ record: { handed } }) => handed.length - new Set(handed.map(({ id }) => id)).size,
  'an unknown outcome, and the same again': met('an unknown outcome, and the same again'),
  'a key comes with another body': met('a key comes with another body'),
  'two workers on one stream': met('two workers on one stream'),
  'one code twice': met('one code twice'),
  'a code counts for nothing any more': met('a code counts for nothing any more'),
  'a closing waits for a second person': met('a closing waits for a second person'),
  'a clock jumps back': fault('clock jumps back'),
  'a clock jumps ahead': fault('clock jumps ahead'),
  'a process finds its clock behind what is stored': alarm('clock.behind'),
  'an act waits for the instant of a record that another process wrote': met('an act is dated after its process'),
  'a process dies on an alarm, and another raises it': inStreams('alarms-owed', ({ event }, after) =>
    after.some((one) => one.event.type === 'alarms-raised' && one.event.at >= event.at + 60_000),
  ),
  'a process dies on what a new chapter means, and another does it': inStreams('settlement-owed', ({ event }, after) =>
    after.some((one) => one.event.type === 'settled' && one.event.at >= event.at + 300_000),
  ),
  'every process is down': ({ record: { darkness } }) => darkness.length,
  'parked, then planned': inStreams('escalation-parked', (_, after) => has(after, 'escalation-planned')),
  'no channel takes a message, and later one does': inStreams(
    'attempt-ended',
    ({ event }, after) =>
      moveOf(event.body) === 'retry-round' &&
      after.some((one) => outcomeOf(one.event.body) !== 'failed' && one.event.type === 'attempt-ended'),
  ),
  'every channel refuses for good, and somebody else is told': inStreams(
    'evidence-noted',
    ({ event }, after) => event.body['evidence'] === 'failed' && has(after, 'substitute-told'),
  ),
  'somebody is barred while their message waits': inStreams(
    'delivery-dropped',
    ({ event }) => event.body['reason'] === 'barred',
  ),
  'a report is closed while a message waits': inStreams(
    'delivery-dropped',
    ({ event }) => event.body['reason'] === 'closed',
  ),
  'somebody who knows is named': inStreams('tipped-off', () => true),
  'a step is held, and told later': inStreams(
    'step-decided',
    ({ event }, after) =>
      decisionOf(event.body) === 'held' &&
      after.some((one) => one.event.body['step'] === event.body['step'] && decisionOf(one.event.body) === 'told'),
  ),
  'the policy changes under a running case': inStreams('escalation-opened', ({ event }, after) =>
    after.some((one) => one.event.bundle !== null && event.bundle !== null && one.event.bundle !== event.bundle),
  ),
  'everybody is told': inStreams('emergency-raised', () => true),
  'a clock jumps by a day': fault('clock jumps a day'),
  'a clock stands still': fault('clock stands still'),
  'a jump of the clock is an alarm': alarm('clock.jumped'),
  'the process dies with a report in its hands': fault('crash at intake.received'),
  'the process dies with keys just minted': fault('crash at keyring.minted'),
  'the process dies before it writes': fault('crash at commit.before'),
  'the process dies before it hears that it wrote': fault('crash at commit.after'),
  'the process dies with something due in its hands': fault('crash at wake.claimed'),
  'the process dies once an attempt is on record': fault('crash at attempt.ended'),
  'the process dies on an alarm it raised': fault('crash at alarm.raised'),
  'a commit stands, and nobody was told': fault('answer lost'),
  'the storage is gone when it must write': fault('commit unavailable'),
  'the storage stands still while others go on': fault('storage slow'),
  'a pass ends with the storage': met('a pass ends with the storage'),
  'a notifier throws': fault('provider throws'),
  'a message leaves, and is said not to have': fault('sent but said to have failed'),
  'a channel is out': fault('channel outage'),
  'an office refuses for good': fault('an office refuses for good'),
  'nobody of a step is left, and the next comes at once': inStreams('step-pulled', () => true),
  'a step is barred whole': inStreams('step-decided', ({ event }) => decisionOf(event.body) === 'barred'),
  'another office stands in': inStreams('step-decided', ({ event }) =>
    (event.body['recipients'] as readonly { readonly instead: string | null }[]).some(
      ({ instead }) => instead !== null,
    ),
  ),
  'a message tries the second contact': inStreams(
    'attempt-ended',
    ({ event }) => moveOf(event.body) === 'next-contact',
  ),
  'all contacts are tried in a second round': inStreams(
    'attempt-ended',
    ({ event }) => moveOf(event.body) === 'retry-round' && (event.body['next'] as { round: number }).round > 1,
  ),
  'a proposal to close lapses, for somebody adds': inStreams('closure-proposed', (_, after) =>
    has(after.slice(0, 1), 'report-extended'),
  ),
  'a report is closed by two': inStreams('closure-proposed', (_, after) => has(after.slice(0, 1), 'report-closed')),
  'somebody is named in the moment of their telling': met('somebody is named in the moment of their telling'),
  'two people add at the same moment': met('two people add at the same moment'),
};

/** How often a year was in each of the rare states. */
export function sometimes(scene: Scene, log: KeptLog): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(states).map(([name, reached]) => [name, reached(scene, log)]));
}

function met(state: string): Reached {
  return ({ record }) => record.met.get(state) ?? 0;
}

function fault(kind: string): Reached {
  return ({ faults }) => faults.counts[kind] ?? 0;
}

function alarm(code: string): Reached {
  return ({ record }) => record.alarms.filter((raised) => raised.alarm.code === code).length;
}

/** In how many records an event of this type has what is asked of it and of those after it. */
function inStreams(type: string, is: (entry: KeptEntry, after: readonly KeptEntry[]) => boolean): Reached {
  return (_, { streams }) =>
    [...streams.values()].filter((entries) =>
      entries.some((entry, index) => entry.event.type === type && is(entry, entries.slice(index + 1))),
    ).length;
}

function has(entries: readonly KeptEntry[], type: string): boolean {
  return entries.some(({ event }) => event.type === type);
}

function outcomeOf(body: KeptEntry['event']['body']): string | undefined {
  return (body['result'] as { outcome?: string } | undefined)?.outcome;
}

function moveOf(body: KeptEntry['event']['body']): string | undefined {
  return (body['next'] as { readonly move?: string } | undefined)?.move;
}

function decisionOf(body: KeptEntry['event']['body']): string | undefined {
  return (body['decision'] as { outcome?: string } | undefined)?.outcome;
}
