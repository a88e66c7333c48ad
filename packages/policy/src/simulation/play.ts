import {
  type Absence,
  type AnyActor,
  type Chapter,
  type Directory,
  type EscalationEvent,
  type EscalationState,
  type Instant,
  isPlace,
  later,
  type Office,
  type Party,
  type PersonId,
  system,
} from '@kawal/core';
import { areaAndAncestors } from '@kawal/core/area';
import { type EscalationCommand, escalationConcept } from '@kawal/core/concepts';
import { officeFor, peopleOf } from '@kawal/core/directory';
import { draftOf, fold, type Notification, notificationsIn } from '@kawal/core/escalation';
import { joinFacts, once } from '@kawal/core/matching';
import type { Context, Reference } from '@kawal/core/record';
import type { Answered, Answering, LaterNaming, OfficeAbsence, ProviderBehaviour, Story, Stretch } from './story.ts';

/** A listener to a story as it is played. */
export interface Listener {
  readonly event?: (event: EscalationEvent, at: Instant) => void;
  readonly answered?: (answered: Answered) => void;
}

/** Plays a story on the real lifecycle, waking as it asks. What is due at the instant of an input comes first (N6). */
export function play(story: Story, chapter: Chapter, until: Instant, listener: Listener = {}): EscalationState {
  const stage = openStage(story, chapter, listener);
  stage.open();
  let inputs = script(story);
  for (;;) {
    const reported = stage.reports();
    if (reported.length > 0) inputs = inOrder([...inputs, ...reported]);
    const input = inputs[0];
    const wake = escalationConcept.wakeAt(stage.state());
    const inputAt = input === undefined ? null : stage.runsAt(input.at);
    const wakeAt = wake === null ? null : stage.runsAt(wake);
    const next = inputAt !== null && (wakeAt === null || inputAt <= wakeAt) ? inputAt : wakeAt;
    if (next === null || next > until) return stage.state();
    if (next === inputAt && input !== undefined) {
      inputs = inputs.slice(1);
      stage.take(input, next);
    } else {
      stage.give({ type: 'wake' }, next, system);
      // A wake that moves nothing would come again for ever.
      if (escalationConcept.wakeAt(stage.state()) === wake && wake === next) return stage.state();
    }
  }
}

/** Something that the story, or a provider, brings about. */
type Input =
  | { readonly at: Instant; readonly answer: Answering }
  | { readonly at: Instant; readonly naming: LaterNaming }
  | { readonly at: Instant; readonly learning: NonNullable<Story['learned']>[number] }
  | { readonly at: Instant; readonly evidence: Extract<EscalationCommand, { type: 'note-evidence' }> };

function script(story: Story): readonly Input[] {
  const instant = ({ ms }: { readonly ms: number }): Instant => later(story.at, ms);
  return inOrder([
    ...(story.learned ?? []).map((learning) => ({ at: instant(learning.at), learning })),
    ...(story.named ?? []).filter(isLater).map((naming) => ({ at: instant(naming.at), naming })),
    ...(story.replies ?? []).map((answer) => ({ at: instant(answer.at), answer })),
  ]);
}

/** A naming at no distance from the report stands in the report itself, before the first step. */
function isLater({ at }: LaterNaming): boolean {
  return at.ms > 0;
}

function inOrder(inputs: readonly Input[]): readonly Input[] {
  return [...inputs].sort((a, b) => a.at - b.at);
}

/** The escalation of a story, run by the commands that the engine would give. */
interface Played {
  state(): EscalationState;
  give(command: EscalationCommand, at: Instant, actor: AnyActor): ReturnType<typeof escalationConcept.decide>;
  /** Takes out what providers will say of the messages planned since. */
  reports(): readonly Input[];
}

function playEscalation(story: Story, chapter: Chapter, listener: Listener): Played {
  let state: EscalationState = escalationConcept.initial;
  let planned: Input[] = [];
  const channels = channelsOf(chapter.directory);
  const chapterAt = absenceFrom(story, chapter);
  return {
    state: () => state,
    give(command, at, actor) {
      const context: Context = {
        now: at,
        actor,
        stream,
        commandId: 'story',
        chapter: chapterAt(at),
        pinnedPolicy: chapter.policy,
        drill: false,
        channels,
        read: stillWaiting,
      };
      const decision = escalationConcept.decide(command, state, context);
      if (!decision.accepted) return decision;
      if (listener.event !== undefined) for (const event of decision.events) listener.event(event, at);
      for (const one of notificationsIn(decision.events)) planned.push(...evidenceOf(one, at, story));
      state = decision.after ?? folded(state, decision.events, at);
      return decision;
    },
    reports() {
      const reported = planned;
      if (reported.length > 0) planned = [];
      return reported;
    },
  };
}

function openStage(story: Story, chapter: Chapter, listener: Listener) {
  const { state, give, reports } = playEscalation(story, chapter, listener);
  const partiesOf = namer(story, chapter);

  const answer = ({ office, level }: Answering, at: Instant): void => {
    const timed = { at, after: at - story.at, office, level };
    let told = firstTold(state(), office);
    if (told === undefined && (escalationConcept.wakeAt(state()) ?? Number.POSITIVE_INFINITY) <= at) {
      // Told at the very instant at which it answers.
      give({ type: 'wake' }, at, system);
      told = firstTold(state(), office);
    }
    if (told === undefined) {
      listener.answered?.({ ...timed, person: null, outcome: { as: 'nobodyTold' } });
      return;
    }
    const { person, task } = told;
    const actor: AnyActor = { kind: 'person', ref: person, role: office };
    const command: EscalationCommand =
      task === 'call'
        ? { type: 'relay-call', caller: person, office }
        : level === 'acted'
          ? { type: 'record-reply', person, level, means: 'session', act: 'visited', referenced: true }
          : { type: 'record-reply', person, level, means: 'session' };
    const decision = give(command, at, actor);
    const [refusal] = decision.accepted ? [] : decision.refusals;
    listener.answered?.({
      ...timed,
      person,
      outcome: refusal === undefined ? { as: task === 'call' ? 'relayed' : 'recorded' } : { as: 'refused', refusal },
    });
  };

  const learn = (facts: Story['facts'], added: readonly Party[], at: Instant): void => {
    give({ type: 'learn-facts', facts: joinFacts(state().facts, facts), parties: added }, at, system);
  };

  return {
    state,
    give,
    reports,
    open(): void {
      const { area, facts, reporter = null, named = [] } = story;
      const known = [...(story.parties ?? []), ...named.filter((one) => !isLater(one)).flatMap(partiesOf)];
      const report = 'report/story';
      give({ type: 'open-escalation', report, area, facts, parties: known, reporter }, story.at, system);
    },
    take(input: Input, at: Instant): void {
      if ('answer' in input) answer(input.answer, at);
      else if ('naming' in input) learn({}, partiesOf(input.naming), at);
      else if ('learning' in input) learn(input.learning.facts, input.learning.parties ?? [], at);
      else give(input.evidence, at, system);
    },
    /** The instant, or the end of the outage it lies in. */
    runsAt(at: Instant): Instant {
      const now = Math.max(at, state().now) as Instant;
      const standing = (story.outages ?? []).find((outage) => isWithin(now, outage, story.at));
      return standing === undefined ? now : later(story.at, standing.until.ms);
    },
  };
}

/** Numbers the parties of a story's namings: everybody who holds the office, or the office itself. */
function namer({ area }: Story, { directory }: Chapter): (naming: LaterNaming) => readonly Party[] {
  let parties = 0;
  return ({ office, role }) => {
    const known = officeFor(directory, office, area);
    const people: readonly (PersonId | null)[] = known === undefined ? [] : peopleOf(known);
    return (people.length === 0 ? [null] : people).map((person) => {
      parties += 1;
      const party: Party = { ref: `named-${parties}`, roles: [role], ageClass: 'unknown' };
      return person === null ? { ...party, office } : { ...party, directoryPerson: person };
    });
  };
}

/** Folds events as `evolve` folds them, into one copy for all of them. */
function folded(state: EscalationState, events: readonly EscalationEvent[], at: Instant): EscalationState {
  const draft = draftOf(state);
  for (const event of events) fold(draft, event, { at });
  return draft;
}

const stream = 'escalation/story';

/** A message waits until the story says what its provider does with it. */
const stillWaiting: Context['read'] = <State>(reference: Reference) =>
  'stream' in reference ? { stream: reference.stream, state: { status: 'waiting' } as State } : undefined;

/** Known once for each directory: many stories are played in one. */
const channelsKnown = new WeakMap<Directory, readonly string[]>();

/** Every channel that somebody is reached by is served. */
function channelsOf(directory: Directory): readonly string[] {
  const points = Object.values(directory.contactPoints);
  return once(channelsKnown, directory, () => [...new Set(points.map(({ channel }) => channel))]);
}

/** The first person told for the office itself: who acts for it, or was asked to ring it. */
function firstTold(
  { told }: EscalationState,
  office: Answering['office'],
): EscalationState['told'][number] | undefined {
  return told.find(({ served, task }) => served === office && task !== 'account');
}

function evidenceOf(
  { message, person, items }: Notification,
  at: Instant,
  { providers = [], at: from }: Story,
): readonly Input[] {
  const concerns = ({ office }: ProviderBehaviour): boolean =>
    office === undefined || items.some((item) => (item.instead ?? item.office) === office);
  const fitting = providers.find((provider) => concerns(provider) && isWithin(at, provider, from));
  const { evidence, after } = fitting ?? atOnce;
  return evidence === null
    ? []
    : [{ at: later(at, after.ms), evidence: { type: 'note-evidence', message, person, items, evidence } }];
}

const atOnce: ProviderBehaviour = { evidence: 'delivered', after: { ms: 0 } };

/** The chapter as it is at an instant: an office that is absent has people who are, or a number nobody answers. */
function absenceFrom({ absent = [], at, area }: Story, chapter: Chapter): (now: Instant) => Chapter {
  if (absent.length === 0) return () => chapter;
  const { directory } = chapter;
  const served: readonly string[] = isPlace(area) ? [...areaAndAncestors(area), 'nation'] : [];
  const isAbsent = ({ kind, area: seat }: Office, { office }: OfficeAbsence): boolean =>
    kind === office && (served.length === 0 || served.includes(seat));
  const absences = absent.flatMap((absence) => {
    const people = directory.offices.filter((office) => isAbsent(office, absence)).flatMap(peopleOf);
    const until = absence.until === undefined ? forever : later(at, absence.until.ms);
    return people.map((person): Absence => ({ person, from: later(at, absence.from?.ms ?? 0), until }));
  });
  const away = (silent: readonly OfficeAbsence[]): Chapter => ({
    ...chapter,
    directory: {
      ...directory,
      absences: [...directory.absences, ...absences],
      offices: directory.offices.map((office) =>
        office.reach === 'call' && silent.some((absence) => isAbsent(office, absence))
          ? { ...office, reach: 'message', holders: [], deputies: [], shifts: [] }
          : office,
      ),
    },
  });
  // A directory is an object that others know again, so each is made once.
  const made = new Map<string, Chapter>();
  return (now) => {
    const silent = absent.filter((absence) => isWithin(now, absence, at));
    return once(made, silent.map((absence) => absent.indexOf(absence)).join(), () => away(silent));
  };
}

const forever = Number.MAX_SAFE_INTEGER as Instant;

function isWithin(now: Instant, { from, until }: Partial<Stretch>, since: Instant): boolean {
  return now >= since + (from?.ms ?? 0) && (until === undefined || now < since + until.ms);
}
