/**
 * The words of lines that lead away from an article, in nine languages; folded (no accents, lower case).
 * Sources of regular expressions: each is tried at the beginning of a line unless said otherwise.
 */

const any = (...parts: readonly string[]) => parts.join('|');

/** Lead-ins and headings of links to other articles. */
export const readAlso = any(
  // English
  'read (?:more|also|next|now|the full)\\b',
  '(?:also|must|can also|further|more|suggested|recommended|related|essential|further) (?:read(?:ing)?|stor(?:y|ies)|articles?|news|coverage|links?|posts?|content|topics?|videos?)\\b',
  'also\\s*:',
  'related\\s*(?::|$)',
  'see (?:also|more|:)',
  '(?:read|see|watch)\\s*(?:>|»|→|\\|)',
  '(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended(?: for you)?|more (?:from|on|about|great|in|news)|don.?t miss|do not miss|up next|continue reading|keep reading|in other news|what to read next|most (?:read|popular|viewed|shared)|trending|popular (?:now|posts|stories)|latest (?:news|stories|posts)|top stories|editors?.? picks?|watch (?:also|more|:|now)|click here|check out (?:our|also|more)|learn more\\b|find out more\\b|get the latest)',
  'more\\s*:$',
  // French
  '(?:a |et )?(?:lire|voir|ecouter|decouvrir|consulter|relire)(?: ou (?:relire|revoir|ecouter))?(?: aussi| egalement| encore| la suite| plus| notre| nos)?\\s*(?::|>|»|→|\\||aussi|egalement|encore|la suite|$)',
  '(?:re)?(?:lire|voir)(?: aussi| egalement)? (?:notre |nos |l.|le |la |les )?(?:articles?|enquetes?|reportages?|dossiers?|entretiens?|interviews?|analyses?|portraits?|editos?)\\s*:',
  'notre (?:article|enquete|reportage|dossier|entretien|analyse)\\s*:',
  'lisez (?:aussi|egalement|notre)',
  '(?:voir|regarder) (?:aussi|egalement)',
  '(?:sur le (?:meme|meme sujet)|dans (?:le meme|la meme|l.actualite)|nos (?:autres )?articles|articles? (?:similaires?|lies?|connexes?|recents?|recommandes?|populaires?)|ailleurs sur|vous (?:aimerez|pourriez|apprecierez)|pour aller plus loin|plus d.(?:infos|actu\\w*|articles)|les plus (?:lus|lues|populaires|consultes)|a ne pas (?:rater|manquer)|a decouvrir|a la une|notre dossier|en savoir plus|(?:en )?video\\s*:)',
  // Arabic
  '(?:اقرا|اقري|إقرا|طالع|شاهد|تابع|انظر|اقراوا)(?:/\\S{1,2})? (?:ايضا|المزيد|كذلك)',
  '(?:اقرا|شاهد|طالع|للمزيد|المزيد)\\s*(?::|>|»|←|\\||$)',
  'المزيد من',
  '(?:مواضيع|مقالات|اخبار|موضوعات|روابط) (?:ذات|مرتبطه|متعلقه|مشابهه|قد|ذو)',
  '(?:ذات صله|قد يهمك|ربما يعجبك|الاكثر (?:قراءه|مشاهده|تداولا)|مواضيع ذات|اخترنا لك|مختارات)',
  // German
  '(?:lesen sie (?:auch|mehr|hier|dazu)|lies auch|auch interessant|das konnte (?:sie|dich)|mehr (?:zum thema|dazu|aus|uber|lesen)|siehe auch|weiterlesen|zum thema|meistgelesen|passend dazu|weitere (?:artikel|themen|beitrage)|empfehlung)',
  // Spanish
  '(?:lee(?:r)? (?:tambien|mas|ademas)|lea (?:tambien|mas|ademas)|te puede interesar|tambien te puede|(?:ver|mira|mire) (?:tambien|mas)|mas (?:noticias|sobre|informacion|leidas?)|(?:noticias?|articulos?|contenidos?) relacionad[oa]s?|no te pierdas|te recomendamos|relacionad[oa]s?\\s*(?::|$))',
  // Portuguese
  '(?:lei?a (?:tambem|mais|ainda)|veja (?:tambem|mais)|saiba mais|confira (?:tambem|mais)|(?:noticias|materias|artigos|conteudos?) relacionad[oa]s?|mais (?:lidas|noticias|sobre)|voce (?:pode|tambem)|recomendad[oa]s?|nao perca)',
  // Italian
  '(?:legg[ie] (?:anche|pure|altro|tutto)|guarda anche|vedi anche|potrebbe interessarti|ti potrebbe|articoli (?:correlati|simili|recenti)|(?:i )?piu letti|approfondi(?:sci|menti)|scopri (?:di piu|anche))',
  // Dutch
  '(?:lees (?:ook|verder|meer)|zie ook|bekijk ook|kijk ook|meer (?:over|nieuws|lezen)|gerelateerd|meest gelezen|ook interessant|aanbevolen)',
  // Polish
  '(?:(?:czytaj|zobacz|przeczytaj|sprawd[zź]|dowiedz sie) (?:tez|takze|rowniez|wiecej)|polecamy|powiazane)',
  // Russian
  '(?:читай(?:те)? (?:также|тоже|еще|далее)|смотри(?:те)? также|см\\. также|материалы по теме|по теме\\s*(?::|$)|похожие|вам может|самые? (?:популярн|читаем)\\S*|рекомендуем|еще по теме)',
);

/** What a reader is asked to do, for the site and not for the story. */
export const asks = any(
  '\\b(?:subscribe|sign(?:ing)? up|join|follow|download|install|get|register|log in|sign in|donate|support|listen|click|tap|share|write to|contact|email|send|become|tune|like|connect)\\b',
  '^(?:add (?:us|our|.{2,40} (?:to|as) (?:your|a preferred))|activate|enable|turn on|tell us)\\b',
  '\\b(?:abonne[zr]\\S*|inscri\\S*|recev\\S*|rejoign\\S*|suive\\S*|retrouv\\S*|telecharge\\S*|connecte\\S*|soutene\\S*|cliqu\\S*|partag\\S*|ecrive\\S*|contacte\\S*|profite\\S*|decouvr\\S*|ecoute\\S*|envoye\\S*|transmet\\S*|activ\\S*|cree\\S*|ajoutez|alertez|signalez[- ](?:nous|la|le)|appelez[- ]nous|installez|consultez)',
  '(?<!\\p{L})[وف]?(?:اشترك|سجل|انضم|تابع|حمل|نزل|احصل|شارك|راسل|اتصل|تواصل|توصل|اضغط|انقر|ادعم|اضف|اضيف)(?:وا|ي|نا|ونا)?(?!\\p{L})',
  '(?<!\\p{L})(?:(?:ارسل|ابلغ|فعل)(?:وا|ي|ونا)|ارسل لنا)(?!\\p{L})|^فعل ',
  '\\b(?:abonnier\\S*|anmeld\\S*|melde\\S*|folge\\S*|folgt|lade\\S*|herunterlad\\S*|registrier\\S*|klick\\S*|unterstutz\\S*|suscrib\\S*|registrat\\S*|siga|sigue\\S*|siguenos|descarga\\S*|unete|recib\\S*|inscreva\\S*|assine|assinar|siga\\S*|baixe|receba|cadastr\\S*|clique|participe|iscrivi\\S*|abbonat\\S*|segui\\S*|scarica\\S*|ricevi|clicca|abonneer|meld je|volg|download|ontvang|schrijf)\\b',
  '(?:подпи\\S*|подписы\\S*|скача\\S*|присоедин\\S*|следите|получа\\S*|зарегистр\\S*|нажм\\S*)',
);

/** What they are asked about. */
export const baits = any(
  '\\b(?:newsletters?|inbox|e-?mail\\S*|mailing|bulletin|mailbox|app|application|apps|appli|applis|channel|chaine|canal|whatsapp|telegram|facebook|twitter|instagram|linkedin|youtube|tiktok|google (?:news|actualites|noticias)|(?:on|sur) google$|(?:preferred|favourite|favorite) sources?|sources? preferees?|google play|app store|podcast|podcasts|notifications?|alerts?|alertes?|updates|(?:your|my|our|an|a free) account|compte|abonne\\S*|subscriber\\S*|subscription\\S*|membership|abonnement\\S*|infolettre|boite mail|courriel|reseaux sociaux|social media|tips?|forum\\S*|comments? section|rss)\\b',
  '(?:النشره|نشرتنا|البريديه|بريدك|التطبيق|تطبيق|تطبيقنا|قناتنا|قناه|واتساب|تلغرام|تليغرام|فا?يسبوك|تويتر|انستغرام|تي?لي?غ?ج?ك?رام|واتس ?اب|مصادرك|المفضله|كل جديد|يوتيوب|(?:غوغل|جوجل|google) نيوز|اشعارات|الاشعارات|حسابك|صفحتنا|اخبار غوغل)',
  '(?:subscri|abonn|اشتر)\\S* .{0,60}(?:[$€£]\\d\\S*|\\d\\S* \\S{1,9}) ?(?:(?:par|/) ?mois|(?:per|/|a) ?month|شهريا|في الشهر|سنويا|(?:pro|im) monat|(?:al|por) mes|al mese|per maand|в месяц)(?![\\p{L}])',
  '(?<!\\p{L})(?:notre (?:dossier|podcast|site|page|edition|chaine|compte|boutique|kiosque)|nos (?:reseaux|colonnes|lettres)|our (?:site|website|page|channel)|موقعنا|نشرتنا|منصتنا)(?![\\p{L}])',
  '\\b(?:boletin|boletines|correo|buzon|boletim|redes sociais|redes sociales|nieuwsbrief|app|posteingang|postfach|casella|canale|canal|kanal)\\b',
  '(?:рассылк\\S*|канал\\S*|приложени\\S*|телеграм\\S*|почт\\S*|новост\\S* в)',
);

/** Doors: what only a subscriber or an account may read. */
export const doors = any(
  '(?:this (?:article|content|story|post) is (?:for|only|reserved|exclusive)|already (?:a )?(?:subscriber|member|have an account)|(?:to )?continue reading|subscribers? only|(?:log|sign) in to (?:read|continue|comment)|you(?: have|.ve) (?:\\S+ ){0,6}free (?:articles?|stories)|you have \\S+ articles? (?:left|remaining)|unlock this|(?:en (?:poursuivant|continuant)|by (?:continuing|using)|(?:ce|notre) site (?:web )?utilise|nous (?:utilisons|et nos)|we (?:use cookies|and our)|this (?:web)?site uses|(?:هذا الموقع |موقعنا )?(?:يستخدم|نستخدم)) .{0,90}(?:cookies?|ملفات (?:تعريف )?الارتباط|الكوكيز)|(?:by (?:signing up|subscribing|clicking|continuing)|en (?:vous (?:inscriv|abonn)ant|cliquant|continuant|validant)|بالتسجيل|باشتراكك|بالضغط)(?: \\S+){0,8}? (?:you (?:agree|accept|consent)|vous accepte[zr]|توافق|الشروط)(?![\\p{L}])|ce contenu est bloque|une (?:info|histoire|photo) a nous (?:transmettre|raconter|signaler)|pour lire (?:\\S+ )?cet article|cet? \\S+ vous a (?:plu|interesse)|vous devez (?:etre|vous) (?:connecte|inscri|abonne)|(?:cet article|ce contenu) vous est offert|l.appli(?:cation)? .{0,40} disponible sur|vous n.etes pas (?:encore )?inscrit|en cliquant sur .{0,30}accepte|vous avez (?:deja )?lu (?:\\p{N}|vos|tous)|(?:vous pouvez|you can|you may) (?:vous )?(?:desinscri|desabonn|unsubscri|opt out|cancel (?:at any|your subscription)))',
  // What the site earns, and where else it speaks.
  '(?:(?:note|disclosure|disclaimer|ftc)\\s*: )?(?:this|our|some|these) (?:post|article|page|site|website|stor(?:y|ies)|content|blog)s? (?:may |might |can )?contains? (?:\\S+ ){0,4}(?:affiliate|referral)(?![\\p{L}\\p{N}])',
  "(?:follow|find|see|read) (?:all |\\S+['’]s |our |the ){0,2}(?:full|complete|latest|continuing|live) coverage(?![\\p{L}\\p{N}])",
  '(?:(?:start|get|try) )?(?:(?:your|a|our) )?\\d{1,2}[ -]days? (?:free )?trial(?![\\p{L}\\p{N}])(?:[ ,.–-]+(?:no|without) .{0,40})?[.!]?$',
  '(?:listen|tune in|watch) (?:to )?(?:\\S+ ){1,4}live (?:at|on|every|from|between) (?:\\S+ ){0,3}\\d',
  '(?:(?:cet|ce|le) (?:article|contenu) (?:est )?(?:reserve|exclusif|complet)|(?:contenu|article|offre) (?:reserve|abonne)|reserve aux? abonne|deja abonne|il vous reste|vous avez lu votre|ce \\S+ vous a plu|vous n.avez plus|pour lire la suite|la suite (?:de cet article )?est reservee|vous n.etes pas (?:encore )?abonne|pas encore (?:abonne|inscrit)|(?:des|pour) \\d\\S* ?(?:€|euro|dh))',
  '(?:هذا (?:المقال|المحتوي) (?:مخصص|متاح|خاص|حصري)|مشترك بالفعل|لديك حساب|هل انت مشترك|لقراءه (?:المقال|البقيه|المزيد)|للمشتركين|تبقي لك|لم يتبق لك|سجل الدخول|تسجيل الدخول)',
);

/** What a site without other money asks for; a sentence begins so. */
export const supports = any(
  'support (?:us|our (?:work|journalism|reporting|newsroom)|independent journalism)(?![\\p{L}])',
  '(?:soutenez[- ](?:nous|notre (?:travail|redaction|journal\\S*|media))|soutenez (?:la|une) presse|faites[- ](?:nous )?un don|aidez[- ]nous a (?:rester|informer|continuer))(?![\\p{L}])',
  '(?:ادعمونا|ادعمنا|ادعم(?:وا)? (?:صحافتنا|عملنا|الصحافه المستقله|موقعنا)|تبرعوا? (?:لنا|الان))(?![\\p{L}])',
  '(?:unterstutzen sie (?:uns|unsere (?:arbeit|redaktion))|apoyanos|apoya nuestro (?:trabajo|periodismo)|apoie (?:nos|o nosso)|sostienici|sostieni il nostro|steun ons)(?![\\p{L}])',
);

/** Who took a picture, or whose it is; anywhere in a short line. */
export const credits = any(
  '(?:^|[(\\[–—|·,.!?»”-]\\s*)(?:photos?|images?|pictures?|pics?|video|screenshot|illustration|graphic|credits?|photographs?)(?: (?:by|credits?|photos?|images?|courtesy|copyright|source|d.illustration|d.archives?|dr|via))*\\s*[:/©(]',
  '(?:^|\\(|\\[)\\s*(?:photo|image|picture|illustration) (?:by|credit|courtesy|copyright)\\b',
  '(?:^|\\(|\\[)\\s*(?:credits?|copyrights?)(?: (?:photos?|images?))*\\s*:',
  '[.!?»”]\\s+(?:photos?|credits?|ph\\.?|illustration|عدسه|تصوير|صوره) (?:[^.!?]|(?<= \\p{L})\\.){2,40}$',
  '^\\(?(?:photos?|images?|visuels?|illustrations?) (?:d.illustration|d.archives?|pretexte|non datee|generees?)(?:\\s*[-–:/|©(.,)][^!?]{0,60})?$|^\\(?صوره? (?:ارشيفيه|تعبيريه|توضيحيه|من الارشيف)',
  '(?:^|[.!?»”]\\s+)d\\.?r\\.?$|^(?:afp|map|aps|tap|reuters|ap|epa|efe|dpa|xinhua|getty(?: images)?) ?/ ?[^.!?]{2,30}$|^[^.!?/]{2,30} ?/ ?(?:afp|map|aps|tap|reuters|ap|epa|efe|dpa|xinhua|getty(?: images)?)$',
  '\\((?:photos?|ph\\.|images?|credits?) [^)]{2,40}\\)\\.?$|^(?:legende|caption|infographie|infographic)\\s*:|^capture d.ecran(?:\\s*[-–:/|©(.,][^!?]{0,40})?$',
  '[-–—/|] ?(?:ال)?(?:ارشيف|ارشيفيه|archives?)$|^(?:ال)?صوره? من (?:ال)?ارشيف|^عدسه ',
  '[-–—|] (?:تصوير|عدسه) [^.!?]{2,30}$',
  '^©|\\(©|^\\(c\\)|©\\s*\\S+(?:\\s\\S+){0,4}$',
  '(?:^|[.!»”]\\s+)ph\\.? ?[:.]?\\s',
  '^(?:dr|bild|foto|fotos|beitragsbild|titelbild|quelle bild|imagem?|imagen|immagine|credito|beeld|фото|иллюстрация)\\s*[.:]',
  '(?:^|[.!?,(|–—-]\\s*)courtesy (?:of|photo)[^.!?]{2,50}$',
  '(?:^|[.!,(|–—-]\\s*)(?:avec l.aimable autorisation|باذن من)[^.!?]{2,50}$',
  '(?:^|[-–—|(.])\\s*(?:صوره?|تصوير|الصوره|عدسه|مصدر الصوره|ارشيف)\\s*[:(]',
  '\\((?:reuters|afp|ap|getty(?: images)?|map|dpa|epa|efe|ansa|رويترز|ا ف ب|اف ب|الاناضول|وكالات|ارشيف)\\)$',
);

/** Where a story ends and the site begins; the line is nothing more than that. */
export const endings = any(
  'tags \\S',
  '(?:#[^\\s#]+\\s*)+$',
  '(?:classe|publie|range|filed|posted) (?:dans|sous|in|under)\\s*:? [^.!?,]{2,40}$',
  '(?:tags?(?:\\(s\\))?|themes?(?: associes?)?|mots?.cles?|etiquettes?|keywords?|topics?|filed under|categor(?:y|ies)|categories?|rubriques?|schlagw\\S*|themen|etiquetas|الكلمات (?:المفتاحيه|الداله|الدلاليه)|الوسوم|وسوم|كلمات (?:مفتاحيه|داله|دلاليه))\\s*(?::|$|\\|)',
  'via \\S+\\.[a-z]{2,4}\\.?$',
  '(?:sources?|via|quelle|fuente|fonte|bron|zrod[lł]o|источник|المصدر|المصادر)\\s*:',
  '(?:comments?|commentaires?|leave a (?:comment|reply)|laisser un commentaire|\\d+ (?:comments?|commentaires?|partages?|shares?|reactions?|likes?)|التعليقات|اترك تعليق\\S*|kommentare?|comentarios?|reacties|отзывы|комментари\\S*)(?![\\p{L}\\p{N}])',
  '(?:share|partager|teilen|compartir|compartilh\\S*|condividi|delen|поделиться|شارك|مشاركه)(?: (?:هذا|هذه|this|on|via|cet|sur|l.article|auf|en|su|op|المقال|الخبر|على|عبر)(?![\\p{L}\\p{N}])|\\s*:|$)',
  '(?:print|imprimer|drucken|envoyer par|copy link|copier le lien|طباعه|نسخ الرابط)',
  '(?:(?:cet article|ce contenu|ce texte) (?:ne constitue|a ete publie|est protege)|(?:les )?(?:propos|opinions|commentaires|messages|avis)(?![\\p{L}\\p{N}]).{0,60}(?<![\\p{L}\\p{N}])(?:n.engage|moder|efface|supprim|contraires? a la loi)|(?:toute |la )reproduction|(?:the )?(?:views|opinions) expressed|this (?:article|content|material) (?:is not|does not|may not)|الاراء الوارده|المقالات المنشوره|لا تعبر|التعليقات (?:تعبر|لا)|يمنع|envoyer a un ami|la redaction(?![\\p{L}\\p{N}])|avec (?:la )?(?:map|afp|agences?)(?![\\p{L}\\p{N}])|(?:redaction|staff)$)',
  // What becomes of the readers' letters
  '(?:(?:note|nota|attention|atencao|aviso|achtung|hinweis)\\s*: ?)?(?:(?:we|all|os|los|die|the|are|temporarily|por favor) ){0,4}(?:moderating (?:all )?comments|comments? (?:are|will be|is) (?:moderated|reviewed|closed|subject)|(?:comentarios|kommentare)(?![\\p{L}\\p{N}]).{0,90}(?:moder|aprovad|aprobad|excluid|eliminad|geloscht))',
  '(?:(?:تنويه|ملاحظه|تنبيه|disclaimer|avertissement|avis)\\s*:? ?)(?:ان )?(?:(?:جميع |كل )?(?:الاراء|المقالات|التعليقات)|(?:the |all )?(?:views|opinions)(?![\\p{L}]).{0,80}not (?:necessarily )?(?:reflect|represent)|(?:les )?(?:opinions|propos|points de vue)(?![\\p{L}]))',
  '(?:(?:اضف|اكتب|اترك|شاركنا) (?:تعليق|رد|راي)\\S*|(?:add|post|write) (?:a|your) comment|(?:ajoute[rz]|ecri(?:re|vez)|poste[rz]) (?:un|votre) commentaire|kommentar (?:schreiben|hinzufugen|verfassen)|(?:escribe|deja|anade) (?:un|tu) comentario|(?:deixe|escreva) (?:um|seu|o seu) comentario|(?:lascia|scrivi) un commento)(?![\\p{L}\\p{N}])',
  // When and what was set right
  '(?:mise? a jour|actualisee?|updated|last updated|(?:تم )?(?:ال)?تحديث)(?:(?: le| on| في| يوم)\\s*:?|\\s*:) (?:\\p{L}+ )?\\d{1,2}(?![\\p{L}])',
  // Where it stood first, who paid, and that a live report is over
  '(?:نشرت?|صدرت?) (?:هذا|هذه) \\S+ (?:في|ضمن|علي) (?:العدد|عدد|مجله|جريده|موقع)|(?:انجزت?|انتجت?|تم انجاز|كتبت?)(?: \\S+){0,3} (?:بدعم|بالشراكه|بالتعاون|بتمويل)',
  '(?:cet|cette|ce) (?:article|enquete|entretien|reportage|texte|serie|recit) (?:(?:a|est) (?:ete )?)?(?:initialement |d.abord )?(?:publiee?|parue?|extraite?|realisee?|produite?|financee?|soutenue?) (?:\\S+ ){0,4}?(?:par|avec|grace|dans|en partenariat)(?![\\p{L}])|(?:realisee?|produite?|publiee?) avec le (?:soutien|concours|support)(?![\\p{L}])',
  'this (?:article|story|piece|investigation|interview|essay|report) (?:(?:was|is|has been) )?(?:(?:first|originally) )?(?:published|appeared|produced|supported|funded) (?:in|by|on|with)(?![\\p{L}])|(?:produced|published|reported) with (?:the )?(?:support|help|funding) (?:of|from)(?![\\p{L}])',
  'fin (?:de ce|du|de notre) (?:direct|live)(?![\\p{L}])|ce (?:direct|live) est (?:desormais |maintenant )?(?:termine|clos)|(?:this|our) live (?:blog|coverage|page) (?:has|is|ends)|(?:انتهت|نهايه) (?:هذه )?التغطيه',
  '(?:une? )?(?:publication|post|story) (?:partagee?|shared) (?:par|by)(?![\\p{L}])',
  '(?:les )?commentaires sont (?:fermes|moderes)|merci (?:de|pour) votre lecture|(?:(?:click|tap) here|cliquez ici)(?![\\p{L}\\p{N}])',
  'لن (?:يتم )?(?:نشر|ينشر) (?:عنوان|بريد|التعليق)|(?:جميع |كل )?التعليقات (?:تخضع|مغلقه)',
  '(?:journaliste|reporter|redact(?:eur|rice)|كاتب|كاتبه|صحافيه?|صحفيه?)(?: [^\\s.!?]+){1,6}$',
  '(?:добавить|оставить|написать) (?:отзыв|комментарий)',
  '(?:all rights reserved|tous droits reserves|reproduction (?:interdite|totale)|copyright|©|جميع الحقوق)',
  '(?:about the author|a propos de l.auteur|l.auteur|sur l.auteur|uber den autor|عن الكاتب|author archive|view author)',
  '(?:permalink|permalien|order reprints|print article|text size|loading|advertise|back to top|retour (?:a|en) )',
  '(?:previous|next|precedent|suivant)(?: (?:article|post|story))?\\s*(?::|$|→|«|»)|(?:article|المقال) (?:precedent|suivant|السابق|التالي)',
);
