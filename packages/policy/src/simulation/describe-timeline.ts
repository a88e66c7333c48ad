import type { EscalationEvent, Instant, Language, Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { describeMissing, describeReply, narrate } from '../narration/narrate.ts';
import { isOfPolicy, officeOf, placeName } from '../narration/words.ts';
import { asSentence } from '../sentences/join.ts';
import { afterTime, nameOf } from './messages.ts';
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
    ...alarms.map(({ at, event }) => line(at, 4, alarm(narrate(event, zone)))),
  ];
  const begin = describeInstant(story.at, zone);
  const start: Localized = { id: `Laporan masuk: ${begin.id}.`, en: `The report comes in: ${begin.en}.` };
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
  return [...counted.values()].map(({ at, said: { id, en }, name, times }) => {
    const again = timesWords(times);
    return line(at, 2, { id: `${id}${again.id} (${name.id})`, en: `${en}${again.en} (${name.en})` });
  });
}

function timesWords(times: number): Localized {
  return times < 2 ? nothing : { id: `, ${times} kali`, en: `, ${times} times` };
}

/** Names a step as the file has it, for the officer who is changing it. */
function placeWritten({ path, step }: Pick<SimulatedNotification, 'path' | 'step'>): Localized {
  return isOfPolicy(path) ? { id: `${path}/${step}`, en: `${path}/${step}` } : placeName({ path, step });
}

function stamped(after: number, { id, en }: Localized): Localized {
  const when = afterTime(after);
  return { id: `${asSentence(when.id)}: ${id}.`, en: `${asSentence(when.en)}: ${en}.` };
}

function alarm({ id, en }: Localized): Localized {
  return { id: `ALARM: ${id}`, en: `ALARM: ${en}` };
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
  const { office, served, person, task, path, step } = first;
  const [named, told] = [nameOf(office), nameOf(served)];
  const instead: Localized =
    served === office ? nothing : { id: ` menggantikan ${named.id}`, en: ` in place of ${named.en}` };
  const again = timesWords(times);
  const name = placeWritten({ path, step });
  const from: Localized = { id: `${again.id} (${name.id})`, en: `${again.en} (${name.en})` };
  switch (task) {
    case 'call':
      return {
        id: `${person}${of.id} diminta menelepon ${told.id}${instead.id}${from.id}`,
        en: `${person}${of.en} is asked to phone ${told.en}${instead.en}${from.en}`,
      };
    case 'account':
      return {
        id: `${person}${of.id} diberi tahu bahwa belum ada tindakan yang tercatat${from.id}`,
        en: `${person}${of.en} is told that no action was recorded${from.en}`,
      };
    case 'act':
      return {
        id: `${person} (${told.id}) diberi tahu${instead.id}${from.id}`,
        en: `${person} (${told.en}) is told${instead.en}${from.en}`,
      };
  }
}

function answer({ office, level, person, outcome }: Answered): Localized {
  const name = nameOf(office);
  switch (outcome.as) {
    case 'recorded':
      return describeReply({ person: person ?? '', offices: [office], level, relayed: false });
    case 'relayed': {
      const { id, en } = describeReply({ person: person ?? '', offices: [office], level, relayed: true });
      // A caller's word is never more than that the office took it.
      const more: Localized =
        level === 'acted'
          ? { id: '; tindakannya sendiri belum tercatat', en: '; that it acted is not on record' }
          : nothing;
      return { id: `${id}${more.id}`, en: `${en}${more.en}` };
    }
    case 'nobodyTold':
      return {
        id: `${name.id} belum diberi tahu, sehingga tidak dapat menjawab`,
        en: `${name.en} had not been told, so it cannot answer`,
      };
    case 'refused':
      return {
        id: `jawaban ${person} (${name.id}) tidak diterima`,
        en: `the answer of ${person} (${name.en}) is not taken`,
      };
  }
}

const nothing: Localized = { id: '', en: '' };
