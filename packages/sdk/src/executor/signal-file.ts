import { randomBytes } from 'node:crypto';
import {
  closeSync,
  type FSWatcher,
  openSync,
  readSync,
  statSync,
  type WatchEventType,
  watch,
  writeFileSync,
} from 'node:fs';

export interface SignalFileOptions {
  /** The file. Created if it is missing; its folder must exist. */
  readonly file: string;
  /** Called for each hint of another process: an instant, or 0 for now. */
  readonly heard: (at: number) => void;
  /** Called when nothing can be heard at the moment. */
  readonly deaf: (error: unknown) => void;
  /** Called when a hint could not be written. */
  readonly lost: (error: unknown) => void;
  /** How long to wait before the file is watched again after a failure, in milliseconds. */
  readonly retryMs: number;
}

export interface SignalFile {
  /** Writes a hint for the other processes: an instant, or 0 for now. Never throws. */
  send(at: number): void;
  /** Calls `heard` for each hint of another process, until `ignore`. */
  listen(): void;
  ignore(): void;
  isListening(): boolean;
  /** Throws where the file cannot be written to. */
  probe(): void;
  /** Writes at once every hint that waits. */
  flush(): void;
}

/** A file of this size, in bytes, is begun anew by the next hint. A reader takes a shorter file as a hint. */
const largest = 65_536;

/**
 * Carries hints between the processes of one machine. A hint is one appended line; every process that listens watches the
 * file. The file holds instants only, may be deleted at any time, and is bounded in size. A line that cannot be read is a
 * hint for now.
 */
export function signalFile({ file, heard, deaf, lost, retryMs }: SignalFileOptions): SignalFile {
  const sender = randomBytes(6).toString('hex');
  const { send, flush } = hintWriter(file, sender, lost);
  let listening: Listening | undefined;
  let retry: NodeJS.Timeout | undefined;

  function listen(): void {
    try {
      listening = startListening(file, look, fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Takes what was appended since the last look, or listens to the new file if the file was replaced. */
  function look(change: WatchEventType): void {
    if (listening === undefined) return;
    try {
      // A new file may have the number of the one that was deleted; only the event tells them apart.
      const added = change === 'rename' ? 'replaced' : listening.added();
      if (added !== 'replaced') {
        for (const at of hintsIn(added, sender)) heard(at);
        return;
      }
      ignore();
      listen();
      heard(0);
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown): void {
    ignore();
    deaf(error);
    retry = setTimeout(() => {
      listen();
      if (listening !== undefined) heard(0);
    }, retryMs);
    retry.unref();
  }

  function ignore(): void {
    clearTimeout(retry);
    listening?.end();
    listening = undefined;
  }

  return {
    send,
    flush,
    listen,
    ignore,
    isListening: () => listening !== undefined,
    probe: () => closeSync(openSync(file, 'a')),
  };
}

/** Appends hints; those of commits that shared a sync share a write. */
function hintWriter(file: string, sender: string, lost: (error: unknown) => void): Pick<SignalFile, 'send' | 'flush'> {
  const waiting = new Set<number>();
  let writing: NodeJS.Immediate | undefined;

  /** Writes on this thread: some bytes that nothing syncs take less time than handing them to another thread. */
  function write(): void {
    clearImmediate(writing);
    writing = undefined;
    if (waiting.size === 0) return;
    const lines = [...waiting].map((at) => `${at} ${sender}\n`).join('');
    waiting.clear();
    try {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      writeFileSync(file, lines, { flag: size < largest ? 'a' : 'w' });
    } catch (error) {
      lost(error);
    }
  }

  return {
    send(at) {
      waiting.add(at);
      writing ??= setImmediate(write);
    },
    flush: write,
  };
}

interface Listening {
  /** Returns what was appended since the last call. */
  added(): string | 'replaced';
  end(): void;
}

function startListening(
  file: string,
  changed: (change: WatchEventType) => void,
  failed: (error: unknown) => void,
): Listening {
  closeSync(openSync(file, 'a'));
  const watcher: FSWatcher = watch(file, changed);
  watcher.on('error', failed);
  const { ino } = statSync(file, { bigint: true });
  let position = statSync(file).size;
  return {
    added() {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (found === undefined || found.ino !== ino) return 'replaced';
      const size = Number(found.size);
      const from = size < position ? 0 : position;
      const isShorter = size < position;
      position = size;
      return `${isShorter ? '\n' : ''}${textOf(file, from, Math.min(size - from, 2 * largest))}`;
    },
    end: () => watcher.close(),
  };
}

function textOf(file: string, from: number, length: number): string {
  if (length === 0) return '';
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(length);
    return new TextDecoder().decode(bytes.subarray(0, readSync(descriptor, bytes, 0, length, from)));
  } finally {
    closeSync(descriptor);
  }
}

/** Returns the instants of the lines that others wrote; 0 for each line that is none. */
function hintsIn(text: string, self: string): readonly number[] {
  if (text === '') return [];
  const hints = new Set<number>();
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, at, sender] = /^(\d{1,16}) ([0-9a-f]{12})$/.exec(line) ?? [];
    if (sender !== self) hints.add(Number(at ?? 0));
  }
  return [...hints];
}
