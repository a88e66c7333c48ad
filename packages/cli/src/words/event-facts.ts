import {
  type DeliveryEvent,
  type EntryChange,
  type EscalationEvent,
  type Language,
  type NextMove,
  officeKinds,
  type PactEvent,
  type ReferralEvent,
  type ReportEvent,
  type Said,
  type StepDecision,
  services,
  type TriageLevel,
  type VisitEvent,
  vocabulary,
} from '@kawal/core';

const outcomes: Readonly<Record<StepDecision['outcome'], Said>> = {
  told: { id: 'diberi tahu', en: 'told' },
  held: { id: 'ditahan jawaban', en: 'held by a reply' },
  released: { id: 'dilepas', en: 'released' },
  skipped: { id: 'tidak ada orangnya', en: 'nobody there' },
  barred: { id: 'dilarang', en: 'barred' },
};

const evidence: Readonly<Record<'delayed' | 'sent' | 'delivered' | 'failed' | 'accepted', Said>> = {
  delayed: { id: 'tertunda, dicoba terus', en: 'delayed, still being tried' },
  accepted: { id: 'diterima penyedia', en: 'accepted by the provider' },
  sent: { id: 'terkirim', en: 'sent' },
  delivered: { id: 'sampai', en: 'delivered' },
  failed: { id: 'gagal', en: 'failed' },
};

const moves: Readonly<Record<NextMove['move'], Said | null>> = {
  done: null,
  again: { id: 'dicoba lagi', en: 'tried again' },
  'next-contact': { id: 'lewat kontak berikutnya', en: 'by the next contact' },
  'try-on': { id: 'dicoba terus', en: 'still being tried' },
  'give-up': { id: 'dihentikan', en: 'given up' },
};

const levels: Readonly<Record<'acknowledged' | 'acted', Said>> = {
  acknowledged: { id: 'disanggupi', en: 'acknowledged' },
  acted: { id: 'ditindaklanjuti', en: 'acted' },
};

/** The facts of an event worth a line of the log: steps, outcomes, references. Nothing else of it is shown. */
export function factsText(change: EntryChange['change'], language: Language): string {
  const facts = factsOf(change as FactualEvent, language);
  return facts === '' ? '' : `: ${facts}`;
}

type FactualEvent = EscalationEvent | DeliveryEvent | ReferralEvent | PactEvent | ReportEvent | VisitEvent;

function factsOf(event: FactualEvent, language: Language): string {
  switch (event.type) {
    case 'path-opened':
    case 'path-reopened':
      return event.path;
    case 'floor-latched':
    case 'floor-missed':
    case 'floor-rearmed':
      return event.floor;
    case 'triage-derived':
      return `${event.level === null ? '-' : levelText(event.level, language)}${event.rules.length === 0 ? '' : ` (${event.rules.join(', ')})`}`;
    case 'triage-raised':
      return `${levelText(event.level, language)}${event.by === null ? '' : ` (${event.by})`}`;
    case 'exclusion-lifted':
    case 'lifting-proposed':
      return event.who;
    case 'reply-voided':
      return event.person;
    case 'policy-migrated':
      return event.to.slice(0, 12);
    case 'step-decided': {
      const told = event.recipients.map(({ person }) => person);
      const outcome = outcomes[event.decision.outcome][language];
      return `${event.path}/${event.step}, ${outcome}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
    }
    case 'step-pulled':
    case 'step-fired':
    case 'substitute-told':
      return `${event.path}/${event.step}`;
    case 'delivery-planned':
    case 'tipped-off':
      return event.person;
    case 'reply-recorded':
      return `${event.reply.person}, ${levels[event.reply.level][language]}`;
    case 'evidence-noted':
      return `${event.person}, ${evidence[event.evidence][language]}`;
    case 'report-corrected':
      return [...event.facts.map(({ fact }) => fact), ...event.parties.map(({ ref }) => ref)].join(', ');
    case 'duplicate-marked':
    case 'duplicate-unmarked':
      return event.of;
    case 'report-closed':
      return event.duplicateOf ?? '';
    case 'referral-prepared':
      return services[event.service].said[language];
    case 'referral-overdue':
      return event.superior === null ? '' : officeKinds[event.superior].said[language];
    case 'commitment-begun':
    case 'commitment-overdue':
      return event.commitment;
    case 'commitment-met':
      return `${event.commitment} (${event.evidence.join(', ')})`;
    case 'visit-assigned':
      return event.visitors.join(', ');
    case 'attempt-started':
      return event.contact;
    case 'attempt-ended':
      return attemptText(event, language);
    default:
      return '';
  }
}

/** Why it failed stands here as the provider's own code, which `kawal doctor` says more about. */
function attemptText({ result, next }: Extract<DeliveryEvent, { type: 'attempt-ended' }>, language: Language): string {
  const reason = result.outcome === 'failed' ? ` (${result.code})` : '';
  const move = moves[next.move]?.[language];
  return `${evidence[result.outcome][language]}${reason}${move === undefined ? '' : `, ${move}`}`;
}

function levelText(level: TriageLevel, language: Language): string {
  return vocabulary.triage.values.find(({ value }) => value === level)?.said[language] ?? level;
}
