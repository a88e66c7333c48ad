import * as z from 'zod';
import { severalOf } from '../input/choice.ts';
import { wordsIn } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import { field } from '../privacy/field.ts';
import {
  exploitationPurposes,
  type TraffickingAct,
  type TraffickingMeans,
  traffickingActs,
  traffickingMeans,
} from './elements.ts';
import type { KnownIndicator } from './indicator.ts';
import {
  iloIndicators,
  type UnodcChildIndicator,
  type UnodcIndicator,
  unodcChildIndicators,
  unodcIndicators,
} from './lists.ts';
import type { Observed } from './observed.ts';

export function observedSchema() {
  return field.internal(
    'yang diamati',
    'what was observed',
    z.strictObject({
      ilo: codes<KnownIndicator>(
        { id: 'tanda kerja paksa (ILO)', en: 'indicators of forced labour (ILO)' },
        wordsIn(iloIndicators),
      ),
      unodc: codes<UnodcIndicator>(
        { id: 'tanda umum (UNODC)', en: 'general indicators (UNODC)' },
        wordsIn(unodcIndicators),
      ),
      unodcChild: codes<UnodcChildIndicator>(
        { id: 'tanda pada anak (UNODC)', en: 'indicators for children (UNODC)' },
        wordsIn(unodcChildIndicators),
      ),
      acts: codes<TraffickingAct>({ id: 'tindakan', en: 'acts' }, traffickingActs),
      means: codes<TraffickingMeans>({ id: 'cara', en: 'means' }, traffickingMeans),
      purposes: field.internal(
        'tujuan: bentuk eksploitasi',
        'purposes: kinds of exploitation',
        severalOf(exploitationPurposes).min(1).readonly().exactOptional(),
      ),
    }) satisfies z.ZodType<Observed>,
  );
}

function codes<Code extends string>(means: Localized, of: Readonly<Record<Code, Localized>>) {
  return field.internal(means.id, means.en, severalOf(of).min(1).readonly().exactOptional());
}
