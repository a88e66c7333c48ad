/** Does the work of one name after the other; works of different names go on together. */
export type InTurn = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** Returns a queue for each name, because messages of one report would race for the same escalation. */
export function inTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(name, settled);
    void settled.then(() => {
      if (last.get(name) === settled) last.delete(name);
    });
    return turn;
  };
}
