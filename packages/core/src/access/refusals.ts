export type AccessRefusal =
  | { readonly code: 'access.needs-person' }
  /** Also the answer to whoever is barred: they do not learn that there is such a record (X5). */
  | { readonly code: 'access.not-found' }
  | { readonly code: 'access.already-opened' };
