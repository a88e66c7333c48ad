import { html as drawn } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A piece of a page. Text in it is escaped when it is written. */
export type Html = VNode | readonly VNode[] | string | null;

export type Children = ComponentChildren;

/** Writes a piece of a page as a tagged template, so that what stands in a file is what runs: there is no build. */
export const html: (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode = drawn;

export function htmlText(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
