import type { KawalErrorCode } from '@kawal/sdk';

// What passes between an app's thread and the one in which the files are read and written: plain data both ways.

/** A call of the contract, with a number by which its answer finds the way back. */
export interface ThreadCall {
  readonly number: number;
  readonly part: 'storage' | 'keyring' | 'backups';
  readonly method: string;
  readonly given: readonly unknown[];
}

/** The names of the methods of each part. */
export type Methods = Readonly<Record<ThreadCall['part'], readonly string[]>>;

/** Number 0 answers the opening itself, with {@link Methods}. */
export type ThreadReply = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly error: { readonly code: KawalErrorCode; readonly message: string } }
);
