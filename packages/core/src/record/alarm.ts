/** Something about a record that a person must look at now. Holds references only; safe in any log. */
export type RecordAlarm =
  /** A report was taken in but nobody could be told yet: no chapter in force, or no channel. */
  | { readonly code: 'escalation.parked'; readonly reason: 'noChapter' | 'noNotifier' }
  /** The emergency escalation runs (E1). */
  | { readonly code: 'escalation.emergency'; readonly reason: EmergencyReason }
  /** Somebody who knows of a report was named in it since. */
  | { readonly code: 'escalation.tipped-off' }
  /** Apps alone name so many that nobody would be told: some of them are told all the same. */
  | { readonly code: 'escalation.names-spared' }
  /** At a floor's deadline nothing proved that its office was told; the last resort is told. */
  | { readonly code: 'escalation.floor-missed'; readonly floor: string }
  /** Something is due in working days of a year without a table; calendar days are counted. */
  | { readonly code: 'calendar.missing' }
  /** Every contact point of somebody refused a message for good. */
  | { readonly code: 'delivery.failed' }
  /** No contact point of somebody takes a message now; it is tried on. */
  | { readonly code: 'delivery.delayed' }
  /** The addressee of a referral did not answer in time. */
  | { readonly code: 'referral.overdue' }
  /** A look after somebody who was helped did not take place. */
  | { readonly code: 'monitoring.missed' }
  /** A failure of data protection has to be notified soon, or had to be. */
  | { readonly code: 'breach.deadline'; readonly passed: boolean }
  /** A request about personal data has to be answered soon, or had to be. */
  | { readonly code: 'data-request.deadline'; readonly passed: boolean }
  /** Somebody says that they know what the store lost, and nobody seconds it yet. */
  | { readonly code: 'loss.proposed' }
  /** Two people noted that they know what the store lost: reports are read again. */
  | { readonly code: 'loss.noted' }
  /** Somebody who may not see a report opened it in an emergency. */
  | { readonly code: 'emergency-access.opened' }
  /** An emergency access is over, and nobody reviewed it yet. */
  | { readonly code: 'emergency-access.unreviewed' };

/** `noPath`: no path of the policy opens for the report. `nobodyLeft`: nobody at all can be told. */
export type EmergencyReason = 'policyUnreadable' | 'nobodyLeft' | 'noPath';
