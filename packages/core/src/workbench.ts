/**
 * The tools around a policy, apart from what an app needs to run one: writing it in code, composing layers, proving,
 * comparing, explaining, simulating and drawing it. All of it is pure.
 */
export type { Adjustment, PolicyOverlay } from './policy/overlay.ts';
export type { Expectation, PolicyTest } from './policy/policy-test.ts';
