/** Lays a plain value out as a file people read: one line for what one glance takes in, a line each for the rest. */
export function layOut(content: Readonly<Record<string, unknown>>, header: readonly string[]): string {
  return Object.entries(content)
    .map(([key, value]) => (header.includes(key) ? '' : '\n') + entry(key, value, [key]))
    .join('');
}

/** Wider than this is broken up. Words of another language may be a little longer. */
const width = 110;

/** The parts that always get lines of their own, by their keys; `*` is an officer's own id. */
const open: readonly string[] = [
  ...['facts', 'triage', 'requires', 'adjust', 'paths', 'replace', 'floors', 'ceilings', 'waivers', 'tests'],
  ...['paths/*', 'paths/*/steps', 'replace/*', 'replace/*/steps', 'waivers/*', 'tests/*', 'tests/*/expect'],
];

function entry(key: string, value: unknown, way: readonly string[]): string {
  const indent = '  '.repeat(way.length - 1);
  const oneLine = `${indent}${key}: ${inline(value)}`;
  if (!isOpen(way) && (oneLine.length <= width || !isBlock(value))) return `${oneLine}\n`;
  return `${indent}${key}:\n${block(value, way)}`;
}

function block(value: unknown, way: readonly string[]): string {
  const indent = '  '.repeat(way.length);
  if (Array.isArray(value)) {
    return value
      .map((item: unknown) => {
        const oneLine = `${indent}- ${inline(item)}`;
        if (!isOpen([...way, '*']) && (oneLine.length <= width || !isMap(item))) return `${oneLine}\n`;
        // The first word of an item stands behind its dash.
        const lines = block(item, [...way, '*']);
        return `${indent}- ${lines.slice(indent.length + 2)}`;
      })
      .join('');
  }
  return Object.entries(value as Readonly<Record<string, unknown>>)
    .map(([key, part]) => entry(key, part, [...way, key]))
    .join('');
}

function isOpen(way: readonly string[]): boolean {
  const ownIds = new Set(['paths', 'replace', 'waivers', 'tests']);
  return open.includes(way.map((key, index) => (index === 1 && ownIds.has(way[0] ?? '') ? '*' : key)).join('/'));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Tells whether a value can have lines of its own: an empty one cannot. */
function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (!isMap(value)) return typeof value === 'string' ? scalar(value) : String(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${inline(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** Text is quoted where a reader of YAML could take it for something else. */
function scalar(text: string): string {
  const isPlain = /^[A-Za-z0-9]([A-Za-z0-9 ./@_:-]*[A-Za-z0-9.])?$/.test(text) && !text.includes(': ');
  const isOther = /^[\d.]+$/.test(text) || ['true', 'false', 'null'].includes(text);
  return isPlain && !isOther ? text : JSON.stringify(text);
}
