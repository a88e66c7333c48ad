/**
 * The name of a person or the address of a contact point, kept apart from decisions so that it can be corrected or
 * erased. A name is sealed, for nothing Kawal sends needs it; an address is not, so that a locked vault stops no message.
 */
export interface DirectoryCard {
  /** The person's or the contact point's reference. */
  readonly subject: string;
  readonly class: 'identity' | 'personal';
  /** `name` of a person (`identity`), `address` of a contact point (`personal`). */
  readonly fields: Readonly<Record<string, string>>;
}
