import { type OfficeKind, officeKinds } from './office.ts';

/** The office and everyone above it in its own line of command: whom a naming of the office bars. */
export function officeAndChain(kind: OfficeKind): readonly OfficeKind[] {
  const superior = officeKinds[kind].superior;
  return superior === null ? [kind] : [kind, ...officeAndChain(superior)];
}

export function isOfficeKind(text: string): text is OfficeKind {
  return Object.hasOwn(officeKinds, text);
}

/** Returns true for an office of a kelurahan or less: its people live among those concerned. */
export function isLocalOffice(kind: OfficeKind): boolean {
  return officeKinds[kind].serves === 'neighbourhood' || officeKinds[kind].serves === 'kelurahan';
}

/** Returns true for the chapter's own office: its people agreed to drills by joining. Others are asked (M8). */
export function isOwnOffice(kind: OfficeKind): boolean {
  return kind === 'coordinator' || kind === 'lpaDuty' || kind === 'lastResort';
}
