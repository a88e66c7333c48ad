import type { OverlaySpec } from '../language/builder.ts';

/**
 * The national triage table (V5). All of it is our own practice; the articles that a row leans on stand beside it. Of the
 * rules T1 to T11 these are the rows: the others are no rows but promises of the engine - consent lowers nothing (T7, UU
 * 21/2007 Art 26), a suspect in office is excluded (T8), an anonymous report is taken in (T9), and nothing is ever
 * rejected or closed by a machine (T11). That the victim reported of sexual exploitation (T3) starts a clock, no level.
 */
export const nationalTriage = [
  { rule: 'T1', when: { danger: ['yes'] }, level: 'critical' },
  // A child, or nobody knows: no means needs to be shown (Palermo Protocol Art 3(c); UU 21/2007 Art 5, 6).
  { rule: 'T2', when: { victimAge: ['child', 'unknown'], concern: ['some'] }, level: 'high' },
  { rule: 'T4', when: { act: ['some'], means: ['some'], purpose: ['some'] }, level: 'high' },
  {
    rule: 'T5',
    when: { indicators: ['documentRetention', 'restrictionOfMovement', 'debtBondage', 'physicalSexualViolence'] },
    level: 'high',
  },
  {
    rule: 'T5',
    when: {
      indicators: {
        count: {
          atLeast: 2,
          of: [
            'abuseOfVulnerability',
            'deception',
            'isolation',
            'intimidationThreats',
            'wageWithholding',
            'abusiveConditions',
            'excessiveOvertime',
          ],
        },
      },
    },
    level: 'high',
  },
  { rule: 'T6', when: { departure: ['signs', 'dated'], concern: ['none'] }, level: 'prevent' },
  {
    rule: 'T10',
    when: { concern: ['none'], indicators: ['none'], departure: ['none'] },
    level: 'insufficientInformation',
  },
] as const satisfies NonNullable<OverlaySpec<Readonly<Record<never, never>>>['triage']>;
