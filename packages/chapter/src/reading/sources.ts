import type { OfficeKind, Policy } from '@kawal/core';
import type { LoudChange } from '@kawal/policy';
import type { FindingPlace } from '../finding/finding.ts';
import type { Marks, Subject } from '../shape/marks.ts';
import { findingPlace, type Place } from '../shape/place.ts';

/** Where what a chapter is made of is written. */
export interface ChapterSources {
  /** Returns the place of a path, a step or a floor; what no line has is given the line that names the parent, or the first. */
  placeOf(subject: Subject): FindingPlace;
  /** The place where these files took out or replaced a path of the baseline that told the most for this subject. */
  removalFor(subject: Subject): FindingPlace | undefined;
  /** Tells whether one of the chapter's own files writes the subject. */
  isWritten(subject: Subject): boolean;
}

/** Something found about a policy or its chapter, as a proof finds it: not in a file, but in what files came to. */
export interface FindingAbout {
  readonly code: string;
  readonly subject: Subject;
}

/** Findings with their places, in the order given; those that the reading tells at the very word are left out. */
export function placeFindings<F extends FindingAbout>(
  findings: readonly F[],
  sources: ChapterSources,
): readonly { readonly finding: F; readonly place: FindingPlace }[] {
  return findings
    .filter(({ code, subject }) => !toldByReading.has(code) || !sources.isWritten(subject))
    .map((finding) => {
      const { code, subject } = finding;
      const removal = lostByRemoval.has(code) && !sources.isWritten(subject) ? sources.removalFor(subject) : undefined;
      return { finding, place: removal ?? sources.placeOf(subject) };
    });
}

/** Lists findings of what a baseline is proved to hold: a path taken out of it is why the city does not. */
const lostByRemoval: ReadonlySet<string> = new Set([
  'floor.not-met',
  'cover.nobody-in-time',
  'last-resort.missing',
  'authority.none',
  'blackout.nobody-left',
  'child.one-institution',
]);

const toldByReading: ReadonlySet<string> = new Set([
  'condition.unknown-left-out',
  'guard.no-hold',
  'requires.missing',
  'graph.circle',
  'graph.too-long',
  'reader.unlisted',
]);

interface Written {
  /** The city's file first, then the kelurahan's. */
  readonly layers: readonly { readonly root: Place; readonly marks: Marks }[];
  readonly directory: { readonly root: Place; readonly marks: Marks };
  readonly loud: readonly LoudChange[];
  readonly floors: Policy['floors'];
}

export function sourcesOf({ layers, directory, loud, floors }: Written): ChapterSources {
  const all = [...layers, directory];
  const find = (subject: Subject): FindingPlace | undefined => {
    for (const { marks } of all) {
      const mark = marks.find(subject);
      if (mark !== undefined) return findingPlace(mark.place, mark.at);
    }
    return undefined;
  };
  const [city] = layers;
  const fallback = (kind: Subject['kind']): FindingPlace => {
    const isPeople = kind === 'office' || kind === 'person' || kind === 'contact' || kind === 'absence';
    if (isPeople || city === undefined) return findingPlace(directory.root);
    const followed = city.marks.find({ kind: 'policy', id: '' });
    return followed === undefined ? findingPlace(city.root) : findingPlace(followed.place, followed.at);
  };
  return {
    placeOf: (subject) => find(subject) ?? find(pathOf(subject)) ?? fallback(subject.kind),
    removalFor: ({ kind, id }) => {
      const owed = kind === 'floor' ? (floors.find((floor) => floor.id === id)?.tell ?? []) : null;
      const told = ({ path }: LoudChange): number => toldBy(path, owed);
      const [most] = loud.toSorted((one, other) => told(other) - told(one));
      return most === undefined || told(most) === 0 ? undefined : find({ kind: 'path', id: most.path.id });
    },
    isWritten: (subject) => find(subject) !== undefined,
  };
}

/** Returns how many offices a path told: of these, or of any. */
function toldBy({ steps }: LoudChange['path'], of: readonly OfficeKind[] | null): number {
  const told = new Set(steps.flatMap(({ tell }) => tell));
  return [...told].filter((office) => of === null || of.includes(office)).length;
}

/** A step that a layer did not write stands in a path that it may have adjusted. */
function pathOf({ kind, id }: Subject): Subject {
  return kind === 'step' ? { kind: 'path', id: id.split('/')[0] ?? '' } : { kind, id };
}
