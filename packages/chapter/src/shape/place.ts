import type { Language } from '@kawal/core';
import type { Finding, Problem } from '../finding/finding.ts';
import { severityOf } from '../finding/severity.ts';
import type { Node, Position } from '../yaml/node.ts';

/** One file being read. */
export interface Source {
  readonly name: string;
  readonly language: Language;
  /**
   * False for the directory: what is written there may be a name or an address, and no finding repeats it. The place
   * says where it is.
   */
  readonly quotes: boolean;
  readonly findings: Finding[];
}

/** A node of a file, and the way to it. */
export interface Place {
  readonly source: Source;
  readonly node: Node;
  readonly path: readonly string[];
}

/** Notes what is wrong at a place; reading goes on. */
export function report(place: Place, problem: Problem, at: Position = place.node.at): void {
  place.source.findings.push({
    ...problem,
    severity: severityOf(problem.code),
    file: place.source.name,
    line: at.line,
    column: at.column,
    path: place.path.join('/'),
    fileLanguage: place.source.language,
  });
}

const readable = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;

/** What lies below a place. A key that is neither a word nor an id may be anything, a name too, and is not repeated. */
export function below(place: Place, key: string | number, node: Node): Place {
  const step = typeof key === 'number' ? String(key + 1) : readable.test(key) ? key : '…';
  return { source: place.source, node, path: [...place.path, step] };
}
