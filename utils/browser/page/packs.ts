/** The packs that Lede ships, each a file of its own that is loaded when it is looked at. */
import type { Pack, PackName } from '../../model.ts';

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

/** In the order in which they are offered; named here, so that the popup's own messages stay few. */
export const industries: Readonly<Record<Industry, PackName>> = {
  automotive: { en: 'Cars', fr: 'Automobile', ar: 'السيارات' },
  energy: { en: 'Energy', fr: 'Énergie', ar: 'الطاقة' },
  technology: { en: 'Technology', fr: 'Technologie', ar: 'التقنية' },
  aviation: { en: 'Aviation', fr: 'Aviation', ar: 'الطيران' },
  finance: { en: 'Finance', fr: 'Finance', ar: 'المال' },
  pharma: { en: 'Pharma', fr: 'Pharmacie', ar: 'الأدوية' },
  agriculture: { en: 'Agriculture', fr: 'Agriculture', ar: 'الزراعة' },
  logistics: { en: 'Logistics', fr: 'Logistique', ar: 'اللوجستيات' },
};

export const isIndustry = (id: string): id is Industry => Object.hasOwn(files, id);

export async function loadPack(industry: Industry): Promise<Pack> {
  return (await files[industry]()).default;
}

export function loadPacks(): Promise<readonly Pack[]> {
  return Promise.all(Object.keys(files).filter(isIndustry).map(loadPack));
}
