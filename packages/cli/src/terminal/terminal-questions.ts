import { isCancel, log, multiselect, select, text } from '@clack/prompts';
import { escapeControls } from './escape-controls.ts';
import type { Questions } from './questions.ts';

/** Asked with clack. It draws on standard error, as every question does: what is printed stays clean. */
export const terminalQuestions: Questions = {
  async text({ message, hint, refuse }) {
    const answer = await text({
      message: escapeControls(message),
      ...(hint === undefined ? {} : { placeholder: escapeControls(hint) }),
      validate: (written = '') => refuse?.(written.trim()),
      output: process.stderr,
    });
    return isCancel(answer) ? undefined : (answer ?? '').trim();
  },
  async choose(question) {
    // Its instructions are in English only.
    const answer = await select<string>({ ...drawn(question), showInstructions: false });
    return isCancel(answer) ? undefined : question.choices.find(({ value }) => value === answer)?.value;
  },
  async several(question) {
    // What clack itself says about an empty answer is in English only.
    const answer = await multiselect<string>({ ...drawn(question), required: false, showInstructions: false });
    if (isCancel(answer)) return undefined;
    if (answer.length === 0 && question.atLeastOne !== undefined) {
      log.error(escapeControls(question.atLeastOne), { output: process.stderr });
      return this.several(question);
    }
    return question.choices.filter(({ value }) => answer.includes(value)).map(({ value }) => value);
  },
};

function drawn({ message, choices }: Parameters<Questions['choose']>[0]) {
  const options = choices.map(({ value, label }) => ({ value: value as string, label: escapeControls(label) }));
  return { message: escapeControls(message), options, output: process.stderr };
}
