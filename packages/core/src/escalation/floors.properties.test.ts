import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import {
  arbitraryFacts,
  arbitraryFloors,
  arbitraryHistory,
  arbitraryPaths,
  chapterWith,
  type Happening,
  horizon,
  play,
} from './any-policy.sample.ts';
import type { EscalationCommand } from './escalation.ts';
import { floorOf, floorSteps } from './obligation.ts';
import { floor } from './sample-chapter.sample.ts';
import type { SampleEscalation } from './telling.sample.ts';

describe('for any floors, paths, report and history', () => {
  test.prop([arbitraryPaths(), arbitraryFloors(), arbitraryFacts(), arbitraryHistory()])(
    'ends every obligation in evidence, or in `floor-missed` with the last resort or everybody told (F3, F5)',
    (paths, floors, facts, history) => {
      const escalation = play(chapterWith(paths, floors), facts, history);
      for (const owed of escalation.state.obligations) {
        if (owed.deadline > escalation.state.now) continue;
        const at = escalation
          .decisions()
          .filter((one) => floorOf(one.path) === owed.floor && one.step === floorSteps.deadline && one.occurrence === 0)
          .find((one) => one.office === owed.office);
        expect(at).toBeDefined();
        if (at?.decision.outcome === 'released') continue;
        expect(escalation.events).toContainEqual(
          expect.objectContaining({ type: 'floor-missed', floor: owed.floor, office: owed.office }),
        );
        expect(at?.recipients.some(({ office }) => office === 'lastResort') || escalation.state.emergency).toBe(true);
      }
    },
  );

  test.prop([arbitraryPaths(), arbitraryFloors(), arbitraryFacts(), arbitraryHistory()])(
    'never loses a latched obligation nor moves its deadline (F2, F4)',
    (paths, floors, facts, history) => {
      const escalation = play(chapterWith(paths, floors), facts, history);
      for (const event of escalation.events) {
        if (event.type !== 'floor-latched') continue;
        for (const { floor: id, office, deadline } of event.obligations) {
          expect(escalation.state.obligations).toContainEqual(expect.objectContaining({ floor: id, office, deadline }));
        }
      }
    },
  );

  test.prop([arbitraryPaths(), arbitraryFacts(), fc.constantFrom('koordinator', 'lurah', 'wakil').chain(lies)])(
    'no single person outside the offices of a floor removes or delays what it tells, by any answers or calls (liar)',
    (paths, facts, replies) => {
      const floors = [floor('police', 4 * hour, ['policeUnitPpa']), floor('uptd', 90 * minute, ['uptdPpa'])];
      const chapter = chapterWith(paths, floors);
      const toldBy = (escalation: SampleEscalation) =>
        escalation
          .decisions()
          .filter((one) => floorOf(one.path) !== null && one.occurrence === 0 && one.decision.outcome === 'told')
          .map((one) => `${one.path} ${one.step} ${one.office} ${one.due}`);
      expect(toldBy(play(chapter, facts, replies))).toEqual(
        expect.arrayContaining([...toldBy(play(chapter, facts, []))]),
      );
    },
  );
});

/** One person answers whatever they like, as often as they like. */
function lies(person: string): fc.Arbitrary<readonly Happening[]> {
  const command = fc.constantFrom<EscalationCommand>(
    { type: 'record-reply', person, level: 'acknowledged', means: 'code' },
    { type: 'record-reply', person, level: 'acted', means: 'session', act: 'visited', referenced: true },
    { type: 'relay-call', caller: person, office: 'policeUnitPpa' },
    { type: 'relay-call', caller: person, office: 'sapa129' },
  );
  return fc.array(fc.record({ at: fc.integer({ min: 0, max: horizon - 1 }), command }), { maxLength: 8 });
}
