/** A view that an address reads: of one record, or of a group, and the groups that have it where not each has. */
interface ListedView {
  readonly of: 'record' | 'group';
  readonly in?: readonly string[];
}

/** Lists the views by the last part of their address; `get` and `list` have none. Handler, client and description are made of it. */
export const viewTable: Readonly<Record<string, ListedView>> = {
  ...{ list: { of: 'group' }, count: { of: 'group' }, tally: { of: 'group' } },
  forMeeting: { of: 'group', in: ['reports'] },
  ...{ get: { of: 'record' }, history: { of: 'record' } },
  ...{ explain: { of: 'record', in: ['reports'] }, owed: { of: 'record', in: ['reports', 'cases'] } },
  ...{ dossier: { of: 'record', in: ['reports'] }, alike: { of: 'record', in: ['reports'] } },
};

/** Returns the views of a group that are of its records, or of all of it. */
export function viewsIn(group: string, of: ListedView['of']): readonly string[] {
  return Object.entries(viewTable).flatMap(([name, view]) =>
    view.of === of && view.in?.includes(group) !== false ? [name] : [],
  );
}

/** Returns the concept of a group, as a name of its records begins: `conditionReports` hold `condition-report/…`. */
export function conceptOf(group: string): string {
  const kebab = group.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return group === 'cards' ? 'access' : kebab.replace(/ies$/, 'y').replace(/(?<=ch)es$|s$/, '');
}
