import { applied } from '../kawal.sample.ts';
import type { Questions } from '../terminal/questions.ts';

/** Answers by the words of the question; a list gives one answer after the other. What has none is left empty. */
export type ByQuestion = Readonly<Record<string, string | readonly string[]>>;

/** For tests alone: a deployment whose officer answers every question of a command, in Indonesian. */
export async function desk() {
  const world = await applied();
  const asks = async (answers: ByQuestion, ...argv: readonly string[]) => {
    const { questions, asked } = answering(answers);
    const ran = await world.kawalWith({ questions }, ...argv);
    return { ...ran, asked };
  };
  return { ...world, asks };
}

/** Somebody who reads each question and answers in its words, and leaves the rest empty. */
function answering(by: ByQuestion): { readonly questions: () => Promise<Questions>; readonly asked: string[] } {
  const asked: string[] = [];
  const left = new Map(Object.entries(by).map(([question, answer]) => [question, [answer].flat()]));
  const next = (message: string): string => {
    asked.push(message);
    return left.get(message)?.shift() ?? '';
  };
  const chosen = <Value extends string>(
    choices: readonly { readonly value: Value; readonly label: string }[],
    label: string,
    message: string,
  ): Value | undefined => {
    const empty = choices.find(({ value }) => value === '' || value === 'send');
    const choice = choices.find((one) => one.label === label) ?? (label === '' ? empty : undefined);
    const no = choices.find(({ label: word }) => word === 'tidak');
    if (choice !== undefined) return choice.value;
    if (no !== undefined && label === '') return no.value;
    throw new Error(`${message}: "${label}" is none of ${choices.map((one) => one.label).join(' | ')}`);
  };
  const questions: Questions = {
    async text({ message, refuse }) {
      const answer = next(message);
      const complaint = refuse?.(answer);
      if (complaint !== undefined) throw new Error(`${message}: ${complaint}`);
      return answer;
    },
    choose: async ({ message, choices }) => chosen(choices, next(message), message),
    several: async ({ message, choices, atLeastOne, hint }) => {
      if (!hint?.includes('spasi')) throw new Error(`${message}: it does not say how a choice is marked`);
      asked.push(message);
      const labels = left.get(message) ?? [];
      if (labels.length === 0 && atLeastOne !== undefined) {
        asked.push(atLeastOne);
        return undefined;
      }
      return labels.flatMap((label) => chosen(choices, label, message) ?? []);
    },
  };
  return { questions: async () => questions, asked };
}
