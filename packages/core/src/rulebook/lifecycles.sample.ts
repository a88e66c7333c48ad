import { accessStatusWords } from '../access/messages.ts';
import { accessTransitions } from '../access/transitions.sample.ts';
import { breachStatusWords } from '../breach/messages.ts';
import { breachTransitions } from '../breach/transitions.sample.ts';
import { caseStatusWords } from '../case/messages.ts';
import { caseTransitions } from '../case/transitions.sample.ts';
import { chapterStandingWords } from '../chapter/messages.ts';
import { chapterTransitions } from '../chapter/transitions.sample.ts';
import { communityStatusWords } from '../community/messages.ts';
import { communityTransitions } from '../community/transitions.sample.ts';
import { conditionReportStatusWords } from '../condition-report/messages.ts';
import { conditionReportTransitions } from '../condition-report/transitions.sample.ts';
import { deliveryStatusWords } from '../delivery/messages.ts';
import { deliveryTransitions } from '../delivery/transitions.sample.ts';
import { engagementStatusWords } from '../engagement/messages.ts';
import { engagementTransitions } from '../engagement/transitions.sample.ts';
import { escalationStatusWords } from '../escalation/messages.ts';
import { escalationTransitions } from '../escalation/transitions.sample.ts';
import type { Localized } from '../language/words.ts';
import { pactStatusWords } from '../pact/messages.ts';
import { pactTransitions } from '../pact/transitions.sample.ts';
import { referralStatusWords } from '../referral/messages.ts';
import { referralTransitions } from '../referral/transitions.sample.ts';
import { reportStatusWords } from '../report/messages.ts';
import { reportTransitions } from '../report/transitions.sample.ts';
import { visitStatusWords } from '../visit/messages.ts';
import { visitTransitions } from '../visit/transitions.sample.ts';
import { volunteerStatusWords } from '../volunteer/messages.ts';
import { volunteerTransitions } from '../volunteer/transitions.sample.ts';

/** A lifecycle as it is drawn: its arrows, and what its states are called. */
export interface Lifecycle {
  readonly said: Localized;
  /** The file of `packages/core/src` that says what its states mean. */
  readonly file: string;
  readonly states: Readonly<Record<string, Localized>>;
  readonly transitions: readonly (readonly [from: string, by: string, to: string])[];
}

/** Every lifecycle, in the order in which a city meets them. By the name of its concept. */
export const lifecycles: Readonly<Record<string, Lifecycle>> = {
  engagement: {
    said: { id: 'Kegiatan', en: 'Engagement' },
    file: 'engagement/engagement.ts',
    states: engagementStatusWords,
    transitions: engagementTransitions,
  },
  pact: {
    said: { id: 'Pakta Integritas', en: 'Integrity pact' },
    file: 'pact/pact.ts',
    states: pactStatusWords,
    transitions: pactTransitions,
  },
  community: {
    said: { id: 'Komunitas', en: 'Community' },
    file: 'community/community.ts',
    states: communityStatusWords,
    transitions: communityTransitions,
  },
  volunteer: {
    said: { id: 'Relawan', en: 'Volunteer' },
    file: 'community/volunteer.ts',
    states: volunteerStatusWords,
    transitions: volunteerTransitions,
  },
  'condition-report': {
    said: { id: 'Laporan kondisi', en: 'Condition report' },
    file: 'condition-report/condition-report.ts',
    states: conditionReportStatusWords,
    transitions: conditionReportTransitions,
  },
  visit: {
    said: { id: 'Kunjungan pemantauan', en: 'Monitoring visit' },
    file: 'visit/visit.ts',
    states: visitStatusWords,
    transitions: visitTransitions,
  },
  report: {
    said: { id: 'Laporan', en: 'Report' },
    file: 'report/report.ts',
    states: reportStatusWords,
    transitions: reportTransitions,
  },
  escalation: {
    said: { id: 'Eskalasi', en: 'Escalation' },
    file: 'escalation/escalation.ts',
    states: escalationStatusWords,
    transitions: escalationTransitions,
  },
  delivery: {
    said: { id: 'Pesan', en: 'Delivery' },
    file: 'delivery/delivery.ts',
    states: deliveryStatusWords,
    transitions: deliveryTransitions,
  },
  case: {
    said: { id: 'Kasus', en: 'Case' },
    file: 'case/case.ts',
    states: caseStatusWords,
    transitions: caseTransitions,
  },
  referral: {
    said: { id: 'Rujukan', en: 'Referral' },
    file: 'referral/referral.ts',
    states: referralStatusWords,
    transitions: referralTransitions,
  },
  breach: {
    said: { id: 'Kegagalan pelindungan data', en: 'Failure of data protection' },
    file: 'breach/breach.ts',
    states: breachStatusWords,
    transitions: breachTransitions,
  },
  chapter: {
    said: { id: 'Lembaga', en: 'Chapter' },
    file: 'chapter/chapter.ts',
    states: chapterStandingWords,
    transitions: chapterTransitions,
  },
  access: {
    said: { id: 'Pembacaan atau pemusnahan kartu', en: 'Reading or erasure of cards' },
    file: 'access/access.ts',
    states: accessStatusWords,
    transitions: accessTransitions,
  },
};
