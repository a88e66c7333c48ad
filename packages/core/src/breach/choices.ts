import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import { sealedClasses } from '../privacy/classes.ts';
import words from './choices.json' with { type: 'json' };

/** The property that failed: secrecy, correctness or presence of the data. */
export const breachKinds: Readonly<Record<BreachKind, Localized>> = words.breachKinds;

export type BreachKind = 'confidentiality' | 'integrity' | 'availability';

/** Kinds of exposed data; of children, crimes and health it is specific personal data (UU 27/2022 Art 4(2)). */
export const exposedData = { ...sealedClasses, ...words.exposedData } satisfies Choices;

export type ExposedData = keyof typeof exposedData;

export const breachRisks = { low: { id: 'rendah', en: 'low' }, high: { id: 'tinggi', en: 'high' } } satisfies Choices;

export type BreachRisk = keyof typeof breachRisks;

export const breachMeasures = words.breachMeasures satisfies Choices;

export type BreachMeasure = keyof typeof breachMeasures;

/** `subjects` and `authority` are owed by Art 46(1); `public` in some cases by Art 46(3). */
export const noticeTo: Readonly<Record<NoticeTo, Localized>> = words.noticeTo;

export type NoticeTo = 'subjects' | 'authority' | 'public';

/** Content that a written notice must have (Art 46(2)). */
export const noticeContents: Readonly<Record<NoticeContent, Localized>> = words.noticeContents;

export type NoticeContent = 'dataExposed' | 'whenAndHow' | 'handlingAndRecovery';
