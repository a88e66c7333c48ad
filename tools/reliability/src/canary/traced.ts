import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { sinkOfFile } from './sinks.ts';

/** Returns the words before a command under which every file that it opens, and every connection, is recorded from outside. */
export function tracing(trace: string): readonly string[] {
  const calls = 'trace=open,openat,creat,connect';
  return ['strace', '-f', '--seccomp-bpf', '-qq', '-s', '512', '-e', calls, '-o', trace];
}

export function canTrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** Written to by the platform itself, with nothing of ours. */
const platform = /^\/(dev\/(null|tty|urandom)|proc\/|sys\/)/;

/** Returns what a traced process opened to write below a folder or elsewhere, or connected to, and no list names. */
export function openedIn(trace: string, folder: string, ports: ReadonlySet<number>): readonly string[] {
  if (!existsSync(trace)) return [];
  const unlisted = new Set<string>();
  for (const line of readFileSync(trace, 'utf8').split('\n')) {
    const path = /(?:openat\(AT_FDCWD, |open\(|creat\()"([^"]*)", [A-Z_|]*O_(?:WRONLY|RDWR|CREAT).* = \d+$/.exec(
      line,
    )?.[1];
    if (path !== undefined && !platform.test(path)) {
      const within = relative(folder, path);
      const isInput = within.startsWith('terminal/masukan.json');
      if (!isInput && sinkOfFile(within) === undefined) unlisted.add(within);
    }
    const to = /connect\(\d+, \{sa_family=(AF_\w+), (.*?)\}/.exec(line);
    const port = /sin6?_port=htons\((\d+)\)/.exec(to?.[2] ?? '')?.[1];
    if (to !== null && !ports.has(Number(port))) unlisted.add(`${to[1]} ${port ?? to[2]}`);
  }
  return [...unlisted];
}
