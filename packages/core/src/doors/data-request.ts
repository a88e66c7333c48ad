/** Exports what `@kawal/core` leaves out of `data-request`: choices for tools and forms. */
export * from '../data-request/choices.ts';
