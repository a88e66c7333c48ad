import type { faultWords } from './words.ts';

type Words = typeof faultWords;

/** Faults as facts; `words.ts` has their texts. */
export type Mistake = {
  readonly [Code in keyof Words]: Readonly<Parameters<Words[Code]> extends [infer Facts] ? Facts : object> & {
    readonly code: Code;
  };
}[keyof Words];

/** Thrown to stop with a fault; recognised by {@link faultOf}. */
export function stopped(fault: Mistake): Error {
  return Object.assign(new Error(fault.code), { fault });
}

export function faultOf(error: unknown): Mistake | undefined {
  return error instanceof Error && 'fault' in error ? (error.fault as Mistake) : undefined;
}
