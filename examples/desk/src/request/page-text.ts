import { callByOwnNames, escapeXml } from '@kawal/policy';
import type { VNode } from 'preact';
import { htmlText } from '../page/html.ts';
import type { Visit } from '../page/visit.ts';

/** Writes a page, in which each office has the name that the directory gives it. */
export function pageText(page: VNode): string {
  const { visit } = page.props as { readonly visit?: Visit };
  const offices = visit?.chapter?.directory.offices.map((one) => ({ ...one, localName: escapeXml(one.localName) }));
  return callByOwnNames(htmlText(page), offices);
}
