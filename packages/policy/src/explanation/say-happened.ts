import {
  emergencyPath,
  floorOf,
  type Language,
  type Recipient,
  sayDuration,
  tippedOffPath,
  type Zone,
} from '@kawal/core';
import { sayInstant } from '@kawal/core/locales';
import { asSentence, joinWords } from '../sentences/join.ts';
import { sayOffice } from '../sentences/say-step.ts';
import type { Happened, MissingWhy } from './explanation.ts';
import { happenedWords as words } from './happened-words.ts';
import { sayEvent } from './say-event.ts';
import { sayRecipients } from './say-recipients.ts';

/** One thing that happened as a sentence; null for what only the machine needs to know. */
export function sayHappened(happened: Happened, language: Language, zone: Zone): string | null {
  return happened.is === 'decision'
    ? sayDecision(happened, language, zone)
    : (sayEvent(happened.event)?.[language] ?? null);
}

function sayDecision(
  { at, decided, missing }: Extract<Happened, { is: 'decision' }>,
  language: Language,
  zone: Zone,
): string {
  const { decision, recipients, due } = decided;
  const sentences = [`${sayStepName(decided, language)}: ${sayOutcome(decision, recipients, language, zone)}.`];
  if (at - due >= 1_000) sentences.push(words.late(sayDuration(at - due, language))[language]);
  for (const one of missing) sentences.push(sayMissing(one, language));
  const [first = '', ...more] = sentences;
  return [first, ...more.map(asSentence)].join(' ');
}

/** Where it stands in the policy, or which of the engine's own ladders it is. */
export function sayStepName(
  { path, step, occurrence }: { readonly path: string; readonly step: string; readonly occurrence: number },
  language: Language,
): string {
  const floor = floorOf(path);
  const name =
    path === emergencyPath
      ? words.emergency[language]
      : path === tippedOffPath
        ? words.tippedOffStep[language]
        : floor === null
          ? words.step(`${path}/${step}`)[language]
          : words.floorStep(floor)[language];
  return occurrence === 0 ? name : `${name} ${words.repeat(occurrence)[language]}`;
}

type Decision = Extract<Happened, { is: 'decision' }>['decided']['decision'];

function sayOutcome(decision: Decision, recipients: readonly Recipient[], language: Language, zone: Zone): string {
  switch (decision.outcome) {
    case 'told':
      return words.told(sayRecipients(recipients, language))[language];
    case 'held': {
      const until = sayInstant(decision.resumes, zone)[language];
      return decision.waiver === undefined
        ? words.held(joinWords(decision.by, 'and', language), until)[language]
        : words.waived(decision.waiver, until)[language];
    }
    case 'released':
      return words.released[decision.reason][language];
    case 'skipped':
      return words.skipped[language];
    case 'barred':
      return words.barred[language];
  }
}

function sayMissing({ office, reason, ceilings, namings }: MissingWhy, language: Language): string {
  const said = words.missing[reason](sayOffice(office, language))[language];
  const by = [
    ...ceilings.map((id) => words.byCeiling(id)[language]),
    ...namings.map((ref) => words.byNaming(ref)[language]),
  ];
  return `${said}${by.length === 0 ? '' : ` (${joinWords(by, 'and', language)})`}.`;
}
