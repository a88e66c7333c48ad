import type { Localized } from '../language/words.ts';
import type { Confidence } from '../legal/statute.ts';
import type { Indicator } from '../policy/stated-facts.ts';

/** An indicator: something seen or heard that may point to trafficking. It proves nothing; who submits it observed it. */
export interface IndicatorEntry {
  readonly said: Localized;
  /** The indicator of forced labour it is another name for, where the two mean the same thing. That they do is our reading. */
  readonly sameAs?: KnownIndicator;
  /** True where what it names is itself one of the means of UU 21/2007 Art 1(1). That it is, is our reading. */
  readonly isMeans?: true;
}

/** A list of indicators as its publisher has it, and how well we know the text. */
export interface IndicatorList {
  readonly said: Localized;
  readonly publisher: 'ILO' | 'UNODC';
  /** Source of the text: a copy, because no publisher's own document was read. */
  readonly source: string;
  readonly confidence: Confidence;
  /** True if the copy holds the whole list. */
  readonly complete: boolean;
}

export type KnownIndicator = Exclude<Indicator, 'none' | 'unknown'>;
