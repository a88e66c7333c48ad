import type { Language } from '@kawal/core';
import type { Recipient } from '@kawal/core/escalation';
import { describeOffice } from '../sentences/describe-step.ts';
import { joinWords } from '../sentences/join.ts';
import { narrationWords as words } from './words.ts';

/** Offices, and people by reference; those told alike in one go. */
export function describeRecipients(recipients: readonly Recipient[], language: Language): string {
  const groups = new Map<string, Recipient[]>();
  for (const recipient of recipients) {
    const key = JSON.stringify([recipient.office, recipient.instead, recipient.task]);
    groups.set(key, [...(groups.get(key) ?? []), recipient]);
  }
  const said = [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const people = joinWords(
      [first, ...more].map(({ person }) => person),
      'and',
      language,
    );
    const insteadOf = first.instead === null ? null : describeOffice(first.office, language);
    return [
      words.recipients[first.task](describeOffice(first.instead ?? first.office, language), people, insteadOf)[
        language
      ],
    ];
  });
  return said.join('; ');
}
