/** Reads what the kernel says of this process and its children. Another thread runs it by its text alone. */
export function kernelWords() {
  const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
  // Nothing where there is no such file: elsewhere than on Linux, or of a process that has just ended.
  const tried = <found>(look: () => found, none: found): found => {
    try {
      return look();
    } catch {
      return none;
    }
  };
  const read = (path: string): string => tried(() => readFileSync(path, 'latin1').trim(), '');
  const threadsOf = (id: number | string): readonly string[] =>
    tried(() => readdirSync(`/proc/${id}/task`), []).map((thread) => `/proc/${id}/task/${thread}`);
  const treeOf = (id: number | string): readonly string[] =>
    threadsOf(id).flatMap((path) => [
      path,
      ...read(`${path}/children`)
        .split(' ')
        .filter(Boolean)
        .flatMap((child) => treeOf(child)),
    ]);
  const main = `/proc/${process.pid}/task/${process.pid}`;
  /** Returns how long a thread ran, and how long it waited for a processor, in milliseconds. */
  const spentBy = (path: string): readonly number[] =>
    read(`${path}/schedstat`)
      .split(' ')
      .map((word) => Number(word) / 1e6);
  return {
    main,
    threads: (): readonly string[] => treeOf(process.pid),
    spentBy,
    /** False where it says nothing of times: elsewhere than on Linux, and of a kernel built without them. */
    isKnown: spentBy(main).length > 1,
    // Behind the name, which may hold anything, stands what the thread does: D, where it waits for a disk.
    isAtDisk: (path: string): boolean => / D /.test(read(`${path}/stat`).replace(/^.*\)/, ')')),
  };
}
