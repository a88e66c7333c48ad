import { day, hour, type Language, minute, type Zone } from '@kawal/core';
import type { PolicyOverlay } from '@kawal/policy';
import { parseDocument } from 'yaml';
import { zeroWait } from '../words/waits.ts';
import { applyEdits, wordEdits } from './edits.ts';
import { layOut } from './lay-out.ts';
import { plainPolicy, type TimeStyle } from './plain-policy.ts';
import { policyForm } from './policy-form.ts';

/** Writes a layer as a tidy file. Instants (of waivers) are written in the local time of the zone. */
export function writePolicy(overlay: PolicyOverlay, language: Language, zone: Zone = 'WIB'): string {
  const english = layOut(plainPolicy(overlay, zone, asPeopleSay), header);
  if (language === 'en') return english;
  const written = parseDocument(english, { schema: 'failsafe' });
  return applyEdits(english, wordEdits(written.contents, policyForm, 'en', language));
}

const header: readonly string[] = ['kawal', 'id', 'version', 'layer', 'parent', 'area'];

/** The same as JSON: English names, ISO 8601 lengths of time. */
export function writePolicyJson(overlay: PolicyOverlay, zone: Zone = 'WIB'): string {
  return `${JSON.stringify(plainPolicy(overlay, zone, asIso), null, 2)}\n`;
}

const asPeopleSay: TimeStyle = {
  wait: (ms) => {
    if (ms === 0) return zeroWait.en[0];
    if (ms % day === 0 && ms >= 3 * day) return plural(ms / day, 'day');
    const [hours, minutes] = [Math.floor(ms / hour), (ms % hour) / minute];
    const parts = [...(hours > 0 ? [plural(hours, 'hour')] : []), ...(minutes > 0 ? [plural(minutes, 'minute')] : [])];
    return parts.join(' ');
  },
  workingDays: (days) => plural(days, 'working day'),
};

function plural(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

const asIso: TimeStyle = {
  wait: (ms) =>
    ms % day === 0 && ms > 0 ? `P${ms / day}D` : ms % minute === 0 ? `PT${ms / minute}M` : `PT${ms / 1_000}S`,
  workingDays: (days) => ({ workingDays: days }),
};
