/** Sets the clock of this process wrong, as a machine's would be, for everything in it that asks for the date; returns what puts it right. */
export function setClockAhead(byMs: number): () => void {
  const RightDate = Date;
  globalThis.Date = class extends RightDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [RightDate.now() + byMs] : given) as [number]));
    }
    static override now(): number {
      return RightDate.now() + byMs;
    }
  } as DateConstructor;
  return () => {
    globalThis.Date = RightDate;
  };
}
