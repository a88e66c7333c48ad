import { KawalError, type RecipientKey, type Vault } from '@kawal/sdk';
import type { ChapterInForce } from './chapter-in-force.ts';

/** Returns the key that cards are sealed to: the vault's newest; without a vault, the public key on record. */
export async function recipientOf(inForce: ChapterInForce, vault: Vault | undefined): Promise<RecipientKey> {
  let lost: unknown;
  if (vault !== undefined) {
    try {
      return await vault.recipient();
    } catch (error) {
      lost = error;
    }
  }
  // A lost vault stops nobody from being heard, as long as its public key is on record.
  const published = (await inForce.fresh()).state.recipient;
  if (published === null) {
    if (lost !== undefined) throw lost;
    const message = "the chapter's public key is not on record; apply the chapter once with the vault";
    throw new KawalError('vault.unavailable', message, { source: 'engine' });
  }
  return { epoch: published.epoch, publicKey: new Uint8Array(Buffer.from(published.publicKey, 'base64')) };
}
