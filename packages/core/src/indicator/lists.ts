import type { IndicatorEntry, IndicatorList, KnownIndicator } from './indicator.ts';
import rows from './lists.json' with { type: 'json' };

export type UnodcIndicator =
  | 'mustWorkAgainstWill'
  | 'cannotLeaveWork'
  | 'feelsCannotLeave'
  | 'movementsControlled'
  | 'fearOrAnxiety'
  | 'violenceOrThreats'
  | 'injuriesFromControl'
  | 'injuriesOfWork'
  | 'distrustOfAuthorities'
  | 'threatenedWithAuthorities'
  | 'hidesImmigrationStatus'
  | 'passportHeldByAnother'
  | 'falseDocuments'
  | 'placeOfExploitation'
  | 'unfamiliarWithLanguage'
  | 'doesNotKnowAddress'
  | 'othersSpeakForThem'
  | 'actsAsInstructed'
  | 'forcedWorkConditions'
  | 'disciplinedByPunishment'
  | 'cannotNegotiateConditions'
  | 'littleOrNoPay'
  | 'noAccessToEarnings'
  | 'veryLongHours'
  | 'noDaysOff'
  | 'poorAccommodation'
  | 'noMedicalCare'
  | 'limitedSocialInteraction'
  | 'limitedFamilyContact'
  | 'cannotCommunicateFreely'
  | 'believesBondedByDebt';

export type UnodcChildIndicator =
  | 'noAccessToParents'
  | 'looksIntimidated'
  | 'behaviourNotOfAge'
  | 'noFriendsOfOwnAge'
  | 'noEducation'
  | 'noTimeToPlay'
  | 'livesApartOrPoorly'
  | 'eatsApart'
  | 'unsuitableWork'
  | 'travelsUnaccompanied'
  | 'travelsWithNonRelatives'
  | 'childWorkClothing'
  | 'toysOrBedsAtWorkplace'
  | 'foundChildClaim'
  | 'carriesTaxiNumbers'
  | 'illegalAdoption';

type Rows<Code extends string> = IndicatorList & { readonly signs: Readonly<Record<Code, IndicatorEntry>> };

const { signs: ofIlo } = withSigns<KnownIndicator>(rows.ilo);
const { signs: ofUnodc } = withSigns<UnodcIndicator>(rows.unodc);
const { signs: ofChildren } = withSigns<UnodcChildIndicator>(rows.unodcChild);

/** In the order of the list. Their codes are the values of the fact `indicators`. */
export const iloIndicators: Readonly<Record<KnownIndicator, IndicatorEntry>> = ofIlo;
/** In the order of the list. */
export const unodcIndicators: Readonly<Record<UnodcIndicator, IndicatorEntry>> = ofUnodc;
/** In the order of the list. */
export const unodcChildIndicators: Readonly<Record<UnodcChildIndicator, IndicatorEntry>> = ofChildren;

/** A code without its sign in the file does not compile. */
function withSigns<Code extends string>(list: { readonly signs: Readonly<Record<Code, unknown>> }): Rows<Code> {
  return list as Rows<Code>;
}
