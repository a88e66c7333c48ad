import type { Choices } from '../language/choices.ts';
import words from './channels.json' with { type: 'json' };

/** Ways that a report comes in. All that the form of a citizen loads of the choices of a report. */
export const reportChannels = words.reportChannels satisfies Choices;

export type ReportChannel = keyof typeof reportChannels;
