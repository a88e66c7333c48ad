import type { EntryChange } from '@kawal/core';
import type { ConceptName, EntryOf } from '@kawal/engine';

/** Records that exist for a report, a case or a referral alone: one that points to a hidden one is hidden whole. */
const whole: readonly ConceptName[] = [
  'access',
  'alarm',
  'case',
  'data-request',
  'delivery',
  'lookup',
  'referral',
  'thread',
];

/** Says what may not be told, because reports are kept from whoever asks. */
export interface Hidden {
  readonly isRecord: (stream: string) => boolean;
  /** Returns true for a change of a hidden record, and for one of any other record that points to one. */
  readonly isTold: (told: Pick<EntryChange, 'stream' | 'change' | 'cards'>) => boolean;
}

/** Finds every record that tells of these reports, whichever came first. Reads the log only where there is one to hide. */
export async function hiddenBy(
  reports: readonly string[],
  log: () => AsyncIterable<EntryOf<ConceptName>>,
): Promise<Hidden> {
  const hidden = new Set(reports.map(idOf));
  const points = new Map<string, Set<string>>();
  if (hidden.size > 0)
    for await (const { stream, changes, cards } of log()) {
      if (!whole.some((one) => stream.startsWith(`${one}/`))) continue;
      const id = idOf(stream);
      points.set(id, new Set([...(points.get(id) ?? []), ...idsIn([stream, changes, cards])]));
    }
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const [id, to] of points) if ([...to].some((one) => hidden.has(one))) hidden.add(id);
  }
  const tells = (told: unknown): boolean => hidden.size > 0 && idsIn(told).some((one) => hidden.has(one));
  return {
    isRecord: tells,
    // Its id and its cause name commands, which another record may be named after.
    isTold: ({ stream, change, cards }) => tells([stream, change, cards]),
  };
}

function idOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}

function idsIn(told: unknown): readonly string[] {
  return JSON.stringify(told).match(/(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{26}(?![0-9a-z])/g) ?? [];
}
