/** Control, format and line-separating characters, and halves of characters: a reader cannot see them, a terminal obeys some. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * Returns the text with each invisible character written as `\u….`, as in JSON: escape sequences then reach no terminal,
 * and marks that turn the reading direction turn nothing. Inside a JSON text the result means the same as before.
 */
export function escapeControls(text: string): string {
  return text.replace(invisible, (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Returns the same for a text of several lines: its line breaks and tabs stay. */
export function escapeControlsInLines(text: string): string {
  return text.replace(/[^\n\t]+/g, escapeControls);
}

/** Returns the same for text that goes into one line: line breaks and tabs become a space. */
export function escapeControlsOnOneLine(text: string): string {
  return escapeControls(text.replace(/[\t\n\v\f\r\p{Zl}\p{Zp}]+/gu, ' '));
}
