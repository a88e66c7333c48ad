/** Small letters, digits and single hyphens: it stands in events, files and addresses alike. */
export function isId(text: string): boolean {
  return text.length <= 64 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
