/** Exports the JSON Schemas of all commands, with words in both languages. Loads zod. */

export { type AnswerLine, describeAnswers } from './forms/describe-answers.ts';
export {
  type CommandForm,
  type Control,
  type FormChoice,
  type FormField,
  type FormOptions,
  fieldsWithin,
  formOf,
} from './forms/form.ts';
export { commandJsonSchema, type JsonSchema } from './forms/json-schema.ts';
export {
  type AnswerSetting,
  type Answers,
  answersByField,
  isNumbered,
  readAnswers,
  variantOf,
} from './forms/read-answers.ts';
export { fieldsIn, refusalInWords } from './forms/refusal-in-words.ts';
export { fieldSpelled } from './forms/spelling.ts';
export { type HtcdsField, htcdsFields, htcdsName } from './interop/htcds.ts';
