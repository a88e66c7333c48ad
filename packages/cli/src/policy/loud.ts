import type { ReadableChapter } from '@kawal/chapter';
import { type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import { planWords as words } from './words.ts';

/**
 * Names everything a layer takes away from the layers above it, proved or not: paths it replaces or removes (L2), and
 * ceilings over an office that a floor names, so that somebody else is notified instead.
 */
export function loudWords({
  chapter,
  layers,
  loud,
}: Pick<ReadableChapter, 'chapter' | 'layers' | 'loud'>): readonly Localized[] {
  const barred = layers
    .flatMap(({ ceilings }) => ceilings)
    .flatMap(({ id, bars }) => {
      const isBarred = (kind: OfficeKind): boolean =>
        'never' in bars ? bars.never.includes(kind) : !bars.only.includes(kind);
      return chapter.policy.floors.flatMap((floor) =>
        floor.tell
          .filter(isBarred)
          .map((kind) => words.barsFloor({ ceiling: id, floor: floor.id, office: officeKinds[kind].said })),
      );
    });
  return [...loud.map(({ verb, path }) => words.loud({ verb, path: path.id })), ...barred];
}
