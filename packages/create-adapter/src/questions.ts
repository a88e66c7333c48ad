/** Questions to somebody at a terminal. Every answer is undefined once they break off. */
export interface Prompts {
  /** One line. `refuse` says what is wrong with it, or nothing. An empty answer means the default, where there is one. */
  text(question: {
    readonly message: string;
    readonly hint?: string;
    readonly byDefault?: string;
    readonly refuse?: (answer: string) => string | undefined;
  }): Promise<string | undefined>;
  choose<value extends string>(question: {
    readonly message: string;
    readonly choices: readonly { readonly value: value; readonly label: string }[];
  }): Promise<value | undefined>;
}
