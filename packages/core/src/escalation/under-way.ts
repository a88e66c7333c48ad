import type { OfficeKind } from '../directory/office.ts';
import type { Context, Reference } from '../record/concept.ts';
import { escalationOf } from '../record/streams.ts';
import { type EscalationCommand, type EscalationState, emergencyPath } from './escalation.ts';
import type { DeliveryStatus, Notified } from './notification.ts';

/** The record of a notification, by its number. */
export function deliveryOf(report: string, message: number): string {
  return `delivery/${report.slice(report.indexOf('/') + 1)}.${message}`;
}

/** Returns what a command must see: deliveries, which alone know what a provider took, and the first report of a duplicate. */
export function readsOfEscalation(command: EscalationCommand, state: EscalationState): readonly Reference[] {
  const { status, report, told } = state;
  const of = command.type === 'close-escalation' ? command.of : state.sameAs;
  const going = of === undefined ? [] : [{ stream: escalationOf(of) }];
  if (command.type === 'note-informed')
    return [
      ...going,
      ...toOffice(command.office, state).map(({ message }) => ({ stream: deliveryOf(report, message) })),
    ];
  if (command.type === 'close-escalation' || status === 'none' || status === 'closed') return going;
  const unknown = told.filter((one) =>
    one.evidence === 'failed'
      ? command.type === 'learn-facts'
      : one.evidence === 'planned' && mayBeToldAgain(one, command, state),
  );
  return unknown.map(({ message }) => ({ stream: deliveryOf(report, message) }));
}

/** Tells whether a notification has neither arrived nor failed, nor was taken by a provider. */
export function isOnItsWay({ evidence, message }: Notified, report: string, read: Context['read']): boolean {
  if (evidence === 'delayed') return true;
  if (evidence !== 'planned') return false;
  const delivery = read<{ readonly status: DeliveryStatus }>({ stream: deliveryOf(report, message) });
  return delivery !== undefined && underWay.has(delivery.state.status);
}

/** Returns the messages that an office got about the report itself, as far as a provider took them. */
export function handedOver(office: OfficeKind, state: EscalationState, read: Context['read']): readonly Notified[] {
  return toOffice(office, state).filter((one) => {
    const delivery = read<{ readonly status: DeliveryStatus }>({ stream: deliveryOf(state.report, one.message) });
    return ['sent', 'delivered'].includes(evidenceNow(one, delivery?.state.status));
  });
}

function toOffice(office: OfficeKind, { told }: EscalationState): readonly Notified[] {
  return told.filter((one) => one.served === office && one.task === 'act' && one.path !== emergencyPath);
}

/** A message on its way may arrive; one that every channel refused did not, unless an attempt before may have gone. */
export function mayHaveHeard(
  { evidence, times, arrived, message }: Notified,
  report: string,
  read: Context['read'],
): boolean {
  if (evidence !== 'failed' || times > 1 || arrived.length > 0) return true;
  return read<{ readonly mayHaveGone?: true }>({ stream: deliveryOf(report, message) })?.state.mayHaveGone === true;
}

const underWay: ReadonlySet<DeliveryStatus> = new Set(['waiting', 'attempting', 'delayed']);

/** Returns what is known of a telling, when its delivery is asked as well. */
export function evidenceNow({ evidence }: Notified, status: DeliveryStatus | undefined): Notified['evidence'] {
  return evidence === 'planned' && status === 'sent' ? 'sent' : evidence;
}

/** A step that is still due repeats; what has no open path may begin anew; people fire steps, reopen paths, and go on leave. */
function mayBeToldAgain({ path, step }: Notified, command: EscalationCommand, state: EscalationState) {
  const { pending, paths, replies } = state;
  if (replies.length > 0 && ['wake', 'note-evidence', 'record-decline'].includes(command.type)) return true;
  if (command.type === 'migrate-policy' || command.type === 'recall-policy') return true;
  if (command.type === 'reopen-path' && command.path === path) return true;
  if (command.type === 'fire-step' && command.path === path && command.step === step) return true;
  return pending.some((one) => one.path === path && one.step === step) || !paths.some((open) => open.path === path);
}
