import type { Language, Localized } from '@kawal/core';
import { structureWords, type Word } from '../words/structure.ts';
import { waitUnits, workingDayWords, zeroWait } from '../words/waits.ts';
import { descriptions } from './descriptions.ts';
import type { DescribedChoice, Form } from './form.ts';
import { policyForm } from './policy-form.ts';

/** A JSON Schema (2020-12), as plain data. */
export type PolicyJsonSchema = Readonly<Record<string, unknown>>;

/**
 * The form of a policy file in the words of one language, for an editor to complete and underline by. Descriptions are in
 * both languages, the file's own first. It knows what a file looks like; whether it holds together is for `kawal check`.
 */
export function policySchema(language: Language): PolicyJsonSchema {
  const shared = new Map<string, PolicyJsonSchema>();
  const schema = schemaOf(policyForm, { language, shared });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: language === 'id' ? 'Kebijakan Kawal' : 'Kawal policy',
    ...schema,
    $defs: Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

interface SchemaSetting {
  readonly language: Language;
  /** The schemas used in several places, each written once. */
  readonly shared: Map<string, PolicyJsonSchema>;
}

function schemaOf(form: Form, setting: SchemaSetting): PolicyJsonSchema {
  const name = 'name' in form ? form.name : undefined;
  if (name === undefined) return bareSchema(form, setting);
  if (!setting.shared.has(name)) {
    setting.shared.set(name, {});
    setting.shared.set(name, bareSchema(form, setting));
  }
  return { $ref: `#/$defs/${name}` };
}

function bareSchema(form: Form, setting: SchemaSetting): PolicyJsonSchema {
  const { language } = setting;
  switch (form.kind) {
    case 'fields':
      return fieldsSchema(form, setting);
    case 'entries':
      return {
        type: 'object',
        propertyNames: { pattern: form.pattern },
        additionalProperties: schemaOf(form.of, setting),
      };
    case 'keyed':
      return {
        type: 'object',
        properties: Object.fromEntries(
          form.keys.map(({ choice, of, said }) => [choice[language], described(schemaOf(of, setting), said, language)]),
        ),
        additionalProperties: form.others === undefined ? false : schemaOf(form.others, setting),
      };
    case 'list':
      return { type: 'array', items: schemaOf(form.of, setting) };
    case 'choice': {
      const words = form.choices.map((choice) => wordSchema(choice, language));
      return { anyOf: form.others === undefined ? words : [...words, schemaOf(form.others, setting)] };
    }
    case 'either':
      return { anyOf: form.forms.map((one) => schemaOf(one, setting)) };
    case 'wait':
      return waitSchema(form.workingDays, language);
    case 'number':
      return { type: 'integer', minimum: form.least, maximum: form.most };
    case 'text':
      // An editor reads `35.73` and `129` as numbers; Kawal reads every one of them as the text that was written.
      return form.pattern === undefined
        ? { type: ['string', 'number'] }
        : { anyOf: [{ type: 'string', pattern: form.pattern }, { type: 'number' }] };
  }
}

function fieldsSchema(form: Extract<Form, { readonly kind: 'fields' }>, setting: SchemaSetting): PolicyJsonSchema {
  const { language } = setting;
  const spelled = (word: Word): string => structureWords[word][language];
  const properties = (Object.keys(form.fields) as Word[]).map((word) => {
    const field = form.fields[word] as Form;
    return [spelled(word), described(schemaOf(field, setting), descriptions[word], language)];
  });
  const exactlyOne = (form.oneOf ?? []).map((words) => ({
    oneOf: words.map((word) => ({ required: [spelled(word)] })),
  }));
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: form.needs.map(spelled),
    additionalProperties: false,
    ...(exactlyOne.length === 0 ? {} : { allOf: exactlyOne }),
  };
}

function wordSchema(choice: DescribedChoice, language: Language): PolicyJsonSchema {
  return described({ const: choice[language] }, choice.said, language);
}

function waitSchema(workingDays: boolean, language: Language): PolicyJsonSchema {
  const either = (words: readonly string[]): string => `(${words.join('|')})`;
  const part = `\\d+(\\s*[x×]\\s*\\d+)?\\s*${either(waitUnits.flatMap((unit) => unit[language]))}`;
  const days = workingDays ? `|\\d+\\s+${either(workingDayWords[language])}` : '';
  const pattern = `^(0|${either([...zeroWait[language]])}|${part}(\\s+${part})*${days})$`;
  const examples = {
    id: ['segera', '15 menit', '6 jam', '3x24 jam'],
    en: ['at once', '15 minutes', '6 hours', '3x24 hours'],
  };
  return { anyOf: [{ type: 'string', pattern, examples: examples[language] }, { const: 0 }] };
}

function described(schema: PolicyJsonSchema, said: Localized | undefined, language: Language): PolicyJsonSchema {
  if (said === undefined) return schema;
  return { ...schema, description: language === 'id' ? `${said.id}\n\n${said.en}` : `${said.en}\n\n${said.id}` };
}
