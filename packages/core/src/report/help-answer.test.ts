import { describe, expect, test } from 'vitest';
import { partyRoles } from '../party/choices.ts';
import type { Party } from '../party/party.ts';
import { type AgeClass, ageClasses } from '../person/choices.ts';
import type { AnyActor } from '../record/actor.ts';
import { whenAsked } from '../record/given.sample.ts';
import type { HelpAnswer } from './choices.ts';
import { reportConcept } from './concept.ts';
import type { ReportEvent, ReportFacts } from './report.ts';
import { app, coordinator, dutyOfficer, givenReport, received, reportOf, stream } from './reported.sample.ts';
import { declinersIn } from './rules.ts';

const adult: Party = { ref: 'p1', roles: ['victim'], ageClass: 'adult' };
const ofAdult = received({ victimAge: ['adult'] }, [adult]);
const declined: ReportEvent = { type: 'help-answered', victim: 'p1', answer: 'declined' };

describe('an answer to an offer of help', () => {
  test('stands on record with who asked an adult and when, until they change their mind', () => {
    const first = noted('declined', [ofAdult]);
    expect(first.state).toMatchObject({ help: { p1: { answer: 'declined', by: 'jaga-satu' } }, status: 'open' });
    expect(declinersIn(reportOf([ofAdult, declined]))).toEqual(['p1']);
    const changed = noted('wanted', [ofAdult, declined], coordinator);
    expect(changed.state).toMatchObject({ help: { p1: { answer: 'wanted', by: 'koordinator' } } });
    expect(declinersIn(reportOf([ofAdult, declined, ...changed.events]))).toEqual([]);
  });

  const everybody = Object.keys(partyRoles).flatMap((role) =>
    Object.keys(ageClasses).map((age): [Party['roles'][number], AgeClass] => [
      role as Party['roles'][number],
      age as AgeClass,
    ]),
  );
  test.each(everybody)('takes the word of a %s who is "%s" only of an adult victim', (role, ageClass) => {
    const history = [received({}, [{ ...adult, roles: [role], ageClass }])];
    const isBoth = role === 'victim' && ageClass === 'adult';
    expect(noted('declined', history).codes).toEqual(isBoth ? [] : ['report.no-adult-victim']);
  });

  test('refuses somebody who is not in the report', () => {
    const command = { type: 'note-help-answer', victim: 'p7', answer: 'declined' } as const;
    expect(whenAsked(reportConcept, givenReport([ofAdult], dutyOfficer), command).codes).toEqual([
      'report.no-adult-victim',
    ]);
  });

  test('lets nobody close the report as declined whose last answer is that help is wanted', () => {
    const wanted: ReportEvent = { ...declined, answer: 'wanted' };
    const codes = (...answers: readonly ReportEvent[]) => {
      const close = { type: 'close-report', reason: 'adultDeclinedServices', readers: [dutyOfficer.ref] } as const;
      return whenAsked(reportConcept, givenReport([ofAdult, ...answers], dutyOfficer), close).codes;
    };
    expect(codes(declined, wanted)).toContain('report.child-not-closable-so');
    expect(codes(wanted, declined)).not.toContain('report.child-not-closable-so');
    expect(codes()).not.toContain('report.child-not-closable-so');
  });

  test('lapses once the victim turns out to be a child, whatever is said of their age later', () => {
    const child: ReportEvent = correctedAge('adult', 'child');
    const history = [ofAdult, declined, child];
    expect(declinersIn(reportOf(history))).toEqual([]);
    expect(declinersIn(reportOf([...history, correctedAge('child', 'adult')]))).toEqual([]);
    expect(noted('declined', history).codes).toEqual(['report.no-adult-victim']);
  });

  const added = (facts: ReportFacts['facts'], ageClass: AgeClass): ReportEvent => ({
    type: 'report-extended',
    facts,
    parties: [{ ...adult, ageClass }],
  });
  const unknown: Party = { ...adult, ageClass: 'unknown' };
  test.each<[string, readonly ReportEvent[]]>([
    ['a report says is a child beside the entry of the person', [received({ victimAge: ['child'] }, [adult])]],
    ['an addition alone calls an adult', [received({}, [unknown]), added({}, 'adult')]],
    [
      'an addition calls an adult against the report',
      [received({ victimAge: ['child'] }, [unknown]), added({}, 'adult')],
    ],
    ['two additions call an adult', [received({}, [unknown]), added({ victimAge: ['adult'] }, 'adult')]],
    [
      'an addition calls an adult beside another one',
      [received({}, [unknown, { ...unknown, ref: 'p2' }]), added({}, 'adult')],
    ],
    [
      'a report calls a child, and says that two are adults',
      [received({ victimAge: ['child'] }, [adult, { ...adult, ref: 'p2' }])],
    ],
  ])('counts for nothing of somebody whom %s (0681)', (_, history) => {
    expect(noted('declined', history).codes).toEqual(['report.no-adult-victim']);
    expect(declinersIn(reportOf([...history, declined]))).toEqual([]);
  });

  test('counts of an adult whom two institutions corrected to be one, and of an adult beside a child (0892)', () => {
    const found = correctedAge('unknown', 'adult');
    const before = [received({}, [unknown]), added({}, 'adult')];
    expect(noted('declined', [...before, found]).codes).toEqual(['report.no-adult-victim']);
    const confirmed = { ...found, confirmed: true } as ReportEvent;
    expect(noted('declined', [...before, found, confirmed]).codes).toEqual([]);
    const child: Party = { ...adult, ref: 'p2', ageClass: 'child' };
    expect(noted('declined', [received({ victimAge: ['child'] }, [adult, child])]).codes).toEqual([]);
  });

  test.each(['child', 'unknown'] as const)(
    'counts for nothing of whom one word alone calls an adult beside another victim, whose age is %s (0941)',
    (age) => {
      const before = [received({}, [unknown, { ...unknown, ref: 'p2' }])];
      const one = correctedAge('unknown', 'adult') as Extract<ReportEvent, { type: 'report-corrected' }>;
      const other = { ref: 'p2', ageClass: { from: 'unknown', to: age } } as const;
      const mixed: ReportEvent = { ...one, parties: [...one.parties, ...(age === 'child' ? [other] : [])] };
      for (const event of [mixed, added({}, 'adult')]) {
        expect(noted('declined', [...before, event]).codes).toEqual(['report.no-adult-victim']);
        expect(reportOf([...before, event])).toMatchObject({ ageOpen: true });
      }
      const confirmed = { ...mixed, confirmed: true } as ReportEvent;
      expect(noted('declined', [...before, mixed, confirmed]).codes).toEqual([]);
    },
  );

  test.each(['child', 'unknown'] as const)(
    'reads a first word as none beside a victim who is %s from the start (0941)',
    (age) => {
      const history = [
        received({}, [unknown, { ...unknown, ref: 'p2', ageClass: age }]),
        correctedAge('unknown', 'adult'),
      ];
      expect(noted('declined', history).codes).toEqual(['report.no-adult-victim']);
    },
  );

  test('reads a first word as none of a victim whom the report calls a child beside another child (0941)', () => {
    const beside: Party = { ...adult, ref: 'p2', ageClass: 'child' };
    const history = [received({ victimAge: ['child'] }, [unknown, beside]), correctedAge('unknown', 'adult')];
    expect(noted('declined', history).codes).toEqual(['report.no-adult-victim']);
    const confirmed = { ...history.at(-1), confirmed: true } as ReportEvent;
    expect(noted('declined', [...history, confirmed]).codes).toEqual([]);
  });

  test('calls off nothing: no escalation hears of it, and a proposal to close stands', () => {
    const closing: ReportEvent = { type: 'closure-proposed', reason: 'handedToCase', by: 'koordinator' };
    const { events, state } = noted('declined', [ofAdult, closing]);
    expect(events).toEqual([declined]);
    expect(state).toMatchObject({ status: 'closing', proposal: { by: 'koordinator' } });
    expect(reportConcept.reacts(events, state, stream)).toEqual([]);
  });

  test('comes from named people who may decide about the report, before it is closed', () => {
    const lurah: AnyActor = { kind: 'person', ref: 'orang-lain', role: 'lurah' };
    const ended: ReportEvent = { type: 'report-closed', reason: 'handedToCase' };
    expect(noted('declined', [ofAdult], app).codes).toEqual(['report.needs-person']);
    expect(noted('declined', [ofAdult], lurah).codes).toEqual(['report.not-found']);
    expect(noted('declined', [ofAdult, ended]).codes).toEqual(['report.not-open']);
  });
});

function noted(answer: HelpAnswer, history: readonly ReportEvent[], actor = dutyOfficer) {
  return whenAsked(reportConcept, givenReport(history, actor), { type: 'note-help-answer', victim: 'p1', answer });
}

function correctedAge(from: AgeClass, to: AgeClass): ReportEvent {
  const parties = [{ ref: 'p1', ageClass: { from, to } }];
  return { type: 'report-corrected', reason: 'foundOtherwise', facts: [], parties };
}
