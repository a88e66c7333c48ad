/** Something that a pass can be held up by, until it is opened. */
export interface Gate {
  readonly closed: Promise<void>;
  release(): void;
}

export function gate(): Gate {
  let release = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { closed, release: () => release() };
}
