import type { Commit, HeldClaim, Storage } from '../../storage/storage.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import { assertSame } from '../same.ts';
import { act, claim, inByteOrder, joints, mustWrite, tally, write } from './act.ts';
import type { StorageCase } from './stage.ts';

const unique = { name: 'unique', value: 'one' };

/** Claims: what must be unique is held by one stream at a time. */
export const claims: readonly StorageCase[] = casesOf({
  'claims/held': {
    title: 'A claim that another stream holds cannot be taken; the answer names claim and holder.',
    async run({ storage }) {
      await take(storage, 'a');
      const outcome = await storage.commit(act([write('b')], { taken: [claim('b')] }));
      assertSame(outcome, { outcome: 'claimed', claim: unique, holder: 'a' }, 'Two streams hold one claim.');
      assertSame(await storage.claimant(unique), 'a', 'The claim changed hands.');
    },
  },
  'claims/twice': {
    title: 'One commit cannot take a claim for two streams; nothing of it is written.',
    async run({ storage }) {
      const taken = [claim('a'), claim('b')];
      const outcome = await storage.commit(act([write('a'), write('b')], { taken }));
      const held = { outcome: 'claimed', claim: unique, holder: 'a' };
      assertSame(outcome, held, 'Two streams take one claim, or the second finds another than the first.');
      assertSame(await storage.claimant(unique), undefined, 'One of them got it.');
      assertSame((await storage.load(['a', 'b'])).length, 0, 'A commit that was refused wrote something.');
      // For one stream it is no error, and that stream need not be written.
      await mustWrite(storage, [write('b')], { taken: [claim('a'), claim('a')] });
      assertSame(await storage.claimant(unique), 'a', 'A claim that is taken twice for one stream is not held.');
      const twice = act([write('c')], { released: [claim('a'), claim('a')] });
      assertSame(await storage.commit(twice), { ...held, holder: null }, 'What was released is released once more.');
    },
  },
  'claims/released': {
    title: 'A released claim is free for the next.',
    async run({ storage }) {
      await take(storage, 'a');
      await mustWrite(storage, [write('a', { expected: 1 })], { released: [claim('a')] });
      assertSame(await storage.claimant(unique), undefined, 'A released claim is still held.');
      await take(storage, 'b');
      const anew = [claim('b')];
      await mustWrite(storage, [write('b', { expected: 1 })], { released: anew, taken: anew });
      assertSame(await storage.claimant(unique), 'b', 'A claim that the same took anew is free.');
    },
  },
  'claims/only-holder-releases': {
    title: 'A stream cannot release what another holds.',
    async run({ storage }) {
      await take(storage, 'a');
      const outcome = await storage.commit(act([write('b')], { released: [claim('b')] }));
      assertSame(outcome, { outcome: 'claimed', claim: unique, holder: 'a' }, 'A stranger released the claim.');
      assertSame(await storage.claimant(unique), 'a', 'A stranger released the claim.');
      const nobodys = { ...claim('c'), value: 'of nobody' };
      const free = await storage.commit(act([write('c')], { released: [nobodys] }));
      assertSame(free.outcome, 'claimed', 'What nobody holds nobody releases.');
      assertSame((await storage.load(['c'])).length, 0, 'A commit that was refused wrote something.');
    },
  },
  'claims/listed': {
    title: 'Whoever lists claims gives each that is held, once, in order of name and value, page by page.',
    async run({ storage }) {
      if (storage.claims === undefined) throw new DoesNotApply(`${storage.name} lists no claims`);
      const named = (name: string, value: string, stream: string) => ({ name, value, stream });
      const held = [
        named('', '', 's'),
        named('', 'a', 's'),
        named('a', 'b', 's'),
        named('a', 'c', 't'),
        named('a:b', 'a', 's'),
        named('b', 'Z', 't'),
        named('\uff41', 'a', 's'),
        named('\u{1f600}', '\uff41', 's'),
        named('\u{1f600}', '\u{1f600}', 's'),
      ];
      const twins = inByteOrder.map((value) => named('twins', value, 's'));
      // Names that begin one another, with whatever sign behind it: whoever joins a name and a value has another order.
      const begun = inByteOrder.filter((name) => name.length < 200).map((name) => named(`y${name}`, 'b', 's'));
      held.splice(-3, 0, ...twins, ...begun);
      const gone = named('a', 'a', 's');
      const taken = [...held, gone].toReversed();
      await mustWrite(storage, [write('s'), write('t')], { taken });
      await mustWrite(storage, [write('s', { expected: 1 })], { released: [gone] });
      // One by one, by a few and whole; one page more than there are claims, for a list without an end is none.
      for (const limit of [1, 3, 99]) {
        const listed: HeldClaim[] = [];
        for (let after: HeldClaim | null | undefined = null; after !== undefined && listed.length <= held.length; ) {
          const page: readonly HeldClaim[] = await storage.claims(after, limit);
          listed.push(...page);
          after = page.at(-1);
        }
        assertSame(listed, held, 'The list is not that of the claims which are held.');
      }
      assertSame(await storage.claims(gone, 99), held.slice(2), 'It does not go on from a claim that nobody holds.');
      assertSame(await storage.claims({ name: 'a', value: 'bb' }, 2), held.slice(3, 5), 'It goes on from elsewhere.');
      assertSame(await storage.claims({ name: '', value: '' }, 1), held.slice(1, 2), 'An empty claim means the start.');
    },
  },
  'claims/one-winner': {
    title: 'Of eight streams that take one claim at once exactly one gets it.',
    async run({ storage }) {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          storage.commit(act([write(`s-${index}`)], { taken: [claim(`s-${index}`)] })),
        ),
      );
      assertSame(tally(outcomes), { committed: 1, claimed: 7 }, 'More than one stream got the claim.');
    },
  },
  'claims/read-nobody': {
    title: 'A claim that was looked up as free, and is held by now, refuses the commit.',
    async run({ storage }) {
      await take(storage, 'a');
      const outcome = await storage.commit(act([write('c')], { claimReads: [{ ...unique, holder: null }] }));
      assertSame(outcome, { outcome: 'claimed', claim: unique, holder: 'a' }, 'A phantom was overlooked.');
      const released = [claim('a')];
      const own = act([write('a', { expected: 1 })], { released, claimReads: [{ ...unique, holder: null }] });
      assertSame(await storage.commit(own), outcome, 'It was looked up after the same commit had released it.');
      const again = { ...own, claims: { taken: [claim('a')], released: [] } };
      assertSame(await storage.commit(again), outcome, 'It was not looked up, as its holder takes it again.');
    },
  },
  'claims/read-gone': {
    title: 'A claim that was looked up as held, and is free by now, refuses the commit with nobody as holder.',
    async run({ storage }) {
      const outcome = await storage.commit(act([write('c')], { claimReads: [{ ...unique, holder: 'a' }] }));
      assertSame(outcome, { outcome: 'claimed', claim: unique, holder: null }, 'A stale look-up went through.');
    },
  },
  'claims/read-before-taken': {
    title: 'Look-ups are checked against what was there before the commit: it may see a claim free and take it.',
    async run({ storage }) {
      const taken = [claim('a')];
      await mustWrite(storage, [write('a')], { taken, claimReads: [{ ...unique, holder: null }] });
      assertSame(await storage.claimant(unique), 'a', 'The claim was not taken.');
    },
  },
  'claims/phantom': {
    title:
      'Two commits at once, each of which takes a claim on having looked up the other as free, do not both go through.',
    async run({ storage }) {
      const take = (stream: string, value: string, free: string): Commit =>
        act([write(stream)], {
          taken: [claim(stream, value)],
          claimReads: [{ name: 'unique', value: free, holder: null }],
        });
      const outcomes = await Promise.all([
        storage.commit(take('a', 'one', 'two')),
        storage.commit(take('b', 'two', 'one')),
      ]);
      assertSame(tally(outcomes), { claimed: 1, committed: 1 }, 'Each overlooked what the other took.');
    },
  },
  'claims/name-and-value': {
    title: 'Name and value of a claim are two things, whatever stands between: "a" of "b:c" is not "a:b" of "c".',
    async run({ storage }) {
      for (const sign of joints) {
        const [x, y] = [`x${sign}`, `y${sign}`];
        const inValue = claim(x, `b${sign}c`, 'a');
        await mustWrite(storage, [write(x)], { taken: [inValue] });
        const inName = claim(y, 'c', `a${sign}b`);
        await mustWrite(storage, [write(y)], { taken: [inName] });
        assertSame(await storage.claimant(inValue), x, 'Two claims were taken for one.');
        const told = await storage.commit(act([write('z')], { taken: [{ ...inName, stream: 'z' }] }));
        const held = { outcome: 'claimed', claim: { name: inName.name, value: 'c' }, holder: y };
        assertSame(told, held, 'Another claim is named, or another holder.');
        // In one commit too, where nobody holds either.
        const together = [claim(`a${x}`, `e${sign}f`, 'd'), claim(`a${y}`, 'f', `d${sign}e`)];
        await mustWrite(
          storage,
          together.map(({ stream }) => write(stream)),
          { taken: together },
        );
      }
    },
  },
});

async function take(storage: Storage, stream: string): Promise<void> {
  await mustWrite(storage, [write(stream)], { taken: [claim(stream)] });
}
