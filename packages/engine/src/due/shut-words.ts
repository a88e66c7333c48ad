import type { Localized } from '@kawal/core';
import { fillIn } from '@kawal/core/language';
import { recordNumber } from '@kawal/core/record';
import sentences from './shut-words.json' with { type: 'json' };

interface Owed {
  readonly isGrave: boolean;
  readonly shut: readonly { readonly report: string; readonly openTo: 'another' | 'nobody' }[];
}

/** Says what it means for closing a grave case that its reader may not open linked reports (1991). */
export function describeShut({ isGrave, shut }: Owed): readonly Localized[] {
  const said = isGrave ? shut : [];
  return said.map(({ report, openTo }) => fillIn(sentences[openTo], { report: recordNumber(report) ?? report }));
}
