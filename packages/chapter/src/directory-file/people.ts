import type { ContactPoint, DirectoryPerson, Language, PersonId } from '@kawal/core';
import type { Marks } from '../shape/marks.ts';
import { type Place, report } from '../shape/place.ts';
import { isWord, readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readId, readText } from '../shape/read-text.ts';
import { readDate } from '../shape/read-time.ts';
import { mostTogether } from '../shape/within-limit.ts';
import { languageChoices, unlistedWord, yesNoChoices } from '../words/choice.ts';
import { suggest } from '../words/suggest.ts';
import type { Node } from '../yaml/node.ts';
import { readAddress } from './address.ts';
import type { DirectoryCard } from './card.ts';
import type { DirectorySetting } from './setting.ts';

export interface PeopleReading {
  readonly people: Readonly<Record<PersonId, DirectoryPerson>>;
  readonly contactPoints: Readonly<Record<string, ContactPoint>>;
  readonly cards: readonly DirectoryCard[];
  /** Where the names and addresses stand. */
  readonly cardNodes: ReadonlySet<Node>;
}

/** Reads the people, their own contact points, and those they share. Names and addresses leave on cards. */
export function readPeople(
  peoplePlace: Place | undefined,
  sharedPlace: Place | undefined,
  setting: DirectorySetting,
  marks: Marks,
): PeopleReading {
  const written = readEntries(peoplePlace);
  const ids = written.map((entry) => entry.key);
  const cards: DirectoryCard[] = [];
  const cardNodes = new Set<Node>();
  const addCard = (subject: string, field: 'name' | 'address', text: string | undefined, place?: Place): void => {
    if (place !== undefined) cardNodes.add(place.node);
    if (text === undefined) return;
    cards.push({ subject, class: field === 'name' ? 'identity' : 'personal', fields: { [field]: text } });
  };
  const points = new Map<string, { readonly point: ContactPoint; readonly place: Place }>();
  const mailboxes = sharedMailboxes();
  const people = new Map<PersonId, DirectoryPerson>();
  const uses: { readonly person: PersonId; readonly contact: Place }[] = [];

  const addPoint = (id: string, place: Place, owner: PersonId | null): void => {
    const first = points.get(id)?.place ?? written.find((entry) => entry.key === id)?.place;
    if (first !== undefined) {
      report(place, { code: 'contact.twice', contact: id, firstLine: first.node.at.line });
      return;
    }
    const { point, address, addressPlace } = readContactPoint(place, id, owner, ids, setting);
    points.set(id, { point, place });
    marks.mark('contact', id, place);
    if (address !== undefined && addressPlace !== undefined) mailboxes.add({ id, owner, address }, addressPlace);
    addCard(id, 'address', address, addressPlace);
  };

  for (const { key: id, place, at } of written) {
    marks.mark('person', id, place, at);
    const fields = readFields(place, ['name', 'language', 'contacts', 'via']);
    const namePlace = fields?.need('name');
    const name = readText(namePlace);
    addCard(id, 'name', name, namePlace);
    const language = readChoice<Language>(fields?.get('language'), languageChoices) ?? setting.language;
    const own = readEntries(fields?.get('contacts'));
    for (const contact of own) addPoint(contact.key, contact.place, id);
    const via = readItems(fields?.get('via'), (item) => {
      const contact = readId(item);
      if (contact !== undefined) uses.push({ person: id, contact: item });
      return contact;
    });
    const contacts = [...own.map((contact) => contact.key), ...via];
    if (contacts.length === 0) report(place, { code: 'person.no-contact', person: id });
    people.set(id, { language, contacts });
  }
  for (const { key, place } of readEntries(sharedPlace)) addPoint(key, place, null);

  for (const { person, contact } of uses) checkUse(contact, person, points);
  return {
    people: Object.fromEntries(people),
    contactPoints: mailboxes.readTogether(Object.fromEntries([...points].map(([id, { point }]) => [id, point]))),
    cards,
    cardNodes,
  };
}

/** Gathers contact points by their mailbox: letters of any size are one, and what follows a plus is not its own. */
function sharedMailboxes() {
  const known = new Map<string, { readonly owner: PersonId | null; readonly ids: string[] }>();
  return {
    add({ id, owner, address }: { id: string; owner: PersonId | null; address: string }, place: Place): void {
      const mailbox = address.toLowerCase().replace(/\+[^@]*(?=@)/, '');
      const other = known.get(mailbox);
      if (other === undefined) known.set(mailbox, { owner, ids: [id] });
      // One person may have one number on two channels.
      else if (owner === null || owner !== other.owner)
        report(place, { code: 'contact.same-address', contact: id, other: other.ids[0] ?? id });
      other?.ids.push(id);
    },
    /** Lets all who read one contact point of a mailbox read each of them, whatever each says (X2). */
    readTogether(points: Readonly<Record<string, ContactPoint>>): Readonly<Record<string, ContactPoint>> {
      const joined = [...known.values()].flatMap(({ ids }) => {
        const readers = ids.map((id) => points[id]?.readers ?? []);
        const all = readers.includes('unlisted') ? 'unlisted' : [...new Set((readers as PersonId[][]).flat())];
        return ids.flatMap((id) => (points[id] === undefined ? [] : [[id, { ...points[id], readers: all }] as const]));
      });
      return { ...points, ...Object.fromEntries(joined) };
    },
  };
}

/** Checks that a person reads the contact point given for them: an exclusion goes by the list of readers (X2). */
function checkUse(place: Place, person: PersonId, points: ReadonlyMap<string, { readonly point: ContactPoint }>): void {
  const id = place.node.kind === 'text' ? place.node.text.trim() : '';
  const point = points.get(id)?.point;
  if (point === undefined) report(place, { code: 'contact.unknown', closest: suggest(id, [...points.keys()]) });
  else if (point.readers !== 'unlisted' && !point.readers.includes(person)) {
    report(place, { code: 'contact.reader-missing', contact: id, person });
  }
}

function readContactPoint(
  place: Place,
  id: string,
  owner: PersonId | null,
  people: readonly PersonId[],
  setting: DirectorySetting,
): { readonly point: ContactPoint; readonly address: string | undefined; readonly addressPlace: Place | undefined } {
  const fields = readFields(place, ['channel', 'address', 'readers', 'verified', 'rings']);
  const channelPlace = fields?.need('channel');
  const channel = readId(channelPlace);
  const { channels } = setting;
  if (channelPlace !== undefined && channel !== undefined && channels !== undefined && !channels.includes(channel)) {
    report(channelPlace, { code: 'contact.channel-not-served', channel, served: channels });
  }
  const addressPlace = fields?.need('address');
  const address = readAddress(addressPlace, channel, setting.addressFault);
  const listed = readReaders(owner === null ? fields?.need('readers') : fields?.get('readers'), people);
  if (listed === 'unlisted') report(place, { code: 'contact.readers-unlisted', contact: id });
  const verified = fields?.get('verified');
  if (fields !== undefined && verified === undefined) report(place, { code: 'contact.unverified', contact: id });
  const point: ContactPoint = {
    channel: channel ?? '',
    readers: listed === 'unlisted' || owner === null ? listed : [...new Set([owner, ...listed])],
    verifiedAt: readDate(verified, setting.zone) ?? null,
    rings: readChoice(fields?.get('rings'), yesNoChoices) ?? false,
  };
  return { point, address, addressPlace };
}

function readReaders(place: Place | undefined, people: readonly PersonId[]): readonly PersonId[] | 'unlisted' {
  if (place !== undefined && isWord(place, unlistedWord)) return 'unlisted';
  return readItems(place, (item) => readPersonReference(item, people), { atLeastOne: true, most: mostTogether });
}

/** The id of somebody who stands in the directory. */
export function readPersonReference(place: Place | undefined, people: readonly PersonId[]): PersonId | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  // Where nobody was written, that is told already.
  if (people.includes(text) || people.length === 0) return text;
  const parts = text.split(/\s+/);
  const apart = parts.length > 1 && parts.every((part) => people.includes(part)) ? { apart: parts } : {};
  report(place, { code: 'person.unknown', closest: suggest(text, people), ...apart });
  return undefined;
}
