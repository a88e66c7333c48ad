import type { Finding } from '../finding/finding.ts';
import { findingText } from '../finding/format-finding.ts';
import { type ChapterReading, readChapter } from '../reading/read-chapter.ts';
import { followingChapter, listedChapter, smallChapter, smallChapterInEnglish } from './small-chapter.sample.ts';

type FileName = keyof typeof followingChapter | keyof typeof listedChapter;

/** One thing an officer gets wrong in a file that is right, and what must be answered. */
export interface WrongEdit {
  readonly does: string;
  readonly file: FileName;
  /** Edits the English twin instead. */
  readonly english?: true;
  /** Edits the chapter that follows the nation instead. */
  readonly follows?: true;
  /** Edits the chapter whose areas stand in a file of their own instead. */
  readonly listed?: true;
  readonly from: string;
  /** A `▸` stands where the finding must point. */
  readonly to: string;
  /** Where the finding is expected if it is not in the edit itself; the last file text that holds it, marked likewise. */
  readonly at?: { readonly file: FileName; readonly text: string };
  readonly code: Finding['code'];
  /** A part of each text that says how to correct it. */
  readonly id: string;
  readonly en: string;
}

export interface Answer {
  readonly reading: ChapterReading;
  readonly expected: { readonly file: string; readonly line: number; readonly column: number };
  readonly found: Finding | undefined;
  readonly all: readonly Finding[];
  readonly id: string;
  readonly en: string;
}

const mark = '▸';

/** Makes the edit, reads the chapter, and picks the finding of the expected code. */
export function tryEdit(edit: WrongEdit): Answer {
  const texts: Record<string, string> = { ...textsOf(edit) };
  const before = texts[edit.file] ?? '';
  if (before.split(edit.from).length !== 2) throw new Error(`"${edit.from}" must stand once in ${edit.file}`);
  const marked = before.replace(edit.from, () => edit.to);
  texts[edit.file] = marked.replace(mark, '');
  const expected = edit.at === undefined ? place(edit.file, marked) : placeOf(edit.at, texts);
  const reading = readChapter(Object.entries(texts).map(([name, text]) => ({ name, text })));
  const all = reading.ok ? reading.warnings : reading.findings;
  const found = all.find((finding) => finding.code === edit.code);
  return {
    reading,
    expected,
    found,
    all,
    id: found === undefined ? '' : findingText(found, 'id'),
    en: found === undefined ? '' : findingText(found, 'en'),
  };
}

function textsOf({ english, follows, listed }: WrongEdit): Readonly<Record<string, string>> {
  if (listed) return listedChapter;
  if (follows) return followingChapter;
  return english ? smallChapterInEnglish : smallChapter;
}

function placeOf(at: NonNullable<WrongEdit['at']>, texts: Readonly<Record<string, string>>): Answer['expected'] {
  const text = texts[at.file] ?? '';
  const plain = at.text.replace(mark, '');
  if (text.split(plain).length !== 2) throw new Error(`"${plain}" must stand once in ${at.file}`);
  return place(
    at.file,
    text.replace(plain, () => at.text),
  );
}

function place(file: string, marked: string): Answer['expected'] {
  const lines = marked.slice(0, marked.indexOf(mark)).split('\n');
  return { file, line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 };
}
