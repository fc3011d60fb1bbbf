/**
 * Written for these tests: a title, then paragraphs, then `=` and the names that are right, by their keys;
 * those the article is about first, before a bar.
 */
export const namedArticles = `
fr|Renault et l’Inde : un nouveau pari
Le groupe Renault va reprendre la totalité de son usine de Chennai. Luca de Meo l’a annoncé mardi à Paris, aux côtés de Venkatram Mamillapalle.
Renault Group détenait la moitié du site. Selon M. Mamillapalle, l’Inde deviendra le troisième marché de la marque. Pour Luca de Meo, c’est un pari.
= renault, inde, luca de meo, venkatram mamillapalle | chennai, paris

fr|Stellantis change de tête
Carlos Tavares quitte la direction de Stellantis. Le constructeur a nommé Antonio Filosa, patron de Jeep.
Tavares avait pris les rênes de PSA en 2014. John Elkann, qui préside le conseil, a salué son travail. « Il a transformé l’entreprise », dit Elkann.
= stellantis, carlos tavares, john elkann, antonio filosa | jeep, psa

fr|OCP inaugure une usine à Jorf Lasfar
Le Groupe OCP a inauguré lundi une unité de dessalement à Jorf Lasfar. Mostafa Terrab, son PDG, était accompagné du ministre de l’Équipement, Nizar Baraka.
L’eau alimentera Safi et El Jadida. Grâce à ce projet, OCP se passera des barrages. M. Baraka a parlé d’un modèle pour le Maroc.
= ocp, jorf lasfar, mostafa terrab, nizar baraka | safi, el jadida, maroc, equipement

fr|La BCE maintient ses taux
La Banque centrale européenne a laissé ses taux inchangés jeudi. Christine Lagarde juge que l’inflation recule. La BCE se réunira en décembre.
À Francfort, les marchés n’ont pas bougé. Les économistes de BNP Paribas attendent une baisse au printemps. Mme Lagarde n’a rien promis.
= bce, christine lagarde | bnp paribas, francfort, banque centrale europeenne

fr|Airbus livre son premier A321XLR
Toulouse était en fête mercredi. Airbus a remis à Iberia le premier A321XLR. Guillaume Faury y voit une réponse à Boeing.
L’avion d’Iberia reliera Madrid à Boston. Boeing, de son côté, a renoncé à un appareil de cette taille. Guillaume Faury ne s’en plaint pas. L’Espagne attendait ce jour.
= airbus, iberia, a321xlr, guillaume faury, boeing | toulouse, madrid, boston, espagne

fr|Grève à la SNCF avant les fêtes
La CGT-Cheminots et Sud-Rail appellent à la grève le 12 décembre. Jean-Pierre Farandou, le président de la SNCF, propose une rencontre.
Dimanche, Sud-Rail a rejeté son offre. Didier Mathis, de l’Unsa, se dit prêt à discuter. La SNCF prévoit un train sur deux au départ de Lyon.
= sncf, sud-rail, jean-pierre farandou | cgt-cheminots, didier mathis, unsa, lyon

fr|Tanger Med : un record de plus
Le port de Tanger Med a traité dix millions de conteneurs. Depuis Algésiras, en Espagne, les regards sont envieux. Maersk et CMA CGM y ont leurs terminaux.
Maersk, l’armateur danois, en veut un troisième. Les Espagnols, eux, investissent à Algésiras. Mehdi Tazi Riffi, qui dirige Tanger Med, ne craint personne.
= tanger med, maersk, algesiras, cma cgm | espagne, mehdi tazi riffi

en|Tesla Cuts Prices in Germany as BYD Gains
Tesla has cut the price of its Model Y in Germany. The move follows gains by BYD, the Chinese maker backed by Warren Buffett.
Elon Musk told analysts that margins would suffer. Musk also said the Grünheide plant would slow down. BYD, meanwhile, hired Stella Li to lead its business in Europe.
= tesla, byd, germany, elon musk | model y, warren buffett, grunheide, stella li, europe

en|Bank of England holds rates
The Bank of England held interest rates on Thursday. Governor Andrew Bailey said inflation was easing. Two members, including Swati Dhingra, wanted a cut.
Sterling fell. Economists at Goldman Sachs expect two cuts. Mr Bailey said the Bank of England would watch wages in Britain.
= bank of england, andrew bailey | swati dhingra, goldman sachs, britain

en|Boeing wins order from Emirates
Boeing won an order for 65 jets from Emirates at the Dubai Airshow. Sheikh Ahmed bin Saeed Al Maktoum signed for the airline. Kelly Ortberg signed for Boeing.
Emirates said it would press Airbus for better engines. Rolls-Royce, which makes them, declined to comment. However, Ortberg was delighted.
= boeing, emirates, dubai airshow, kelly ortberg | ahmed bin saeed al maktoum, airbus, rolls-royce

en|Nvidia to supply chips to Mistral AI
French start-up Mistral AI will buy chips from Nvidia for a data centre in Essonne. Arthur Mensch, its chief executive, announced the deal in Paris with Jensen Huang.
Nvidia has signed similar deals with OpenAI. President Emmanuel Macron praised the project. Mensch said Mistral AI would open it in 2026. Huang called Europe a priority.
= nvidia, mistral ai, arthur mensch, jensen huang | essonne, openai, emmanuel macron, paris, europe

en|Novo Nordisk cuts jobs
Novo Nordisk will cut jobs at home in Denmark as Eli Lilly gains ground. Mike Doustdar, who took over in August, told staff on Wednesday.
Sales of Wegovy have slowed in the United States. Eli Lilly sells Zepbound there. Analysts at Jefferies called the step overdue. Doustdar promised more.
= novo nordisk, eli lilly, mike doustdar | denmark, wegovy, united states, zepbound, jefferies

en|Strike halts Port of Montreal
Dockworkers at the Port of Montreal walked out on Monday. Their union, CUPE, wants higher pay. The Maritime Employers Association offered 20 percent over six years.
Steven MacKinnon, Canada’s labour minister, urged both sides to talk. The Port of Montreal handles most of the cargo of Quebec. CUPE rejected the offer.
= port of montreal, cupe, steven mackinnon | maritime employers association, canada, quebec

en|Volkswagen and Rivian deepen ties
Volkswagen will put more money into Rivian. Oliver Blume and RJ Scaringe showed the first results in Wolfsburg on Friday.
The software will run in the ID.1 from 2027. Rivian needs the cash for its R2. Blume denied that Cariad, the software arm of Volkswagen, would close.
= volkswagen, rivian, oliver blume | rj scaringe, wolfsburg, cariad, r2, id 1

es|Iberdrola compra una red en Brasil
Iberdrola ha comprado una red eléctrica en Brasil. Ignacio Galán lo anunció en Bilbao. La empresa vasca compite allí con Enel.
Según Galán, Brasil es un mercado clave. Neoenergia, la filial de Iberdrola, gestionará la red.
= iberdrola, brasil, ignacio galan | bilbao, enel, neoenergia

fr|Dacia prépare une petite électrique
Dacia présentera l’an prochain une citadine électrique dérivée de la Renault Twingo. Elle sera assemblée à Novo Mesto, en Slovénie.
Denis Le Vot, le patron de Dacia, vise un prix de 18 000 euros. La Spring, fabriquée en Chine, restera au catalogue. L’Union européenne, rappelle Le Vot, taxe les voitures chinoises.
= dacia, denis le vot | renault twingo, novo mesto, slovenie, spring, chine, union

fr|Safran rachète une filiale de Collins
Le motoriste Safran a bouclé le rachat d’une branche de Collins Aerospace. Olivier Andriès, son directeur général, l’a confirmé à Villaroche.
Bruxelles avait exigé des cessions. Airbus et Boeing sont les premiers clients. « Nous visons Airbus », a dit Andriès. Washington n’a pas commenté.
= safran, collins aerospace, olivier andries, airbus | boeing, villaroche, bruxelles, washington

fr|Attijariwafa bank lorgne l’Égypte
Attijariwafa bank veut grandir en Égypte. Mohamed El Kettani a rencontré Hassan Abdalla, gouverneur de la Banque centrale d’Égypte, au Caire.
Le groupe marocain est présent en Tunisie, au Sénégal et en Côte d’Ivoire. Mohamed El Kettani compte sur Wafasalaf. Bank of Africa regarde aussi Le Caire.
= attijariwafa bank, egypte, mohamed el kettani | hassan abdalla, banque centrale d egypte, tunisie, senegal, cote d ivoire, wafasalaf, bank of africa, caire, le caire

fr|TotalEnergies et Masdar s’allient
TotalEnergies signe avec Masdar, le groupe d’Abou Dhabi. Patrick Pouyanné et Sultan Al Jaber étaient réunis lundi aux Émirats.
Les deux groupes visent l’Azerbaïdjan. Pouyanné y voit un marché d’avenir. L’Agence internationale de l’énergie, elle, doute. Masdar paiera la moitié.
= totalenergies, masdar, patrick pouyanne | sultan al jaber, abou dhabi, emirats, azerbaidjan, agence internationale de l energie, agence internationale

fr|Un maire face aux trottinettes
Anne Hidalgo ne veut plus de trottinettes. La maire de Paris a écrit à Lime, Dott et Tier. Le Conseil d’État a été saisi par Lime.
Pour Anne Hidalgo, c’est une affaire de sécurité. David Belliard, son adjoint, approuve. Lyon et Marseille hésitent.
= anne hidalgo, lime, paris | dott, tier, conseil d etat, david belliard, lyon, marseille

en|Intel sells stake to SoftBank
Intel has sold a stake to SoftBank for $2 billion. Lip-Bu Tan, who became chief executive in March, welcomed Masayoshi Son as an investor.
The White House is weighing a stake as well. Commerce Secretary Howard Lutnick said talks with Intel were going on. TSMC denied any interest. Tan has cut thousands of jobs.
= intel, softbank, lip bu tan | masayoshi son, white house, howard lutnick, tsmc

en|Maersk returns to the Red Sea
Maersk will send ships through the Red Sea again, Vincent Clerc said in Copenhagen. The Houthis have held fire since October.
Hapag-Lloyd, its partner in the Gemini alliance, will wait. Insurers at Lloyd’s of London remain wary. Egypt needs the money from the Suez Canal. Clerc spoke of a test.
= maersk, red sea, vincent clerc | copenhagen, houthis, hapag lloyd, gemini, lloyd s of london, egypt, suez canal, lloyd

en|Pfizer beats Novo Nordisk to Metsera
Pfizer won the fight for Metsera after Novo Nordisk walked away. Albert Bourla called it a milestone for Pfizer.
The Federal Trade Commission had warned Novo Nordisk. Metsera, based in New York, has no drug on the market. Shares of Viking Therapeutics jumped.
= pfizer, metsera, novo nordisk, albert bourla | federal trade commission, new york, viking therapeutics

en|Saudi Aramco cuts spending
Saudi Aramco will spend less next year, Amin Nasser told reporters in Dhahran. The company, which is owned by the kingdom of Saudi Arabia, has sold pipelines to BlackRock.
Brent crude has fallen below $65. OPEC meets in Vienna on Sunday. Nasser sees demand holding up in China and India.
= saudi aramco, amin nasser | dhahran, saudi arabia, blackrock, opec, vienna, china, india, brent
`;
