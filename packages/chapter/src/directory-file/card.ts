/**
 * What a person is called or reached by: kept apart from what is decided, so that it can be corrected or erased. A name is
 * sealed, for nothing Kawal sends needs it; an address is not, so that a locked vault never stops a telling.
 */
export interface DirectoryCard {
  /** The person's or the contact point's reference. */
  readonly subject: string;
  readonly class: 'identity' | 'personal';
  /** `name` of a person (`identity`), `address` of a contact point (`personal`). */
  readonly fields: Readonly<Record<string, string>>;
}
