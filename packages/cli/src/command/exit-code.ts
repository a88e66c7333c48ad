/** How the command ends: documented, so that a script or a monitor can rely on it. */
export const exitCode = {
  /** It was done, or there is nothing to complain about. */
  fine: 0,
  /** It was refused, or there are findings a person must look at. */
  refused: 1,
  /** The command was used wrongly, or what it needs is broken or missing. */
  broken: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
