import { match } from 'ts-pattern';
import type { Context } from '../record/concept.ts';
import { accept, type Decision, refuse } from '../record/decision.ts';
import type { EventEnvelope } from '../record/event.ts';
import type { ChapterCommand, ChapterEvent, ChapterState } from './chapter.ts';
import type { ChapterRefusal } from './refusals.ts';

export const initialChapter: ChapterState = { bundle: null, appliedAt: null, recipient: null };

export function decideChapter(
  command: ChapterCommand,
  chapter: ChapterState,
  { actor }: Context,
): Decision<ChapterEvent, ChapterRefusal> {
  return match(command)
    .with({ type: 'apply-bundle' }, ({ bundle, corrected }) => {
      if (actor.kind !== 'person') return refuse({ code: 'chapter.needs-person' });
      if (bundle !== chapter.bundle)
        return accept({ type: 'bundle-applied', bundle, replaces: chapter.bundle, corrected });
      if (corrected.length > 0) return accept({ type: 'cards-corrected', corrected });
      return refuse({ code: 'chapter.already-in-force', bundle });
    })
    .with({ type: 'publish-key' }, ({ epoch, publicKey }) => {
      const newest = chapter.recipient?.epoch ?? 0;
      if (epoch < newest) return refuse({ code: 'chapter.older-key', epoch, newest });
      if (publicKey === chapter.recipient?.publicKey) return accept<ChapterEvent>();
      // Another key under the same number would quietly take the place of one that still opens what is sealed.
      if (epoch === newest) return refuse({ code: 'chapter.key-differs', epoch });
      return accept({ type: 'key-published', epoch, publicKey });
    })
    .exhaustive();
}

export function evolveChapter(chapter: ChapterState, event: ChapterEvent, { at }: EventEnvelope): ChapterState {
  switch (event.type) {
    case 'bundle-applied':
      return { ...chapter, bundle: event.bundle, appliedAt: at };
    case 'cards-corrected':
      return chapter;
    case 'key-published':
      return { ...chapter, recipient: { epoch: event.epoch, publicKey: event.publicKey } };
  }
}
