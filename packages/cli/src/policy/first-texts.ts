import { type Chapter, isPlace, type Language, type OfficeKind } from '@kawal/core';
import { isLocalOffice, officeFor } from '@kawal/core/directory';
import { emergencyPath } from '@kawal/core/escalation';
import { factValues } from '@kawal/core/policy';
import { type Message, previewMessages, type RenderedMessage, renderMessage } from '@kawal/engine';
import { nameArea, type Simulated, type SimulatedNotification } from '@kawal/policy';
import { type PreviewedPart, replyCode, replyCodeBytes } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { saidBackTexts } from '../preview/texts.ts';
import { previewWords } from '../preview/words.ts';

export type FirstTextKind = RenderedMessage['kind'] | 'reminder';

/** A message of a simulation, as a recipient of it would read it. */
export interface FirstText {
  readonly kind: FirstTextKind;
  /** Milliseconds since the report. */
  readonly after: number;
  readonly person: string;
  readonly subject: string;
  readonly text: string;
}

/** Returns the first message of each kind that a simulated report leads to, as a channel with room for facts shows it. */
export function firstTexts({ timeline, story, chapter, end }: Simulated, language: Language): readonly FirstText[] {
  const found = new Map<FirstTextKind, FirstText>();
  const earlier: SimulatedNotification[] = [];
  // Notifications of one instant to one person are one message.
  for (const together of Map.groupBy(timeline, ({ at, person }) => `${at} ${person}`).values()) {
    const [first] = together;
    if (first === undefined) continue;
    const nth = 1 + new Set(earlier.filter((one) => one.person === first.person).map(({ at }) => at)).size;
    const rendered = renderMessage({
      ...messageOf(together, chapter),
      ...{ language, nth, tried: triedBefore(first, earlier) },
      ...{ receivedAt: story.at, facts: end.facts, withoutLpa: factValues(end.facts, 'involved').includes('lpa') },
      area: isPlace(story.area) ? nameArea(chapter.areas, story.area) : null,
    });
    earlier.push(...together);
    const kind = nth > 1 && rendered.kind === 'act' ? 'reminder' : rendered.kind;
    const { subject, text } = rendered;
    if (!found.has(kind)) found.set(kind, { kind, after: first.after, person: first.person, subject, text });
  }
  return [...found.values()];
}

/** Returns what is said back to whoever answers: at once on any channel, and in the message after an answer in words. */
export function textsSaidBack(
  { chapter, story }: Pick<Simulated, 'chapter' | 'story'>,
  language: Language,
): readonly PreviewedPart[] {
  const news = previewMessages(chapter, memoryNotifier({ channel: 'email' }), { language, now: story.at });
  return [
    ...saidBackTexts({ ...chapter, language }, true),
    ...news
      .filter(({ kind }) => kind === 'tookOn' || kind === 'declined')
      .map(({ kind, message }) => ({ label: previewWords.kinds[kind][language], text: message.text })),
  ];
}

/** Offices that were notified before. Somebody of the village does not hear of them. */
function triedBefore(
  { served, at }: SimulatedNotification,
  earlier: readonly SimulatedNotification[],
): Message['tried'] {
  const counts = new Map<OfficeKind, Set<number>>();
  for (const one of earlier) {
    if (one.task !== 'act' || one.at >= at) continue;
    counts.set(one.served, (counts.get(one.served) ?? new Set()).add(one.at));
  }
  return isLocalOffice(served) ? [] : [...counts].map(([office, times]) => ({ office, times: times.size }));
}

function messageOf(
  together: readonly SimulatedNotification[],
  chapter: Chapter,
): Omit<Message, 'language' | 'nth' | 'tried' | 'receivedAt' | 'facts' | 'area' | 'withoutLpa'> {
  const emergency = together.some(({ path }) => path === emergencyPath);
  return {
    contentClass: emergency ? 'signal' : 'facts',
    texts: chapter.texts ?? {},
    standsIn: [],
    zone: chapter.zone,
    chapter: chapter.name,
    emergency,
    items: together.map(({ path, step, office, served, task }) => {
      const rung = task === 'call' ? officeFor(chapter.directory, served, chapter.city) : undefined;
      const instead = served === office ? null : served;
      return { path, step, office, instead, task, localName: rung?.localName ?? null, number: rung?.number ?? null };
    }),
    ...{
      drill: false,
      onlyRings: false,
      number: null,
      lateSince: null,
      changedAt: null,
      link: null,
      phone: null,
      ownOffices: {},
    },
    ...{ actsAt: null, phoned: [], missed: [], callsWithdrawn: [], takenBy: [] },
    ...{ isHeld: false, isDeclined: false, lapsed: [], declinedBy: [], waiting: [] },
    code: replyCode(new Uint8Array(replyCodeBytes)),
  };
}
