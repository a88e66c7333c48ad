import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { lpaPeople } from '../authority/authority.ts';
import { day, type Instant, later } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import { people, sampleChapter, sampleDirectory } from '../escalation/sample-chapter.sample.ts';
import type { Actor } from '../record/actor.ts';
import type { Chapter } from '../record/chapter.ts';
import { at } from '../record/given.sample.ts';
import { directoryAfter } from './change-people.ts';
import type { ChapterCommand, ChapterState, PeopleChange } from './chapter.ts';
import { chapterConcept } from './concept.ts';

const now = at('2019-02-01T09:00+07:00');
const lpa = ['sekretaris-a', 'sekretaris-b', 'sekretaris-c'];
const others = ['lurah', 'wakil', 'akhir-satu', 'warga'];

/** A chapter whose LPA is so many secretaries: no policy requires an office of theirs. */
function begun(size: number) {
  const directory = {
    ...sampleDirectory,
    people: { ...sampleDirectory.people, ...people(...lpa) },
    offices: sampleDirectory.offices.filter(({ kind }) => kind !== 'lpaDuty'),
    secretariat: lpa.slice(0, size),
  };
  return {
    chapter: sampleChapter({ directory }),
    state: { ...chapterConcept.initial, bundle: 'satu' } as ChapterState,
  };
}

type World = ReturnType<typeof begun>;

/** Carries a word out as the engine does: a suspension that is refused for want of a second person is proposed. */
function give({ chapter, state }: World, ref: PersonId, type: PeopleChange['type'], person: PersonId) {
  const actor: Actor = { kind: 'person', ref, role: 'secretariat' };
  const context = {
    ...{ now, actor, chapter, stream: 'chapter/own', commandId: 'c1', pinnedPolicy: null },
    ...{ drill: false, channels: [], read: () => undefined },
  };
  const made = { person, reason: 'allegation', bundle: 'satu', replaces: 'satu' } as const;
  const decide = (command: ChapterCommand) => chapterConcept.decide(command, state, context);
  const asked = decide({ type, ...made } as ChapterCommand);
  const wants = !asked.accepted && asked.refusals[0]?.code === 'chapter.needs-second-person';
  const decision = wants ? decide({ type: 'propose-suspension', ...made }) : asked;
  if (!decision.accepted) return { world: { chapter, state }, code: decision.refusals[0]?.code };
  const entry = { at: now, actor } as unknown as Parameters<typeof chapterConcept.evolve>[2];
  const after = decision.events.reduce((one, event) => chapterConcept.evolve(one, event, entry), state);
  const isDone = decision.events.some(
    (event) => event.type === 'person-suspended' || event.type === 'person-reinstated',
  );
  const directory = isDone ? directoryAfter(chapter.directory, { type, person } as PeopleChange) : chapter.directory;
  return { world: { chapter: { ...chapter, directory } as Chapter, state: after }, code: isDone ? 'done' : 'proposed' };
}

const word = fc.tuple(
  fc.constantFrom('suspend-person' as const, 'reinstate-person' as const),
  fc.constantFrom(...lpa, ...others),
);

prop.prop([fc.integer({ min: 2, max: 3 }), fc.constantFrom(...lpa, ...others), fc.array(word, { maxLength: 12 })])(
  'leaves nobody the only person of the LPA by any words of their own',
  (size, insider, words) => {
    let world = begun(size);
    for (const [type, person] of words) world = give(world, insider, type, person).world;
    expect(lpaPeople(world.chapter.directory, now).filter((ref) => ref !== insider)).not.toEqual([]);
  },
);

test('suspends the only other person of the LPA on the word of somebody in post of another institution too', () => {
  const first = give(begun(2), 'sekretaris-a', 'suspend-person', 'sekretaris-b');
  expect(first.code).toBe('proposed');
  expect(give(first.world, 'sekretaris-a', 'suspend-person', 'sekretaris-b').code).toBe('chapter.needs-second-person');
  // Somebody of the LPA's own people of the kelurahan, and somebody without a post, second nothing.
  for (const ref of ['wakil', 'warga']) {
    expect([ref, give(first.world, ref, 'suspend-person', 'sekretaris-b').code]).not.toEqual([ref, 'done']);
  }
  expect(give(first.world, 'lurah', 'suspend-person', 'sekretaris-b').code).toBe('done');
  // Nobody outside gives the first word, or a word on somebody else, or on one that lapsed.
  expect(give(begun(2), 'lurah', 'suspend-person', 'sekretaris-b').code).toBe('chapter.not-yours');
  expect(give(first.world, 'lurah', 'suspend-person', 'wakil').code).toBe('chapter.not-yours');
  const [proposal] = first.world.state.proposals;
  const lapsed = { ...first.world.state, proposals: [{ ...proposal, until: later(now, -day) } as never] };
  expect(give({ ...first.world, state: lapsed }, 'lurah', 'suspend-person', 'sekretaris-b').code).toBe(
    'chapter.not-yours',
  );
});

test('gives nobody whose suspension is proposed a word that holds alone, until it lapses', () => {
  const { chapter, state } = begun(3);
  const proposed = (until: Instant): World => ({
    chapter,
    state: { ...state, proposals: [{ subject: 'sekretaris-b', by: 'sekretaris-a', until }] },
  });
  const standing = proposed(later(now, day));
  expect(give(standing, 'sekretaris-b', 'suspend-person', 'sekretaris-a').code).toBe('proposed');
  expect(give(standing, 'sekretaris-c', 'suspend-person', 'sekretaris-a').code).toBe('done');
  expect(give(proposed(now), 'sekretaris-b', 'suspend-person', 'sekretaris-a').code).toBe('done');
});

test('keeps the last person of the LPA in post: nobody could reinstate them', () => {
  const alone = begun(1);
  expect(give(alone, 'sekretaris-a', 'suspend-person', 'sekretaris-a').code).toBe('chapter.nobody-left');
  expect(give(begun(2), 'sekretaris-a', 'suspend-person', 'sekretaris-a').code).toBe('done');
});

test('suspends one person in seven days on one word; each further one once somebody else of the LPA agrees (1472)', () => {
  const first = give(begun(3), 'sekretaris-a', 'suspend-person', 'wakil');
  expect(first.code).toBe('done');
  const second = give(first.world, 'sekretaris-a', 'suspend-person', 'akhir-satu');
  expect(second.code).toBe('proposed');
  // Their own second word, and anybody's outside the LPA, carry nothing out.
  for (const ref of ['sekretaris-a', 'lurah', 'akhir-satu', 'warga'])
    expect([ref, give(second.world, ref, 'suspend-person', 'akhir-satu').code]).not.toEqual([ref, 'done']);
  const agreed = give(second.world, 'sekretaris-b', 'suspend-person', 'akhir-satu');
  expect(agreed.code).toBe('done');
  // Whoever seconds has their own word still.
  expect(give(agreed.world, 'sekretaris-b', 'suspend-person', 'lurah').code).toBe('done');
  // Who was reinstated counts still: else each in turn would lose what they took on.
  const back = give(first.world, 'sekretaris-a', 'reinstate-person', 'wakil');
  expect(give(back.world, 'sekretaris-a', 'suspend-person', 'lurah').code).toBe('proposed');
  // Somebody else has a word of their own, and whoever suspends themselves needs nobody.
  expect(give(first.world, 'sekretaris-b', 'suspend-person', 'akhir-satu').code).toBe('done');
  expect(give(first.world, 'sekretaris-a', 'suspend-person', 'sekretaris-a').code).toBe('done');
  const weekAgo = first.world.state.suspensions.map((one) => ({ ...one, at: later(one.at, -7 * day) }));
  const later7 = { ...first.world, state: { ...first.world.state, suspensions: weekAgo } };
  expect(give(later7, 'sekretaris-a', 'suspend-person', 'akhir-satu').code).toBe('done');
});

test('carries nothing out by the word of another institution once its proposer is suspended (1472)', () => {
  const first = give(begun(2), 'sekretaris-a', 'suspend-person', 'sekretaris-b');
  expect(first.code).toBe('proposed');
  const directory = { ...first.world.chapter.directory, suspended: ['sekretaris-a'] };
  const suspended = { ...first.world, chapter: { ...first.world.chapter, directory } as Chapter };
  expect(give(suspended, 'lurah', 'suspend-person', 'sekretaris-b').code).not.toBe('done');
});

test('suspends one of three people of the LPA on one word', () => {
  expect(give(begun(3), 'sekretaris-a', 'suspend-person', 'sekretaris-b').code).toBe('done');
});
