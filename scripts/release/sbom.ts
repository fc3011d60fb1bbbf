/**
 * The bill of materials as CycloneDX 1.5: the packages whose code is in the builds. Our own and not `npm sbom`, which
 * lists what package.json calls a dependency: it would name the Node we build with, pass over wxt, and call Lede by
 * the folder it stands in. Nothing in it is of the day or the machine: no serial number, no time.
 */

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
}

export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

interface Product {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** `shipped` are keys of the lockfile. Throws for one that is not there, or without a checksum. */
export function sbomOf(product: Product, lock: Lock, shipped: Iterable<string>): string {
  const components = [...new Set(shipped)].sort().map((key) => component(key, lock.packages[key]));
  const own = { ...described(product), type: 'application' };
  return `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: own },
      components,
      dependencies: [
        { ref: own['bom-ref'], dependsOn: [...new Set(components.map((one) => one['bom-ref']))] },
        ...components.map((one) => ({ ref: one['bom-ref'] })),
      ],
    },
    null,
    2,
  )}\n`;
}

function component(key: string, locked: Locked | undefined) {
  const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [, digest] = /^sha512-(\S+)$/.exec(locked?.integrity ?? '') ?? [];
  if (!locked || digest === undefined) throw new Error(`package-lock.json has no checksum for ${key}`);
  const content = Buffer.from(digest, 'base64').toString('hex');
  return {
    ...described({ name, version: locked.version, license: locked.license ?? '' }),
    type: 'library',
    hashes: [{ alg: 'SHA-512', content }],
  };
}

function described({ name, version, license }: Product) {
  return {
    'bom-ref': `${name}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license ? { licenses: [{ license: { id: license } }] } : {}),
  };
}
