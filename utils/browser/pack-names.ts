/** The names of all packs, for the background: whole packs are loaded by the pages that show them. */
import { names as agriculture } from '../../assets/packs/agriculture.json';
import { names as automotive } from '../../assets/packs/automotive.json';
import { names as aviation } from '../../assets/packs/aviation.json';
import { names as energy } from '../../assets/packs/energy.json';
import { names as finance } from '../../assets/packs/finance.json';
import { names as logistics } from '../../assets/packs/logistics.json';
import { names as pharma } from '../../assets/packs/pharma.json';
import { names as technology } from '../../assets/packs/technology.json';

export const packNames: readonly string[] = [
  ...new Set([
    ...automotive,
    ...energy,
    ...technology,
    ...aviation,
    ...finance,
    ...pharma,
    ...agriculture,
    ...logistics,
  ]),
];
