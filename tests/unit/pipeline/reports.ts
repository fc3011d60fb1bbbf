/** Sites full of reports, and a world that follows them. */
import { follow } from '../../../utils/pipeline.ts';
import { hour, now } from '../make.ts';
import { type Answer, feed, type Item, page, sites, type World, world } from './ports.ts';

/** A site with so many entries, each with a page of its own, published an hour apart from `newest` on. */
export function site(name: string, count: number, newest = 1): Map<string, Answer> {
  const items: Item[] = Array.from({ length: count }, (_, i) => ({
    title: `Report ${i} of ${name}`,
    link: `https://${name}.example/${i}`,
    time: now - (newest + i) * hour,
    text: 'A short teaser.',
  }));
  return new Map([
    [`https://${name}.example/feed`, feed(name, items)],
    ...items.map(({ link, title }) => [link, page(title)] as const),
  ]);
}

export async function following(...many: ReadonlyMap<string, Answer>[]): Promise<World> {
  const lede = world(sites(new Map(many.flatMap((one) => [...one]))));
  for (const one of many) await follow([...one.keys()][0] ?? '', undefined, lede);
  lede.asked.length = 0;
  return lede;
}
export const pagesAsked = (lede: World) =>
  lede.asked.map(({ url }) => url).filter((url) => !url.endsWith('/feed'));
