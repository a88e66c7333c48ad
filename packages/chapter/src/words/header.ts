import type { Said } from '@kawal/core';

/** The files of a chapter. */
export type FileKind = 'chapter' | 'directory' | 'policy';

/** The first line of each file: what it is, in which form, and by its spelling in which language. */
export const headers: Readonly<Record<FileKind, Said>> = {
  chapter: { id: 'bab/1', en: 'chapter/1' },
  directory: { id: 'direktori/1', en: 'directory/1' },
  policy: { id: 'kebijakan/1', en: 'policy/1' },
};

export const fileKinds: readonly FileKind[] = ['chapter', 'directory', 'policy'];
