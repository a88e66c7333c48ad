import type { AreaLevel, Office } from '@kawal/core';

/** Problems of `directory.yaml`. References only: no fact here is a name or an address. */
export type DirectoryProblem =
  | { readonly code: 'people.none' }
  | { readonly code: 'people.unreached'; readonly served: readonly string[] }
  | { readonly code: 'person.unknown'; readonly closest: string | null; readonly apart?: readonly string[] }
  | { readonly code: 'person.no-contact'; readonly person: string }
  | { readonly code: 'person.name-in-public' }
  | { readonly code: 'contact.unknown'; readonly closest: string | null }
  | { readonly code: 'contact.twice'; readonly contact: string; readonly firstLine: number }
  | { readonly code: 'contact.reader-missing'; readonly contact: string; readonly person: string }
  | { readonly code: 'contact.unverified'; readonly contact: string }
  | { readonly code: 'contact.readers-unlisted'; readonly contact: string }
  | { readonly code: 'contact.channel-not-served'; readonly channel: string; readonly served: readonly string[] }
  | { readonly code: 'phone.malformed'; readonly form: PhoneFault }
  | { readonly code: 'email.malformed' }
  | { readonly code: 'address.unusable'; readonly channel: string; readonly reason: 'malformed' | 'unreachable' }
  | { readonly code: 'secretariat.unlisted' }
  | { readonly code: 'office.twice'; readonly office: string; readonly firstLine: number }
  | { readonly code: 'office.shadowed'; readonly office: string; readonly by: string }
  | { readonly code: 'office.no-holders'; readonly office: string }
  | { readonly code: 'office.other-reach'; readonly office: string; readonly reach: Office['reach'] }
  | { readonly code: 'office.number-missing'; readonly office: string }
  | { readonly code: 'office.drill-always'; readonly office: string }
  | { readonly code: 'office.area-level'; readonly word: string; readonly expected: AreaLevel | 'nation' }
  | { readonly code: 'shift.not-holder'; readonly person: string; readonly office: string }
  | { readonly code: 'term.not-holder'; readonly person: string; readonly office: string }
  | { readonly code: 'period.reversed' }
  | { readonly code: 'contact.same-address'; readonly contact: string; readonly other: string }
  | { readonly code: 'days.malformed' }
  | { readonly code: 'hours.reversed' };

/** In which way a number is not written as one. */
export type PhoneFault = 'scientific' | 'separators' | 'letters' | 'countryWithoutPlus' | 'length';
