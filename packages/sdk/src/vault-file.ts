/** The vault that a small chapter needs: its keys in one file. */
export { createVaultFile, type FileVaultOptions, fileVault, type NewVaultFile } from './vault/file-vault.ts';
export { isGuessableKey } from './vault/poor-seed.ts';
