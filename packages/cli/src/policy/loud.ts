import type { ReadableChapter } from '@kawal/chapter';
import { type Localized, officeKinds } from '@kawal/core';
import { officesBarredBy } from '@kawal/core/escalation';
import { planWords as words } from './words.ts';

/** Names all that a layer takes away: paths it replaces or removes (L2), and ceilings over an office of a floor. */
export function loudWords({
  chapter,
  layers,
  loud,
}: Pick<ReadableChapter, 'chapter' | 'layers' | 'loud'>): readonly Localized[] {
  const barred = layers
    .flatMap(({ ceilings }) => ceilings)
    .flatMap((ceiling) => {
      const offices = officesBarredBy(ceiling);
      return chapter.policy.floors.flatMap((floor) =>
        floor.tell
          .filter((kind) => offices.includes(kind))
          .map((kind) => words.barsFloor({ ceiling: ceiling.id, floor: floor.id, office: officeKinds[kind].said })),
      );
    });
  return [...loud.map(({ verb, path }) => words.loud({ verb, path: path.id })), ...barred];
}
