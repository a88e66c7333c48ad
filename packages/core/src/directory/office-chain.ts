import { type OfficeKind, officeKinds } from './office.ts';

/** Returns the office, its line of command, and those barred with them out of prudence: whom naming the office bars. */
export function officeAndChain(kind: OfficeKind): readonly OfficeKind[] {
  const { superior, barredWith } = officeKinds[kind];
  const next = superior ?? barredWith;
  return next === null ? [kind] : [kind, ...officeAndChain(next)];
}

/** Returns false for the last resort (E3) and a chapter's own office (V7): notifying them settles no floor of another. */
export function settlesForAnother(kind: OfficeKind): boolean {
  return kind !== 'lastResort' && !officeKinds[kind].added;
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
