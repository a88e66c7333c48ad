import { isCancel, select, text } from '@clack/prompts';
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
  async choose({ message, choices }) {
    const options = choices.map(({ value, label }) => ({ value, label: escapeControls(label) }));
    // Its instructions are in English only.
    const answer = await select<string>({
      message: escapeControls(message),
      options,
      showInstructions: false,
      output: process.stderr,
    });
    return isCancel(answer) ? undefined : choices.find(({ value }) => value === answer)?.value;
  },
};
