import type { Backups, KawalErrorCode, Keyring, Storage } from '@kawal/sdk';

// What passes between an app's thread and the one in which the files are read and written: plain data both ways.

type Methods<Part> = {
  [Name in keyof Part]-?: Part[Name] extends (...given: never[]) => unknown ? Name : never;
}[keyof Part];

/** A call of the contract, with a number by which its answer finds the way back. */
export type ThreadCall = { readonly number: number; readonly given: readonly unknown[] } & (
  | { readonly part: 'storage'; readonly method: Methods<Storage> }
  | { readonly part: 'keyring'; readonly method: Methods<Keyring> }
  | { readonly part: 'backups'; readonly method: Methods<Backups> }
);

/** Number 0 answers the opening itself, with what the storage says of its schema. */
export type ThreadReply = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly error: { readonly code: KawalErrorCode; readonly message: string } }
);
