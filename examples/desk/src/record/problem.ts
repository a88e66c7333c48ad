/** A sentence on what is wrong, with the field that it is about, or the page to go on with. */
export interface Problem {
  readonly name: string;
  readonly text: string;
  readonly goTo?: string | undefined;
}
