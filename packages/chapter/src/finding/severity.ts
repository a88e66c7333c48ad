import type { Problem, Severity } from './finding.ts';

/** What does not stand here is refused: a new problem is grave until somebody decides otherwise. */
const milder: Readonly<Partial<Record<Problem['code'], Exclude<Severity, 'refused'>>>> = {
  'file.not-read': 'hint',
  'area.name-twice': 'gap',
  'area.no-villages': 'gap',
  'person.no-contact': 'gap',
  'contact.unverified': 'gap',
  'contact.readers-unlisted': 'gap',
  'contact.channel-not-served': 'gap',
  'office.no-holders': 'gap',
  'office.shadowed': 'gap',
  'office.number-unused': 'hint',
  'policy.tests-skipped': 'hint',
  'requires.missing': 'gap',
  'requires.people': 'gap',
  'requires.silent-at-night': 'gap',
  'office.absent-covered': 'gap',
  'office.absent-somewhere': 'gap',
  'instead.stays-in-city': 'gap',
  'last-resort.local': 'gap',
  'last-resort.shared': 'gap',
  'condition.unknown-left-out': 'hint',
};

export function severityOf(code: Problem['code']): Severity {
  return milder[code] ?? 'refused';
}
