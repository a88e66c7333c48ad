import type { EscalationEvent, Instant, Language, Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { describeMissing, describeReply, narrate } from '../narration/narrate.ts';
import { isOfPolicy, officeOf, placeName } from '../narration/words.ts';
import { alike, asSentence, bothWays } from '../sentences/join.ts';
import { afterTime, nameOf, told } from './messages.ts';
import type { Answered, Simulated, SimulatedNotification } from './story.ts';

/** Describes what happened to a report, a line for each event. Repeats are counted where they begin. */
export function describeTimeline(simulated: Simulated, language: Language): readonly string[] {
  const { story, chapter, timeline, events, answers, alarms } = simulated;
  const { zone, directory } = chapter;
  const lines: readonly Line[] = [
    ...events.flatMap(({ at, event }) =>
      linesOf(event, zone).map((said) => line(at, event.type === 'step-decided' ? 2 : 0, said)),
    ),
    ...missedOf(events),
    ...answers.map((answered) => line(answered.at, 1, answer(answered))),
    ...firstOfEach(timeline).map((one) => line(one.first.at, 3, telling(one, officeOf(directory, one.first.person)))),
    ...alarms.map(({ at, event }) => line(at, 4, alike`ALARM: ${narrate(event, zone)}`)),
  ];
  const start = told.begin(describeInstant(story.at, zone));
  const sorted = [...lines].sort((a, b) => a.at - b.at || a.rank - b.rank);
  return [start, ...sorted.map(({ at, said }) => stamped(at - story.at, said))].map((said) => said[language]);
}

interface Line {
  readonly at: Instant;
  /** The order of things of one instant. */
  readonly rank: number;
  readonly said: Localized;
}

function line(at: Instant, rank: number, said: Localized): Line {
  return { at, rank, said };
}

/** Describes what opens and what holds. A telling has a line of its own. */
function linesOf(event: EscalationEvent, zone: Zone): readonly Localized[] {
  if (event.type === 'path-opened' || event.type === 'floor-latched') return [narrate(event, zone)];
  if (event.type !== 'step-decided') return [];
  const { outcome } = event.decision;
  return outcome === 'held' || outcome === 'released' ? [narrate(event, zone)] : [];
}

/** Each office that a step cannot tell, why, and how often: a week in which nobody can be told is one line. */
function missedOf(events: Simulated['events']): readonly Line[] {
  const counted = new Map<
    string,
    { readonly at: Instant; readonly said: Localized; readonly name: Localized; times: number }
  >();
  for (const { at, event } of events) {
    if (event.type !== 'step-decided' || ['held', 'released'].includes(event.decision.outcome)) continue;
    for (const one of event.missing) {
      const [said, name] = [describeMissing(one), placeWritten(event)];
      const key = `${said.id} ${name.id}`;
      const known = counted.get(key);
      if (known === undefined) counted.set(key, { at, said, name, times: 1 });
      else known.times += 1;
    }
  }
  return [...counted.values()].map(({ at, said, name, times }) =>
    line(at, 2, alike`${said}${timesWords(times)} (${name})`),
  );
}

function timesWords(times: number): Localized | string {
  return times < 2 ? '' : told.times(times);
}

/** Names a step as the file has it, for the officer who is changing it. */
function placeWritten({ path, step }: Pick<SimulatedNotification, 'path' | 'step'>): Localized {
  return isOfPolicy(path) ? alike`${path}/${step}` : placeName({ path, step });
}

function stamped(after: number, said: Localized): Localized {
  return bothWays((language) => `${asSentence(afterTime(after)[language])}: ${said[language]}.`);
}

interface Repeated {
  readonly first: SimulatedNotification;
  readonly times: number;
}

/** Tellings of one step to one person for one office, together. */
function firstOfEach(timeline: readonly SimulatedNotification[]): readonly Repeated[] {
  const grouped = new Map<string, Repeated>();
  for (const one of timeline) {
    const key = [one.path, one.step, one.office, one.served, one.person, one.task].join('\n');
    const known = grouped.get(key);
    grouped.set(key, { first: known?.first ?? one, times: (known?.times ?? 0) + 1 });
  }
  return [...grouped.values()];
}

function telling({ first, times }: Repeated, of: Localized): Localized {
  const { office, served, person, task } = first;
  const instead = served === office ? '' : told.instead(nameOf(office));
  const from = alike`${timesWords(times)} (${placeWritten(first)})`;
  switch (task) {
    case 'call':
      return told.call(person, of, nameOf(served), instead, from);
    case 'account':
      return told.account(person, of, from);
    case 'act':
      return told.act(person, nameOf(served), instead, from);
  }
}

function answer({ office, level, person, outcome }: Answered): Localized {
  const name = nameOf(office);
  switch (outcome.as) {
    case 'recorded':
      return describeReply({ person: person ?? '', offices: [office], level, relayed: false });
    case 'relayed': {
      const said = describeReply({ person: person ?? '', offices: [office], level, relayed: true });
      // A caller's word is never more than that the office took it.
      return level === 'acted' ? alike`${said}${told.actUnrecorded}` : said;
    }
    case 'nobodyTold':
      return told.nobodyTold(name);
    case 'refused':
      return told.refused(`${person}`, name);
  }
}
