/** As passages-tuned.ts; written after the rules stood, of wordings they had not been written for. */
export const fresh = `
en|General Motors said on Tuesday it will take a [$1.6 billion] charge as electric-car sales slow. The Detroit company, which sold [66,501 EVs] last quarter, will idle [two plants] and lay off more than [3,300 hourly workers]. A federal tax credit of up to [$7,500] expired on {September 30}.
en|The 2026 Corolla starts at [$23,310]. With the hybrid option it returns [50 mpg] and makes [138 hp]. Toyota will build it in Mississippi, where [2,400 people] work, and delivers the first cars in {November 2026}.
en|Norway’s wealth fund lost [650 billion crowns], or [€57bn], in the six months to June. Its equity holdings fell [1.9%]. The fund owns stakes in [8,500 companies] in [70 countries] and was founded in 1996.
en|The bridge, <150 years> old, carries [32,000 vehicles] a day. Engineers found [14 cracks], one of them [3.2 metres] long. Repairs costing between [£12m] and [£15m] will last {until the summer of 2028}, the council said.
en|At least [23 people] died and more than 100 were hurt when a ferry sank off the coast at 2 a.m. on Sunday. Rescuers pulled [61 passengers] from the sea. Flight MH370, lost in 2014, came up in the talks.
en|OpenAI is raising [$6.6 billion] at a [$157 billion] valuation. GPT-4 has [250 million weekly users]. Revenue may triple to [$11.6 billion] {in 2027}, it projects. It employs [1,700 staff].
en|Copper for delivery in three months rose [1.2%] to [$9,845] a tonne. Stocks in LME warehouses fell by [2,150 tonnes] to [137,400 tonnes], the lowest since <July 2023>. Codelco cut its target to [1.34 million tons].
en|The Lakers won 112-104 before [18,997 fans]. LeBron James, 40, scored <31 points> and took <9 rebounds>. He signed a two-year deal worth [$101 million] that runs {until June 2026}.
fr|Carrefour cède [129 magasins] en Argentine pour [1,1 milliard de dollars]. Le distributeur, n° 2 en France, emploie [325 000 personnes] dans le monde. Son action a pris [3,45 %] à [13,27 €] mardi.
fr|Un incendie a détruit [16 000 hectares] de garrigue dans l’Aude. [2 150 pompiers] et [neuf avions] ont été mobilisés dès 16 heures. Le préfet a recensé [36 maisons] brûlées et [13 blessés]. Le numéro vert, le 0 800 73 11 11, reste ouvert.
fr|La Banque centrale a laissé son taux à [2,25 %]. L’inflation tomberait à [1,1 %] {en 2026} puis à [1,9 %] {en 2027}. Les réserves couvrent <5,5 mois> d’importations, soit [418 milliards de DH]. Prochaine réunion le {16 décembre 2025}.
fr|Le TGV roulera à [320 km/h] entre Kénitra et Marrakech. ONCF a commandé [168 trains] à quatre constructeurs pour [29 MMDH]. Le chantier, long de [430 km], doit être livré avant la Coupe du monde <2030>.
fr|Le prix du litre de gazole passe [de 11,20 à 11,65 dirhams]. Depuis le <1er janvier>, la hausse atteint [4 %]. Les stations du groupe Vivo Energy, [412 points de vente] au total, appliquent le tarif {dès le 16 novembre}.
fr|Le spécialiste des puces prévoit [entre 9 et 9,5 milliards d’euros] de ventes. La marge brute, de [39,2 %], recule de [1,8 point]. Il supprimera [2 800 emplois] {d’ici à fin 2027}, dont 1 000 en France. Le titre a perdu le tiers de sa valeur depuis 2023.
fr|Une lycéenne de <17 ans> a remporté les <10 km> en <34 minutes>. L’épreuve réunissait [3 200 coureurs] de [28 nationalités]. Inscriptions au prix de [150 DH] {jusqu’au 5 mai 2026}.
fr|La startup lyonnaise lève [8,5 M€] auprès de Bpifrance. Fondée par <deux ingénieurs>, elle compte [45 collaborateurs] et plus de [600 clients]. Elle veut recruter une trentaine de personnes et doubler son chiffre d’affaires, aujourd’hui de [3,2 M€].
ar|ارتفعت أرباح البنك إلى [1.25 مليار دولار] في الربع الثالث من العام، بنمو [9.4%]. وبلغ عدد العملاء [4.3 مليون عميل]. ويخطط البنك لافتتاح [15 فرعا] في مصر {خلال عام 2026}.
ar|لقي [17 شخصا] مصرعهم وأصيب [42 آخرون] في حادث سير. ووقع الحادث في الساعة 5 صباحا على الطريق رقم 9. وأعلنت الحكومة صرف تعويض قدره [50 ألف درهم] لكل أسرة.
ar|تستعد الخطوط الملكية لشراء [200 طائرة] {بحلول عام 2037}، وتستثمر [25 مليار دولار]. وسترتفع طاقة المطار إلى [30 مليون مسافر] سنويا. وتم تدشين المدرج الأول في <12 مايو 2018>.
de|Die Bahn will [30.000 Stellen] streichen, das sind [14 Prozent] der Belegschaft. Der Verlust lag bei [1,2 Milliarden Euro]. Am {14. Dezember 2025} steigen die Preise um [5,9 Prozent].
es|El Gobierno destinará [400 millones de euros] a comprar coches eléctricos {en 2026}. Cada comprador recibirá hasta [7.000 euros]. En octubre se vendieron [12.500 vehículos], el doble que hace un año.
fr|Le titre Alstom gagnait [6,2 %] à [21,54 euros] mercredi matin. Le groupe a décroché un contrat de [2 milliards d’euros] portant sur [42 trains] à deux niveaux. Les livraisons s’étaleront <de 2027 à 2031>.
fr|Plus de [1 500 agriculteurs] ont défilé avec [380 tracteurs]. Ils dénoncent un prix du lait à [460 euros] la tonne. Le ministre recevra une délégation jeudi {20 novembre}.
fr|Le budget 2026 prévoit [30 milliards d’euros] d’économies et un déficit ramené à [4,7 %] du PIB. Le texte doit être voté {avant le 31 décembre}. La dette dépasse [3 400 milliards].
fr|La citadine, vendue [17 900 euros], mesure [3,79 mètres]. Sa batterie LFP de [27,5 kWh] autorise [263 km]. Le 0 à <100 km/h> demande <12,1 secondes>. Elle sera produite à [120 000 exemplaires] par an.
fr|Selon l’Insee, la France comptait [68,6 millions d’habitants] au <1er janvier 2025>. Le solde naturel, de [17 000 personnes], est au plus bas. L’âge moyen des mères atteint <31 ans>.
fr|Le port a perdu [un million de tonnes] de trafic en un an, soit [11 %]. La direction table sur un retour à l’équilibre {en 2027}, avec [150 millions d’euros] de travaux et [cinq grues] neuves.
fr|Marjane ouvrira [80 points de vente] {d’ici 2028}. L’enseigne, qui emploie [12 000 collaborateurs], investit [3 MMDH]. Le panier moyen a gagné [7 DH] en 2024.
en|Ford will recall [1.1 million vehicles] in the United States over a camera fault. The recall covers the F-150 and the 2021-2024 Bronco. Owners will be told {by August 8}. Ford shares slipped [0.6%] to [$11.20].
en|The airport handled [8.1 million travellers] in October, up [5%] on the year. It is hiring [350 security officers]. A second runway, priced at [£14bn], is not due {before 2035}.
en|Researchers followed [1,204 adults] for <12 years>. Those who walked [8,000 steps] a day had a [51%] lower risk. The paper, in Nature on page 221, drew on data from [three hospitals].
en|The turbine maker booked orders for [2,300 MW], half of them offshore. Its V236 machine is rated at [15 MW]. The backlog stands at [€68.5 billion] and deliveries begin in {Q2 2027}.
en|Wheat for December fell [6 cents] to [$5.27] a bushel. Russia harvested [88 million tons]. Egypt bought [180,000 tonnes] for shipment between 1 and {15 January}.
en|Two years after the fire, 60 of [240 homes] have been rebuilt. The council has spent [$48m] of its [$90 million] budget. It wants the rest done {by spring 2027}, Mayor Ann Reed, 61, said.
ar|تعتزم المجموعة توظيف [1500 مهندس] {قبل متم 2027}، ورصدت [3,5 مليارات درهم] لتوسعة المصنع على مساحة [40 هكتارا]. وتصدر المجموعة [92 في المائة] من إنتاجها.
ar|ارتفع سعر الذهب [1.3%] إلى [4120 دولارا] للأونصة. وخسر الين [0.4 بالمئة]. وتصدر بيانات الوظائف الأمريكية في {5 ديسمبر}.
ar|تسلمت الشركة [12 حافلة] كهربائية من أصل [100 حافلة]. وبلغ مدى الحافلة [300 كلم]. وكلف المشروع [مليوني دولار]، وسيكتمل {نهاية عام 2026}.
`;
