/** Capitalised words that name no organisation, person, product or place. Folded. */
const words =
  // calendar
  'mondays tuesdays wednesdays thursdays fridays saturdays sundays monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'christmas xmas easter ramadan eid diwali thanksgiving hanukkah halloween lent new year years eve day q1 q2 q3 q4 h1 h2 spring summer autumn winter fall bank holiday ' +
  // address and role
  'mr mrs ms mx miss dr prof professor sir madam i am pm ceo coo cfo cto cmo cio ciso cpo cro chro cdo cco vp svp evp md gm hr it qa ops pr rd director head chief officer manager president vice lead senior founder owner principal partner associate executive programme program project product team ' +
  // general acronyms and formats
  'wi fi wifi ai ml l&d r&d p&l m&a q&a f&b api apis kpi kpis okr okrs roi crm erp saas b2b b2c smb smes sme faq pdf csv url sql html css json sms ok okay fyi asap rsvp ps pps tbh btw eta etc usd eur gbp gmt cet cest est edt pst pdt bst utc ist jst aest aedt awst acst acdt nzst nzdt akst akdt akt hst hdt et mdt mst cdt cst ast adt nst ndt wet west eet eest msk gst sgt hkt myt pht ict wib wita wit pkt npt sast brt clt cot pet cat eat wat uk-time vat iot ui ux sla slas sdk cpu gpu ssd 3d 2d 4g 5g led cad bim gps rfid tv pc dna mri ct r&d esg ngo ngos diy cv cvs gdpr id ids qr wifi wi-fi internet web bi etl elt pos kyc aml abm seo sem cms lms wms tms mes pim dam hris ats b2b2c d2c dtc plc scada ehr emr noc soc mvp poc rfp rfps rfq sku skus ebitda capex opex p&l bpo msp mrr arr nps csat dei bev ev ot icu er gp gps pi rn hvac pcb o&m m&a fmcg cpg qsr oem mro bom fte ppe haccp hse ehs osha cfd fea cnc agv amr wfh usp rnd ngo sop sops nda ndas ip pr vc pe lp gp kw kwh mw mwh gw gwh tb gb mb pb kg km cm mm ml hz khz mhz ghz hpa kpa mpa mbar gbps mbps kbps mah wh celsius fahrenheit kelvin dpi fps rpm psi vr ar xr nlp llm llms gpt tts ocr nfc ssh ssl tls vpn dns cdn lan wan sd-wan pii pci soc iso sox tco cac ltv gmv aov sso mfa iam siem edr xdr devops sre ci cd qa hplc pk elisa rna mrna usa-wide vhf uhf hs gantt black boxing cyber asap tba usb pue upc gtin edi sftp ftp http https ssd nas raid hmi dcs rtu iiot eta etd pod bol tos uat pto hrms gl ap ar vat gst kyb sar oltp olap rag sdr bdr ae csm icp pqc nps rto rpo wip jit smt pcr bbq gig ed tech u uk-based pto nye ' +
  // letters
  'txt txts msg msgs rply gd thru tmrw tmw tmo tonite thx pls plz btw wk wks ty cheers hugs xx mtg appt hope looking quick just hi hello hey dear thanks thank best regards kind warm warmly congrats congratulations parabens felicitaciones felicitations gratulacje complimenti cheers sincerely yours cordially respectfully greetings re fwd fw psst hiya howdy yes no';

/** Holidays of the other languages of the lexicons, which name a time as months do. Folded, with their endings in Polish. */
export const holidays: ReadonlySet<string> = new Set(
  (
    'ostern pfingsten weihnachten silvester neujahr advent fasching karneval himmelfahrt fronleichnam allerheiligen nikolaus ' +
    'paques pentecote noel toussaint ascension epiphanie assomption saint-sylvestre avent chandeleur careme ' +
    'semana santa pascua pascuas navidad navidades reyes epifania pentecostes nochevieja nochebuena carnaval adviento cuaresma ' +
    'pasqua pasquetta natale ferragosto capodanno pentecoste befana carnevale avvento ognissanti immacolata quaresima ' +
    'pasen pinksteren kerst kerstmis kerstdagen sinterklaas koningsdag hemelvaart hemelvaartsdag oudjaar nieuwjaar allerheiligen ' +
    'pascoa natal reis consoada quaresma corpo deus ' +
    'wielkanoc wielkanocy wielkanoca boze bozego bozym narodzenie narodzenia narodzeniu narodzeniem cialo ciala ciele cialem ' +
    'sylwester sylwestra sylwestrze trzech kroli zielone zielonych swiatki swiatkach swieta swiat swietach majowce majowki majowka'
  ).split(' '),
);

/** Shortened words of other languages that are written with capitals. Folded. */
export const localShortForms: ReadonlySet<string> = new Set(
  'rdv svp pdg dg drh daf tva ht ttc pme eti tpe sav cdi cdd rh gmbh ag kg ug eg ev mwst ust edv kfz lkw pkw okt usw tel nr abs ggf iban iva pyme pymes rrhh sl slu sa sas ong dni nif cif cv spa srl snc pmi rspp asl pec iva bv nv btw kvk cao vof zzp mkb kmo kmos hr oud nb ltda cnpj cpf rh ti eireli sp zoo nip krs nfz zus pit cit vat bhp rodo'.split(
    ' ',
  ),
);

export const allowedCapitals: ReadonlySet<string> = new Set(words.split(' '));

/** Names in figures of speech; they are connected to nobody. Folded. */
export const figurativeNames: ReadonlySet<string> = new Set(
  (
    'murphy achilles pandora tetris jenga lego rubik rosetta gordian herculean sisyphus sisyphean midas trojan olympic olympics olympian sudoku velcro post-it god godot heaven earth moon mars sun shakespeare shakespearean sherlock holmes hercules atlas babel noah eden everest himalayan houdini frankenstein cinderella goldilocks romeo juliet hamlet dickens dickensian kafkaesque einstein newton darwin pareto occam catch-22 bermuda bingo monopoly scrabble chess wellingtons wellington panama morse braille roman latin greek gothic victorian edwardian georgian medieval renaissance bluetooth internet christmas santa easter valentine halloween ' +
    'mondays sundays saturdays western eastern northern southern north south east west northeast northwest southeast southwest mediterranean arctic nordic christian catholic protestant jewish muslim hindu buddhist'
  ).split(' '),
);

/** Words of greetings and farewells in other languages; allowed on the first and the last lines only. */
export const courtesyWords: ReadonlySet<string> = new Set(
  (
    'ta je prie hola bonjour bonsoir salut ciao hallo hoi moin servus gruss gruesse gruezi liebe lieber guten tag morgen abend ola bom dia boa tarde buenos dias buenas tardes buongiorno buonasera salve dzien dobry czesc witam kia ora aloha namaste salaam salam merhaba hej hei tere moi god dag ' +
    'stimata stimate stimati doamna domnule gentile egregio egregia dott dott.ssa veuillez agreer mes salutations distinguees saludos abraco abrazo un cordialement amicalement merci avance bien a vous mit freundlichen grussen viele grusse liebe herzliche beste venlig hilsen vennlig med vriendelijke groet groeten groetjes cordiali saluti distinti cari pozdrowienia pozdrawiam powazaniem z serdecznie atenciosamente abracos obrigado obrigada gracias grazie danke dank dankeschon tack takk tak kiitos slan nga mihi hilsen hilsner terveisin ystavallisin terveisin parhain halsningar basta vanliga arigato shukran asante dhanyavad gday cordialmente atentamente sinceramente bis bald tot snel a bientot hasta pronto ate breve mvh vh lg vg ha det bra go raibh maith agat'
  ).split(' '),
);

/** Forms of address that some languages write with a capital. Folded. */
export const politePronouns: ReadonlySet<string> = new Set(
  'le la lei suo sua suoi sue vi voi vostro vostra loro sie ihr ihre ihrem ihren ihrer ihres ihnen du dich dir dein deine pan pani panu pana panie panow panstwo panstwa panstwu usted ustedes uw u'.split(
    ' ',
  ),
);

/** Where people meet online; a proposed way to talk, not a claim. */
export const meetingTools: ReadonlySet<string> = new Set([
  'zoom',
  'teams',
  'meet',
  'google',
  'skype',
  'whatsapp',
  'facetime',
  'webex',
  'calendly',
  'linkedin',
  'signal',
  'telegram',
]);
