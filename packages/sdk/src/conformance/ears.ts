/** Lets several hear one source, which is listened to while somebody hears, in whatever order they end. */
export function earsOn<word>(listen: (tell: (word: word) => void) => () => void) {
  const ears = new Set<(word: word) => void>();
  const tell = (word: word): void => ears.forEach((ear) => void ear(word));
  let putBack = (): void => undefined;
  return (ear: (word: word) => void): (() => void) => {
    if (ears.size === 0) putBack = listen(tell);
    ears.add(ear);
    return () => {
      if (ears.delete(ear) && ears.size === 0) putBack();
    };
  };
}
