/** Match patterns to ask for, of things already in the store. */
import type { Source, Story } from '../../model.ts';
import { checkAddress, originsFor, typedAddress } from '../../net/address.ts';
import { allowHttp } from '../build.ts';

/** All that a source is read from: its feed and its site may live on different domains. */
export function originsOfSource(source: Source): string[] {
  const origins = [source.feedUrl, source.siteUrl].flatMap((address) => {
    const checked = checkAddress(address, allowHttp);
    return checked.ok ? originsFor(checked.value) : [];
  });
  return [...new Set(origins)];
}

/** The hosts of these pictures, as exact as a pattern can be; addresses that may not be fetched are left out. */
export function originsOfImages(addresses: readonly string[]): string[] {
  const origins = addresses.flatMap((address) => {
    const checked = checkAddress(address, allowHttp);
    // A match pattern takes no port.
    return checked.ok ? [`${checked.value.protocol}//${checked.value.hostname}/*`] : [];
  });
  return [...new Set(origins)];
}

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
