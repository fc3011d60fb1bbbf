/**
 * Made-up stories and the topics they earn, a line each: language, headline, summary, topics. The first topic has
 * to be the strongest; `-` earns none.
 */
const told = {
  automotive: `
en | Renault to sell a small electric car for under 20,000 euros | The hatchback arrives next spring. | electric-cars
en | Sodium cells leave the lab | The start-up supplies battery packs to scooter makers and plans a gigafactory in Poland. | batteries
en | Night shift returns at Sunderland car plant | Nissan hires 600 people. | car-plants
en | Used car prices slip for the fifth month | Dealers blame a glut of ex-lease models. | car-market
en | Seat maker closes two sites in Ohio | The auto supplier lost its largest customer. | car-suppliers
en | Ministers argue over the combustion engine | The CO2 target for 2035 may be softened. | car-rules
en | Car exports through the strait hit a record | Two more terminals are planned. | car-trade
en | Robotaxis reach Madrid | Thirty cars will carry passengers without a driver. | self-driving
fr | La voiture électrique séduit enfin les campagnes | Les bornes restent rares. | electric-cars
fr | Une usine de batteries sortira de terre à Jorf Lasfar | Les travaux dureront deux ans. | batteries
fr | Coup d’arrêt à Douvrin | La direction annonce la fermeture de l’usine aux ouvriers de l’usine voisine. | car-plants
fr | Les immatriculations reculent de 4 % en mars | Le diesel disparaît des carnets. | car-market
fr | L’équipementier ferme son site du Mans | Les faisceaux viendront de Tunisie. | car-suppliers
fr | Bruxelles repousse la norme Euro 7 | Les constructeurs gagnent deux ans. | car-rules
fr | Droits de douane : les constructeurs allemands inquiets | Washington menace de nouveau. | car-trade
fr | Une navette autonome dessert le campus | Elle roule sans chauffeur à 25 km/h. | self-driving
ar | إقبال متزايد على السيارات الكهربائية في المغرب | عدد الطرازات المعروضة تضاعف خلال سنة. | electric-cars
ar | مصنع بطاريات جديد قرب الجديدة | الأشغال تنطلق في الربيع. | batteries,car-plants
ar | فولكسفاغن تعتزم إغلاق مصنع في دريسدن | خط الإنتاج يتوقف نهاية العام. | car-plants
ar | تراجع مبيعات السيارات في تركيا | الأسعار ارتفعت بعد زيادة الضريبة. | car-market
ar | شركة يابانية لصناعة الضفائر الكهربائية توسع نشاطها | توظيف ألف عاملة في مكناس. | car-suppliers
ar | تويوتا تطلق حملة استدعاء واسعة | خلل في الوسائد الهوائية. | car-rules
ar | صادرات السيارات المغربية تتجاوز 150 مليار درهم | القطاع يتصدر الصادرات. | car-trade
ar | تجارب القيادة الذاتية تنطلق في أبوظبي | خمسون مركبة في المرحلة الأولى. | self-driving
en | A battery of tests for the new mayor | She has to pass a budget by June. | -
en | How to plant tulips before the frost | Dig early and water late. | -
en | The orchestra’s conductor takes an electric turn | A guitar joins the strings. | -
en | A supplier of joy: the clown who visits wards | He has made children laugh for ten years. | -
fr | Une plante verte qui purifie l’air | Elle aime l’ombre. | -
fr | Le batteur du groupe change de batterie | Concert samedi à Rennes. | -
fr | Ambiance électrique au stade | Les supporters ont chanté toute la nuit. | -
fr | Le marché de Noël ouvre ses portes | Quarante chalets sur la place. | -
ar | بطارية مدفعية من القرن الثامن عشر في المتحف | المعرض يستمر شهرا. | -
ar | سوق الكتاب يفتح أبوابه | مئة ناشر من عشر دول. | -
ar | مصنع الأحلام: قصة السينما | كتاب جديد عن هوليوود. | -`,
  energy: `
en | Village buys its own solar farm | Four hundred households hold shares. | solar
en | Storm tests a floating wind turbine off Maine | The blades kept turning. | wind
en | Crude slides as stocks build | A barrel costs less than in June. | oil-and-gas
en | Small modular reactor gets its first site | Work may begin in 2029. | nuclear
en | Steelmaker drops its green hydrogen plan | Power is too dear. | hydrogen
en | Battery storage doubles in Texas | Evening peaks are met without gas. | grids
en | Energy bills to rise by 6 percent in April | The price cap follows the market. | power-prices
fr | Une centrale solaire flottante près de Gap | Elle couvre vingt hectares. | solar
fr | Le premier parc éolien en mer tourne à plein | 80 mâts au large. | wind
fr | Le pétrole repasse sous les 60 dollars | L’offre dépasse la demande. | oil-and-gas
fr | EDF arrête deux réacteurs pour corrosion | Ils reprendront à l’automne. | nuclear
fr | L’hydrogène vert cherche ses clients | Les projets glissent. | hydrogen
fr | Panne de courant géante dans le sud | Une ligne à haute tension a cédé. | grids
fr | Factures d’électricité : ce qui change | Le bouclier tarifaire prend fin. | power-prices
ar | الأردن يدشن محطة شمسية في معان | تكفي مئة ألف منزل. | solar
ar | مزرعة رياح جديدة في خليج السويس | قدرتها 500 ميغاوات. | wind
ar | أسعار النفط تهبط بأكثر من 3% | المخزونات فاقت التوقعات. | oil-and-gas
ar | اليابان تعيد تشغيل مفاعل بعد توقف طويل | السكان منقسمون. | nuclear
ar | عُمان تراهن على الهيدروجين الأخضر | ثلاثة عقود جديدة في الدقم. | hydrogen
ar | انقطاع الكهرباء يشل العاصمة | عطل في الشبكة الكهربائية. | grids
ar | زيادة جديدة في فواتير الكهرباء | الحكومة تخفض الدعم. | power-prices
en | The solar system’s smallest moon | It is 300 metres wide. | -
en | The winds of change at the town hall | A new council sits today. | -
fr | Crème solaire : laquelle choisir ? | Notre comparatif de dix tubes. | -
fr | Le bon réseau pour trouver un emploi | Il faut oser demander. | -
ar | رياح التغيير في الدوري | ثلاثة مدربين جدد. | -
en | She recalls her first day at the mine | A memoir in three parts. | -
fr | Le maire rappelle les règles de baignade | Le drapeau rouge est hissé. | -
ar | المواد الخام للفنان: ورق وحبر | معرض في الرباط. | -
ar | شبكة من المتطوعين تساعد المسنين | خمسون زيارة في اليوم. | -`,
  technology: `
en | Artificial intelligence marks its first exam papers | Teachers check one in ten. | ai
en | Dresden chip plant gets its subsidy | Wafers are due in 2027. | chips
en | Ransomware stops a brewery | Beer runs short in Tokyo. | cybersecurity
en | Data centers drink more than the town | The county wants limits. | cloud
en | The thinnest foldable phone yet | It weighs 180 grams. | devices
en | Judge finds search monopoly | The antitrust case took four years. | tech-rules
en | Lisbon startup wants to grow leather | A seed round brought two million euros. | startups
fr | L’intelligence artificielle entre au tribunal | Les greffiers restent prudents. | ai
fr | Une usine de puces près de Grenoble | L’État met trois milliards. | chips
fr | Cyberattaque contre une mairie | L’état civil est à l’arrêt. | cybersecurity
fr | Un cloud souverain pour les hôpitaux | L’appel d’offres est lancé. | cloud
fr | Le smartphone à batterie amovible revient | Une loi y oblige. | devices
fr | La CNIL inflige 150 millions d’euros d’amende | Les cookies étaient déposés sans accord. | tech-rules
fr | La jeune pousse lyonnaise lève 12 millions | La levée de fonds finance une usine. | startups
ar | الذكاء الاصطناعي يكتب نشرات الطقس | التجربة بدأت في دبي. | ai
ar | تايوان تبني مصنع رقائق في ألمانيا | الإنتاج يبدأ عام 2027. | chips
ar | تسريب بيانات ملايين المشتركين | الشركة تعتذر. | cybersecurity
ar | مراكز البيانات تستهلك مياه القرى | السكان يحتجون. | cloud
ar | هاتف ذكي بلا أزرار | سعره ألف دولار. | devices
ar | هيئة المنافسة تحقق مع متجر تطبيقات | الغرامة قد تبلغ مليارا. | tech-rules
ar | رأس المال الجريء يعود إلى القاهرة | عشرون صفقة في ستة أشهر. | startups
en | Fish and chips turn 160 | The oldest shop still fries in beef fat. | -
en | A cloud of dust over Phoenix | Flights were late. | -
fr | Le nuage de Tchernobyl, quarante ans après | Un documentaire ce soir. | -
fr | Ses puces la démangent : que faire pour votre chat | Les conseils du vétérinaire. | -
ar | سحابة من الغبار تغطي المدينة | المدارس أغلقت أبوابها. | -
ar | رقائق الفطور أقل سكرا | المصنع يغير الوصفة. | -`,
  aviation: `
en | Riyadh carrier places firm order for 50 jets | Deliveries begin in 2029. | aircraft-orders
en | Low-cost airline opens a new route to Agadir | Two flights a week. | airlines
en | New terminal opens in Warsaw | The airport doubles its capacity. | airports
en | Pilot made an emergency landing in a field | Nobody was hurt. | air-safety
en | Engine shortage grounds small jets | Repair shops are full until spring. | aircraft-engines
en | First plant for sustainable aviation fuel in Chile | It uses old cooking oil. | flight-climate
en | Cabin crew walk out at Christmas | Half of the flights are cancelled. | crews
fr | Commande ferme de 40 avions à Dubaï | Les livraisons dès 2030. | aircraft-orders
fr | Une nouvelle liaison aérienne Nantes–Fès | Trois fois par semaine. | airlines
fr | L’aéroport de Nador s’agrandit | Une seconde piste. | airports
fr | Boîte noire retrouvée au large | Les enquêteurs espèrent comprendre. | air-safety
fr | Le motoriste embauche à Villaroche | Mille postes cette année. | aircraft-engines
fr | Du kérosène à base d’algues | Un vol d’essai en mai. | flight-climate
fr | Grève des pilotes : un vol sur deux annulé | Les syndicats reçus lundi. | crews
ar | صفقة طائرات ضخمة في معرض دبي | تسليم أولها عام 2030. | aircraft-orders
ar | خط جوي يربط الرباط بلشبونة | رحلتان في الأسبوع. | airlines
ar | توسعة المطار تنتهي قبل كأس العالم | صالة الركاب تتسع لعشرة ملايين. | airports
ar | العثور على الصندوق الأسود | لجنة التحقيق تباشر عملها. | air-safety
ar | مركز لصيانة الطائرات في النواصر | صيانة المحركات تبدأ في الصيف. | aircraft-engines
ar | وقود الطيران المستدام أغلى بثلاث مرات | الشركات تطلب دعما. | flight-climate
ar | إضراب الطيارين يلغي مئة رحلة | المفاوضات متعثرة. | crews
en | A pilot project for free school meals | Ten schools take part. | -
en | How the orchestra took off | A debut on the world’s stages. | -
fr | Elle vole vers la victoire au marathon | Un record à Paris. | -
fr | Un projet pilote pour la cantine gratuite | Dix écoles participent. | -
en | Turbulence in the cabinet | Two ministers leave the United Arab Emirates early. | -
fr | Grève dans les écoles jeudi | Les enquêteurs sociaux aussi. | -
ar | مشروع رائد في المدارس | عشر مدارس تشارك. | -
ar | الطيور المهاجرة تعود إلى المرجة الزرقاء | مئات الأنواع في الربيع. | -`,
  finance: `
en | Rate cut looms in Sydney | Inflation is at its lowest in four years. | interest-rates
en | Bank profits swell on mortgages | Net interest income rose by a tenth. | banks
en | Wall Street ends a flat week | Equities paused after their run. | stock-markets
en | Stablecoin rules split the senate | Crypto firms cheer. | fintech
en | Takeover talks lift the brewer | A merger would create the second largest group. | takeovers
en | Budget deficit widens in Rome | Tax revenue fell short. | budgets
en | Insurers count the cost of hail | Reinsurance will be dearer. | insurance
fr | La banque centrale relève ses taux | C’est la première fois en deux ans. | interest-rates
fr | Le crédit immobilier repart | Les agences bancaires recrutent. | banks
fr | La Bourse de Casablanca bat un record | Le MASI gagne 2 %. | stock-markets
fr | L’euro numérique attendu en 2029 | Les moyens de paiement changent. | fintech
fr | Offre publique d’achat sur le brasseur | Les actionnaires ont un mois. | takeovers
fr | Le projet de loi de finances adopté | Le déficit public reste à 4 %. | budgets
fr | Les assureurs face à la sécheresse | Les primes d’assurance montent. | insurance
ar | البنك المركزي التركي يخفض أسعار الفائدة | التضخم يتباطأ. | interest-rates
ar | أرباح البنوك تقفز في الخليج | القروض العقارية في ارتفاع. | banks
ar | البورصة السعودية تغلق مرتفعة | الأسهم القيادية تقود الصعود. | stock-markets
ar | بيتكوين يلامس مستوى جديدا | العملات المشفرة تنتعش. | fintech
ar | شركة ألبان تعلن صفقة استحواذ | القيمة مليارا درهم. | takeovers
ar | عجز الميزانية يتقلص | العائدات الضريبية تحسنت. | budgets
ar | شركات التأمين ترفع أسعارها | أقساط التأمين زادت بعد السيول. | insurance
en | The river bank is planted with willows | Volunteers gave a weekend. | -
en | She shares her bread recipe | Flour, water, time. | -
fr | Banque de sang : l’appel aux dons | Les réserves sont basses. | -
fr | Le taux de réussite au bac progresse | Les filles devant. | -
ar | بنك الدم يناشد المتبرعين | المخزون لا يكفي أسبوعا. | -
en | What is at stake in Sunday’s vote | Five questions. | -
fr | La fusion du jazz et du gnaoua | Un festival à Essaouira. | -
ar | أسهم المهاجم في فوز فريقه | هدفان وتمريرة. | -
ar | نسبة النجاح في البكالوريا ترتفع | الفتيات في الصدارة. | -`,
  pharma: `
en | Migraine pill fails its phase 3 | Placebo did as well. | clinical-trials
en | FDA approves first nasal spray for seizures | It reaches pharmacies in May. | drug-approvals
en | Malaria vaccine arrives in Chad | Children get four doses. | vaccines
en | Drug shortages last longer | Hospitals ration an active ingredient. | drug-supply
en | Medicare picks fifteen drugs for talks | Drug prices may fall by half. | drug-prices
en | Basel group to acquire gut biotech | The upfront payment is 800 million. | pharma-deals
en | Weight-loss pill arrives in Britain | GLP-1 jabs get a rival. | obesity
en | Gene therapy restores hearing | Six children took part. | cancer
fr | Essai clinique arrêté à Lille | Deux patients hospitalisés. | clinical-trials
fr | L’Agence européenne des médicaments soutient un antidouleur | La décision tombe en mai. | drug-approvals
fr | Rougeole : la vaccination recule | Les médecins s’alarment. | vaccines
fr | Pénurie de médicaments : les pharmacies s’organisent | Deux principes actifs manquent. | drug-supply
fr | Le prix des médicaments baisse au Maroc | L’assurance maladie y gagne. | drug-prices
fr | Levée de fonds record pour une biotech lyonnaise | 90 millions d’euros. | pharma-deals
fr | Obésité : le remboursement se précise | Les patients attendent. | obesity
fr | Cancer du sein : une piste française | L’immunothérapie réduit les récidives. | cancer
ar | تجربة سريرية لعلاج الصداع | مئتا مريض يشاركون. | clinical-trials
ar | الوكالة الأوروبية للأدوية توصي بعقار للربو | القرار النهائي في يونيو. | drug-approvals
ar | لقاح الملاريا يصل إلى الكاميرون | الأطفال أولا. | vaccines
ar | نقص الأدوية يقلق المرضى | مصانع الأدوية تعمل ليلا. | drug-supply
ar | خفض أسعار الأدوية في مصر | المرسوم يشمل مئتي صنف. | drug-prices
ar | صفقة استحواذ في التكنولوجيا الحيوية | القيمة ثلاثة مليارات. | pharma-deals
ar | أدوية السمنة تغير سلوك المستهلكين | المبيعات تضاعفت. | obesity
ar | علاج جيني لمرض نادر | المريضة الأولى في السابعة. | cancer
en | Trial of the former mayor opens | Three witnesses speak today. | -
en | Lovers of chess find a new phase of play | Openings matter less. | -
fr | Procès : l’ancien maire à la barre | Trois témoins attendus. | -
fr | Essai transformé pour le quinze de France | Le match s’est joué sous la pluie. | -
ar | تجربة فريدة لمطعم تحت الماء | عشر طاولات فقط. | -
ar | محاكمة العمدة السابق تبدأ اليوم | ثلاثة شهود. | -`,
  agriculture: `
en | Wheat climbs on Black Sea fears | Barley follows. | cereals
en | Milk prices fall below cost | Dairy farmers cull their herds. | livestock
en | Drought shrinks the Danube plain’s crops | Irrigation is banned by day. | water-and-weather
en | Fertiliser makers lobby against the levy | Urea has doubled. | farm-inputs
en | Tomato growers lose a season to a virus | Greenhouses stand empty. | produce
en | Farm bill stalls again | Farm income is down by a fifth. | farm-policy
en | Tractor sales hit a ten-year low | Dealers discount. | farm-machinery
fr | La récolte de blé commence avec deux semaines d’avance | L’orge est belle. | cereals
fr | Les éleveurs bloquent la rocade | Le prix du lait ne suit pas. | livestock
fr | Sécheresse : l’Oriental manque d’eau | Les barrages à 20 %. | water-and-weather
fr | Les engrais russes taxés | L’urée flambe. | farm-inputs
fr | Huile d’olive : la récolte double | Les prix refluent. | produce
fr | La PAC amputée d’un cinquième | Les aides agricoles en question. | farm-policy
fr | Un robot agricole désherbe les betteraves | Il voit la nuit. | farm-machinery
ar | محصول الحبوب يتضاعف | القمح اللين في المقدمة. | cereals
ar | أسعار الأضاحي ترتفع | القطيع تراجع بالثلث. | livestock
ar | الجفاف يهدد سهل سوس | السدود شبه فارغة. | water-and-weather
ar | أسعار الأسمدة تعود إلى الارتفاع | اليوريا الأغلى. | farm-inputs
ar | صادرات الطماطم المغربية إلى بريطانيا | رقم قياسي. | produce
ar | احتجاجات المزارعين في بروكسل | السياسة الزراعية المشتركة في قلب الخلاف. | farm-policy
ar | جرارات بلا سائق في الحقول | الزراعة الدقيقة تتقدم. | farm-machinery
en | A field of study that grows | More students choose statistics. | -
en | The team reaps what it sowed | A first title in ten years. | -
fr | Le champion récolte les honneurs | Il a semé ses rivaux. | -
fr | L’avocat de la défense plaide l’acquittement | Le verdict tombe mardi. | -
fr | Match de barrage : les Lions de l’Atlas au rendez-vous | Une moisson de médailles suivra peut-être. | -
fr | La culture du secret à l’Élysée | Un livre raconte. | -
ar | ثقافة القراءة تنتشر بين الشباب | المكتبات ممتلئة. | -
ar | حقل من الألغام في طريق المفاوضات | لا اتفاق بعد. | -`,
  logistics: `
en | Container ships return to the Red Sea | Freight rates ease. | sea-freight
en | Strike looms at the port of Montreal | Dockers reject the offer. | ports
en | Truck drivers wanted: 40,000 posts empty | Hauliers raise wages. | road-freight
en | Freight train derails near Basel | The line is closed. | rail
en | Air cargo has its best June | Freighters are full. | air-cargo
en | Robots take over a Leeds warehouse | Parcels leave in eight minutes. | warehouses
en | Customs checks snarl the border | Supply chains feel it. | customs-and-trade
fr | Les porte-conteneurs évitent Suez | Les taux de fret montent. | sea-freight
fr | Les dockers du Havre reprennent le travail | Le trafic portuaire repart. | ports
fr | Les poids lourds paieront en Alsace | Les transporteurs routiers protestent. | road-freight
fr | Un train de marchandises Perpignan–Rungis | Le fret ferroviaire y croit. | rail
fr | Deux avions cargo pour la compagnie corse | Des fleurs et du poisson. | air-cargo
fr | Un entrepôt sans lumière à Berrechid | Des robots préparent les colis. | warehouses
fr | La douane passe au numérique | Le dédouanement en une heure. | customs-and-trade
ar | سفن الحاويات تعود إلى باب المندب | أسعار الشحن تنخفض. | sea-freight
ar | إضراب عمال الموانئ في مونتريال | محطة الحاويات مشلولة. | ports
ar | سائقو الشاحنات يطالبون بخفض أسعار الديزل | اجتماع مع الوزير غدا. | road-freight
ar | قطار بضائع يربط الصين بإيران | الرحلة تستغرق 15 يوما. | rail
ar | الشحن الجوي يسجل نموا | طائرات الشحن ممتلئة. | air-cargo
ar | مستودعات ذكية قرب الدار البيضاء | توصيل الطرود في ساعتين. | warehouses
ar | الجمارك تبسط إجراءاتها | سلاسل التوريد تستفيد. | customs-and-trade
en | The ship of state needs a captain | A column on leadership. | -
en | He keeps his training on track | The hurdler is fit again. | -
en | Ups and downs of a poet | Visa troubles kept her in Amman. | -
fr | Le port de la cravate redevient à la mode | Les tailleurs sourient. | -
fr | La porte du paradis, film culte, ressort en salles | Trois heures trente de légende. | -
fr | Un vaisseau sanguin imprimé en 3D | Des chercheurs lillois. | -
ar | الباب الكبير ينفتح أمام المنتخب | مباراة واحدة تفصله عن النهائي. | -
ar | رحلة في ذاكرة المدينة القديمة | صور من القرن الماضي. | -`,
};

export const stories = Object.entries(told).flatMap(([pack, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [language = '', headline = '', summary = '', topics = ''] = line.split(' | ');
      return { pack, language, headline, summary, earned: topics === '-' ? [] : topics.split(',') };
    }),
);
