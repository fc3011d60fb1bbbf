/** The packs that Lede ships, each a file of its own that is loaded when it is looked at. */
import type { Pack } from '../../model.ts';

const files = {
  automotive: () => import('../../../assets/packs/automotive.json'),
  energy: () => import('../../../assets/packs/energy.json'),
  technology: () => import('../../../assets/packs/technology.json'),
  aviation: () => import('../../../assets/packs/aviation.json'),
  finance: () => import('../../../assets/packs/finance.json'),
  pharma: () => import('../../../assets/packs/pharma.json'),
  agriculture: () => import('../../../assets/packs/agriculture.json'),
  logistics: () => import('../../../assets/packs/logistics.json'),
};

export type Industry = keyof typeof files;

/** In the order in which they are offered. */
export const industries = Object.keys(files) as readonly Industry[];

export async function loadPack(industry: Industry): Promise<Pack> {
  return (await files[industry]()).default;
}

export function loadPacks(): Promise<readonly Pack[]> {
  return Promise.all(industries.map(loadPack));
}
