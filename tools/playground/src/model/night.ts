import {
  type Chapter,
  describeDuration,
  type EscalationEvent,
  type Instant,
  type Language,
  type OfficeKind,
  officeKinds,
  parseLocal,
} from '@kawal/core';
import { isOfficeKind } from '@kawal/core/directory';
import { floorOf } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { narrate, type Simulated, type Story, simulate } from '@kawal/policy';

/** A report, and what people do after it; distances are in milliseconds from the report. */
export interface NightStory {
  /** An instant, or a local time of the chapter as `2019-02-03T02:00`. */
  readonly at: number | string;
  readonly area: string;
  readonly facts: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly string[];
  readonly named: readonly string[];
  readonly answers: readonly {
    readonly after: number;
    readonly office: string;
    readonly level: 'acknowledged' | 'acted';
  }[];
  readonly absent: readonly { readonly office: string; readonly from: number; readonly until: number | null }[];
}

/** A night as it is shown: what happens at which instant, and a lane for each office. */
export interface Night {
  readonly begins: string;
  readonly moments: readonly Moment[];
  readonly lanes: readonly Lane[];
  readonly floors: readonly FloorFlag[];
  readonly milliseconds: number;
}

export interface Moment {
  readonly after: number;
  readonly when: string;
  readonly clock: string;
  readonly lines: readonly { readonly kind: LineKind; readonly said: string }[];
  /** Reminders of steps already decided, since the moment before. */
  readonly reminders: number;
}

export type LineKind = 'opened' | 'told' | 'held' | 'released' | 'answer' | 'floor' | 'alarm' | 'missing';

export interface Lane {
  readonly office: string;
  readonly said: string;
  /** People told for it so far, each with the instant. */
  readonly people: readonly { readonly person: string; readonly after: number; readonly calls: boolean }[];
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly after: number;
  readonly kind: 'told' | 'repeat' | 'held' | 'answer';
  readonly said: string;
  /** Until when an answer holds the step. */
  readonly until: number | null;
}

export interface FloorFlag {
  readonly after: number;
  readonly floor: string;
  readonly said: string;
  readonly missed: boolean;
}

/** Plays a report on the lifecycle that production runs, and lays out what became of it. */
export function playNight(night: NightStory, chapter: Chapter, language: Language): Night {
  const begun = performance.now();
  const { zone } = chapter;
  const at = typeof night.at === 'string' ? parseLocal(night.at, zone) : (night.at as Instant);
  const story = storyFrom(night, at ?? (0 as Instant));
  const simulated = simulate(story, chapter);
  return {
    begins: describeInstant(story.at, zone)[language],
    moments: momentsOf(simulated, language),
    lanes: lanesOf(simulated, language),
    floors: flagsOf(simulated, language),
    milliseconds: performance.now() - begun,
  };
}

function storyFrom({ area, facts, people, named, answers, absent }: NightStory, at: Instant): Story {
  const known = (office: string): office is OfficeKind => isOfficeKind(office);
  return {
    at,
    area: area as Story['area'],
    facts,
    parties: people.map((person, index) => ({
      ref: `person-${index + 1}`,
      roles: ['suspected'],
      ageClass: 'unknown',
      directoryPerson: person as never,
    })),
    named: named.filter(known).map((office) => ({ at: { ms: 0 }, office, role: 'suspected' })),
    replies: answers.flatMap(({ after, office, level }) =>
      known(office) ? [{ at: { ms: after }, office, level }] : [],
    ),
    absent: absent.flatMap(({ office, from, until }) =>
      known(office) ? [{ office, from: { ms: from }, until: { ms: until ?? forever } }] : [],
    ),
  };
}

/** Longer than any escalation is played. */
const forever = 400 * 86_400_000;

function momentsOf({ events, answers, chapter, story }: Simulated, language: Language): readonly Moment[] {
  const moments = new Map<number, { lines: { kind: LineKind; said: string }[] }>();
  const reminders: number[] = [];
  const say = (after: number, kind: LineKind, said: string): void => {
    const moment = moments.get(after) ?? { lines: [] };
    moment.lines.push({ kind, said: sentence(said) });
    moments.set(after, moment);
  };
  for (const { after, event } of events) {
    if (isReminder(event)) reminders.push(after);
    else {
      const kind = kindOf(event);
      if (kind !== null) say(after, kind, narrate(event, chapter.zone)[language]);
    }
  }
  for (const { after, outcome, office } of answers)
    if (outcome.as === 'nobodyTold' || outcome.as === 'refused')
      say(after, 'missing', refused(office, outcome.as)[language]);
  if (moments.size === 0) say(0, 'missing', '');
  const instants = [...moments.keys()].sort((a, b) => a - b);
  return instants.map((after, index) => ({
    after,
    when: distance(after, language),
    clock: clockOf((story.at + after) as Instant, chapter, language),
    lines: moments.get(after)?.lines ?? [],
    reminders: reminders.filter((at) => at <= after && at > (instants[index - 1] ?? -1)).length,
  }));
}

function refused(office: OfficeKind, as: 'nobodyTold' | 'refused'): { readonly id: string; readonly en: string } {
  const { id, en } = officeKinds[office].said;
  return as === 'nobodyTold'
    ? {
        id: `${id} belum diberi tahu, sehingga tidak dapat menjawab`,
        en: `${en} had not been told, so it cannot answer`,
      }
    : { id: `jawaban ${id} tidak diterima`, en: `the answer of ${en} is not taken` };
}

/** Repeats only remind: they are counted, and hide nothing new. */
function isReminder(event: EscalationEvent): boolean {
  return event.type === 'step-decided' && event.occurrence > 0 && event.decision.outcome !== 'held';
}

function kindOf(event: EscalationEvent): LineKind | null {
  switch (event.type) {
    case 'path-opened':
    case 'path-ended':
      return 'opened';
    case 'step-decided':
      if (floorOf(event.path) !== null) return 'floor';
      if (event.decision.outcome === 'held') return 'held';
      if (event.decision.outcome === 'told') return 'told';
      return event.decision.outcome === 'released' ? 'released' : 'missing';
    case 'substitute-told':
      return 'told';
    case 'reply-recorded':
    case 'reply-voided':
      return 'answer';
    case 'floor-latched':
    case 'floor-rearmed':
      return 'floor';
    case 'floor-missed':
    case 'emergency-raised':
    case 'calendar-missing':
    case 'tipped-off':
      return 'alarm';
    default:
      return null;
  }
}

interface OpenLane {
  readonly people: Map<string, { readonly after: number; readonly calls: boolean }>;
  readonly marks: Mark[];
}

function lanesOf({ timeline, decisions, events, chapter, story }: Simulated, language: Language): readonly Lane[] {
  const lanes = new Map<OfficeKind, OpenLane>();
  const laneOf = (office: OfficeKind): OpenLane => {
    const lane: OpenLane = lanes.get(office) ?? { people: new Map(), marks: [] };
    lanes.set(office, lane);
    return lane;
  };
  const seen = new Set<string>();
  for (const { after, served, person, task, path, step } of timeline) {
    const lane = laneOf(served);
    if (!lane.people.has(person)) lane.people.set(person, { after, calls: task === 'call' });
    const key = `${served}/${path}/${step}`;
    if (lane.marks.some((mark) => mark.after === after && mark.kind === 'told')) continue;
    lane.marks.push({ after, kind: seen.has(key) ? 'repeat' : 'told', said: nameOfStep(path, step), until: null });
    seen.add(key);
  }
  for (const { after, decided } of decisions) {
    if (decided.decision.outcome !== 'held') continue;
    const { by, resumes } = decided.decision;
    const until = resumes - story.at;
    const path = chapter.policy.paths.find(({ id }) => id === decided.path);
    for (const office of path?.steps.find(({ id }) => id === decided.step)?.tell ?? [])
      laneOf(office).marks.push({ after, kind: 'held', said: by.join(', '), until });
  }
  for (const { after, event } of events)
    if (event.type === 'reply-recorded')
      for (const office of event.reply.offices)
        laneOf(office).marks.push({ after, kind: 'answer', said: event.reply.person, until: null });
  return [...lanes].map(([office, { people, marks }]) => ({
    office,
    said: officeKinds[office].said[language],
    people: [...people].map(([person, { after, calls }]) => ({ person, after, calls })),
    marks: marks.sort((a, b) => a.after - b.after),
  }));
}

function nameOfStep(path: string, step: string): string {
  return floorOf(path) ?? `${path}/${step}`;
}

function flagsOf({ events, chapter, story }: Simulated, _language: Language): readonly FloorFlag[] {
  const latched = events.flatMap(({ event }) => (event.type === 'floor-latched' ? [event.floor] : []));
  const missed = new Map(
    events.flatMap(({ after, event }) =>
      event.type === 'floor-missed' ? [[event.floor as string, after] as const] : [],
    ),
  );
  return chapter.policy.floors
    .filter(({ id }) => latched.includes(id))
    .flatMap(({ id, within }) => {
      const after = 'ms' in within ? within.ms : missed.get(id);
      return after === undefined ? [] : [{ after, floor: id, said: id, missed: missed.has(id) }];
    })
    .filter(({ after }) => after + story.at > 0);
}

export function distance(after: number, language: Language): string {
  if (after < 1_000) return { id: 'Segera', en: 'At once' }[language];
  const long = describeDuration(after, language);
  return { id: `Setelah ${long}`, en: `After ${long}` }[language];
}

function clockOf(at: Instant, { zone }: Chapter, language: Language): string {
  const parts = /^([^,]+),.*?(\d\d[.:]\d\d)/.exec(describeInstant(at, zone)[language]);
  return parts === null ? '' : `${parts[1]} ${parts[2]}`;
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
