/** That a name or a reference went along becomes a fact before it is taken out into a card (R3). */
export function deriveEscalation<Input extends object>(input: Input): Input {
  return 'reference' in input && 'level' in input ? { ...input, referenced: true } : input;
}
