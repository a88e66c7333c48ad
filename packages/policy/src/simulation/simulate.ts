import { type Chapter, day, type EscalationEvent, later, type Policy } from '@kawal/core';
import { floorOf } from '@kawal/core/escalation';
import type { Offset } from '@kawal/core/policy';
import { idealChapter } from './ideal-chapter.ts';
import { play } from './play.ts';
import type { Answered, Simulated, SimulatedNotification, Story, TimedEvent } from './story.ts';

/** Plays one report on the production lifecycle, without a clock. A policy alone is played in an ideal chapter. */
export function simulate(story: Story, on: Chapter | Policy): Simulated {
  const chapter = 'policyHash' in on ? on : idealChapter(on, story);
  const until = later(story.at, story.horizon?.ms ?? horizonOf(chapter.policy, story));
  const events: TimedEvent[] = [];
  const answers: Answered[] = [];
  const end = play(story, chapter, until, {
    event: (event, at) => void events.push({ at, after: at - story.at, event }),
    answered: (answered) => void answers.push(answered),
  });
  return {
    story,
    chapter,
    until,
    timeline: events.flatMap(tellingsIn),
    opened: events.flatMap(({ at, after, event }) =>
      event.type === 'path-opened' ? [{ at, after, path: event.path }] : [],
    ),
    decisions: events.flatMap(({ at, after, event }) =>
      event.type === 'step-decided' ? [{ at, after, decided: event }] : [],
    ),
    answers,
    floors: events.filter(({ event }) => isOfFloor(event)),
    alarms: events.filter(({ event }) => alarming.includes(event.type)),
    events,
    end,
  };
}

/** Events that raise an alarm in production. */
const alarming: readonly EscalationEvent['type'][] = [
  'escalation-parked',
  'emergency-raised',
  'policy-unreadable',
  'tipped-off',
  'floor-missed',
  'calendar-missing',
];

function isOfFloor(event: EscalationEvent): boolean {
  return event.type.startsWith('floor-') || (event.type === 'step-decided' && floorOf(event.path) !== null);
}

function tellingsIn({ at, after, event }: TimedEvent): readonly SimulatedNotification[] {
  if (!('recipients' in event)) return [];
  const { path, step } = event;
  return event.recipients.map(({ office, instead, person, task }) => ({
    at,
    after,
    office,
    served: instead ?? office,
    person,
    task,
    path,
    step,
  }));
}

/** A week, or until everything that the policy or the story puts off has come, with the replies that hold it. */
function horizonOf({ paths, floors }: Policy, story: Story): number {
  const steps = paths.flatMap((path) =>
    path.steps.map(
      ({ after, repeat }) =>
        atMost(after) + (repeat === null ? 0 : repeat.every.ms * repeat.times) + 2 * longestHold(path),
    ),
  );
  const owed = floors.map(({ within }) => atMost(within));
  const told = [...(story.replies ?? []), ...(story.learned ?? []), ...(story.named ?? [])].map(({ at }) => at.ms);
  const outages = (story.outages ?? []).map(({ until }) => until.ms);
  return Math.max(7 * day, ...steps, ...owed) + Math.max(0, ...told, ...outages);
}

function longestHold({ hold, review }: Policy['paths'][number]): number {
  return Math.max(hold?.ms ?? 0, review?.ms ?? day);
}

/** Working days stretch over weekends and the longest run of holidays. */
function atMost(offset: Offset): number {
  return 'ms' in offset ? offset.ms : (2 * offset.workingDays + 14) * day;
}
