import { fc, test as property } from '@fast-check/vitest';
import { type Actor, type FactName, type Facts, minute, type SystemActor, vocabulary } from '@kawal/core';
import type { EscalationCommand } from '@kawal/core/concepts';
import { gravityOf, joinFacts } from '@kawal/core/matching';
import { describe, expect, test } from 'vitest';
import { after, sampleChapter } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { openEscalation } from '../../../core/src/escalation/telling.sample.ts';
import { nationalBaseline } from './baselines.ts';

const chapter = sampleChapter({ policy: nationalBaseline });
const app: Actor = { kind: 'app', ref: 'aplikasi', role: 'reporter' };
const coordinator: Actor = { kind: 'person', ref: 'koordinator', role: 'coordinator' };
const system: SystemActor = { kind: 'system', ref: 'kawal', role: 'worker' };
const childOrUnknown: Facts = { concern: ['some'] };

describe('T11 the triage', () => {
  test.each([app, system])('stays where it was when nobody by name says what would lower it', (actor) => {
    const escalation = openEscalation({ chapter, facts: childOrUnknown });
    escalation.actAs(actor);
    escalation.give(learn({ ...childOrUnknown, victimAge: ['adult'] }), after(minute));
    expect(escalation.state.triage.level).toBe('high');
    expect(escalation.state.raised).toBe('high');
  });

  test('goes by what a named person says', () => {
    const escalation = openEscalation({ chapter, facts: childOrUnknown });
    escalation.actAs(coordinator);
    escalation.give(learn({ ...childOrUnknown, victimAge: ['adult'] }), after(minute));
    expect(escalation.state.triage.level).toBe(null);
  });

  test('stays at no "prevent" when it cannot be told any more, because that asks for more', () => {
    const facts: Facts = { departure: ['signs'], concern: ['none'], victimAge: ['adult'] };
    const escalation = openEscalation({ chapter, facts });
    expect(escalation.state.triage.level).toBe('prevent');
    escalation.actAs(app);
    escalation.give(learn(joinFacts(facts, { concern: ['some'] })), after(minute));
    expect(escalation.state.triage.level).toBe(null);
  });

  property.prop([fc.array(fc.tuple(fc.constantFrom(app, system), anyFacts()), { minLength: 1, maxLength: 8 })])(
    'is lowered by nothing that machines do, in any order',
    (steps) => {
      let facts: Facts = {};
      const escalation = openEscalation({ chapter, facts });
      steps.forEach(([actor, more], index) => {
        const before = gravityOf(escalation.state.triage.level);
        facts = joinFacts(facts, more);
        escalation.actAs(actor);
        escalation.give(learn(facts), after((index + 1) * minute));
        expect(escalation.give({ type: 'raise-triage', level: 'prevent' }, after((index + 1) * minute)).accepted).toBe(
          false,
        );
        escalation.give({ type: 'wake' }, after((index + 1) * minute));
        const now = gravityOf(escalation.state.triage.level);
        // What is not known yet may turn out to be any level: only one that was known can be lowered.
        if (before >= gravityOf('high')) expect(now).toBeGreaterThanOrEqual(before);
      });
    },
  );
});

function learn(facts: Facts): EscalationCommand {
  return { type: 'learn-facts', facts, parties: [] };
}

function anyFacts(): fc.Arbitrary<Facts> {
  const stated = (Object.keys(vocabulary) as FactName[]).filter((name) => !vocabulary[name].derived);
  return fc.record(
    Object.fromEntries(
      stated.map((name) => [
        name,
        fc.constantFrom(...vocabulary[name].values.map(({ value }) => value)).map((value) => [value]),
      ]),
    ),
    { requiredKeys: [] },
  );
}
