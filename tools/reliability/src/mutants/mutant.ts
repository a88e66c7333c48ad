/** A mistake that somebody could make, as a change of one place in one file. */
export interface Mutant {
  readonly area: 'engine' | 'domain' | 'storage' | 'theorem';
  /** The mistake that the program makes with it. */
  readonly name: string;
  readonly file: string;
  readonly sound: string;
  readonly broken: string;
}
