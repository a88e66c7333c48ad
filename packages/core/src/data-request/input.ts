import type { DataRequestCommand } from './data-request.ts';

type OfDoor = Exclude<DataRequestCommand, { type: 'wake' }>;

/** Input of commands about a request. The story is sealed before `data-request.ts` sees them. */
export type DataRequestInput = OfDoor extends infer Command
  ? Command extends { readonly type: 'drop-data-request' }
    ? Command
    : Command & {
        /** Who asks, how to answer safely, and why it was answered so. Sealed as `narrative`. */
        readonly story?: string;
      }
  : never;
