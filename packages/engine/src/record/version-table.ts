/** Holds a number for each of very many names, in twelve to twenty-four bytes a name: the names themselves are not kept. */
export interface VersionTable {
  /** The number of a name; 0 for one that has none. */
  get(name: string): number;
  set(name: string, version: number): void;
}

/** Two names of a million are taken for one with a chance of one in thirty million. */
export function versionTable(): VersionTable {
  let slots = 1_024;
  let size = 0;
  let hashes = new Uint32Array(2 * slots);
  let versions = new Uint32Array(slots);

  /** Finds the slot of a name, or the free one in which it belongs. */
  function slotOf(one: number, other: number): number {
    let slot = one & (slots - 1);
    while (versions[slot] !== 0 && (hashes[2 * slot] !== one || hashes[2 * slot + 1] !== other))
      slot = (slot + 1) & (slots - 1);
    return slot;
  }

  function put(one: number, other: number, version: number): void {
    const slot = slotOf(one, other);
    if (versions[slot] === 0) size += 1;
    hashes[2 * slot] = one;
    hashes[2 * slot + 1] = other;
    versions[slot] = version;
  }

  function grow(): void {
    const [formerHashes, formerVersions] = [hashes, versions];
    slots *= 2;
    size = 0;
    hashes = new Uint32Array(2 * slots);
    versions = new Uint32Array(slots);
    for (const [at, version] of formerVersions.entries())
      if (version !== 0) put(formerHashes[2 * at] ?? 0, formerHashes[2 * at + 1] ?? 0, version);
  }

  return {
    get: (name) => versions[slotOf(...hashesOf(name))] ?? 0,
    set(name, version) {
      if (size * 4 > slots * 3) grow();
      // A number that no record reaches was planted.
      put(...hashesOf(name), Math.min(version, 0xffffffff));
    },
  };
}

/** Two hashes of a text, by FNV-1a and by MurmurHash's last step: nobody has to be kept from finding two names of one hash. */
function hashesOf(name: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < name.length; at += 1) {
    const sign = name.charCodeAt(at);
    one = Math.imul(one ^ sign, 0x01000193);
    other = Math.imul(other ^ sign, 0x85ebca6b);
    other ^= other >>> 15;
  }
  return [mixed(one), mixed(other)];
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  return (once ^ (once >>> 13)) >>> 0;
}
