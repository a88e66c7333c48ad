import type { ProofFinding } from '@kawal/policy';
import type { Position } from '../yaml/node.ts';
import type { Place } from './place.ts';

/** The subject of a statement, as problems and findings name it: a step's id is `path/step`. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export type SubjectKind = ProofFinding['subject']['kind'] | 'layer' | 'fact' | 'triage' | 'callers';

/** Where a file speaks of what. The first place counts. */
export interface Marks {
  mark(kind: SubjectKind, id: string, place: Place, at?: Position): void;
  find(subject: Subject): Mark | undefined;
}

export interface Mark {
  readonly place: Place;
  readonly at: Position;
}

export function newMarks(): Marks {
  const marks = new Map<string, Mark>();
  const key = (kind: string, id: string): string => `${kind} ${id}`;
  return {
    mark(kind, id, place, at = place.node.at) {
      if (!marks.has(key(kind, id))) marks.set(key(kind, id), { place, at });
    },
    find: ({ kind, id }) => marks.get(key(kind, id)),
  };
}
