import type { Claim } from './concept.ts';

/** Refuses a command whatever its concept: what the path of every command finds. */
export type CommandRefusal =
  | { readonly code: 'command.key-too-short'; readonly shortest: number }
  | { readonly code: 'command.key-of-another-body' }
  | { readonly code: 'command.claimed'; readonly claim: Claim; readonly holder: string | null }
  | { readonly code: 'command.contended' }
  | { readonly code: 'command.drill-of-real-record' };

/** Refuses a question about a record. */
export type RecordRefusal =
  /** Also the answer to whoever may not know: they do not learn that there is such a record (X5). */
  { readonly code: 'record.not-found' } | { readonly code: 'record.needs-person' };
