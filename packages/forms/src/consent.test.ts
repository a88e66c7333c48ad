import { commandSchemas } from '@kawal/core/schemas';
import { expect, test } from 'vitest';
import { whoConsents } from './consent.ts';
import { type FormField, formOf } from './form.ts';

test("offers a child's objection beside another ground alone, and asks who supported a child who agreed", () => {
  const { fields } = formOf(commandSchemas.referral, 'check-consent');
  const [consent] = whoConsents(fields, { ageClass: 'child', guardianImplicated: false });
  const variants = consent?.control.kind === 'variants' ? consent.control.variants : [];
  const answers = variants.flatMap((own) => {
    const heard = own.find(({ name }) => name === 'childHeard')?.control;
    if (heard?.kind !== 'group') return [];
    const [answer, supporter] = heard.fields as readonly [FormField, FormField];
    const values = answer.control.kind === 'choice' ? answer.control.choices.map(({ value }) => value) : [];
    return [[values, supporter.isRequired]];
  });
  expect(answers).toEqual([
    [['agreed', 'tooYoung'], true],
    [['agreed', 'tooYoung', 'objects', 'notAskable'], false],
  ]);
});
