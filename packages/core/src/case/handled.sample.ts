import type { Instant } from '../calendar/instant.ts';
import { requiredTopics, type VolunteerState } from '../community/volunteer.ts';
import type { Office } from '../directory/directory.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Act } from '../escalation/choices.ts';
import type { EscalationState } from '../escalation/escalation.ts';
import { initialEscalation } from '../escalation/evolve.ts';
import type { Party } from '../party/party.ts';
import type { AgeClass } from '../person/choices.ts';
import type { Actor } from '../record/actor.ts';
import { area, at, malang, officer } from '../record/given.sample.ts';
import type { ReportState } from '../report/report.ts';

/** For tests alone: a report from Kotalama with one victim, its escalation, and who is who around it. */
export const kotalama = area('35.73.03.1001');
export const now = at('2026-03-02T09:00+07:00');

/** Who saw the person of a case, and when, as its closing says (1850). */
export const seen = { seenBy: 'opdSocial', seenOn: now } as const;

export const chapter = {
  ...malang,
  directory: {
    ...malang.directory,
    offices: [
      ...malang.directory.offices,
      office('uptdPpa', 'petugas-uptd'),
      office('opdWomenChild', 'kepala-dinas'),
      office('opdSocial', 'petugas-dinsos'),
      office('policeUnitPpa', 'penyidik-satu'),
      { ...office('lpsk', 'petugas-lpsk'), area: 'nation' as const },
    ],
  },
};

export { officer };
export const secretary: Actor = { kind: 'person', ref: 'sekretaris-satu', role: 'secretariat' };
export const coordinator: Actor = { kind: 'person', ref: 'koordinator-satu', role: 'coordinator' };
export const uptdOfficer: Actor = { kind: 'person', ref: 'petugas-uptd', role: 'uptdPpa' };
export const stranger: Actor = { kind: 'person', ref: 'warga-satu', role: 'reporter' };
export const volunteer: Actor = { kind: 'person', ref: 'relawan-satu', role: 'volunteer' };

export const volunteerClaimKey = `volunteer-of-community=community/${kotalama}/relawan-satu`;

export function report(age: AgeClass, further: readonly Party[] = []): ReportState {
  const said = {
    facts: { exploitation: ['sexual'] },
    parties: [{ ref: 'p1', roles: ['victim'] as const, ageClass: age }, ...further],
  };
  return {
    status: 'open',
    area: kotalama,
    channel: 'oral',
    receivedAt: now,
    capturedAt: now,
    ...said,
    reporter: null,
    drill: false,
    corrected: said,
    corrections: [],
    observations: [],
    duplicateOf: null,
  };
}

/** Returns an act by a report, on which its case closes (1520). */
export function acted(person: string, receivedAt: Instant = now, act: Act = 'visited') {
  return { person, offices: ['opdSocial'], level: 'acted', receivedAt, relayed: false, voidFrom: null, act } as const;
}

/** The escalation of the report: the coordinator was told, and somebody acted. */
export function escalation(more: Partial<EscalationState> = {}): EscalationState {
  return {
    ...initialEscalation,
    status: 'running',
    report: 'report/r1',
    area: kotalama,
    replies: [acted('petugas-dinsos')],
    told: [
      {
        path: 'p',
        step: 's',
        office: 'coordinator',
        served: 'coordinator',
        person: 'koordinator-satu',
        task: 'act',
        message: 1,
        nth: 1,
        firstAt: now,
        lastAt: now,
        times: 1,
        evidence: 'sent',
        arrived: [],
      },
    ],
    ...more,
  };
}

export function barring(people: readonly string[], offices: readonly OfficeKind[] = []): Partial<EscalationState> {
  return { excluded: { people, offices, keptOut: [] } };
}

export function trainedVolunteer(status: 'active' | 'codeSigned', taughtAt: Instant = now): VolunteerState {
  const bound = {
    person: 'relawan-satu',
    community: `community/${kotalama}`,
    screening: { identityChecked: true, references: 1, interview: true, adult: true },
    training: 'engagement/pelatihan-1',
    trainedOn: taughtAt,
    taught: Object.fromEntries(requiredTopics.map((topic) => [topic, taughtAt])),
    code: { edition: '2026-01', signedOn: now },
  };
  return status === 'active'
    ? { status, ...bound, activeSince: now, termEndsOn: null, expired: [] }
    : { status, ...bound };
}

function office(kind: OfficeKind, holder: string): Office {
  return {
    id: `${kind}-malang`,
    kind,
    area: area('35.73'),
    localName: `${kind} contoh`,
    holders: [holder],
    deputies: [],
    shifts: [],
    reach: 'message',
    number: null,
    hours: null,
    drill: false,
  };
}
