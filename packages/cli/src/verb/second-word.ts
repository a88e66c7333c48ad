import { formatInstant, type Zone } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import type { ActorApi, Engine, ListedVerb } from '@kawal/engine';
import type { CommandForm } from '@kawal/forms';
import type { Session } from '../command/session.ts';
import type { Complaint } from '../form/complaints.ts';
import type { FillOptions } from '../form/fill-form.ts';
import { formWords as words } from '../form/words.ts';
import { isOfDrill } from '../records/of-drill.ts';
import { printOwed } from './print-receipt.ts';

interface Closing {
  readonly verb: ListedVerb;
  readonly engine: Engine;
  readonly api: ActorApi;
  readonly record: string;
  readonly form: CommandForm;
  readonly given: readonly string[];
  readonly zone: Zone;
  readonly options: { readonly as: string; readonly json?: boolean };
}

type Agreeing = Pick<FillOptions, 'preset' | 'toAsk' | 'review'>;

/**
 * Says before a report is closed what the person should know: that nobody has read it, or what they would agree to. The
 * reason of a proposal is not asked for again; of a child or of danger its note is read first.
 */
export async function beforeClosing(
  session: Session,
  { verb, engine, api, record, form, given, zone, options }: Closing,
): Promise<Agreeing & { readonly complaints?: readonly Complaint[] }> {
  const { line, say, tone } = session;
  if (verb.type !== 'close-report') return {};
  const owed = await api.reports.owed(record);
  if (!owed.ok) return {};
  const about = { number: recordNumber(record) ?? record, person: options.as };
  if (owed.unread && !options.json) line(tone('loud', say(words.unread(about))));
  if (owed.proposal === undefined) return {};
  const { by, at, reason, note, takesReading } = owed.proposal;
  const field = form.fields.find(({ name }) => name === 'reason');
  const choices = field !== undefined && 'choices' in field.control ? field.control.choices : [];
  const said = choices.find(({ value }) => value === reason) ?? { id: reason, en: reason };
  if (!options.json) {
    const drill = await isOfDrill(engine, record);
    if (drill) line(tone('loud', say(words.drill)));
    const when = `${formatInstant(at, zone).slice(0, 16).replace('T', ' ')} ${zone}`;
    line(say(words.proposedBy({ by, when, reason: said })));
    printOwed(session, owed.owed, { stream: record, zone, drill });
    line(say(words.noteOfProposal[note]));
    if (note === 'unread' && !takesReading) line(say(words.readNote(about)));
  }
  const complaint = (code: string, text: string) => ({ complaints: [{ code, text, field: 'reason' }] });
  if (note === 'unread' && takesReading)
    return complaint('report.unread', `${say(words.noteFirst)} ${say(words.readNote(about))}`);
  if (given.length > 0) return {};
  const answer = `${say(field?.label ?? { id: 'alasan', en: 'reason' })}=${say(said)}`;
  if ((await session.io.questions?.()) === undefined)
    return complaint('input.missing', say(words.agreeWith({ ...about, answer })));
  return {
    preset: { reason },
    toAsk: [],
    review: async (body, questions) => {
      const answers = [
        { value: 'no', label: say(words.no) },
        { value: 'yes', label: say(words.yes) },
      ];
      const agreed = (await questions.choose({ message: say(words.agree), choices: answers })) === 'yes';
      return agreed ? { next: 'send', body } : { next: 'leave' };
    },
  };
}
