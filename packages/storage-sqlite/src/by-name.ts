/** Joins a stream by its name, in the form that the index of the second migration has. */
export function byName(stream: string, name: string): string {
  return `${afterSlash(`${stream}.stream`)} = ${afterSlash(name)} AND ${stream}.stream = ${name}`;
}

function afterSlash(name: string): string {
  return `substr(${name}, instr(${name}, '/') + 1)`;
}
