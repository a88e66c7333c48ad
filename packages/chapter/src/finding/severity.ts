import type { Problem, Severity } from './finding.ts';

/** The problems that do not refuse a chapter. A new problem refuses until somebody lists it here. */
const milder: Readonly<Partial<Record<Problem['code'], Exclude<Severity, 'refused'>>>> = {
  'file.not-read': 'hint',
  'area.name-twice': 'gap',
  'area.no-villages': 'gap',
  'text.tells': 'gap',
  'person.no-contact': 'gap',
  'contact.unverified': 'gap',
  'contact.readers-unlisted': 'gap',
  'contact.channel-not-served': 'gap',
  'contact.same-address': 'gap',
  'office.no-holders': 'gap',
  'office.other-reach': 'gap',
  'office.shadowed': 'gap',
  'secretariat.unlisted': 'hint',
  'office.drill-always': 'hint',
  'policy.id-elsewhere': 'hint',
  'condition.unknown-left-out': 'hint',
};

export function severityOf(code: Problem['code']): Severity {
  return milder[code] ?? 'refused';
}
