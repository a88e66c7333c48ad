import { describeDay } from '@kawal/core/locales';
import { pactBreachKinds } from '@kawal/core/pact';
import { describeRecord } from '../record-names/describe-record.ts';
import { aboutLines, decreeWords, placesText, placeText, postText } from './describe-lines.ts';
import { commitmentStatusWords, commitmentWords, dueWords, pactStatusShort, sheetWords as words } from './messages.ts';
import type { CommitmentLine, PactLine, PactSheet } from './overview.ts';
import type { Block, Section, SheetCell, SheetPage, SheetSetting } from './page.ts';
import { pageParts } from './page-parts.ts';

/** The pact sheet as a page to hand out. */
export function describePactSheet(sheet: PactSheet, setting: SheetSetting): SheetPage {
  const { say, section, text } = pageParts(setting);
  const { asOf, pacts, without } = sheet;
  return {
    language: setting.language,
    title: say(words.pactTitle),
    about: aboutLines(asOf, setting),
    sections: [
      section(words.due, dueBlock(sheet, setting)),
      section(words.summary, summaryBlock(sheet, setting)),
      ...pacts.map((pact) => pactSection(pact, setting)),
      ...(without.length === 0 ? [] : [section(words.withoutPact, text(placesText(without)))]),
    ],
  };
}

function dueBlock({ due }: PactSheet, setting: SheetSetting): Block {
  const { say, day, loudIf, table, text } = pageParts(setting);
  if (due.length === 0) return text(words.nothingDue);
  const rows = due.map(({ at, overdue, name, what }) => [
    ...[day(at), name, say(dueWords[what])],
    loudIf(overdue, overdue ? words.overdue : words.toCome),
  ]);
  return table([words.day, words.kelurahan, words.what, words.state], rows);
}

function summaryBlock({ pacts }: PactSheet, setting: SheetSetting): Block {
  const { say, day, loudIf, table, text } = pageParts(setting);
  if (pacts.length === 0) return text(words.noPacts);
  const rows = pacts.map(({ name, area, status, signing, decree, commitments }) => {
    const met = commitments.filter((own) => own.status === 'met').length;
    const overdue = commitments.filter((own) => own.status === 'overdue').length;
    return [
      ...[placeText({ name, area }), say(pactStatusShort[status]), day(signing?.signedOn ?? null)],
      ...[say(decreeWords(decree, setting)), say(words.metOf({ met, all: commitments.length }))],
      loudIf(overdue > 0, String(overdue)),
    ];
  });
  return table([words.kelurahan, words.state, words.signedOn, words.decree, words.met, words.overdue], rows);
}

function pactSection(pact: PactLine, setting: SheetSetting): Section {
  const { section, table } = pageParts(setting);
  const rows = pact.commitments.map((own) => commitmentRow(own, setting));
  const commitments = table([words.commitment, words.state, words.dueOn, words.evidence], rows);
  return section(placeText(pact), { kind: 'facts', facts: factsOf(pact, setting) }, commitments);
}

function factsOf(pact: PactLine, setting: SheetSetting): readonly (readonly [string, SheetCell])[] {
  const { say, day, fact, loudIf } = pageParts(setting);
  const { name, reportedName, status, signing, endedAt, decree, breaches } = pact;
  return [
    ...(reportedName === name ? [] : [fact(words.kelurahan, words.writtenAs({ name, reported: reportedName }))]),
    fact(words.state, pactStatusShort[status]),
    ...(signing === null
      ? []
      : [
          fact(words.signedOn, day(signing.signedOn)),
          fact(words.signatory, signing.signatories.map(postText).join('; ')),
          fact(words.witness, signing.witnesses.map(postText).join('; ')),
          fact(words.validUntil, periodText(signing, setting)),
        ]),
    ...(endedAt === null ? [] : [fact(words.endedOn, day(endedAt))]),
    fact(words.decree, decreeWords(decree, setting)),
    fact(words.source, pact.source),
    fact(words.record, say(describeRecord(pact.pact))),
    ...breaches.map(({ kind, source, notedOn }) => {
      const said = words.breachOf({ what: pactBreachKinds[kind], source, on: describeDay(notedOn, setting.zone) });
      return fact(words.breaches, loudIf(true, said));
    }),
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

function commitmentRow(own: CommitmentLine, setting: SheetSetting): readonly SheetCell[] {
  const { say, day, loudIf } = pageParts(setting);
  const { commitment, status, dueOn, evidence } = own;
  return [
    say(commitmentWords[commitment]),
    loudIf(status === 'overdue', commitmentStatusWords[status]),
    day(dueOn, words.noDay),
    evidence.length === 0 ? say(words.noEvidence) : evidence.map((one) => say(describeRecord(one))).join(', '),
  ];
}
