import type { Sensitivity } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { isSealed } from '@kawal/core/privacy';
import { cardKeyId, isKawalError, KawalError, type RecipientKey, type Storage, type Vault } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { vaultAnswersMs } from '../ports/guarded-ports.ts';
import { late, type Within } from '../ports/within.ts';
import type { ChapterInForce } from './chapter-in-force.ts';

/** Finds whom cards are sealed to, and which key is put on record. */
export interface Recipients {
  /**
   * Returns the key on record; the vault's own where none is on record yet. A key that is no key stops no report, and one that
   * the vault alone offers is used by none: whoever exchanged the files could read all that follows.
   */
  sealedTo(): Promise<RecipientKey>;
  /** Returns the key for the record: the vault's newest, where the vault opens a card of the chapter's own. */
  recorded(): Promise<RecipientKey>;
  /** Tells whether the vault offers a key that is not the chapter's: it may open no card. */
  isForeign(): Promise<boolean>;
}

export function recipients(
  inForce: ChapterInForce,
  vault: Vault | undefined,
  raise: RaiseAlarm,
  storage: Pick<Storage, 'cards' | 'keyring'>,
  within: Within = (_, work) => work,
): Recipients {
  const raised = new Set<string>();
  const raiseOnce = (code: 'vault.key-unusable' | 'vault.key-differs', key: RecipientKey): void => {
    const name = `${code} ${nameOf(key)}`;
    if (!raised.has(name)) raise({ code, epoch: key.epoch });
    raised.add(name);
  };
  const find = async (
    isProved: (offered: RecipientKey, newest: RecipientKey, isFormer: boolean) => Promise<boolean>,
  ) => {
    let offered: RecipientKey | undefined;
    let lost: unknown;
    try {
      offered = await vault?.recipient();
    } catch (error) {
      lost = error;
    }
    // A lost vault stops nobody from being heard, as long as its public key is on record.
    const { recipient, former } = (await (offered === undefined ? inForce.fresh() : inForce.cached())).state;
    const onRecord = [recipient, former].flatMap((key) => (key === null ? [] : [keyOf(key)]));
    const [newest] = onRecord;
    if (offered !== undefined && newest !== undefined && !isUsable(offered)) {
      raiseOnce('vault.key-unusable', offered);
      offered = undefined;
    }
    if (offered !== undefined && newest !== undefined && nameOf(offered) !== nameOf(newest)) {
      const { epoch } = offered;
      const same = onRecord.find((key) => key.epoch === epoch);
      const isForeign = same !== undefined && nameOf(same) !== nameOf(offered);
      if (isForeign) raiseOnce('vault.key-differs', offered);
      if (isForeign || !(await isProved(offered, newest, same !== undefined))) offered = undefined;
    }
    for (const key of offered === undefined ? onRecord : [offered, ...onRecord]) {
      if (isUsable(key)) return key;
      raiseOnce('vault.key-unusable', key);
    }
    if (lost !== undefined) throw lost;
    const message = 'no public key of the chapter can be used; apply the chapter once with the vault';
    throw new KawalError('vault.unavailable', message, { source: 'engine' });
  };
  const prove = async (offered: RecipientKey): Promise<boolean> => {
    const isProved = vault !== undefined && (await isOpen(vault)) && (await opensOwn(vault, storage));
    if (!isProved) raiseOnce('vault.key-differs', offered);
    return isProved;
  };
  const isWithdrawn = withdrawnAsker(vault, storage, within);
  return {
    sealedTo: () =>
      find(async (offered, newest) => {
        // An older copy of the file: its key may have been withdrawn, and was the chapter's own once.
        if (offered.epoch < newest.epoch) {
          raiseOnce('vault.key-differs', offered);
          return false;
        }
        // A newer one may be of a rotation that is not applied yet; whoever reports waits for no proof. A store from before a rotation was put back, and its key was withdrawn: nobody would open what is sealed to it.
        return isWithdrawn(newest.epoch);
      }),
    // The chapter refuses an older one in words of its own.
    recorded: () => find(async (offered, _, isFormer) => isFormer || prove(offered)),
    isForeign: () => offersForeign(vault, inForce),
  };
}

/** Tells whether a vault offers another key than that on record, and none of a rotation that is not applied yet. */
async function offersForeign(vault: Vault | undefined, inForce: ChapterInForce): Promise<boolean> {
  // Of a vault that cannot be asked other alarms tell.
  const offered = await vault?.recipient().catch(() => undefined);
  const { recipient } = (await inForce.cached()).state;
  if (offered === undefined || recipient === null) return false;
  return !isUsable(offered) || (offered.epoch <= recipient.epoch && nameOf(offered) !== nameOf(keyOf(recipient)));
}

/** Asks whether a key was withdrawn from the vault of this chapter. One that does not answer in time is asked no more. */
function withdrawnAsker(vault: Vault | undefined, storage: Pick<Storage, 'cards' | 'keyring'>, within: Within) {
  let isSilent = false;
  return async (epoch: number): Promise<boolean> => {
    if (vault === undefined || isSilent || !(await isOpen(vault))) return false;
    const looked = keeps(vault, epoch).then((kept) => kept === false && opensOwn(vault, storage));
    const told = looked.catch(() => false);
    const answer = await within(vaultAnswersMs, told);
    if (answer === late) isSilent = true;
    return answer === true;
  };
}

/** Asks whether a vault still has the key of an epoch, by a key that it never wrapped: every vault tells the two apart. Null where it does not say. */
export async function keeps(vault: Vault, epoch: number): Promise<boolean | null> {
  try {
    await vault.open({ id: 'kawal-look', epoch, wrapped: new Uint8Array(0) });
    return true;
  } catch (error) {
    if (isKawalError(error, 'vault.key-unknown')) return false;
    return isKawalError(error, 'vault.unreadable') ? true : null;
  }
}

/** Returns true for a vault that opens a card of the chapter's own, or where it has none: a foreign file has not its keys. */
async function opensOwn(vault: Vault, storage: Pick<Storage, 'cards' | 'keyring'>): Promise<boolean> {
  const cards = await storage.cards(chapterStream);
  const sealed = cards.flatMap(({ bytes, class: ofClass }) =>
    bytes !== null && isSealed(ofClass as Sensitivity) ? [cardKeyId(bytes)] : [],
  );
  for (const key of await storage.keyring.get(sealed)) {
    const isOpened = await vault.open(key).then(
      (opened) => opened.fill(0).length > 0,
      () => false,
    );
    if (isOpened) return true;
  }
  return sealed.length === 0;
}

function keyOf({ epoch, publicKey }: { readonly epoch: number; readonly publicKey: string }): RecipientKey {
  return { epoch, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')) };
}

function nameOf({ epoch, publicKey }: RecipientKey): string {
  return `${epoch} ${Buffer.from(publicKey).toString('base64')}`;
}

/** Returns true for a vault that opens cards now. */
export async function isOpen(vault: Vault): Promise<boolean> {
  try {
    return vault.isOpen === undefined || (await vault.isOpen());
  } catch {
    return false;
  }
}

/** The points of X25519 whose secrets everybody knows, as every other key of another length is none. */
export const lowOrderPoints: readonly string[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

function isUsable({ publicKey }: RecipientKey): boolean {
  if (publicKey.length !== 32) return false;
  // The highest bit does not count.
  const point = Uint8Array.from(publicKey, (byte, index) => (index === 31 ? byte & 0x7f : byte));
  return !lowOrderPoints.includes(Buffer.from(point).toString('hex'));
}
