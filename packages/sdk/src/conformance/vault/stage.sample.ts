import type { Vault } from '../../vault/vault.ts';
import type { ConformanceCase } from '../case.ts';

/** How the suite gets at a vault. */
export interface VaultConformanceOptions {
  /** Makes a place for one vault in its first epoch, unlocked. Called once for every case. */
  makeVault(): TestVault | Promise<TestVault>;
}

/** One place where a vault lives as long as a case runs. */
export interface TestVault {
  /** Opens the vault; called again for a vault that outlives its process. */
  open(): Vault | Promise<Vault>;
  /** Locks it: the private keys are out of reach. Left out by a vault that is never locked. */
  lock?(): void | Promise<void>;
  unlock?(): void | Promise<void>;
  /** Removes the place and all that is in it. */
  remove?(): void | Promise<void>;
}

/** The stage of a case; the runner removes it. */
export interface VaultStage {
  readonly vault: Vault;
  /** The same vault as it is after a restart. */
  open(): Promise<Vault>;
  lock(): Promise<void>;
  unlock(): Promise<void>;
}

export type VaultNeed = 'lock';
export type VaultCase = ConformanceCase<VaultStage, VaultNeed>;

/** Plays one case; returns why it does not apply, or nothing; throws where the vault is wrong. */
export async function playVaultCase(
  vaultCase: VaultCase,
  options: VaultConformanceOptions,
): Promise<string | undefined> {
  const place = await options.makeVault();
  const { lock, unlock } = place;
  try {
    if (vaultCase.needs === 'lock' && !(lock && unlock)) return 'This vault is never locked.';
    await vaultCase.run({
      vault: await place.open(),
      open: async () => place.open(),
      lock: async () => lock?.(),
      unlock: async () => unlock?.(),
    });
    return undefined;
  } finally {
    await place.remove?.();
  }
}
