import { type OfficeKind, officeKinds } from './office.ts';

/** The office and everyone above it in its own line of command: whom a naming of the office bars. */
export function officeAndChain(kind: OfficeKind): readonly OfficeKind[] {
  const superior = officeKinds[kind].superior;
  return superior === null ? [kind] : [kind, ...officeAndChain(superior)];
}

export function isOfficeKind(text: string): text is OfficeKind {
  return Object.hasOwn(officeKinds, text);
}

/** Whether the office's charge ends at the kelurahan: its people live among those a report is about. */
export function isLocalOffice(kind: OfficeKind): boolean {
  return officeKinds[kind].serves === 'neighbourhood' || officeKinds[kind].serves === 'kelurahan';
}

/** Whether the office is the chapter's own: its people agreed to drills by joining. Everybody else is asked (M8). */
export function isOwnOffice(kind: OfficeKind): boolean {
  return kind === 'coordinator' || kind === 'lpaDuty' || kind === 'lastResort';
}
