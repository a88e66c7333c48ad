import type { Sensitivity } from '@kawal/core';

/** Classes of the fields of public types that no schema marks. */
export interface TypeClass {
  readonly types: readonly string[];
  readonly class: Sensitivity;
  readonly because: string;
}

/** The first row that names a type holds. What no row names has no class, and a test names it. */
export const typeClasses: readonly TypeClass[] = [
  {
    types: [
      ...['Area', 'AreaRow', 'AreaChange', 'AreaDecree', 'AreaCodeParts', 'CodePair', 'CurrentCode'],
      ...['Holiday', 'HolidayTable', 'HoursPeriod', 'LocalOffDay', 'OpeningHours'],
    ],
    class: 'public',
    because: 'names and codes of places, and days off, are published by decree',
  },
  {
    types: ['Article', 'LegalFloor', 'LegalLimit', 'IndicatorEntry', 'IndicatorList'],
    class: 'public',
    because: 'law and the lists of signs are published',
  },
  {
    types: ['AccessRule', 'FactDefinition', 'FactValue', 'OfficeKindFacts', 'ServiceFacts', 'Localized'],
    class: 'public',
    because: 'vocabulary: what things are called, whatever happened',
  },
  {
    types: [
      ...['DayWithoutCentury', 'NikParts', 'NikReading', 'NikRegistration', 'FamilyCardParts', 'FamilyCardReading'],
    ],
    class: 'identity',
    because: 'read out of the number of a person or a family, and as telling as the number',
  },
  {
    types: [
      ...['AssignedVisit', 'BoundVolunteer', 'BreachFacts', 'CaseFacts', 'ConstitutedCommunity', 'HeldVisit'],
      ...['NotedPact', 'OpenedMonth', 'PactTerms', 'PlannedEngagement', 'PlannedVisit', 'PledgedCommunity'],
      ...['ProposedCommunity', 'ReferralFacts', 'ReportFacts', 'ReportedMonth', 'ScreenedVolunteer', 'SignedPact'],
      ...['SubmittedMonth', 'TrainedVolunteer', 'WithPilot'],
    ],
    class: 'internal',
    because: 'a part of a state: what is left when people were taken out at the door',
  },
  {
    types: [
      ...['BundleChange', 'Refusal', 'EngagementHolding', 'EngagementSubject', 'Nomination', 'Proposal'],
      ...['HandedIn', 'Signing', 'Submission', 'Training', 'VisitFindings', 'Reading', 'PeopleChange', 'ShiftSwap'],
      ...['CaseClosure', 'ChildHeard', 'Consent', 'Deed', 'Sighting', 'Trace', 'Witness'],
      ...['Notification', 'EvidenceNote', 'Erasure', 'Emergency', 'Review', 'GivingUp', 'Decline'],
    ],
    class: 'internal',
    because: 'a part of an event: facts and references',
  },
  {
    types: [
      ...['FactQuery', 'Barred', 'BarredContact', 'Claim', 'DueInstant', 'StepDue'],
      ...['ToReach', 'EscalationSetting'],
      ...['LocalTime', 'MigratedStep', 'Migration', 'LocalCalendar', 'Reachability', 'Reaction'],
      'RecordAlarm',
      ...['Reference', 'Setting', 'Span', 'WorkingDay'],
    ],
    class: 'internal',
    because: 'what rules are asked and answer, from states and from the chapter',
  },
];

/** Fields that are something else than the rest of their type. */
export const fieldClasses: Readonly<Record<string, Sensitivity>> = {
  'SealedOfParty.howToContact': 'contact',
  'SealedOfParty.identity': 'identity',
  'SealedOfParty.contact': 'contact',
  // What a chapter is called and where it works stands on its sign.
  'Chapter.name': 'public',
  'Chapter.city': 'public',
  'Chapter.zone': 'public',
  // An office is listed for whoever needs it; who holds it is not.
  'Office.kind': 'public',
  'Office.area': 'public',
  'Office.localName': 'public',
  'Office.number': 'public',
  'Office.hours': 'public',
  // As at the door: a decree is published, a meeting announced.
  'Decree.number': 'public',
  'Decree.date': 'public',
  'Decree.until': 'public',
  'EngagementEvent.place': 'public',
  'EngagementHolding.place': 'public',
  'EngagementState.place': 'public',
  'PlannedEngagement.place': 'public',
};

/**
 * Whatever these hold, at any depth, is `internal` unless a row says otherwise: persons are taken out into cards before
 * anything is decided, so that events, states, refusals and the chapter hold facts and references alone.
 */
export function isOnRecord(type: string): boolean {
  return /(Event|State|Command|Refusal)$/.test(type) || ['Chapter', 'Directory', 'Entry'].includes(type);
}
