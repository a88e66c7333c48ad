/**
 * The names of the Human Trafficking Case Data Standard (HTCDS) 2.0 for fields of commands, where one means the same. A
 * field that means nearly the same is not here: a name in one piece is no first name, and a phone is not known to be a
 * mobile one. Names are those of the standard, to the letter; what a value is called there is said on export, not here.
 *
 * HTCDS 2.0 is licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/) by its authors, see
 * https://github.com/UNMigration/HTCDS. Using its names does not mean that they endorse this project.
 */
export interface HtcdsField {
  readonly concept: string;
  /** The field as the data dictionary writes it, as `parties[].identity.nik`; the same in every command that has it. */
  readonly field: string;
  /** As `prs_IdentityNumber`. */
  readonly name: string;
}

export const htcdsFields: readonly HtcdsField[] = [
  { concept: 'report', field: 'parties[].identity.nik', name: 'prs_IdentityNumber' },
  { concept: 'report', field: 'parties[].identity.birthDate', name: 'prs_Birthdate' },
  { concept: 'report', field: 'facts.exploitation', name: 'vic_TypeOfExploitation' },
  { concept: 'report', field: 'story', name: 'hte_Description' },
  { concept: 'case', field: 'outcome', name: 'vic_TraffickingStatus' },
  { concept: 'case', field: 'decidedBy', name: 'vic_TraffickingStatusDecisionMakingOrg' },
  { concept: 'case', field: 'closure.reason', name: 'cas_ReasonForCaseClosure' },
  { concept: 'case', field: 'person', name: 'cas_CaseOwner' },
  { concept: 'referral', field: 'addressee.office', name: 'cas_ReferredOrganisation' },
  { concept: 'referral', field: 'addressee.name', name: 'cas_ReferredOrganisation' },
  { concept: 'referral', field: 'consent', name: 'con_Consent' },
];

/** The standard's name of a field, or undefined where none means the same. */
export function htcdsName(concept: string, field: string): string | undefined {
  return htcdsFields.find((mapped) => mapped.concept === concept && mapped.field === field)?.name;
}
