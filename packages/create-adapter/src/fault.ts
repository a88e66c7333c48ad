/** Faults as facts; `words.ts` has their texts. */
export type Mistake =
  | { readonly code: 'usage.unknown-option'; readonly option: string }
  | { readonly code: 'usage.option-value'; readonly option: string }
  | { readonly code: 'usage.too-many' }
  | {
      readonly code: 'usage.unknown-word';
      readonly what: 'kind' | 'lang';
      readonly written: string;
      readonly words: readonly string[];
    }
  | { readonly code: 'usage.missing'; readonly missing: readonly ('kind' | 'name' | 'channel')[] }
  | { readonly code: 'name.invalid' | 'channel.invalid'; readonly written: string }
  | { readonly code: 'folder.not-empty'; readonly folder: string }
  | { readonly code: 'folder.not-written'; readonly folder: string; readonly system: string }
  | { readonly code: 'broken-off' };

/** Thrown to stop with a fault; recognised by {@link faultOf}. */
export function stopped(fault: Mistake): Error {
  return Object.assign(new Error(fault.code), { fault });
}

export function faultOf(error: unknown): Mistake | undefined {
  return error instanceof Error && 'fault' in error ? (error.fault as Mistake) : undefined;
}
