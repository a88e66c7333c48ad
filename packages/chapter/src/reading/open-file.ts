import type { Language } from '@kawal/core';
import type { Finding } from '../finding/finding.ts';
import { below, type Place, report, type Source } from '../shape/place.ts';
import { type FileForm, headers } from '../words/header.ts';
import { suggest } from '../words/suggest.ts';
import type { MapNode, Node, Position } from '../yaml/node.ts';
import { type Allowance, parseYaml } from '../yaml/parse-yaml.ts';
import { languageOf } from './file-language.ts';

/** A file as an officer wrote it. */
export interface ChapterFile {
  /** As `chapter.yaml`; a path before it does no harm. */
  readonly name: string;
  readonly text: string;
}

export interface OpenedFile {
  /** Where reading starts; undefined if the text is no map. */
  readonly root: Place | undefined;
  readonly findings: Finding[];
}

/** Parses a file and learns its language. JSON is read by the same parser, and is always English. */
export function openFile(file: ChapterFile, kind: FileForm, allowance?: Allowance): OpenedFile {
  const findings: Finding[] = [];
  const form = file.name.endsWith('.json') ? 'json' : 'yaml';
  const lost = lostLetter(file.text);
  const { root, problems } = lost === undefined ? parseYaml(file.text, allowance) : { root: undefined, problems: [] };
  const source: Source = {
    name: file.name,
    language: form === 'json' ? 'en' : languageOf(root, headerOf(root), headers[kind]),
    form,
    quotes: kind !== 'directory',
    findings,
    refusals: { count: 0 },
  };
  const at = (node: Node): Place => ({ source, node, way: null });
  const start: Node = root ?? { kind: 'text', at: { line: 1, column: 1 }, text: '' };
  if (lost !== undefined) report(at(start), { code: 'file.encoding' }, lost);
  for (const { problem, at: position } of problems) report(at(start), problem, position);
  if (root === undefined) return { root: undefined, findings };
  if (root.kind !== 'map') {
    if (root.kind === 'text' && root.text === '') report(at(root), { code: 'file.empty' });
    else report(at(root), { code: 'kind.wrong', expected: 'map', found: root.kind });
    return { root: undefined, findings };
  }
  checkHeader(at(root), root, kind);
  return { root: at(root), findings };
}

/** Where the first letter was lost: what is no UTF-8 is read as U+FFFD, and nobody writes that. */
function lostLetter(text: string): Position | undefined {
  const offset = text.indexOf('\uFFFD');
  if (offset < 0) return undefined;
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function headerOf(root: Node | undefined): string {
  const header = root?.kind === 'map' ? root.entries.find((entry) => entry.key === 'kawal')?.value : undefined;
  return header?.kind === 'text' ? header.text.trim() : '';
}

function checkHeader(place: Place, root: MapNode, kind: FileForm): void {
  const header = root.entries.find((entry) => entry.key === 'kawal');
  const { language } = place.source;
  const expected = headers[kind][language];
  if (header === undefined) {
    report(place, { code: 'header.missing', expected });
    return;
  }
  const written = headerOf(root);
  if (written === expected) return;
  const here = below(place, 'kawal', header.value);
  const other: Language = language === 'id' ? 'en' : 'id';
  if (written === headers[kind][other]) {
    // Its words say which language the file is in: the header alone is corrected.
    report(here, { code: 'header.other-language', written, expected });
    return;
  }
  const closest = suggest(written, [headers[kind].id, headers[kind].en]);
  report(here, { code: 'header.wrong', expected: closest ?? expected });
}
