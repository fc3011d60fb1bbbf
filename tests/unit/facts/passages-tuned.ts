/**
 * Written for these tests, a passage a line: [a figure], {a date}, <what may be found and need not be>.
 * Marked before the rules were written; the rules were tuned on these.
 */
export const tuned = `
fr|Le partenariat prévoit la création de [7 500 emplois] directs et indirects. Un centre de recherche verra le jour à Rabat {avant fin 2025}. Le constructeur lancera une nouvelle gamme {d’ici 2030}.
fr|Le groupe investira [2,5 milliards d’euros] dans [trois sites] du nord. Le premier, à Douai, emploie déjà [1 850 salariés] et en recrutera 400. Sa marge est passée de [6,1 %] à [7,4 %] en un an.
fr|Les ventes ont reculé de [15 %] au premier semestre, à [312 000 véhicules]. En Espagne, la baisse atteint [9,3 %]. La Peugeot 208 reste en tête, devant la Dacia Sandero et la R5.
fr|L’usine de Kénitra produira [400 000 voitures] par an {dès 2027}, contre 200 000 aujourd’hui. L’investissement se monte à [6 milliards de dirhams], dont [1,2 milliard] pour l’emboutissage.
fr|La batterie de [87 kWh] donne [625 km] d’autonomie. Elle se recharge [de 20 à 80 %] en <27 minutes>. Le moteur développe [220 ch] et [300 Nm] de couple. Prix : à partir de [42 990 €].
fr|Le tribunal rendra sa décision le {12 mars 2026}. Les avocats réclament [350 000 €] de dommages. L’affaire avait commencé en 2019, quand [quarante ouvriers] avaient saisi les prud’hommes.
fr|Selon le ministère, le pays compte désormais [4 200 bornes] de recharge, soit [deux fois plus] qu’il y a deux ans. L’objectif reste de [10 000 bornes] {à l’horizon 2030}.
fr|Âgé de <58 ans>, François Provost dirige le groupe depuis juillet. Il a annoncé la suppression de [3 000 postes], soit [5 %] des effectifs, à la page 12 de son plan. Joignable au 05 22 34 56 78, le service de presse n’a rien ajouté.
fr|La compagnie a transporté [7,5 millions de passagers] l’an dernier avec [52 avions]. Elle a commandé des A320 et des 787, et ouvrira [douze lignes] au {printemps 2028}.
fr|Le chantier coûtera [entre 5 et 7 millions d’euros]. Il doit s’achever {fin mars 2027}. Les élus, réunis à 14h30 au 12 rue de la Gare, ont voté le budget par [27 voix] contre 11.
fr|La production d’électricité solaire a atteint [1 250 GWh], en hausse de [12 points]. Une centrale de [400 MW] sera construite sur [850 hectares]. La mise en service est prévue au {deuxième trimestre 2026}.
fr|L’équipe s’est imposée 3-1 devant [42 000 spectateurs]. Le club a vendu son attaquant pour [35 M€]. Le match retour se joue le {4 avril}.
fr|Le cours du brut est tombé à [68,40 dollars] le baril. L’organisation compte pomper [411 000 barils] de plus par jour {à partir de juin 2026}. La demande, elle, ne croît que de [0,8 %].
fr|La ville construira [1 300 logements] {d’ici à 2029}, dont [40 %] de logements sociaux. Le loyer moyen s’établit à [12,5 euros] le mètre carré. Une centaine d’habitants ont signé une pétition.
fr|Le phosphatier a levé [1,75 milliard de dollars] en deux tranches. Son chiffre d’affaires a bondi de [18%], à [97 MMDH]. Il vise [5 GW] d’énergies propres {avant 2027}.
fr|Le nouveau modèle mesure [4,14 m] de long et pèse [1 450 kg]. Son coffre offre [308 litres]. Comptez [24 900 euros], contre 26 500 pour l’ancien.
en|The carmaker will invest [$3bn] in its plant in Ohio and hire [2,400 workers] {by 2030}. The Model 3 and the iPhone 15 were not mentioned. Shares rose [4.2%] on Tuesday.
en|Profit fell [12 percent] to [€1.4 billion] in the third quarter. The company said it would cut [1,900 jobs] and close [three plants] {by the end of 2026}. Sales in 2019 had been higher.
en|A pack of [82 kWh] gives a range of [340 miles]. It charges [from 10 to 80 per cent] in <28 minutes>, the maker says. Deliveries start in {March 2027} at [$39,900].
en|The bank expects to raise between [$5 million] and [$7 million]. Its 45-year-old founder owns [31%] of the shares. The offer runs {until June 30, 2026}.
en|Officials said [1.2 million people] were without power after the storm. Winds reached [145 km/h]. At 8:30 p.m. the grid operator restored [600 MW]. Call 555-0142 for help.
en|Airlines ordered [150 aircraft] at the show, including A321s and 737s. The order is worth [US$18 billion] at list prices. First deliveries are due in the {fourth quarter of 2027}.
en|The lender will close [85 branches] {from 1 September 2026}. About [620 staff] are affected. Customers were told on page 3 of a letter. It made [£410m] last year.
en|Inflation eased to [2.1%] from [2.6%]. Wages grew [twice as fast] as prices. The central bank meets on {14 May}, and most economists expect a cut of [25 basis points].
en|The start-up raised [EUR 40 million] and plans to employ [300 engineers]. It has [12,000 customers] in [15 countries]. A second round will follow in {early 2027}.
en|Rain damaged [45,000 hectares] of wheat. The ministry put the loss at [1.8 million tonnes]. Prices climbed to [$245] a tonne, the highest since 2014, and imports may double.
en|The drug cut deaths by [27%] in a trial of [4,300 patients]. The agency will decide {by December 2026}. A year of treatment costs [$11,500].
en|The ship carried [19,000 containers]. Its owner ordered [six vessels] for [$1.1bn], to be delivered {before 2029}. Freight rates rose [three-fold] during the strike.
en|Version 2.5 of the software fixes [14 bugs]. The firm counts [90 million users] and stores [4 TB] a day. Its chip runs at [3.2 GHz] and uses [40 percent] less power.
en|The city opened [22 km] of track on Monday. Trains on line 4 run every <six minutes>. Ridership is forecast at [180,000 passengers] a day {by mid-2027}.
ar|أعلنت الشركة استثمار [2.5 مليار درهم] في مصنعها الجديد. وسيوفر المشروع [7500 وظيفة] {بحلول عام 2030}. وارتفعت المبيعات بنسبة [15%] خلال النصف الأول.
ar|بلغت الصادرات [٣٠٠ ألف سيارة] بزيادة [١٢٫٥٪] عن العام الماضي. ومن المنتظر افتتاح المركز {قبل نهاية 2025}. وتبلغ كلفة المشروع [40 مليون دولار].
ar|سجل الاقتصاد نموا بنسبة [3.8 في المئة]. وقال الوزير إن [1200 عامل] سيلتحقون بالمصنع في {مارس 2026}. وكانت الأزمة قد بدأت في 2019.
ar|وقعت الحكومة اتفاقا بقيمة [مليار يورو] لبناء محطة بقدرة [500 ميغاواط]. وستزود المحطة [350 ألف منزل] بالكهرباء {ابتداء من 2028}.
ar|انخفض سعر النفط إلى [68 دولارا] للبرميل. وتعتزم المنظمة ضخ [411 ألف برميل] إضافية يوميا. ويعقد الاجتماع المقبل يوم {12 أبريل 2026}.
ar|يضم الأسطول [52 طائرة] نقلت [7,5 مليون مسافر]. وتخطط الشركة لفتح [عشرة خطوط] جديدة. وارتفعت الأرباح إلى [900 مليون ريال].
de|Der Konzern investiert [2,5 Milliarden Euro] und schafft [1.200 Arbeitsplätze] {bis 2030}. Der Absatz stieg um [8 Prozent] auf [310.000 Fahrzeuge].
de|Das Werk beschäftigt [4.800 Mitarbeiter]. Die Batterie mit [77 kWh] reicht für [550 Kilometer]. Der Start ist {Ende 2026} geplant.
es|La empresa invertirá [1.300 millones de euros] y creará [850 empleos] {antes de 2028}. Las ventas subieron un [6,5 %].
es|La planta fabricará [200.000 coches] al año {a partir de 2027}. El precio será de [25.000 euros]. El acto tuvo lugar el {3 de marzo de 2026}.
`;
