export type ChapterRefusal =
  | { readonly code: 'chapter.already-in-force'; readonly bundle: string }
  | { readonly code: 'chapter.needs-person' }
  | { readonly code: 'chapter.key-differs'; readonly epoch: number }
  | { readonly code: 'chapter.older-key'; readonly epoch: number; readonly newest: number };
