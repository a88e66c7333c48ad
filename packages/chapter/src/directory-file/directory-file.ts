import type { Directory, PersonId } from '@kawal/core';
import { peopleOf } from '@kawal/core/directory';
import { absenceId } from '@kawal/policy';
import { type Marks, newMarks } from '../shape/marks.ts';
import { type Place, report } from '../shape/place.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { mostTogether } from '../shape/within-limit.ts';
import type { DirectoryCard } from './card.ts';
import { checkNamesStayPrivate, type IsPrivate, privateTexts } from './names-stay-private.ts';
import { readOffices, type WrittenOffice } from './offices.ts';
import { readPeople, readPersonReference } from './people.ts';
import { readPeriod } from './periods.ts';
import type { DirectorySetting } from './setting.ts';

/** The content of `directory.yaml`. */
export interface DirectoryPart {
  readonly directory: Directory;
  readonly cards: readonly DirectoryCard[];
  /** Where each office, person, contact point and absence is written. */
  readonly marks: Marks;
  readonly isPrivate: IsPrivate;
  /** The offices, each at its place in the file. */
  readonly written: readonly WrittenOffice[];
}

export function readDirectoryFile(root: Place, setting: DirectorySetting): DirectoryPart | undefined {
  const fields = readFields(root, ['kawal', 'people', 'secretariat', 'sharedContacts', 'offices', 'absences']);
  if (fields === undefined) return undefined;
  const peoplePlace = readSomebody(fields.need('people'));
  const sharedPlace = fields.get('sharedContacts');
  const marks = newMarks();
  const { people, contactPoints, cards, cardNodes } = readPeople(peoplePlace, sharedPlace, setting, marks);
  const ids = Object.keys(people);
  const written = readOffices(fields.need('offices'), ids, setting);
  const secretariat = readSecretariat(root, fields.get('secretariat'), ids);
  for (const { office, place } of written) marks.mark('office', office.id, place);
  const absences = readItems(fields.get('absences'), (item) => {
    const absence = readPeriod(item, ids, setting.zone);
    if (absence !== undefined) marks.mark('absence', absenceId(absence), item);
    return absence;
  });
  const isPrivate = privateTexts(cards, setting.chapter?.areas ?? []);
  checkNamesStayPrivate(root, isPrivate, cardNodes);
  const offices = written.map(({ office }) => office).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (peoplePlace !== undefined) checkSomebodyReached(peoplePlace, { people, contactPoints, offices }, setting);
  const directory: Directory = {
    ...{ people, contactPoints, offices, absences },
    ...(secretariat.length === 0 ? {} : { secretariat }),
  };
  return { directory, cards, marks, isPrivate, written };
}

/** Reads who is of the secretariat. Where nobody is, the duty officers of the LPA do its work alone, and that is said. */
function readSecretariat(root: Place, place: Place | undefined, people: readonly PersonId[]): readonly PersonId[] {
  const listed = readItems(place, (item) => readPersonReference(item, people), { most: mostTogether });
  if (place === undefined || listed.length === 0) report(place ?? root, { code: 'secretariat.unlisted' });
  return [...new Set(listed)].sort();
}

/** Refuses a directory of whose offices nobody can be told by any channel: every report would be lost, as without people. */
function checkSomebodyReached(
  place: Place,
  { people, contactPoints, offices }: Pick<Directory, 'people' | 'contactPoints' | 'offices'>,
  { channels }: DirectorySetting,
): void {
  const inPost = offices.flatMap(peopleOf);
  // Without any channel the deployment is a trial still, which one gap says.
  if (channels === undefined || channels.length === 0 || inPost.length === 0) return;
  const isReached = (person: PersonId): boolean =>
    (people[person]?.contacts ?? []).some((id) => channels.includes(contactPoints[id]?.channel ?? ''));
  if (!inPost.some(isReached)) report(place, { code: 'people.unreached', served: channels });
}

/** Undefined, and told once, where nobody was written yet. */
function readSomebody(place: Place | undefined): Place | undefined {
  if (place === undefined) return undefined;
  const { node } = place;
  const isEmpty = node.kind === 'text' ? node.text === '' : node.kind === 'map' && node.entries.length === 0;
  if (!isEmpty) return place;
  report(place, { code: 'people.none' });
  return undefined;
}
