import type { FileProblem } from '../finding/file/messages.ts';
import type { Finding } from '../finding/finding.ts';
import { severityOf } from '../finding/severity.ts';
import { yearOfHolidays } from '../holidays-file/holidays-file.ts';
import { type ChapterFileKind, fileKinds, neededFiles } from '../words/header.ts';
import { suggest } from '../words/suggest.ts';
import { type Allowance, mostParts } from '../yaml/parse-yaml.ts';
import { type ChapterFile, type OpenedFile, openFile } from './open-file.ts';

/** The files of a folder by what they are. */
export interface OpenedFiles extends Readonly<Partial<Record<ChapterFileKind, OpenedFile>>> {
  /** In the order of their names. */
  readonly kelurahan: readonly OpenedFile[];
  /** In the order of their years. */
  readonly holidays: readonly OpenedFile[];
}

export function openedFiles(opened: OpenedFiles): readonly OpenedFile[] {
  const main = fileKinds.map((kind) => opened[kind]).filter((file) => file !== undefined);
  return [...main, ...opened.holidays, ...opened.kelurahan];
}

export function openFiles(files: readonly ChapterFile[]): {
  readonly opened: OpenedFiles;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const allowance: Allowance = { parts: mostParts };
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
  const opened: Partial<Record<ChapterFileKind, OpenedFile>> = {};
  const kelurahan: (OpenedFile & { readonly name: string })[] = [];
  const holidays = new Map<number, OpenedFile>();
  const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
  for (const file of files) {
    if (isOfKelurahan(file.name)) {
      kelurahan.push({ name: file.name, ...openFile(file, 'policy', allowance) });
      continue;
    }
    const year = yearOfHolidays(file.name);
    if (year !== undefined) {
      if (holidays.has(year)) note(file.name, { code: 'file.twice', name: `libur-${year}.yaml` });
      else holidays.set(year, openFile(file, 'holidays', allowance));
      continue;
    }
    const kind = kindOf(file.name);
    if (kind === undefined)
      note(file.name, { code: 'file.not-read', expected: readFiles, closest: closestName(file.name) });
    else if (opened[kind] !== undefined) note(file.name, { code: 'file.twice', name: fileName(kind) });
    else opened[kind] = openFile(file, kind, allowance);
  }
  for (const kind of neededFiles) {
    if (opened[kind] === undefined) note(fileName(kind), { code: 'file.missing', name: fileName(kind) });
  }
  const years = [...holidays].sort(([one], [other]) => one - other).map(([, file]) => file);
  return { opened: { ...opened, kelurahan: kelurahan.sort(byName), holidays: years }, findings };
}

const readFiles: readonly string[] = [...fileKinds.map(fileName), 'policy.json', 'kelurahan/*.yaml', 'libur-2027.yaml'];

function fileName(kind: ChapterFileKind): string {
  return `${kind}.yaml`;
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

function kindOf(name: string): ChapterFileKind | undefined {
  const base = baseName(name);
  if (base === 'policy.json') return 'policy';
  return fileKinds.find((kind) => base === fileName(kind) || base === `${kind}.yml`);
}

/** Whatever lies in the folder `kelurahan`, and is no other file of somebody's. */
function isOfKelurahan(name: string): boolean {
  return /(^|[\\/])kelurahan[\\/][^\\/]+\.(ya?ml|json)$/.test(name);
}

function closestName(name: string): string | null {
  return suggest(baseName(name), fileKinds.map(fileName));
}
