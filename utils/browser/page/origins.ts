/** Match patterns to ask for, of things already in the store. */

import type { Source, Story } from '../../model.ts';
import { checkAddress, originsFor, typedAddress } from '../../net/address.ts';
import { hostPattern } from '../../net/host-pattern.ts';
import { allowHttp } from '../build.ts';

/** All that a source is read from: its feed, its site and its articles may live on different domains. */
export function originsOfSource({ feedUrl, siteUrl, health }: Source): string[] {
  const origins = [feedUrl, siteUrl].flatMap((address) => {
    const checked = checkAddress(address, allowHttp);
    return checked.ok ? originsFor(checked.value) : [];
  });
  return [...new Set([...origins, ...(health.problem?.origins ?? [])])];
}

/** The hosts of these pictures, as exact as a pattern can be; addresses that may not be fetched are left out. */
export function originsOfImages(addresses: readonly string[]): string[] {
  const origins = addresses.flatMap((address) => {
    const checked = checkAddress(address, allowHttp);
    return checked.ok ? [hostPattern(checked.value.href)] : [];
  });
  return [...new Set(origins)];
}

/** The match pattern of a page's own host, where Lede may read it. */
export const siteOfPage = (address: string): string | undefined => originsOfImages([address])[0];

/** The hosts of the pictures that a source's stories have shown so far. */
export function imageOriginsOf(source: Source, stories: readonly Story[]): string[] {
  const own = stories.filter((story) => story.members.some((member) => member.sourceId === source.id));
  return originsOfImages(own.flatMap((story) => (story.image ? [story.image] : [])));
}

/** What must be granted before this page may be fetched; nothing where it may not be fetched at all. */
export function originsOfPage(address: string): string[] {
  const checked = typedAddress(address, allowHttp);
  return checked.ok ? originsFor(checked.value) : [];
}
