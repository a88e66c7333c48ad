/** Exports the JSON Schemas of all commands, with words in both languages. Loads zod. */
export { commandJsonSchema, type JsonSchema } from './forms/json-schema.ts';
export { type HtcdsField, htcdsFields, htcdsName } from './interop/htcds.ts';
