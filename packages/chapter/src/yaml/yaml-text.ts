/** As it stands where YAML reads it so; in quotation marks, as JSON writes them, where it would read something else. */
export function yamlText(text: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} .'’/()@+_-]*[\p{L}\p{N}.'’)])?$/u.test(text) ? text : JSON.stringify(text);
}
