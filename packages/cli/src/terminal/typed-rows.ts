import { PassThrough, type Readable } from 'node:stream';

const esc = '\u001b';
const up = '\u001b[A';
const down = '\u001b[B';
const arrows: Readonly<Record<string, number>> = { [up]: -1, '\u001bOA': -1, [down]: 1, '\u001bOB': 1 };

/** Matches one key: a sequence of the terminal, or a sign. Keys that are pressed fast come in one piece. */
const onePress = new RegExp(`${esc}(?:\\[[\\d;]*[A-Za-z~]|O[A-Za-z])?|[^${esc}]`, 'gu');

/** Keys on their way to a list of rows. */
export interface TypedRows {
  readonly input: Readable;
  /** Tells whether somebody moved through the rows. */
  moved(): boolean;
  /** Lets go of the keyboard. */
  end(): void;
}

interface Keyboard extends Readable {
  readonly isTTY?: boolean;
  setRawMode?(mode: boolean): unknown;
}

/**
 * Lets people type what they choose: each letter moves to the first row that begins so. Without it a library takes letters
 * for keys of its own, as `k` for up, and whoever types "tidak" chooses another row. Enter after a word that no row begins
 * with chooses nothing. `marks`: the space bar marks a row.
 */
export function typedRows(keyboard: Keyboard, labels: readonly string[], marks: boolean): TypedRows {
  const input = Object.assign(new PassThrough(), {
    isTTY: keyboard.isTTY ?? false,
    setRawMode: (mode: boolean) => keyboard.setRawMode?.(mode),
  });
  const words = labels.map((label) => label.toLowerCase());
  let at = 0;
  let typed = '';
  let isMoved = false;

  const go = (by: number): void => {
    at = (at + by + labels.length) % labels.length;
    isMoved = true;
  };
  const seek = (written: string): void => {
    typed = written;
    const found = words.findIndex((word) => written !== '' && word.startsWith(written.toLowerCase()));
    if (found === -1) return;
    input.write((found > at ? down : up).repeat(Math.abs(found - at)));
    go(found - at);
  };
  const take = (key: string): void => {
    if (key === '\r' || key === '\n') {
      const isUnknown = typed !== '' && !words.some((word) => word.startsWith(typed.toLowerCase()));
      typed = '';
      if (!isUnknown) input.write(key);
    } else if (key === '\u007f') seek(typed.slice(0, -1));
    else if (key === ' ' && (marks || typed === '')) input.write(key);
    else if (key < ' ') input.write(key);
    else seek(typed + key);
  };
  const hear = (chunk: unknown): void => {
    for (const key of String(chunk).match(onePress) ?? []) {
      if (!key.startsWith(esc)) take(key);
      else {
        const by = arrows[key];
        if (by !== undefined) go(by);
        typed = '';
        input.write(key);
      }
    }
  };
  keyboard.on('data', hear).resume();
  return {
    input,
    moved: () => isMoved,
    end() {
      keyboard.off('data', hear);
      keyboard.pause();
    },
  };
}
