import type { Storage } from '@kawal/sdk';

/** Breaks a sound journal from outside; `folder` is where it stands. */
export type JournalBreak = (sound: Storage, folder: string) => Storage | Promise<Storage>;
