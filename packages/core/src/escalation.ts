/** The parts of the escalation's lifecycle that a simulation and an explanation take one by one. */
export { actWords, endReasonWords } from './escalation/choices.ts';
export { defaultTurn } from './escalation/due.ts';
export { draftOf, fold } from './escalation/evolve.ts';
export { defaultReview } from './escalation/guard.ts';
export { notificationsIn } from './escalation/notifications.ts';
export { askingFor, resolveOffice } from './escalation/resolve.ts';
