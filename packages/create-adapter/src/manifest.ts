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
  const { check = '', ...otherScripts } = scripts;
  const { vitest: _runner, ...own } = devDependencies;
  const { '@kawal/sdk': sdk = '', ...others } = real(dependencies);
  return {
    ...rest,
    name: packageName(wishes),
    version: '0.0.0',
    description: { storage: `A storage for Kawal: ${wishes.name}`, notifier: `A notifier for Kawal: ${wishes.name}` }[
      wishes.kind
    ],
    // By this word adapters are found.
    keywords: ['kawal-adapter'],
    scripts: {
      test: `${check} --result conformance.json && node --test "src/**/*.test.ts"`,
      case: check,
      ...otherScripts,
      // What is packed from a fresh clone holds the code.
      prepack: 'npm run build',
    },
    dependencies: others,
    // An app has one copy of the SDK. A contract's number is kept as long as the first major version.
    peerDependencies: { '@kawal/sdk': `>=${sdk.replace(/^[^0-9]*/, '')} <2` },
    devDependencies: { '@kawal/sdk': sdk, ...real(own) },
  };
}
