/** Exports the JSON Schemas of all commands, with words in both languages. Loads zod. */

export { type ConsentFacts, guardianBarred, narrowed, whoConsents, whoSaw } from './consent.ts';
export { type AnswerLine, describeAnswers } from './describe-answers.ts';
export {
  type CommandForm,
  type Control,
  type FormChoice,
  type FormField,
  type FormOptions,
  fieldsWithin,
  formOf,
} from './form.ts';
export { type HtcdsField, htcdsFields, htcdsName } from './htcds.ts';
export { commandJsonSchema, type JsonSchema } from './json-schema.ts';
export {
  type AnswerSetting,
  type Answers,
  answersByField,
  givenTwice,
  isNumbered,
  readAnswers,
  variantOf,
} from './read-answers.ts';
export { fieldsIn, refusalInWords } from './refusal-in-words.ts';
export { choiceSpelled, fieldSpelled } from './spelling.ts';
