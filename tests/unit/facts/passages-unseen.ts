/** As passages-tuned.ts; kept aside until the rules stood, and the first figures on them written down. */
export const unseen = `
fr|Le fabricant de pneus fermera [deux sites] et supprimera [1 254 postes] {d’ici début 2026}. Le coût social est estimé à [330 millions d’euros]. En Bourse, le titre perdait [2,3 %] vers 10 heures.
fr|Avec [1,1 million de tonnes] exportées, la filière des agrumes signe une année record. L’Union européenne absorbe [38 %] des volumes. Les producteurs attendent [120 mm] de pluie et une aide de [500 millions de DH] {avant le 30 juin 2026}.
fr|L’opérateur couvrira [95 %] de la population en 5G {fin 2028}. Il déploiera [6 500 antennes], pour un budget de [2 à 3 milliards de dirhams]. Le forfait d’entrée coûtera [99 DH] par mois.
fr|Le laboratoire rachète son rival pour [9,2 Md€]. L’essai de phase 3 a porté sur [2 150 patients] pendant <18 mois>. Le vaccin est attendu à l’{automne 2027}.
fr|La ligne reliera les deux villes en <1 h 50>, contre <3 heures> aujourd’hui. Longue de [430 kilomètres], elle comptera [sept gares]. Les [150 rames] commandées rouleront à [320 km/h]. L’ouverture est fixée au {1er décembre 2029}.
en|The utility will retire [4.5 GW] of coal capacity {by 2032} and spend [£6.5bn] on grids. It serves [5.6 million households]. Bills should fall by [£70] a year, the regulator said.
en|[Two workers] were hurt when a crane fell at the port on Friday. The terminal handles [3.1 million containers] a year. Its operator, which employs [870 people], was fined [$75,000] in 2021.
en|The retailer opened [48 stores] and plans another 60. Its chief executive, 52, owns [7.5 percent]. Same-store sales grew [3.4%] and net profit doubled to [$212 million] in the year that ended on {January 31, 2026}.
en|Chipmaker revenue is seen at [$43 billion] to [$45 billion]. The 3-nanometre line in Arizona needs [1,500 technicians]. Output will start in the {second half of 2027}, two years late.
en|Charging from [5%] takes <half an hour> on a [350 kW] post. The SUV tows [2.3 tonnes], costs [€61,500] and seats seven. The maker expects to sell [60,000 units] {in 2028}.
ar|قالت الوزارة إن [13.2 مليون سائح] زاروا المملكة، بارتفاع [20 في المائة]. وتطمح البلاد إلى استقبال [26 مليون سائح] {في أفق 2030}. وبلغت العائدات [113 مليار درهم].
ar|أطلقت الشركة سيارة كهربائية مداها [420 كيلومترا] وسعرها [190 ألف درهم]. وستنتج [30 ألف سيارة] سنويا {اعتبارا من يناير 2027}. وتبلغ قوة المحرك [150 حصانا].
ar|خصص البنك [٢٫٤ مليار دولار] لدعم [٨٠٠ مقاولة] صغيرة. وتراجعت البطالة إلى [١١٫٧٪]، فيما فقد القطاع الفلاحي [137 ألف منصب شغل].
de|Der Umsatz sank um [4,5 %] auf [18,2 Mrd. Euro]. Bis zu [2.000 Stellen] fallen {bis Ende 2027} weg. Die Aktie kostete [61,30 Euro].
es|El banco ganó [1.230 millones de euros], un [11%] más. Cerrará [40 oficinas] {antes de finales de 2026} y afectará a [350 trabajadores].
`;
