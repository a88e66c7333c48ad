import type { Directory } from '@kawal/core';
import type { Place } from '../shape/place.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import type { DirectoryCard } from './card.ts';
import { checkNamesStayPrivate, type IsPrivate, privateTexts } from './names-stay-private.ts';
import { readOffices, type WrittenOffice } from './offices.ts';
import { readPeople } from './people.ts';
import { readPeriod } from './periods.ts';
import type { DirectorySetting } from './setting.ts';

/** What `directory.yaml` says. */
export interface DirectoryPart {
  readonly directory: Directory;
  readonly cards: readonly DirectoryCard[];
  /** The same offices with their places, for findings that need another file to be seen. */
  readonly written: readonly WrittenOffice[];
  readonly isPrivate: IsPrivate;
}

export function readDirectoryFile(root: Place, setting: DirectorySetting): DirectoryPart | undefined {
  const fields = readFields(root, ['kawal', 'people', 'sharedContacts', 'offices', 'absences']);
  if (fields === undefined) return undefined;
  const peoplePlace = fields.need('people');
  const sharedPlace = fields.get('sharedContacts');
  const { people, contactPoints, cards, cardNodes } = readPeople(peoplePlace, sharedPlace, setting);
  const ids = Object.keys(people);
  const written = readOffices(fields.need('offices'), ids, setting);
  const absences = readItems(fields.get('absences'), (item) => readPeriod(item, ids, setting.zone));
  const isPrivate = privateTexts(cards, setting.chapter?.areas ?? []);
  checkNamesStayPrivate(root, isPrivate, cardNodes);
  const offices = written.map(({ office }) => office).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { directory: { people, contactPoints, offices, absences }, cards, written, isPrivate };
}
