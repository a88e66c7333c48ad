export type ChapterRefusal =
  | { readonly code: 'chapter.already-in-force'; readonly bundle: string }
  | { readonly code: 'chapter.needs-person' }
  /** Some report could be lost in its policy; the codes of what was found. */
  | { readonly code: 'chapter.not-proved'; readonly findings: readonly string[] }
  | { readonly code: 'chapter.key-differs'; readonly epoch: number }
  | { readonly code: 'chapter.older-key'; readonly epoch: number; readonly newest: number };
