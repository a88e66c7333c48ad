import type { CaseClosure, CaseCommand, NeverClosure } from './case.ts';

/** Input of case commands. File numbers, visit notes and narratives are sealed before `case.ts` sees them. */
export type CaseInput =
  | Exclude<CaseOfDoor, { type: WithWords }>
  | (Of<'record-identification'> & WithReference)
  | (Of<'note-police-report'> & Required<WithReference>)
  | (Of<'note-criminal-case'> & WithReference)
  | (Of<'note-monitoring'> & CaseNote)
  | Omit<Of<'unlink-report'>, 'unread'>
  | CloseCaseInput;

/** The number of a paper elsewhere, such as a police report or a judgment. Sealed as `identity`. */
export interface WithReference {
  readonly reference?: string;
}

export interface CaseNote {
  /** Sealed as `narrative`. */
  readonly note?: string;
}

export interface CloseCaseInput {
  readonly type: 'close-case';
  readonly closure: (CaseClosure & CaseNote) | NeverClosure;
}

/** Commands from outside, without those that Kawal gives itself. */
type CaseOfDoor = Exclude<CaseCommand, { type: 'take-over-report' | 'note-service' | 'wake' }>;

type WithWords =
  | 'unlink-report'
  | 'record-identification'
  | 'note-police-report'
  | 'note-criminal-case'
  | 'note-monitoring'
  | 'close-case';

type Of<Type extends CaseOfDoor['type']> = Extract<CaseOfDoor, { type: Type }>;
