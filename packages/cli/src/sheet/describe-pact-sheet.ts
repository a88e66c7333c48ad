import type { Localized } from '@kawal/core';
import { describeDay } from '@kawal/core/locales';
import { pactBreachKinds } from '@kawal/core/pact';
import { describeRecord } from '../record-names/describe-record.ts';
import { aboutLines, decreeText, placesText, placeText, postText } from './describe-lines.ts';
import { commitmentStatusWords, commitmentWords, dueWords, pactStatusShort, sheetWords as words } from './messages.ts';
import type { CommitmentLine, PactLine, PactSheet } from './overview.ts';
import type { Block, Section, SheetCell, SheetPage, SheetSetting } from './page.ts';

/** The pact sheet as a page to hand out. */
export function describePactSheet(sheet: PactSheet, setting: SheetSetting): SheetPage {
  const say = (said: Localized): string => said[setting.language];
  return {
    language: setting.language,
    title: say(words.pactTitle),
    about: aboutLines(sheet.asOf, setting),
    sections: [
      { heading: say(words.due), blocks: [dueBlock(sheet, setting)] },
      { heading: say(words.summary), blocks: [summaryBlock(sheet, setting)] },
      ...sheet.pacts.map((pact) => pactSection(pact, setting)),
      ...(sheet.without.length === 0
        ? []
        : [{ heading: say(words.withoutPact), blocks: [{ kind: 'text', text: placesText(sheet.without) } as const] }]),
    ],
  };
}

function dueBlock({ due }: PactSheet, { language, zone }: SheetSetting): Block {
  if (due.length === 0) return { kind: 'text', text: words.nothingDue[language] };
  return {
    kind: 'table',
    head: [words.day, words.kelurahan, words.what, words.state].map((said) => said[language]),
    rows: due.map(({ at, overdue, name, what }) => [
      describeDay(at, zone)[language],
      name,
      dueWords[what][language],
      overdue ? { loud: words.overdue[language] } : words.toCome[language],
    ]),
  };
}

function summaryBlock({ pacts }: PactSheet, setting: SheetSetting): Block {
  const { language, zone } = setting;
  if (pacts.length === 0) return { kind: 'text', text: words.noPacts[language] };
  const columns = [words.kelurahan, words.state, words.signedOn, words.decree, words.met, words.overdue];
  return {
    kind: 'table',
    head: columns.map((said) => said[language]),
    rows: pacts.map(({ name, area, status, signing, decree, commitments }) => {
      const met = commitments.filter((own) => own.status === 'met').length;
      const overdue = commitments.filter((own) => own.status === 'overdue').length;
      return [
        placeText({ name, area }),
        pactStatusShort[status][language],
        signing === null ? words.none[language] : describeDay(signing.signedOn, zone)[language],
        decree === null ? words.none[language] : decreeText(decree, setting),
        words.metOf({ met, all: commitments.length })[language],
        overdue === 0 ? '0' : { loud: String(overdue) },
      ];
    }),
  };
}

function pactSection(pact: PactLine, setting: SheetSetting): Section {
  const { language } = setting;
  const columns = [words.commitment, words.state, words.dueOn, words.evidence];
  const table: Block = {
    kind: 'table',
    head: columns.map((said) => said[language]),
    rows: pact.commitments.map((own) => commitmentRow(own, setting)),
  };
  return { heading: placeText(pact), blocks: [{ kind: 'facts', facts: factsOf(pact, setting) }, table] };
}

function factsOf(pact: PactLine, setting: SheetSetting): readonly (readonly [string, SheetCell])[] {
  const { language, zone } = setting;
  const { name, reportedName, status, signing, endedAt, decree, breaches } = pact;
  const fact = (label: Localized, value: SheetCell): readonly [string, SheetCell] => [label[language], value];
  return [
    ...(reportedName === name
      ? []
      : [fact(words.kelurahan, words.writtenAs({ name, reported: reportedName })[language])]),
    fact(words.state, pactStatusShort[status][language]),
    ...(signing === null
      ? []
      : [
          fact(words.signedOn, describeDay(signing.signedOn, zone)[language]),
          fact(words.signatory, signing.signatories.map(postText).join('; ')),
          fact(words.witness, signing.witnesses.map(postText).join('; ')),
          fact(words.validUntil, periodText(signing, setting)),
        ]),
    ...(endedAt === null ? [] : [fact(words.endedOn, describeDay(endedAt, zone)[language])]),
    fact(words.decree, decree === null ? words.none[language] : decreeText(decree, setting)),
    fact(words.source, pact.source),
    fact(words.record, describeRecord(pact.pact)[language]),
    ...breaches.map(({ kind, source, notedOn }) =>
      fact(words.breaches, {
        loud: words.breachOf({ what: pactBreachKinds[kind], source, on: describeDay(notedOn, zone) })[language],
      }),
    ),
  ];
}

function periodText(
  { validUntil, renewals }: NonNullable<PactLine['signing']>,
  { language, zone }: SheetSetting,
): string {
  if (validUntil === null) return words.noPeriod[language];
  const until = describeDay(validUntil, zone);
  return (renewals === 0 ? until : words.renewed({ until, times: renewals }))[language];
}

function commitmentRow(
  { commitment, status, dueOn, evidence }: CommitmentLine,
  { language, zone }: SheetSetting,
): readonly SheetCell[] {
  const state = commitmentStatusWords[status][language];
  return [
    commitmentWords[commitment][language],
    status === 'overdue' ? { loud: state } : state,
    dueOn === null ? words.noDay[language] : describeDay(dueOn, zone)[language],
    evidence.length === 0
      ? words.noEvidence[language]
      : evidence.map((one) => describeRecord(one)[language]).join(', '),
  ];
}
