import type { EscalationEvent, Instant, Language, Localized, Zone } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import { describeMissing, describeReply, narrate } from '../narration/narrate.ts';
import { isOfPolicy, placeName } from '../narration/words.ts';
import { asSentence } from '../sentences/join.ts';
import { afterTime, nameOf } from './messages.ts';
import type { Answered, Simulated, SimulatedNotification } from './story.ts';

/** Describes what happened to a report, a line for each event. Repeats are counted where they begin. */
export function describeTimeline(simulated: Simulated, language: Language): readonly string[] {
  const { story, chapter, timeline, events, answers, alarms } = simulated;
  const { zone } = chapter;
  const lines: readonly Line[] = [
    ...events.flatMap(({ at, event }) =>
      linesOf(event, zone).map((said) => line(at, event.type === 'step-decided' ? 2 : 0, said)),
    ),
    ...answers.map((answered) => line(answered.at, 1, answer(answered))),
    ...firstOfEach(timeline).map(({ first, times }) => line(first.at, 3, telling(first, times))),
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

/** Describes what opens and what holds. A telling has a line of its own; an office that cannot be told, one that says why. */
function linesOf(event: EscalationEvent, zone: Zone): readonly Localized[] {
  if (event.type === 'path-opened' || event.type === 'floor-latched') return [narrate(event, zone)];
  if (event.type !== 'step-decided') return [];
  const { outcome } = event.decision;
  if (outcome === 'held' || outcome === 'released') return [narrate(event, zone)];
  const name = placeWritten(event);
  return event.missing.map((one) => {
    const { id, en } = describeMissing(one);
    return { id: `${id} (${name.id})`, en: `${en} (${name.en})` };
  });
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

function telling({ office, served, person, task, path, step }: SimulatedNotification, times: number): Localized {
  const [named, told] = [nameOf(office), nameOf(served)];
  const instead: Localized =
    served === office ? nothing : { id: ` menggantikan ${named.id}`, en: ` in place of ${named.en}` };
  const again: Localized = times < 2 ? nothing : { id: `, ${times} kali`, en: `, ${times} times` };
  const name = placeWritten({ path, step });
  const from: Localized = { id: `${again.id} (${name.id})`, en: `${again.en} (${name.en})` };
  switch (task) {
    case 'call':
      return {
        id: `${person} diminta menelepon ${told.id}${instead.id}${from.id}`,
        en: `${person} is asked to phone ${told.en}${instead.en}${from.en}`,
      };
    case 'account':
      return {
        id: `${person} diberi tahu bahwa belum ada tindakan yang tercatat${from.id}`,
        en: `${person} is told that no action was recorded${from.en}`,
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
