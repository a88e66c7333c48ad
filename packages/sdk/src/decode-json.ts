/** Returns the value that bytes hold as JSON, or undefined where they hold none: a schema is asked next. */
export function decodeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
