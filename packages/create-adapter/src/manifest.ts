import { packageName, type Wishes } from './wishes.ts';

/** The part of a `package.json` that is read here. */
export interface PackageJson {
  readonly version?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/**
 * The template's manifest as that of a package that stands alone.
 *
 * @param versions the versions the template was tested with, by package: the scaffold's own `devDependencies`.
 */
export function manifestFor(
  wishes: Wishes,
  template: PackageJson,
  versions: Readonly<Record<string, string>>,
): PackageJson {
  const { private: _, dependencies = {}, devDependencies = {}, scripts = {}, ...rest } = template;
  const real = (wanted: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(wanted).map(([name, version]) => [name, versions[name] ?? version]));
  const { vitest, ...withoutVitest } = devDependencies;
  const byNode = wishes.runner === 'node:test';
  return {
    ...rest,
    name: packageName(wishes),
    version: '0.0.0',
    description: { storage: `A storage for Kawal: ${wishes.name}`, notifier: `A notifier for Kawal: ${wishes.name}` }[
      wishes.kind
    ],
    scripts: byNode ? { ...scripts, test: `node --test ${tests}`, case: 'node --test --test-name-pattern' } : scripts,
    dependencies: real(dependencies),
    devDependencies: real(byNode ? withoutVitest : devDependencies),
  };
}

const tests = '"src/**/*.test.ts"';
