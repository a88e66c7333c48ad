import type { CardAddress, CardTombstone, Commit } from '@kawal/sdk';
import { expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { commitWithTombstones } from './commit-with-tombstones.ts';

const address = (subject: string): CardAddress => ({ record: 'r', subject, class: 'contact' });
const tombstone = (subject: string): CardTombstone => ({ ...address(subject), version: 1, erasedAt: 5 });
const destroys = (...subjects: readonly string[]) => act(subjects.join(), { destroyed: subjects.map(address) });
const names = (those: readonly CardAddress[]) => those.map(({ subject }) => subject).join();

/** A ledger that writes down what it is asked to do, and fails where it is told to. */
function stage({ fails = () => false }: { readonly fails?: (what: string) => boolean } = {}) {
  const did: string[] = [];
  const note = (what: string): void => {
    did.push(what);
    if (fails(what)) throw new Error('locked');
  };
  const commits = commitWithTombstones(
    {
      intend({ destroyed }: Commit) {
        note(`intend ${names(destroyed)}`);
        return destroyed.map(({ subject }) => tombstone(subject));
      },
      settleBefore: (cards, own) => note(`before ${names(cards)} but ${names(own)}`),
      keep: (stood) => note(`keep ${names(stood)}`),
      recover: () => note('recover'),
      settleAll: () => note('settle all'),
      kept: () => [],
    },
    (commit) => {
      did.push(`write ${commit.writes[0]?.stream}`);
      return { outcome: 'conflict', stream: 'some' };
    },
  );
  const done = (): readonly string[] => did.splice(0);
  return { ...commits, done };
}

it('settles at its opening what a process that died left, and nothing again where nothing is destroyed', () => {
  const { write, written, done } = stage();
  expect(done()).toEqual(['keep ', 'recover']);
  const plain = act('plain');
  expect(write(plain)).toEqual({ outcome: 'conflict', stream: 'some' });
  written([plain]);
  expect(done()).toEqual(['write plain']);
});

it('intends before it writes, and keeps of what was intended the tombstones of the commits that stand, once', () => {
  const { write, written, done } = stage();
  done();
  const [one, other] = [destroys('a', 'b'), destroys('c')];
  write(one);
  write(other);
  expect(done()).toEqual(['intend a,b', 'write a,b', 'intend c', 'write c']);
  written([one]);
  expect(done()).toEqual(['keep a,b', 'recover']);
  written([one, other]);
  expect(done()).toEqual([]);
  const third = destroys('d');
  write(third);
  written([one, other, third]);
  expect(done()).toEqual(['intend d', 'write d', 'keep d', 'recover']);
});

it('settles before a card is written anew what was left of it, but for what its own transaction destroys', () => {
  const { write, done } = stage();
  done();
  write(destroys('a'));
  write(destroys('b'));
  done();
  write(
    act('again', { cards: [{ ...address('a'), version: 2, bytes: new Uint8Array(1) }], destroyed: [address('c')] }),
  );
  expect(done()).toEqual(['before a but a,b', 'intend c', 'write again']);
});

it.each(['keep ', 'recover'])(
  'opens where "%s" fails, and settles with the next commit until it succeeds',
  (failing) => {
    let isLocked = true;
    const { written, done } = stage({ fails: (what) => isLocked && what === failing });
    const plain = act('plain');
    done();
    expect(() => written([plain])).not.toThrow();
    expect(done()).toContain('keep ');
    isLocked = false;
    written([plain]);
    expect(done()).toEqual(['keep ', 'recover']);
    written([plain]);
    expect(done()).toEqual([]);
  },
);

it('leaves to the store what it could not keep: the next settlement recovers it, and keeps nothing twice', () => {
  let isLocked = false;
  const { write, written, done } = stage({ fails: (what) => isLocked && what.startsWith('keep') });
  const one = destroys('a');
  write(one);
  done();
  isLocked = true;
  expect(() => written([one])).not.toThrow();
  expect(done()).toEqual(['keep a']);
  isLocked = false;
  written([one]);
  expect(done()).toEqual(['keep ', 'recover']);
});

it('writes nothing where it cannot intend', () => {
  const { write, done } = stage({ fails: (what) => what.startsWith('intend') });
  done();
  expect(() => write(destroys('a'))).toThrow('locked');
  expect(done()).toEqual(['intend a']);
});
