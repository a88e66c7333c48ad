import type { IndicatorEntry, IndicatorList, KnownIndicator } from './indicator.ts';
import rows from './lists.json' with { type: 'json' };

export type UnodcIndicator = keyof typeof rows.unodc.signs;
export type UnodcChildIndicator = keyof typeof rows.unodcChild.signs;

type Rows<Code extends string> = IndicatorList & { readonly signs: Readonly<Record<Code, IndicatorEntry>> };

const { signs: ofIlo, ...ilo } = rows.ilo as Rows<KnownIndicator>;
const { signs: ofUnodc, ...unodc } = rows.unodc as Rows<UnodcIndicator>;
const { signs: ofChildren, ...unodcChild } = rows.unodcChild as Rows<UnodcChildIndicator>;

/** The eleven indicators of forced labour of the ILO. */
export const iloList: IndicatorList = ilo;
/** The general indicators of trafficking of the UNODC. The list goes on in the original; these are the ones that were read. */
export const unodcList: IndicatorList = unodc;
/** The UNODC indicators for children. */
export const unodcChildList: IndicatorList = unodcChild;

/** In the order of the list. Their codes are the values of the fact `indicators`. */
export const iloIndicators: Readonly<Record<KnownIndicator, IndicatorEntry>> = ofIlo;
/** In the order of the list. */
export const unodcIndicators: Readonly<Record<UnodcIndicator, IndicatorEntry>> = ofUnodc;
/** In the order of the list. */
export const unodcChildIndicators: Readonly<Record<UnodcChildIndicator, IndicatorEntry>> = ofChildren;
