export type DeliveryRefusal =
  | { readonly code: 'delivery.already-planned' }
  /** Another worker was faster, or the message no longer waits. */
  | { readonly code: 'delivery.not-due' };
