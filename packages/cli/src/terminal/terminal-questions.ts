import type { Readable, Writable } from 'node:stream';
import { isCancel, log, multiselect, select, text } from '@clack/prompts';
import { escapeControls } from './escape-controls.ts';
import type { Questions } from './questions.ts';
import { typedRows } from './typed-rows.ts';

/** Asked with clack. It draws on standard error, as every question does: what is printed stays clean. */
export const terminalQuestions = questionsOn({ output: process.stderr });

/** Asks by streams that behave like a terminal. What clack itself says is in English only, so none of it is shown. */
export function questionsOn(terminal: { readonly input?: Readable; readonly output: Writable }): Questions {
  const keyboard = (): Readable => terminal.input ?? process.stdin;
  const complain = (said: string): void => log.error(escapeControls(said), terminal);
  return {
    async text({ message, hint, written, refuse }) {
      const answer = await text({
        message: escapeControls(message),
        ...(hint === undefined ? {} : { placeholder: escapeControls(hint) }),
        ...(written === undefined ? {} : { initialValue: written }),
        validate: (typed = '') => refuse?.(typed.trim()),
        ...terminal,
      });
      return isCancel(answer) ? undefined : (answer ?? '').trim();
    },
    async choose(question) {
      const { choices, pick } = question;
      // The first line stands for no answer: the key that ends every question must choose nothing by itself.
      const rows = pick === undefined ? choices : [{ value: unanswered, label: `(${pick})` }, ...choices];
      const keys = typedRows(keyboard(), shown(rows), false);
      const answer = await select<string>({ ...drawn(question, rows), ...terminal, input: keys.input });
      keys.end();
      if (isCancel(answer)) return undefined;
      if (answer !== unanswered || pick === undefined) return choices.find(({ value }) => value === answer)?.value;
      complain(pick);
      return this.choose(question);
    },
    async several(question) {
      const { choices, atLeastOne, none, hint, marked = [] } = question;
      const asked = hint === undefined ? question : { ...question, message: `${question.message} (${hint})` };
      const output = none === undefined ? terminal.output : sayingNone(terminal.output, none);
      const keys = typedRows(keyboard(), shown(choices), true);
      const asking = {
        ...drawn(asked, choices),
        ...terminal,
        input: keys.input,
        output,
        required: false,
        initialValues: [...marked],
      };
      const answer = await multiselect<string>(asking);
      keys.end();
      if (isCancel(answer)) return undefined;
      // Whoever moved to a row, and marked none, believes that they chose it.
      if (answer.length === 0 && keys.moved() && question.unmarked !== undefined) {
        complain(question.unmarked);
        return this.several({ ...question, unmarked: undefined });
      }
      if (answer.length === 0 && atLeastOne !== undefined) {
        complain(atLeastOne);
        return this.several(question);
      }
      return choices.filter(({ value }) => answer.includes(value)).map(({ value }) => value);
    },
  };
}

const unanswered = '';

const shown = (rows: readonly { readonly label: string }[]): readonly string[] => rows.map(({ label }) => label);

function drawn({ message }: { readonly message: string }, rows: readonly { value: string; label: string }[]) {
  const options = rows.map(({ value, label }) => ({ value, label: escapeControls(label) }));
  return { message: escapeControls(message), options, showInstructions: false };
}

/** Puts a word in the reader's language in place of the word that clack shows for an empty answer. */
function sayingNone(output: Writable, none: string): Writable {
  const said = (chunk: unknown): string =>
    String(chunk).replace(/(?<= {2}(?:.\[\d+m)*)none(?=(?:[^\p{L}\n]|[mJK])*$)/mu, none);
  return Object.create(output, {
    write: { value: (chunk: unknown, ...rest: never[]) => output.write(said(chunk), ...rest) },
  }) as Writable;
}
