/** A pack against the sites themselves: the path is the one that following a site takes. */
import type { Pack, PackSite } from '../../utils/model.ts';
import { follow, type Ports } from '../../utils/pipeline.ts';
import type { ProblemCode } from '../../utils/result.ts';

export interface SiteChecked {
  readonly site: PackSite;
  readonly feedUrl?: string;
  readonly problem?: ProblemCode;
}

export interface PackChecked {
  readonly results: readonly SiteChecked[];
  /** The pack with `checked` as it was found: a site that could not be reached this time keeps what it had. */
  readonly pack: Pack;
}

export async function checkPack(pack: Pack, ports: Ports): Promise<PackChecked> {
  const sites = pack.groups.flatMap((group) => group.sites);
  const found = new Map<string, SiteChecked>();
  await Promise.all(
    sites.map(async (site) => {
      const followed = await follow(site.url, site.title, ports);
      found.set(site.url, {
        site,
        ...(followed.ok ? { feedUrl: followed.value.source.feedUrl } : { problem: followed.problem.code }),
      });
    }),
  );
  const passing = (problem: ProblemCode | undefined) => problem === 'unreachable' || problem === 'timeout';
  const mark = (site: PackSite): PackSite => {
    const result = found.get(site.url);
    return passing(result?.problem) ? site : { ...site, checked: result?.feedUrl !== undefined };
  };
  return {
    results: sites.flatMap(({ url }) => found.get(url) ?? []),
    pack: { ...pack, groups: pack.groups.map((group) => ({ ...group, sites: group.sites.map(mark) })) },
  };
}
