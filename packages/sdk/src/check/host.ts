/** Takes what a command says. */
export interface CheckHost {
  line(text: string): void;
  complain(text: string): void;
}
