/** The kind of adapter: a storage, or a notifier. */
export type Kind = 'storage' | 'notifier';
export const kinds: readonly Kind[] = ['storage', 'notifier'];

export type Lang = 'id' | 'en';

/** All that must be known before anything is written. */
export interface Wishes {
  readonly kind: Kind;
  /** The thing it connects to, in lower case with hyphens: `mysql`, `my-gateway`. */
  readonly name: string;
  /** The channel that a notifier serves: any word, as contact points of a chapter name it. */
  readonly channel?: string;
  /** Where the package is made; it may not hold anything yet. */
  readonly folder: string;
}

/** The name as it stands in names of packages. Everybody may publish under it; the scope `@kawal` is the project's. */
export function packageName({ kind, name }: Pick<Wishes, 'kind' | 'name'>): string {
  return `kawal-${prefixes[kind]}-${name}`;
}

/** Reads a name as people write it, `storage-mysql` too; undefined where it cannot be one. */
export function readName(kind: Kind, written: string): string | undefined {
  const name = written.trim().replace(new RegExp(`^(kawal-)?(${prefixes[kind]}-)?`), '');
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) ? name : undefined;
}

/** Reads the name of a channel; undefined where it cannot be one. */
export function readChannel(written: string): string | undefined {
  const channel = written.trim();
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(channel) && channel.length <= 64 ? channel : undefined;
}

const prefixes: Readonly<Record<Kind, string>> = { storage: 'storage', notifier: 'notify' };
