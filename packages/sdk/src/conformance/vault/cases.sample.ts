import type { WrappedKey } from '../../storage/storage.ts';
import { wrapKeys } from '../../vault/sealing.ts';
import type { RecipientKey, Vault } from '../../vault/vault.ts';
import { assertSame, assertThat } from '../same.ts';
import { mustFail } from '../storage/expect-error.ts';
import type { VaultCase } from './stage.sample.ts';

/** Cases for every vault, wherever it keeps its keys. */
export const vaultCases: readonly VaultCase[] = [
  {
    id: 'recipient/public',
    title: 'The recipient is an epoch and 32 public bytes, and nothing else.',
    async run({ vault }) {
      const recipient = await vault.recipient();
      assertSame(Object.keys(recipient).sort(), ['epoch', 'publicKey'], 'A recipient holds more than is public.');
      assertThat(Number.isSafeInteger(recipient.epoch) && recipient.epoch > 0, 'An epoch is an integer from 1.');
      assertThat(recipient.publicKey.length === 32, 'A public key has 32 bytes.');
    },
  },
  {
    id: 'open/round-trip',
    title: 'What was wrapped for the recipient opens to what it was.',
    async run({ vault }) {
      for (const key of await wrap(await vault.recipient(), 3)) await mustOpen(vault, key);
    },
  },
  {
    id: 'open/restarted',
    title: 'It opens as well after a restart.',
    async run({ vault, open }) {
      const [key] = await wrap(await vault.recipient(), 1);
      await mustOpen(await open(), key);
    },
  },
  {
    id: 'open/one-error',
    title: 'Whatever is wrong with wrapped bytes, the error is the same and tells nothing.',
    async run({ vault }) {
      const [key] = await wrap(await vault.recipient(), 1);
      const wrong: WrappedKey[] = [
        { ...key, wrapped: new Uint8Array(0) },
        { ...key, wrapped: key.wrapped.subarray(1) },
        { ...key, id: 'another' },
        // One bit of the format, of the sealed part, and of the end.
        ...[0, 40, key.wrapped.length - 1].map((at) => ({ ...key, wrapped: flipped(key.wrapped, at) })),
      ];
      const errors = await Promise.all(
        wrong.map((one) => mustFail(() => vault.open(one), 'vault.unreadable', 'Opening')),
      );
      assertThat(
        new Set(errors.map(({ message }) => message)).size === 1,
        'The errors can be told apart by their text.',
      );
      assertThat(
        errors.every(({ cause }) => cause === undefined),
        'An error tells its cause.',
      );
    },
  },
  {
    id: 'open/together',
    title: 'Keys that are opened together open as each does alone, and one that is damaged fails the call.',
    async run({ vault }) {
      if (vault.openAll === undefined) return;
      const keys = await wrap(await vault.recipient(), 3);
      const opened = await vault.openAll(keys.toReversed());
      const expected = await Promise.all(keys.toReversed().map((key) => vault.open(key)));
      assertSame(opened.map(hexOf), expected.map(hexOf), 'Not the keys, in their order.');
      const damaged = { ...keys[0], wrapped: flipped(keys[0].wrapped, 40) };
      const together = () => vault.openAll?.([...keys.slice(1), damaged]);
      await mustFail(async () => together(), 'vault.unreadable', 'Opening a damaged key with others');
    },
  },
  {
    id: 'open/unknown-epoch',
    title: 'A key of an epoch that never was is unknown.',
    async run({ vault }) {
      const [key] = await wrap(await vault.recipient(), 1);
      await mustFail(() => vault.open({ ...key, epoch: key.epoch + 1 }), 'vault.key-unknown', 'Opening');
    },
  },
  {
    id: 'rotate/new-epoch',
    title: 'Rotating gives a later epoch with another key, and everybody seals to it from then on.',
    async run({ vault, open }) {
      const before = await vault.recipient();
      const rotated = await vault.rotate();
      assertThat(rotated.epoch > before.epoch, 'The new epoch is not later.');
      assertThat(!Buffer.from(rotated.publicKey).equals(before.publicKey), 'The new epoch has the old key.');
      assertSame(recipientData(await vault.recipient()), recipientData(rotated), 'The recipient is still the old one.');
      assertSame(
        recipientData(await (await open()).recipient()),
        recipientData(rotated),
        'A restart forgot the epoch.',
      );
    },
  },
  {
    id: 'rotate/old-opens',
    title: 'Keys of older epochs open after a rotation.',
    async run({ vault }) {
      const [old] = await wrap(await vault.recipient(), 1);
      const [young] = await wrap(await vault.rotate(), 1);
      await mustOpen(vault, old);
      await mustOpen(vault, young);
    },
  },
  {
    id: 'destroy/for-ever',
    title: 'A destroyed epoch opens nothing any more, after a restart either; the others do.',
    async run({ vault, open }) {
      const [old] = await wrap(await vault.recipient(), 1);
      const [young] = await wrap(await vault.rotate(), 1);
      await vault.destroy(old.epoch);
      await mustFail(() => vault.open(old), 'vault.key-unknown', 'Opening what was sealed to a destroyed key');
      await mustFail(async () => (await open()).open(old), 'vault.key-unknown', 'Opening it after a restart');
      await mustOpen(vault, young);
    },
  },
  {
    id: 'destroy/repeated',
    title: 'Destroying twice, or what never was, is no error.',
    async run({ vault }) {
      const { epoch } = await vault.recipient();
      const newest = await vault.rotate();
      await vault.destroy(epoch);
      await vault.destroy(epoch);
      await vault.destroy(newest.epoch + 1);
      await mustOpen(vault, (await wrap(newest, 1))[0]);
    },
  },
  {
    id: 'destroy/newest-refused',
    title: 'The newest epoch cannot be destroyed.',
    async run({ vault }) {
      const [key] = await wrap(await vault.recipient(), 1);
      await mustFail(() => vault.destroy(key.epoch), 'vault.unavailable', 'Destroying the newest epoch');
      await mustOpen(vault, key);
    },
  },
  {
    id: 'lock/sealing-goes-on',
    title: 'A locked vault still names its recipient, and what was sealed meanwhile opens later.',
    needs: 'lock',
    async run({ vault, lock, unlock }) {
      const before = await vault.recipient();
      await lock();
      assertSame(recipientData(await vault.recipient()), recipientData(before), 'Locking changed the recipient.');
      const [key] = await wrap(await vault.recipient(), 1);
      await unlock();
      await mustOpen(vault, key);
    },
  },
  {
    id: 'lock/nothing-else',
    title: 'A locked vault opens, rotates and destroys nothing.',
    needs: 'lock',
    async run({ vault, lock, unlock }) {
      const [old] = await wrap(await vault.recipient(), 1);
      const newest = await vault.rotate();
      await lock();
      await mustFail(() => vault.open(old), 'vault.locked', 'Opening');
      await mustFail(() => vault.rotate(), 'vault.locked', 'Rotating');
      await mustFail(() => vault.destroy(old.epoch), 'vault.locked', 'Destroying');
      await unlock();
      await mustOpen(vault, old);
      assertSame((await vault.recipient()).epoch, newest.epoch, 'A locked vault was rotated.');
    },
  },
];

/** Card keys and randomness here protect nothing: they only have to differ. */
function cardKey(at: number): Uint8Array {
  return new Uint8Array(32).fill(at + 1);
}

async function wrap(recipient: RecipientKey, count: number): Promise<readonly [WrappedKey, ...WrappedKey[]]> {
  let drawn = 0;
  const keys = Array.from({ length: count }, (_, at) => ({ id: `key-${at}`, key: cardKey(at) }));
  const [first, ...others] = await wrapKeys(recipient, keys, (length) => {
    drawn += 1;
    return new Uint8Array(length).fill(drawn);
  });
  if (first === undefined) throw new Error('Nothing was wrapped.');
  return [first, ...others];
}

async function mustOpen(vault: Vault, key: WrappedKey): Promise<void> {
  const opened = await vault.open(key);
  const expected = cardKey(Number(key.id.replace('key-', '')));
  assertThat(Buffer.from(opened).equals(expected), 'A key opened to something else than was wrapped.');
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function recipientData({ epoch, publicKey }: RecipientKey): unknown {
  return { epoch, publicKey: Buffer.from(publicKey).toString('hex') };
}
