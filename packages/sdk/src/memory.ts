/** The references that live in memory: for tests, simulation and as something to read beside the contract. */
export { type MemoryNotifier, type MemoryNotifierOptions, memoryNotifier } from './memory/memory-notifier.ts';
export { memoryStorage } from './memory/memory-storage.ts';
export { type MemoryVault, memoryVault } from './vault/memory-vault.ts';
export { seededRandom } from './vault/seeded-random.ts';
