import type { FindingPlace } from '../finding/finding.ts';
import type { Marks, Subject } from '../shape/marks.ts';
import { findingPlace, type Place } from '../shape/place.ts';

/** Where what a chapter is made of is written. */
export interface ChapterSources {
  /**
   * The place of a path, a step, a floor and so on. What a baseline wrote, or nobody, has the line by which the city's
   * policy follows its parent; who is missing from the directory, its first line.
   */
  placeOf(subject: Subject): FindingPlace;
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
    .map((finding) => ({ finding, place: sources.placeOf(finding.subject) }));
}

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
}

export function sourcesOf({ layers, directory }: Written): ChapterSources {
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
    isWritten: (subject) => find(subject) !== undefined,
  };
}

/** A step that a layer did not write stands in a path that it may have adjusted. */
function pathOf({ kind, id }: Subject): Subject {
  return kind === 'step' ? { kind: 'path', id: id.split('/')[0] ?? '' } : { kind, id };
}
