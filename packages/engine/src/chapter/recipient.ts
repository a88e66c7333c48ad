import { KawalError, type RecipientKey, type Vault } from '@kawal/sdk';
import type { RaiseAlarm } from '../ports/alarm.ts';
import type { ChapterInForce } from './chapter-in-force.ts';

/**
 * Finds whom cards are sealed to: the vault's newest key; else the key on record; else the one before it. A key that is no
 * key stops no report. A key that differs from the record is used only where it is of another epoch and the vault is open:
 * whoever exchanged the files could read all that follows.
 */
export function recipients(
  inForce: ChapterInForce,
  vault: Vault | undefined,
  raise: RaiseAlarm,
): () => Promise<RecipientKey> {
  const raised = new Set<string>();
  const raiseOnce = (code: 'vault.key-unusable' | 'vault.key-differs', key: RecipientKey): void => {
    const name = `${code} ${nameOf(key)}`;
    if (!raised.has(name)) raise({ code, epoch: key.epoch });
    raised.add(name);
  };
  /** Tells whether a key other than the newest on record may be used: of an epoch on record never, of a new one while the vault is open. */
  const isOurs = async (offered: RecipientKey, onRecord: readonly RecipientKey[], vault: Vault): Promise<boolean> => {
    const same = onRecord.find(({ epoch }) => epoch === offered.epoch);
    return same === undefined ? isOpen(vault) : nameOf(same) === nameOf(offered);
  };
  return async () => {
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
    const differs = offered !== undefined && newest !== undefined && nameOf(offered) !== nameOf(newest);
    if (offered !== undefined && vault !== undefined && differs && !(await isOurs(offered, onRecord, vault))) {
      raiseOnce('vault.key-differs', offered);
      offered = undefined;
    }
    for (const key of offered === undefined ? onRecord : [offered, ...onRecord]) {
      if (isUsable(key)) return key;
      raiseOnce('vault.key-unusable', key);
    }
    if (lost !== undefined) throw lost;
    const message = 'no public key of the chapter can be used; apply the chapter once with the vault';
    throw new KawalError('vault.unavailable', message, { source: 'engine' });
  };
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
