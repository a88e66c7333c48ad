import help from './help.json' with { type: 'json' };

/** The words of `kawal sheet --help` and of the commands under it. */
export const sheetHelp = help;
