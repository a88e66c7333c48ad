import type { Language } from '@kawal/core';
import type { Finding, FindingPlace, Problem } from '../finding/finding.ts';
import { severityOf } from '../finding/severity.ts';
import type { Node, Position } from '../yaml/node.ts';

/** One file being read. */
export interface Source {
  readonly name: string;
  readonly language: Language;
  /** JSON has English names and ISO 8601 lengths of time; YAML has words and times as people say them. */
  readonly form: 'yaml' | 'json';
  /** False for the directory, where a value may be a name: a finding says the place alone. */
  readonly quotes: boolean;
  readonly findings: Finding[];
  /** Counts the refusals, those beyond the most as well. */
  readonly refusals: { count: number };
  /** True once a list was read in part: what seems to be missing may stand in the rest. */
  isCut?: boolean;
}

/** A node of a file, and the way to it. */
export interface Place {
  readonly source: Source;
  readonly node: Node;
  readonly way: Way | null;
}

/** The last step to a node, and the way before it. Most ways are never told, so they become text only in a finding. */
interface Way {
  readonly before: Way | null;
  /** A key, or the place in a list, from 0. */
  readonly step: string | number;
}

/** The most refusals that one file is answered with: more helps nobody, and a hostile file could cause millions. */
export const mostRefusals = 200;

/** Tells whether a file has its most refusals, so that looking for the words of another is in vain. */
export function isFull({ refusals }: Source): boolean {
  return refusals.count >= mostRefusals;
}

/** Problems that only repeat that a list was read in part. */
const echoesOfCut: ReadonlySet<Problem['code']> = new Set([
  ...(['person.unknown', 'person.name-in-public', 'contact.unknown', 'contact.reader-missing'] as const),
  ...(['office.no-holders', 'secretariat.unlisted', 'shift.not-holder', 'term.not-holder'] as const),
]);

/** Notes what is wrong at a place; reading goes on. After the most refusals a last one says that there are more. */
export function report(place: Place, problem: Unplaced, at: Position = place.node.at): void {
  const { refusals, isCut } = place.source;
  if (isCut === true && echoesOfCut.has(problem.code)) return;
  if (severityOf(problem.code) === 'refused') {
    refusals.count += 1;
    if (refusals.count === mostRefusals + 1) add(place, { code: 'file.findings-truncated', limit: mostRefusals }, at);
    if (refusals.count > mostRefusals) return;
  }
  add(place, problem, at);
}

/** A problem has no field of its place, or its words would speak of that. */
type Unplaced = Problem & { readonly [Field in keyof FindingPlace]?: never };

function add(place: Place, problem: Unplaced, at: Position): void {
  place.source.findings.push({ ...problem, severity: severityOf(problem.code), ...findingPlace(place, at) });
}

export function findingPlace({ source, node, way }: Place, at: Position = node.at): FindingPlace {
  return {
    file: source.name,
    line: at.line,
    column: at.column,
    path: stepsOf(way).join('/'),
    fileLanguage: source.language,
  };
}

const readable = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}(\/[a-z0-9-]{1,64})?$/;

/** A key that is neither a word nor an id may be anything, a name too, and is not repeated. */
function stepsOf(way: Way | null): readonly string[] {
  if (way === null) return [];
  const { before, step } = way;
  return [...stepsOf(before), typeof step === 'number' ? String(step + 1) : readable.test(step) ? step : '…'];
}

/** Returns the place below a key. */
export function below({ source, way }: Place, key: string | number, node: Node): Place {
  return { source, node, way: { before: way, step: key } };
}
