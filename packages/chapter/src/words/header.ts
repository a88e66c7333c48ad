import type { Localized } from '@kawal/core';

/** The files of a chapter. */
export type ChapterFileKind = 'chapter' | 'areas' | 'directory' | 'policy';

/** Those that stand once in a folder, and the tables of holidays, one for each year. */
export type FileForm = ChapterFileKind | 'holidays';

/** The first line of each file: what it is, in which form, and by its spelling in which language. */
export const headers: Readonly<Record<FileForm, Localized>> = {
  chapter: { id: 'lembaga/1', en: 'chapter/1' },
  areas: { id: 'wilayah/1', en: 'areas/1' },
  directory: { id: 'direktori/1', en: 'directory/1' },
  policy: { id: 'kebijakan/1', en: 'policy/1' },
  holidays: { id: 'libur/1', en: 'holidays/1' },
};

/** In the order they are read. */
export const fileKinds: readonly ChapterFileKind[] = ['chapter', 'areas', 'directory', 'policy'];

/** Those that every chapter has; one with few areas lists them in `chapter.yaml`. */
export const neededFiles: readonly ChapterFileKind[] = ['chapter', 'directory', 'policy'];
