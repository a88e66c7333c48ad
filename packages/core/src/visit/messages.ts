import { onInstant } from '../calendar/describe-instant.ts';
import type { Instant } from '../calendar/instant.ts';
import { conditionReportMessages } from '../condition-report/messages.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };
import refused from './refused.json' with { type: 'json' };
import type { VisitState } from './visit.ts';

export const visitStatusWords: Readonly<Record<VisitState['status'], Localized>> = words.visitStatusWords;

interface VisitRefusalFacts {
  'visit.already-exists': { status: VisitState['status'] };
  'visit.unknown-area': { area: string };
  'visit.planned-in-past': { plannedOn: Instant };
  'visit.planned-in-the-dark': { plannedOn: Instant };
  'visit.visitor-not-active': { volunteer: string };
  'visit.not-assigned': { status: VisitState['status'] };
  'visit.held-in-future': { heldOn: Instant };
  'visit.held-before-active': { heldOn: Instant };
  'visit.daylight-contradicted': { heldOn: Instant };
  'visit.not-done': { status: VisitState['status'] };
}

export const visitMessages = {
  ...worded<VisitRefusalFacts, typeof refused>(refused, {
    status: visitStatusWords,
    plannedOn: onInstant,
    heldOn: onInstant,
  }),
  'visit.not-planned': ({ status }: { status: VisitState['status'] }) => ({
    id: `Kunjungan ini ${visitStatusWords[status].id}; petugas ditetapkan, atau kunjungan dibatalkan, hanya sebelum berlangsung.${status === 'none' ? ' Rencanakan lebih dahulu.' : ''}`,
    en: `This visit is ${visitStatusWords[status].en}; people are assigned, or it is cancelled, only before it is held.${status === 'none' ? ' Plan it first.' : ''}`,
  }),
  'visit.vulnerability-twice': conditionReportMessages['condition-report.vulnerability-twice'],
} satisfies Messages;

export type VisitRefusal = RefusalsOf<typeof visitMessages>;
