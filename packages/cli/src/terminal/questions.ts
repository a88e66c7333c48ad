/** Questions to somebody at a terminal. Every answer is undefined once they break off. */
export interface Questions {
  /** One line. `refuse` says what is wrong with it, or nothing. */
  text(question: {
    readonly message: string;
    readonly hint?: string;
    readonly written?: string;
    readonly refuse?: (answer: string) => string | undefined;
  }): Promise<string | undefined>;
  /** One of the choices. With `pick`, none of them is chosen before the person chooses, and that text asks for it. */
  choose<Value extends string>(
    question: ChoiceQuestion<Value> & { readonly pick?: string },
  ): Promise<Value | undefined>;
  /** Any number of the choices. With `atLeastOne`, none is answered with that text, and asked again. `none` is the word for none; `hint` says how to mark; `marked` are marked at first. With `unmarked`, whoever moved and marked nothing reads that text, and is asked once more. */
  several<Value extends string>(
    question: ChoiceQuestion<Value> & {
      readonly atLeastOne?: string;
      readonly none?: string;
      readonly hint?: string;
      readonly marked?: readonly Value[];
      readonly unmarked?: string | undefined;
    },
  ): Promise<readonly Value[] | undefined>;
}

interface ChoiceQuestion<Value extends string> {
  readonly message: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
}
