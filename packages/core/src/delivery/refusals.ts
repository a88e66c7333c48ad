export type DeliveryRefusal =
  | { readonly code: 'delivery.already-planned' }
  /** Another worker was faster, or the message no longer waits. */
  | { readonly code: 'delivery.not-due' }
  /** Nothing was sent under this number, so nothing can have come of it. */
  | { readonly code: 'delivery.no-such-attempt'; readonly attempt: number };
