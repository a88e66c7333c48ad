export type ChapterRefusal =
  | { readonly code: 'chapter.already-in-force'; readonly bundle: string }
  | { readonly code: 'chapter.needs-person' }
  | { readonly code: 'chapter.none-in-force' }
  /** Somebody else put another bundle into force between the reading and the deciding. */
  | { readonly code: 'chapter.changed-meanwhile' }
  | { readonly code: 'chapter.actor-suspended' }
  | { readonly code: 'chapter.no-such-person'; readonly person: string }
  | { readonly code: 'chapter.absence-over' }
  | { readonly code: 'chapter.absence-known'; readonly person: string }
  | { readonly code: 'chapter.no-such-absence'; readonly person: string }
  | { readonly code: 'chapter.no-such-shift'; readonly office: string; readonly person: string }
  | { readonly code: 'chapter.not-of-office'; readonly office: string; readonly person: string }
  | { readonly code: 'chapter.already-suspended'; readonly person: string }
  | { readonly code: 'chapter.not-suspended'; readonly person: string }
  /** It would leave these offices without whom they owe, and it can wait. */
  | {
      readonly code: 'chapter.change-breaks-proof';
      readonly findings: readonly string[];
      readonly subjects: readonly string[];
    }
  /** Some report could be lost in its policy; the codes of what was found. */
  | { readonly code: 'chapter.not-proved'; readonly findings: readonly string[] }
  | { readonly code: 'chapter.key-differs'; readonly epoch: number }
  | { readonly code: 'chapter.older-key'; readonly epoch: number; readonly newest: number };
