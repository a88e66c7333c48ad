import type { EscalationEvent, Instant, Language, OfficeKind } from '@kawal/core';
import { floorSteps, type Recipient } from '@kawal/core/escalation';
import { describeInstant } from '@kawal/core/locales';
import { describeExplanation, describeOffice, type Explanation, type SayOptions } from '@kawal/policy';
import { briefExplanationWords as words } from '../records/words.ts';

/** Events that the lines of open paths, floors and people told already say. */
const saidElsewhere: ReadonlySet<EscalationEvent['type']> = new Set([
  ...(['escalation-opened', 'escalation-planned', 'path-opened', 'triage-derived', 'floor-latched'] as const),
  ...(['step-pulled', 'look-again-planned', 'evidence-noted', 'substitute-told'] as const),
]);

/**
 * Explains a report as briefly as it is told on the phone: what applies, who was told how often, who answered or acted, what
 * was missed and what comes next. What does not apply, and each single telling, is left to the whole explanation.
 */
export function describeBriefExplanation(
  explanation: Explanation,
  language: Language,
  options: SayOptions,
): readonly string[] {
  const { known, paths, happened, pending } = explanation;
  const triage = known && { ...known.triage, rows: known.triage.rows.filter(({ outcome }) => outcome === 'fired') };
  const paragraphs = describeExplanation(
    {
      ...explanation,
      known: known && triage && { ...known, triage, floors: known.floors.filter(({ applies }) => applies) },
      paths: paths.filter(({ openedAt }) => openedAt !== null),
      happened: happened.filter((one) => one.type === 'event' && !saidElsewhere.has(one.event.type)),
      // What comes next, and each office that is told once it opens, whatever its substitute did (F3).
      pending: pending.filter(({ step }, index) => index === 0 || step === floorSteps.opening),
    },
    language,
    options,
  );
  const isNext = ({ about }: (typeof paragraphs)[number]): boolean => about.kind === 'pending';
  return [
    ...paragraphs.filter((one) => !isNext(one)).map(({ text }) => text),
    ...peopleTold(explanation, language, options),
    ...paragraphs.filter(isNext).map(({ text }) => text),
  ];
}

interface Told {
  readonly task: Recipient['task'];
  readonly office: OfficeKind;
  /** The messages to each person; two requests of one message are one. */
  readonly people: Map<string, Set<string>>;
  readonly last: Instant;
}

/** Says of each office who was told for it or asked to phone it, how often, and when last. */
function peopleTold({ happened }: Explanation, language: Language, { zone = 'WIB' }: SayOptions): readonly string[] {
  const told = new Map<string, Told>();
  for (const one of happened) {
    const { at } = one;
    const recipients =
      one.type === 'decision'
        ? one.decided.recipients
        : one.event.type === 'substitute-told'
          ? one.event.recipients
          : [];
    for (const { office, instead, person, task, message } of recipients) {
      const served = instead ?? office;
      const people = told.get(`${task} ${served}`)?.people ?? new Map<string, Set<string>>();
      people.set(person, new Set(people.get(person)).add(`${message ?? at}`));
      told.set(`${task} ${served}`, { task, office: served, people, last: at });
    }
  }
  const unreached = unreachedIn(happened);
  return [...told.values()].map(({ task, office, people, last }) => {
    const counted = [...people].map(([person, messages]) => {
      const said = words.times(person, messages.size);
      return (unreached.has(person) ? words.inVain(said) : said)[language];
    });
    return words.told[task](
      describeOffice(office, language),
      counted.join(', '),
      describeInstant(last, zone)[language],
    )[language];
  });
}

/** Returns people to whom no message got through by the newest word of each. */
function unreachedIn(happened: Explanation['happened']): ReadonlySet<string> {
  const evidence = new Map<string, Map<number, string>>();
  for (const one of happened) {
    if (one.type !== 'event' || one.event.type !== 'evidence-noted') continue;
    const { person, message, evidence: newest } = one.event;
    evidence.set(person, (evidence.get(person) ?? new Map<number, string>()).set(message, newest));
  }
  const isInVain = (newest: string): boolean => newest === 'failed' || newest === 'delayed';
  return new Set([...evidence].flatMap(([person, of]) => ([...of.values()].every(isInVain) ? [person] : [])));
}
