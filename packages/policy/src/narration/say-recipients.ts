import type { Language } from '@kawal/core';
import type { Recipient } from '@kawal/core/escalation';
import { joinWords } from '../sentences/join.ts';
import { sayOffice } from '../sentences/say-step.ts';
import { narrationWords as words } from './words.ts';

/** Offices, and people by reference; those told alike in one go. */
export function sayRecipients(recipients: readonly Recipient[], language: Language): string {
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
    const insteadOf = first.instead === null ? null : sayOffice(first.office, language);
    return [
      words.recipients[first.task](sayOffice(first.instead ?? first.office, language), people, insteadOf)[language],
    ];
  });
  return said.join('; ');
}
