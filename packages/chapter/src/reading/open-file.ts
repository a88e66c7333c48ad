import type { Language } from '@kawal/core';
import type { Finding } from '../finding/finding.ts';
import { type Place, report, type Source } from '../shape/place.ts';
import { type FileKind, headers } from '../words/header.ts';
import { structureWords } from '../words/structure.ts';
import { suggest } from '../words/suggest.ts';
import type { MapNode, Node } from '../yaml/node.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

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

/** Parses a file and learns its language from its header. */
export function openFile(file: ChapterFile, kind: FileKind): OpenedFile {
  const findings: Finding[] = [];
  const { root, problems } = parseYaml(file.text);
  const source: Source = {
    name: file.name,
    language: root?.kind === 'map' ? languageOf(root, kind) : 'id',
    quotes: kind !== 'directory',
    findings,
  };
  const at = (node: Node): Place => ({ source, node, path: [] });
  const start: Node = root ?? { kind: 'text', at: { line: 1, column: 1 }, text: '' };
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

function checkHeader(place: Place, root: MapNode, kind: FileKind): void {
  const header = root.entries.find((entry) => entry.key === 'kawal');
  const expected = headers[kind][place.source.language];
  if (header === undefined) {
    report(place, { code: 'header.missing', expected });
    return;
  }
  const written = header.value.kind === 'text' ? header.value.text.trim() : '';
  if (written === headers[kind].id || written === headers[kind].en) return;
  const closest = suggest(written, [headers[kind].id, headers[kind].en]);
  report({ ...place, node: header.value, path: ['kawal'] }, { code: 'header.wrong', expected: closest ?? expected });
}

/** The language of the header; where there is none to go by, that of most of the words. */
function languageOf(root: MapNode, kind: FileKind): Language {
  const header = root.entries.find((entry) => entry.key === 'kawal')?.value;
  const written = header?.kind === 'text' ? header.text.trim() : '';
  if (written === headers[kind].id) return 'id';
  if (written === headers[kind].en) return 'en';
  const count = (language: Language): number =>
    root.entries.filter(({ key }) => Object.values(structureWords).some((word) => word[language] === key)).length;
  return count('en') > count('id') ? 'en' : 'id';
}
