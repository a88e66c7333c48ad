import { type Chapter, requiredTopics } from '@kawal/core';
import { describeRefusal } from '@kawal/core/locales';
import type { Outcome, Receipt } from '@kawal/engine';
import { cast, coordinator } from '../cast.ts';
import { local } from '../clock.ts';
import type { Narrator } from '../narrator.ts';
import { disputed, officialArea, type PilotKelurahan, pilots, sources } from '../pilot.ts';
import type { Stage } from '../stage.ts';

/** From the first meeting to communities with trained volunteers: December 2018 and January 2019. */
export async function formCommunities(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  await meetFirst(stage, chapter, narrator);
  const audience = await planAudience(stage, chapter);
  const firstDraft = await showRefusedPact(stage, chapter, audience, narrator);
  await signPacts(stage, chapter, narrator, { audience, firstDraft });
  await keepDispute(stage, chapter, narrator);
  await constitute(stage, chapter, narrator);
  await prepareVolunteers(stage, chapter, narrator);
}

async function meetFirst(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  narrator.chapter({
    id: 'Desember 2018: dari rakor ke pakta',
    en: 'December 2018: from the first meeting to the pact',
  });
  stage.clock.moveTo(local('2018-12-11T15:00'));
  await done(
    stage.as(cast.secretariat).engagements.record({
      kind: 'coordinationMeeting',
      area: chapter.city,
      heldOn: local('2018-12-11T09:00'),
      place: 'Hotel Trio Indah 2',
      attendance: {},
      outcome: 'followUp',
    }),
  );
  narrator.at(stage.clock.now(), {
    id: 'Rakor dicatat: kelurahan, kecamatan, tokoh RT/RW, dan kepolisian akan dilibatkan.',
    en: 'The coordination meeting (rakor) is recorded: kelurahan, kecamatan, RT/RW figures and police are to take part.',
  });
}

interface Signing {
  readonly audience: string;
  /** The draft of the first pilot, which was refused once. */
  readonly firstDraft: string;
}

/** The audience meeting, in which the five lurah sign. */
async function signPacts(
  stage: Stage,
  chapter: Chapter,
  narrator: Narrator,
  { audience, firstDraft }: Signing,
): Promise<void> {
  const secretariat = stage.as(cast.secretariat);
  stage.clock.moveTo(local('2018-12-19T15:00'));
  await done(
    secretariat.engagements.hold(audience, {
      heldOn: local('2018-12-19T09:00'),
      place: 'Regent Park Hotel',
      attendance: { lurah: 5 },
      outcome: 'agreed',
    }),
  );
  narrator.at(stage.clock.now(), {
    id: 'Audiensi. Lima kelurahan menandatangani Pakta Integritas:',
    en: 'The audience meeting. Five kelurahan sign the integrity pact (Pakta Integritas):',
  });
  const rows: string[][] = [];
  for (const [index, pilot] of pilots.entries()) {
    const area = officialArea(chapter, pilot);
    const pact = index === 0 ? firstDraft : await draftPact(stage, chapter, pilot);
    await done(
      secretariat.pacts.sign(pact, {
        signedOn: local('2018-12-19T10:00'),
        audience,
        signatory: `lurah-${pilot.key}`,
        witness: cast.secretariat.ref,
      }),
    );
    const community = `community/${area.code}`;
    await done(
      secretariat.communities.propose({ area: area.code, reportedName: pilot.reported, source: sources.signing }),
    );
    await done(secretariat.communities.notePact(community, {}));
    await done(
      secretariat.communities.assertPilot(community, {
        source: sources.signing,
        assertedOn: local('2018-12-19T12:00'),
      }),
    );
    rows.push([pilot.reported, area.name, area.code]);
  }
  narrator.table(
    [
      { id: 'Ejaan berita', en: 'As the news spells it' },
      { id: 'Nama resmi', en: 'Official name' },
      { id: 'Kode Kemendagri', en: 'Kemendagri code' },
    ],
    rows,
  );
}

/** Two sources disagree on the fifth pilot. Neither is silently believed. */
async function keepDispute(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  const own = disputed.insteadOf;
  const other = officialArea(chapter, disputed);
  const { code } = officialArea(chapter, own);
  await done(
    stage.as(cast.secretariat).communities.disputePilot(`community/${code}`, {
      otherArea: other.code,
      otherName: disputed.reported,
      source: sources.otherList,
    }),
  );
  narrator.note({
    id: `Sumber berselisih tentang kelurahan kelima: ${sources.signing} menulis ${own.reported} (${code}),\n${sources.otherList} menulis ${disputed.reported} (${other.code}). Dicatat sebagai masih diperselisihkan; tidak diputuskan di sini.`,
    en: `The sources disagree on the fifth kelurahan: ${sources.signing} has ${own.reported} (${code}),\n${sources.otherList} has ${disputed.reported} (${other.code}). Kept as disputed; nothing is decided here.`,
  });
}

async function planAudience(stage: Stage, chapter: Chapter): Promise<string> {
  const planned = await done(
    stage.as(cast.secretariat).engagements.plan({
      kind: 'audienceMeeting',
      area: chapter.city,
      plannedOn: local('2018-12-19T09:00'),
      place: 'Regent Park Hotel',
    }),
  );
  return planned.stream;
}

async function draftPact(stage: Stage, chapter: Chapter, pilot: PilotKelurahan): Promise<string> {
  const drafted = await done(
    stage.as(cast.secretariat).pacts.draft({
      area: officialArea(chapter, pilot).code,
      reportedName: pilot.reported,
      commitments: ['formVolunteers', 'conductMonitoring', 'reportConditions'],
      source: sources.signing,
      // The news gives no days; these are made up.
      dueDates: {
        formVolunteers: local('2019-01-31T23:59'),
        reportConditions: local('2019-02-28T23:59'),
        conductMonitoring: local('2019-06-30T23:59'),
      },
    }),
  );
  return drafted.stream;
}

/** Shows a refusal of the field in words; nothing is written. Returns the draft, which stays a draft. */
async function showRefusedPact(stage: Stage, chapter: Chapter, audience: string, narrator: Narrator): Promise<string> {
  const [pilot] = pilots;
  const draft = await draftPact(stage, chapter, pilot);
  const early = await stage.as(cast.secretariat).pacts.sign(draft, {
    signedOn: stage.clock.now(),
    audience,
    signatory: `lurah-${pilot.key}`,
    witness: cast.secretariat.ref,
  });
  narrator.at(stage.clock.now(), {
    id: 'Seseorang mencoba mencatat tanda tangan sebelum audiensi berlangsung. Ditolak:',
    en: 'Somebody tries to record a signature before the audience meeting was held. Refused:',
  });
  narrator.note({ id: refusalsOf(early, 'id'), en: refusalsOf(early, 'en') });
  return draft;
}

async function constitute(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  narrator.chapter({
    id: 'Januari 2019: SK lurah dan relawan',
    en: 'January 2019: the lurah’s decree, and volunteers',
  });
  stage.clock.moveTo(local('2019-01-08T13:00'));
  await done(
    stage.as(cast.secretariat).engagements.record({
      kind: 'monitoringEvaluation',
      area: chapter.city,
      heldOn: local('2019-01-08T09:00'),
      attendance: {},
      outcome: 'informed',
    }),
  );
  for (const pilot of pilots) {
    const { code } = officialArea(chapter, pilot);
    await done(
      stage.as(cast.secretariat).communities.constitute(`community/${code}`, {
        decree: {
          number: `contoh/${pilot.key}/2019`,
          date: local('2019-01-08T08:00'),
          signatory: `lurah-${pilot.key}`,
          until: local('2021-12-31T00:00'),
          members: [
            { person: `tokoh-${pilot.key}`, as: 'communityFigure' },
            { person: `pkk-${pilot.key}`, as: 'pkk' },
          ],
        },
      }),
    );
  }
  narrator.at(stage.clock.now(), {
    id: `Monev. SK Pembentukan tiap lurah diserahkan (${sources.evaluation}); nomor dan tanggal SK di sini hanya contoh.`,
    en: `The evaluation meeting. Each lurah's decree (SK) is handed over (${sources.evaluation}); their numbers and dates here are made up.`,
  });
}

async function prepareVolunteers(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  const secretariat = stage.as(cast.secretariat);
  stage.clock.moveTo(local('2019-01-12T16:00'));
  const training = await done(
    secretariat.engagements.record({
      kind: 'training',
      area: chapter.city,
      heldOn: local('2019-01-12T08:00'),
      attendance: {},
      outcome: 'informed',
      topics: requiredTopics,
    }),
  );
  for (const [index, pilot] of pilots.entries()) {
    const { code } = officialArea(chapter, pilot);
    const ref = `relawan-${pilot.key}`;
    const nominated = await done(
      secretariat.volunteers.nominate({
        community: `community/${code}`,
        person: { ref, identity: { name: `Relawan Contoh ${pilot.reported}` }, contact: { phone: '+6281200000001' } },
      }),
    );
    if (index === 0) {
      const early = await secretariat.volunteers.activate(nominated.stream, {});
      narrator.at(stage.clock.now(), {
        id: 'Relawan pertama hendak diaktifkan tanpa pelatihan. Ditolak:',
        en: 'The first volunteer is to be activated without training. Refused:',
      });
      narrator.note({ id: refusalsOf(early, 'id'), en: refusalsOf(early, 'en') });
    }
    await done(
      secretariat.volunteers.screen(nominated.stream, {
        identityChecked: true,
        references: 2,
        interview: true,
        adult: true,
      }),
    );
    await done(secretariat.volunteers.train(nominated.stream, { training: training.stream }));
    await done(
      secretariat.volunteers.signCode(nominated.stream, { edition: 'contoh', signedOn: local('2019-01-12T15:00') }),
    );
    await done(secretariat.volunteers.activate(nominated.stream, {}));
    await done(
      secretariat.communities.activate(`community/${code}`, {
        focalPoint: `koordinator-${pilot.key}`,
        volunteers: [nominated.stream],
      }),
    );
  }
  narrator.at(stage.clock.now(), {
    id: 'Lima relawan: dicalonkan, disaring, dilatih, menandatangani kode etik, aktif. Lima komunitas aktif.',
    en: 'Five volunteers: nominated, screened, trained, code of conduct signed, active. Five communities are active.',
  });
  narrator.note({
    id: 'Nama mereka tersegel dalam kartu; di catatan hanya ada rujukan seperti relawan-kotalama.',
    en: 'Their names are sealed in cards; the record holds references only, such as relawan-kotalama.',
  });
  await reportConditions(stage, chapter, narrator);
}

async function reportConditions(stage: Stage, chapter: Chapter, narrator: Narrator): Promise<void> {
  stage.clock.moveTo(local('2019-02-01T10:00'));
  const [pilot] = pilots;
  const { code, name } = officialArea(chapter, pilot);
  const opened = await done(stage.as(cast.secretariat).conditionReports.open({ area: code, period: '2019-01' }));
  await done(
    stage.as(coordinator(pilot.key)).conditionReports.submit(opened.stream, {
      submittedBy: `koordinator-${pilot.key}`,
      counts: {
        outreach: 3,
        departures: 2,
        returns: 0,
        boardingHouses: 1,
        employers: 0,
        vacancies: 2,
        childrenOutOfSchool: 1,
      },
      incidents: [],
    }),
  );
  await done(stage.as(cast.secretariat).conditionReports.accept(opened.stream, {}));
  narrator.at(stage.clock.now(), {
    id: `Laporan kondisi Januari dari ${name} diterima: angka saja, tanpa nama.`,
    en: `The January condition report of ${name} is accepted: counts only, no names.`,
  });
}

/** In the story every step succeeds; one that does not is a mistake in the story, told with its reason. */
export async function done<R extends Receipt>(outcome: Promise<Outcome<R>>): Promise<R> {
  const settled = await outcome;
  if (!settled.ok) throw new Error(refusalsOf(settled, 'en'));
  return settled.receipt;
}

function refusalsOf(outcome: Outcome<Receipt>, language: 'id' | 'en'): string {
  const refusals = outcome.ok ? [] : outcome.refusals;
  return refusals.map((one) => `${one.code}: ${describeRefusal(one, language, { zone: 'WIB' })}`).join('\n');
}
