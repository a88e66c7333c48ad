import type { Chapter } from '@kawal/core';
import { type ChapterBundle, openLoaded, sealBundle } from '../bundle/bundle.ts';
import { type ChapterPart, readChapterFile } from '../chapter-file/chapter-file.ts';
import type { DirectoryCard } from '../directory-file/card.ts';
import { type DirectoryPart, readDirectoryFile } from '../directory-file/directory-file.ts';
import type { Finding } from '../finding/finding.ts';
import { redact } from '../finding/redact.ts';
import { severityOf } from '../finding/severity.ts';
import { checkContract } from '../policy-file/contract.ts';
import { type PolicyPart, readPolicyFile } from '../policy-file/policy-file.ts';
import { type FileKind, fileKinds } from '../words/header.ts';
import { suggest } from '../words/suggest.ts';
import { type ChapterFile, type OpenedFile, openFile } from './open-file.ts';
import type { FileProblem } from './problems.ts';

/** What became of an officer's files. */
export type ChapterReading =
  /** They can be put in force. `warnings` are gaps and hints: to be shown, not to be stopped by. */
  | {
      readonly ok: true;
      readonly chapter: Chapter;
      readonly bundle: ChapterBundle;
      /** The names and addresses, which stand in no blob: store them as cards. */
      readonly cards: readonly DirectoryCard[];
      readonly warnings: readonly Finding[];
    }
  /** They cannot. The findings are all there are, gaps and hints too. */
  | { readonly ok: false; readonly findings: readonly Finding[] };

export interface ChapterReadingOptions {
  /** The channels that the deployment's notifiers serve; a contact on another one is a gap. Left out: not checked. */
  readonly channels?: readonly string[];
}

/**
 * Reads a chapter's three files, `chapter.yaml`, `directory.yaml` and `policy.yaml`, and checks them together. Gives
 * either a bundle that can be put in force or every finding at once; it throws nothing, whatever the text.
 */
export function readChapter(files: readonly ChapterFile[], options: ChapterReadingOptions = {}): ChapterReading {
  const { opened, findings: fileFindings } = openFiles(files);

  // 1. Each file by itself; the chapter first, the others are read against its places and its zone.
  const chapter = part(opened.chapter, readChapterFile);
  const directory = part(opened.directory, (root) =>
    readDirectoryFile(root, {
      zone: chapter?.zone ?? 'WIB',
      language: chapter?.language ?? 'id',
      chapter,
      channels: options.channels,
    }),
  );
  const policy = part(opened.policy, (root) => readPolicyFile(root, chapter));

  // 2. The files against each other, once nothing is missing that would only echo what was found already.
  if (chapter !== undefined && directory !== undefined && policy !== undefined && isWhole(opened)) {
    checkContract({ ...directory, ...policy, areas: chapter.areas });
  }

  // 3. All findings, in the order of the files, then of the lines.
  const all = [
    ...fileFindings,
    ...fileKinds.flatMap((kind) =>
      [...(opened[kind]?.findings ?? [])].sort((a, b) => a.line - b.line || a.column - b.column),
    ),
  ];
  const findings = directory === undefined ? all : all.map((finding) => redact(finding, directory.isPrivate));
  if (findings.some((finding) => finding.severity === 'refused')) return { ok: false, findings };
  return seal(chapter, directory, policy, findings);
}

/** Reached without a refusal only if all three files could be read. */
function seal(
  chapter: ChapterPart | undefined,
  directory: DirectoryPart | undefined,
  policy: PolicyPart | undefined,
  warnings: readonly Finding[],
): ChapterReading {
  if (chapter === undefined || directory === undefined || policy === undefined)
    return { ok: false, findings: warnings };
  const bundle = sealBundle(chapter, directory.directory, policy.policy);
  // What is given now is what a restart will read, down to the order of its keys.
  const sealed = openLoaded(bundle.hash, bundle.blobs);
  if (sealed === undefined) return { ok: false, findings: warnings };
  return { ok: true, chapter: sealed, bundle, cards: directory.cards, warnings };
}

function part<T>(
  file: OpenedFile | undefined,
  read: (root: NonNullable<OpenedFile['root']>) => T | undefined,
): T | undefined {
  return file?.root === undefined ? undefined : read(file.root);
}

type Opened = Readonly<Partial<Record<FileKind, OpenedFile>>>;

function openFiles(files: readonly ChapterFile[]): { readonly opened: Opened; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const note = (file: string, problem: FileProblem): void => {
    findings.push({
      ...problem,
      severity: severityOf(problem.code),
      file,
      line: 1,
      column: 1,
      path: '',
      fileLanguage: 'id',
    });
  };
  const opened: Partial<Record<FileKind, OpenedFile>> = {};
  for (const file of files) {
    const kind = kindOf(file.name);
    if (kind === undefined)
      note(file.name, { code: 'file.not-read', expected: fileKinds.map(fileName), closest: closestName(file.name) });
    else if (opened[kind] !== undefined) note(file.name, { code: 'file.twice', name: fileName(kind) });
    else opened[kind] = openFile(file, kind);
  }
  for (const kind of fileKinds) {
    if (opened[kind] === undefined) note(fileName(kind), { code: 'file.missing', name: fileName(kind) });
  }
  return { opened, findings };
}

function fileName(kind: FileKind): string {
  return `${kind}.yaml`;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

function kindOf(name: string): FileKind | undefined {
  return fileKinds.find((kind) => baseName(name) === fileName(kind) || baseName(name) === `${kind}.yml`);
}

function closestName(name: string): string | null {
  return suggest(baseName(name), fileKinds.map(fileName));
}

/** Problems after which something the contract needs may not have been read, unless it could be guessed. */
const leavesHoles = [
  'yaml',
  'file',
  'header',
  'kind',
  'key',
  'value',
  'language',
  'list',
  'id',
  'area',
  'person',
  'instead',
];

function isWhole(opened: Opened): boolean {
  return fileKinds
    .flatMap((kind) => opened[kind]?.findings ?? [])
    .every((finding) => {
      const { code, severity } = finding;
      const isGuessed = code === 'language.mixed' || ('closest' in finding && finding.closest !== null);
      return severity !== 'refused' || isGuessed || !leavesHoles.includes(code.slice(0, code.indexOf('.')));
    });
}
