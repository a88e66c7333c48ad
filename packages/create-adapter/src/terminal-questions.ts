import { isCancel, select, text } from '@clack/prompts';
import type { Prompts } from './questions.ts';

/** Asked with clack. It draws on standard error: what is printed stays clean. */
export const terminalQuestions: Prompts = {
  async text({ message, hint, byDefault, refuse }) {
    const answer = await text({
      message,
      ...(hint === undefined ? {} : { placeholder: hint }),
      ...(byDefault === undefined ? {} : { placeholder: byDefault, defaultValue: byDefault }),
      validate: (written = '') => refuse?.(written.trim() === '' ? (byDefault ?? '') : written.trim()),
      output: process.stderr,
    });
    return isCancel(answer) ? undefined : (answer ?? '').trim();
  },
  async choose({ message, choices }) {
    const options = choices.map(({ value, label }) => ({ value, label }));
    // Its instructions are in English only.
    const answer = await select<string>({ message, options, showInstructions: false, output: process.stderr });
    return isCancel(answer) ? undefined : choices.find(({ value }) => value === answer)?.value;
  },
};
