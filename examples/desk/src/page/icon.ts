import type { VNode } from 'preact';
import { html } from './html.ts';

/** Lines of the icons in a square of 24. Each stands beside its word, so none is read aloud. */
const lines = {
  mark: 'M12 3 4 6v5c0 5 3.4 8.6 8 10 4.6-1.4 8-5 8-10V6l-8-3Zm-3.4 9 2.4 2.4 4.4-4.8',
  today: 'M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  report: 'M7 3h7l4 4v14H7V3Zm7 0v4h4M10 12h5M10 16h5',
  community: 'M4 20V10l8-6 8 6v10H4Zm6 0v-6h4v6',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 4.5a3.5 3.5 0 0 1 0 6.4M17.5 15c2.1.8 3.5 2.6 3.5 5',
  more: 'M5 7h14M5 12h14M5 17h14',
  lock: 'M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6v-9Z',
  phone: 'M6 4h4l1.5 4L9 9.5a12 12 0 0 0 5.5 5.5L16 12.5l4 1.5v4c0 1-1 2-2 2C10.500 20 4 13.500 4 6c0-1 1-2 2-2Z',
} as const;

export type IconName = keyof typeof lines;

export function icon(name: IconName): VNode {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d=${lines[name]} /></svg>`;
}
