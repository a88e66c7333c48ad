import { inspect } from 'node:util';

/** Writes an error with everything underneath it: each cause with its words and the codes that it carries. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error);
  const lines = [error.message];
  let { cause } = error;
  for (let depth = 0; cause !== undefined && depth < 8; depth += 1) {
    lines.push(
      `caused by: ${cause instanceof Error ? `${cause.name}: ${cause.message}${codesOf(cause)}` : inspect(cause)}`,
    );
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return lines.join('\n');
}

/** Writes the own text and numbers of an error, such as `code`, `errno` and SQLite's `errcode` and `errstr`. */
function codesOf(error: Error): string {
  const told = Object.entries(error)
    .filter(([, value]) => ['string', 'number'].includes(typeof value))
    .map(([name, value]) => `${name}: ${value}`);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}
