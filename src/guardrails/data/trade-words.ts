/**
 * What a trade, its goods and its work are called, one row an idea: beginnings of folded words in English, German, French,
 * Spanish, Italian, Dutch, Portuguese and Polish, parted by a bar, several parted by a space.
 */
const rows = `
dair milk chees butter|molk milch kase butter|lait froma beurr|lacte lech ques manteq|latt casei formag burr|zuivel melk kaas boter|latic leit queij manteig|mlecz mlek ser maslo masl
meat butcher|fleisch metzg|viand bouch|carn|carn macell|vlees slager|carne talho acoug|mies wedlin
baker bread|back brot|boulang pain|panader pan|panif pane forn|bakk brood|padar pao|piekar chleb pieczy
wine vine|wein winz|vin vign|vino bodeg vina|vin cantin vit|wijn|vinh adeg|win
beer brew|bier brau|bier brass|cervez cervec|birr|bier brouw|cervej|piw browar
oliv oil|ol oliv|huil oliv|aceit oliv|oli|olie olijf|azeit oleo|oliw olej
fruit vegetabl|obst gemus|fruit legum|frut verdur hortal|frutt verdur ortofr|fruit groent|frut legum hortal|owoc warzyw
fish seafood|fisch|poisson peche|pesc marisc|pesc|vis|peix pesc|ryb
coffee roast|kaffee rost|cafe torref|cafe tost|caffe torref|koffie brand|cafe torref|kaw palarn
farm agric grower|bauer bauern hof landwirt|ferm agric exploit|granja agric finca|agric aziend coltiv|boer landbouw tel|agric fazend quint herdad|rolni gospodar
timber wood sawmill joiner carpent|holz sage schrein tisch|bois scier menuis charpent|mader aserr carpint|legn segher falegn|hout zager timmer|madeir serra carpint|drewn tartak stolar
furnitur|mobel|meubl mobili|muebl mobili|mobil arred|meubel|movel moveis mobili|mebl
steel metal foundr|stahl metall giess|acier metal fonder|acer metal fund|acciai metall fonder|staal metaal gieter|aco metal fund|stal metal odlew
machin|maschin|machin|maquin|macchin|machine|maquin|maszyn
valve pump|ventil pump|vann pomp|valvul bomb|valvol pomp|ventiel afsluit pomp|valvul bomb|zawor pomp
glass len optic|glas lins opti|verr lent opti|vidri cristal lent opti|vetr lent otti|glas lens opti|vidr lent oti opti|szkl soczew opty
ceramic tile kiln|keram fliese|ceram carrel four|ceram azulej baldos horn|ceram piastrel forn|keram tegel oven|ceram azulej forn|ceram plyt
packag paper cardboard|verpack papier karton|emball papier carton|embal envas papel carton|imball cart|verpak papier karton doz|embal papel cart|opakow papier karton
print|druck|imprim|imprent impres|stamp tipogr|druk|impress grafic|druk
cloth fashion textil fabric linen|kleid mode textil stoff lein|vetement mode textil tissu lin|ropa moda textil tejid lin|abbigl moda tessut tessil lin|kled mode textiel stof linn|roup moda textil tecid linh|odziez mod tekstyl tkanin len poscie
shoe|schuh|chauss|zapat calz|scarp calz|schoen|sapat calc|but obuw
toy|spielz|jouet|juguet|giocatt|speelg|brinqued|zabaw
book publish|buch verlag|livre edit|libr editor|libr edit|boek uitgev|livr edit|ksiaz wydaw
school teach educat|schul lehr bild|ecol enseign educ|escuel colegi ensen educ|scuol insegn educ|school onderwijs ler|escol ensin educ|szkol naucz eduk
museum|muse|muse|muse|muse|muse|museu|muze
theatr|theat|theat|teatr|teatr|theat|teatr|teatr
hotel guest lodg|hotel gast|hotel hote|hotel huesp aloj|hotel alberg ospit|hotel gast|hote hosped aloj|hotel gosc nocleg
restaur kitchen food|restaur kuch lebensm|restaur cuisin aliment|restaur cocin aliment|ristor cucin aliment|restaur keuk voed levens|restaur cozinh aliment|restaur kuchn zywno spozyw
travel tour|reis tour|voyag touris|viaj turis|viagg turis|reis toeris|viag turis|podroz turys
bus coach transit|bus verkehr|bus autocar transp|autobus autocar transp|autobus pullman trasp|bus vervoer|autocarr onibus transp|autobus przewoz transp
truck fleet vehicl|lkw flotte fahrzeug last|camion flott vehic|camion flot vehic|camion flott veicol|vracht vloot voertuig|camia camio frot veic|ciezar flot pojazd
bike bicycl cycl courier|rad fahrrad kurier|velo cycl coursi|bici ciclo mensaj|bici cicl corrier|fiets koerier|bicic cicl estafet|rower kurier
rail train|bahn zug|train ferro|tren ferro|tren ferro|spoor trein|comboi trem ferro|kolej pociag
ship vessel port coaster|schiff reed hafen|navir maritim port|barc buqu naval puert|nav maritt port|schip rederij haven|navi barc port|statk zeglu port
freight logist haul|fracht logist sped|fret logist transp|carga logist transp|merc logist trasp|vracht logist transp|carga logist transp|ladun logist sped transp
warehous stock inventor storag|lager bestand|entrepot stock inventair|almacen inventar stock existenc|magazzin scort inventar|magazijn voorraad opslag|armaz estoq stock inventar|magazyn zapas
deliver parcel|liefer paket|livrais colis|entreg paquet repart|consegn pacch|lever bezorg pakket|entreg encomend|dostaw paczk
insur|versicher|assur|segur asegur|assicur|verzeker|segur|ubezpiecz
bank|bank|banqu banc|banc|banc|bank|banc|bank
account tax audit|buchhal steuer pruf|compta fiscal audit|contab fiscal audit|contab fiscal revis|boekhoud belasting accountan|contab fiscal audit|ksieg podatk audyt
law legal notar|recht kanzlei anwalt notar|droit jurid avoc notair|abogad jurid notar|legal avvoc notai|recht advoc notar|advog jurid notar|praw kancelar notar
hospital clinic patient nurs care|krank klinik patient pfleg|hopit cliniq patient infirm soin|hospital clinic pacient enferm|ospedal clinic pazient inferm|zieken klinie patient verple zorg|hospital clinic pacient enferm|szpital klini pacjent pieleg
dent|zahn|dent|dent|dent|tand|dent|stomatol dentyst
pharma drug|pharma apothek arznei|pharma medicament|farma medicament|farma|farma apothe geneesm|farma medicament|farma lek aptek
veterinar animal pet|tier haust|veterin anim|veterin anim mascot|veterin anim|dieren|veterin anim|weteryn zwierz
laborator test|labor|labor|laborat|laborat|laborat|laborat|laborat
electric energ power|strom energ elektr|electric energ|electric energ|elettric energ|elektri energie stroom|eletric electric energ|elektr energ prad
solar|solar sonnen|solair|solar|solar fotovolt|zonne|solar|slonecz fotowolt
wind|wind|eolien vent|eolic vient|eolic vent|wind|eolic vent|wiatr
hydrogen gas|wasserst gas|hydrogen gaz|hidrogen gas|idrogen gas|waterst gas|hidrogen gas|wodor gaz
water|wasser|eau|agua|acqu idric|water|agua|wod
wast recycl|abfall recycl entsorg|dechet recycl|residu recicl|rifiut ricicl|afval recycl|residu lixo recicl|odpad recykl
construct build|bau|construct batim|constru obra|costru edil cantier|bouw|constru obra|budow
hous home flat propert real estat|wohn haus immob|logement maison immobil|viviend hogar casa inmobil|casa cas abitaz immobil|won huis vastgoed|casa habita imobil imovel|mieszk dom nieruchom
architect|architekt|architect|arquitect|architett|architect|arquitet arquitect|archit
garden flower plant|garten blum pflanz|jardin fleur plant|jardin flor plant|giardin fior piant|tuin bloem plant|jardin flor plant|ogrod kwiat rosl
clean laundr|reinig wasch|nettoy blanchiss|limpi lavand|puliz lavand|schoon wass|limp lavand|sprzat praln
support servic helpdesk|support kundend betreu|support client assist|soport atenc|assistenz support client|klantens support|suport apoio atend|obslug wsparc
sale sell|vertrieb verkauf|vente vend commerc|venta vend comerc|vendit commerc|verkoop|venda vend comerc|sprzeda handl
purchas procur buyer|einkauf beschaff|achat approvision|compr|acquist|inkoop|compra|zakup
staff recruit human shift roster|personal mitarb schicht dienstpl|personnel effectif recrut planning|personal plantill turn|personal turn|personeel rooster medewerk|pessoal turno equip|personel pracown zmian grafik
train course|schul kurs weiterb|formation cours|formac curs|formazion cors|opleid cursus train|formac curs|szkole kurs
qualit|qualit|qualit|calidad|qualit|kwaliteit|qualidad|jakos
mainten repair|wartung wart repar instand|mainten entretien repar|mantenim repar|manuten ripar|onderhoud herstel repar|manuten repar|serwis napraw utrzym
export|export|export|export|export esport|export uitvo|export|eksport
`;

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;

/** Ideas of trade, each by the beginnings of its words in a language. */
export const tradeIdeas: readonly ReadonlyMap<string, readonly string[]>[] = rows
  .trim()
  .split('\n')
  .map((row) => new Map(row.split('|').map((words, at) => [languages[at]!, words.split(' ')])));
