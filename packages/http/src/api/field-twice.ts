/** Tells whether a field stands twice in one object of a text that is JSON. */
export function hasFieldTwice(json: string): boolean {
  const open: Set<string>[] = [];
  const colon = /\s*:/y;
  for (let at = 0; at < json.length; at += 1) {
    const from = at;
    if (json[at] === '{') open.push(new Set());
    if (json[at] === '}') open.pop();
    if (json[at] !== '"') continue;
    for (at += 1; json[at] !== '"'; at += 1) if (json[at] === '\\') at += 1;
    colon.lastIndex = at + 1;
    if (!colon.test(json)) continue;
    const name = JSON.parse(json.slice(from, at + 1)) as string;
    if (open.at(-1)?.has(name) === true) return true;
    open.at(-1)?.add(name);
  }
  return false;
}
