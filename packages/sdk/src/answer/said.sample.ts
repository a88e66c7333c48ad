import type { Intent } from './intent.ts';

/** Reads invented answers, one a line, by what each means. `⏎` stands for a new line of the answer. */
export function said(byIntent: Readonly<Record<Intent, string>>): readonly (readonly [text: string, intent: Intent])[] {
  const intents = Object.entries(byIntent) as readonly [Intent, string][];
  return intents.flatMap(([intent, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => [line.replaceAll('⏎', '\n'), intent] as const),
  );
}
