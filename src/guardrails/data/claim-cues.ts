export interface ClaimCue {
  readonly name: string;
  /** On folded text of one sentence. */
  readonly pattern: RegExp;
  /** Stems of the request that could support it. */
  readonly support: readonly string[];
  /** Whose fact it must be about: the lead's side, the sender's, or anybody's. */
  readonly about: 'lead' | 'own' | 'any';
  /** Stands even inside a question: it is taken for granted, not asked. */
  readonly isPresupposed?: boolean;
}

export const claimCues: readonly ClaimCue[] = [
  {
    name: 'congratulation',
    pattern: /\b(?:congrat\w*|kudos|well done|hats off|bravo|felicit\w+|gluckwunsch|enhorabuena|complimenti|parabens|gefeliciteerd|gratulacje)\b/gu,
    support: [],
    about: 'any',
    isPresupposed: true,
  },
  {
    name: 'funding',
    pattern: /\b(?:raised|raising|raise|funding|fund-?raise|series [a-e]\b|seed (?:round|funding|money|stage)|(?:investment|financing) round|venture[- ]backed|vc[- ]backed|backed by|ipo|valuation|going public|went public|fresh capital|new (?:capital|investors?|investment|money)|investors?|investment from|new round|recent round|latest round|oversubscribed|angel round|capital raise)\b/gu,
    support: ['rais', 'fund', 'invest', 'investor', 'seri', 'seed', 'round', 'ventur', 'capit', 'ipo', 'back', 'grant', 'donat'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'acquisition',
    pattern: /\b(?:acquir\w+|acquisitions?|merg(?:ed|er|ers|ing)|takeover|taken over|buy-?out|bought (?:by|out)|sold to|spin-?off|spun (?:off|out)|parent company|joined (?:a |the )?(?:\w+ )?group|new owners?|new ownership|became part of|now part of|joint venture|divest\w+)\b/gu,
    support: ['acquir', 'acquisit', 'merg', 'merger', 'takeov', 'parent', 'subsidiari', 'group', 'own', 'owner', 'ventur', 'part'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'award',
    pattern: /\b(?:awards?|awarded|award-winning|prizes?|medals?|won\b|winning|winner|shortlist\w*|finalist|nominat\w+|accolade\w*|accredit\w+|certified|certification|recogni[sz]ed (?:by|as|for|in)|recognition|named (?:one of|among|a |the |best|as |in |to )|ranked|ranking|voted|honou?red (?:by|as|with)|listed (?:in|among|on|as)|michelin|five-star|5-star|top-rated|highly rated|best employer|great place to work|forbes|fortune 500|inc\. 5000|unicorn)\b/gu,
    support: ['award', 'prize', 'medal', 'win', 'winner', 'shortlist', 'finalist', 'nomin', 'accredit', 'certif', 'certifi', 'recogn', 'recognis', 'recogniz', 'name', 'rank', 'vote', 'honour', 'honor', 'michelin', 'star', 'rate', 'list'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'growth',
    pattern: /\b(?:rapid(?:ly)? |fast |strong |steady |impressive |explosive |recent |continued |tremendous |quick(?:ly)? |phenomenal |remarkable |healthy )(?:\w+ )?(?:growth|expansion|scal\w+|grow\w*|rise|hiring|progress|success|traction|momentum)\b|\b(?:growth|expansion|momentum|traction)\b|\b(?:growing|grown|grew|grows|expanding|expanded|expand|expands|scaling|scaled|scale up|booming|surg\w+|soar\w+|skyrocket\w*|doubled|tripled|quadrupled|doubling|tripling|record (?:year|quarter|sales|month|season|profits?|revenue|numbers|results)|best (?:year|quarter) (?:yet|ever)|outgrown|outgrew|thriv\w+|flourish\w+|took off|taking off|exceed\w+|surpass\w+|beaten|hit (?:a |your |the )?(?:milestone|record|target))\b/gu,
    support: ['grow', 'growth', 'grown', 'expand', 'expans', 'scale', 'doubl', 'tripl', 'increas', 'record', 'rise', 'rapid', 'fast'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'decline',
    pattern: /\b(?:slip(?:ping|ped)|shr[aiu]nk\w*|shrinking|declin\w+|dropp(?:ed|ing)|plummet\w*|stagnat\w+|losing (?:customers|clients|members|staff|people|money|sales|deals|market|revenue|business|patients|talent|bids|candidates|donors|subscribers|readers)|lost (?:customers|clients|members|staff|deals|market|revenue|business|a contract|money)|laid off|layoffs?|lay-offs|redundanc\w+|downsiz\w+|cutbacks?|cut backs|restructur\w+|reorgani[sz]\w+|turnaround plan|under pressure from|backlash|recall\w*|breach\w*|hacked|outages? (?:last|in|on|this|fell|rose)|lawsuit|fined|missed (?:your |its |the )?(?:target|deadline)s?|fell by|fell (?:short|behind)|rose by|went (?:down|up)|shut(?:ting)? down|closed (?:your|its|the|a|two|three)|closing (?:your|its|down))\b/gu,
    support: ['declin', 'drop', 'layoff', 'restructur', 'reorganis', 'reorganiz', 'close', 'recall', 'breach', 'outag'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'hiring',
    pattern: /\b(?:(?:is|are|'re|you're|been|started|start|currently|actively|busy|now|begun|of|for|while|and|saw|seen|keep|still) (?:hiring|recruiting)|hiring (?:for|a|an|new|more|\d+|several|again|spree|push|drive|plans?|across|in|your|of|rapidly|aggressively|heavily|\w+ers\b|\w+ors\b)|recruit(?:ed|ment drive)|vacanc(?:y|ies)|job (?:ads?|adverts?|posts?|postings?|openings?|listings?)|open (?:roles?|positions?|headcount)|new (?:hires?|recruits?|joiners?|starters?)|hired|hire[sd]? (?:a|an|your|new)|appointed|appointment of|appointment as|(?:got|been|were|was|recently|just|recent|your|newly) promot(?:ed|ion)|your (?:recent |new )?(?:promotion|appointment)|joined (?:\w+ )?as|since (?:you )?join(?:ed|ing)|stepp(?:ed|ing) (?:into|up|down)|new (?:role|position|job|ceo|cfo|cto|coo|cmo|chief|head|director|leadership|management|team|boss|vp|manager|president|chair\w*)|took over as|taking over as|headcount|workforce|onboarding (?:new|\d+|dozens|so many)|years? (?:at|with) (?:the )?(?:company|firm|helm)|your (?:\w+ )?years at)\b/gu,
    support: ['hire', 'recruit', 'vacanc', 'job', 'role', 'posit', 'appoint', 'promot', 'join', 'headcount', 'workforc', 'employe', 'employ', 'staff', 'new', 'newli', 'newly', 'onboard'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'news',
    pattern: /\b(?:launch(?:ed|es|ing)?|released|releasing|roll(?:ed|ing)? out|rollout|roll-out|unveil\w*|announc\w+|debut\w*|introduced|introducing your|opened|opening (?:of|your|the|a|an|in|up|new|another)|(?:recently|just|newly|lately|freshly) (?:\w+ed|built|won|sold|bought|began|moved|got|took|went|came|brought|made|hit|sent|left)|newly[- ]\w+|(?:your|the|its|their|'s) (?:recent|recently|latest|newest|upcoming|forthcoming|brand[- ]new|new|planned|imminent|current) (?:\w+)|partner(?:ed|ing) with|(?:new |recent )?partnerships? (?:with|between)|teamed up|teaming up|signed (?:a|an|with|up|your|new|the|off|on)|new (?:deal|contract|office|offices|plant|store|stores|site|branch|facility|factory|warehouse|location|market|markets|product|platform|website|app|brand|building|headquarters|hq|line|service|campus|clinic|strategy|restaurant|hotel|wing|showroom|fleet|range|collection|menu|studio|depot|venue|shop|centre|center|line|version|feature|programme|program|system|erp|crm|tool)|in the (?:news|press|headlines|papers)|headlines|press (?:release|coverage|about)|(?:featured|covered|mentioned|quoted|profiled) in|(?:article|piece|feature|coverage|interview|profile|story) (?:in|on|about|by)|about to|on the verge|plan(?:s|ning)? to (?!\w+ (?:call|chat))|planning (?:a|an|your|the|another|for)|prepar\w+ (?:to|for)|gear\w* up|get\w* ready to|set to\b|due to (?:open|launch|move|release|start)|relocat\w+|moved (?:to|into|from|your|over|away|off)|moving (?:to|into|from|your|over|away|off|towards)|your move|migrat\w+|switch(?:ed|ing) (?:to|from|over|away)|adopt(?:ed|ing|ion)|implement(?:ed|ing)|replac(?:ed|ing)|invest(?:ed|ing) (?:heavily |in)|rebrand\w*|anniversary|celebrat\w+|birthday|milestone|pilot(?:ed|ing)|transition(?:ed|ing)|transform(?:ed|ing|ation)|overhaul\w*|moderni[sz]\w+|digiti[sz]\w+|digitali[sz]\w+|pivot\w*|ventur(?:ed|ing) into|break(?:ing)? into|enter(?:ed|ing) (?:the|new|a)|go(?:ing)? live|went live|broke ground|add(?:ed|ing) (?:a|an|new|another|your|more)|extend(?:ed|ing) (?:to|into|your)|refurbish\w+|renovat\w+|upgrad(?:ed|ing) (?:your|to|the|from)|redesign\w*|revamp\w*|completed (?:your|the|a|its)|finish(?:ed|ing) (?:your|the|a|its)|landed (?:a|an|your|the)|secur(?:ed|ing) (?:a|an|your|the)|now that (?:you|your))\b/gu,
    support: ['launch', 'releas', 'roll', 'rollout', 'unveil', 'announc', 'debut', 'introduc', 'open', 'new', 'newer', 'newest', 'newli', 'recent', 'latest', 'upcom', 'partner', 'partnership', 'sign', 'deal', 'contract', 'plan', 'prepar', 'move', 'migrat', 'switch', 'adopt', 'implement', 'replac', 'invest', 'rebrand', 'anniversari', 'celebr', 'pilot', 'transit', 'transform', 'moderni', 'digit', 'enter', 'add', 'extend', 'renov', 'refurbish', 'upgrad', 'rebuild', 'rebuilt', 'expand', 'relocat', 'progress', 'construct', 'soon', 'feature', 'press', 'new-build', 'complet'],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'rumour',
    pattern: /\b(?:i|we)(?:'ve| have|'d| had)? (?:also |just |recently |noticed |already )*(?:saw|see|seen|noticed|notice|heard|hear|read|understand|gather|gathered|know|learned|learnt|found|discovered|spotted|realise|realize|realised|realized|was told|were told|am told|can see|could see|am aware|'m aware|remember|recall) (?:that|your|you|how|about your|of your|in the|on your|on the|\w+ (?:is|are|has|have|was|were)|from)\b/gu,
    support: [],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'superlative',
    pattern: /\b(?:(?:a|the|as|your|our|'s|one of the|among the|many|country's|region's|city's|uk's|europe's|nation's|world's|market|industry|category|thought|global|national|regional|clear|undisputed|established|recognised|recognized|true|true) (?:\w+ )?leaders?\b(?! who|,? you)|(?:a|the|as|your|our|'s|world's|europe's|country's|region's|nation's|city's|country|already|is|are|of) leading\b(?! the| a team| to| up| your)|market[- ]leading|industry[- ]leading|world[- ]leading|world[- ]class|best[- ]in[- ]class|best[- ]of[- ]breed|best[- ]selling|bestselling|best[- ]known|best[- ]loved|first[- ]class|top[- ]notch|top[- ]tier|top[- ]quality|top[- ]selling|top[- ]performing|award[- ]winning|state[- ]of[- ]the[- ]art|cutting[- ]edge|ground[- ]?breaking|pioneer\w*|trailblaz\w+|renowned|acclaimed|prestigious|reputable|well[- ]respected|highly[- ]regarded|well[- ]regarded|highly[- ]respected|widely[- ](?:used|known|respected|regarded|trusted)|unrivall?ed|unmatched|unparalleled|unbeatable|second to none|household name|gold standard|go-to|number one|fastest[- ]growing|fast[- ]growing|(?:the|their|its|your|our|'s|among the|of the) (?:\w+ )?(?:largest|biggest|fastest|finest|oldest|strongest|smartest|safest|greenest|cheapest|busiest|best|most (?:trusted|popular|innovative|respected|admired|successful|advanced|experienced|reliable|loved|exciting|recogni[sz]able|sustainable|visited|efficient|modern|important|prominent|influential|ambitious|comprehensive|complete|accurate|powerful|iconic|beloved)) \w+|world[- ]renowned|internationally (?:known|recogni[sz]ed|acclaimed)|nationally (?:known|recogni[sz]ed)|famous|legendary|iconic|stellar|flagship|premier|cult|legend\w*|excellent reputation|strong reputation|great reputation|reputation for|track record|loyal (?:following|customers?|clients?|fans?|base)|famed|trusted (?:by|partner|name|brand|advis\w+)|beloved|much[- ]loved)\b/gu,
    support: ['lead', 'leader', 'best', 'largest', 'biggest', 'fastest', 'oldest', 'pioneer', 'renown', 'award', 'awardwin', 'famous', 'known', 'first', 'trust', 'reput', 'flagship', 'premier', 'top'],
    about: 'any',
    isPresupposed: true,
  },
  {
    name: 'own results',
    pattern: /\b(?:trusted by|used by|loved by|relied on by|chosen by|(?:companies|teams|firms|clients|customers|organi[sz]ations|businesses|hospitals|brands|operators|retailers|manufacturers|contractors|schools|hotels|banks|leaders|people|others|peers|clinics|growers|farms|studios|agencies|providers|startups|carriers|insurers|charities|shops|restaurants|practices|utilities|universities|builders|developers|makers|producers|breweries|wineries|museums|publishers|labs|forwarders) (?:just )?(?:like|such as) (?!yours\b|this\b|that\b|these\b|it\b|you\b)|our (?:\w+ ){0,2}?(?:clients?|customers?|users?|partners?|members|subscribers|investors|case stud(?:y|ies)|track record|results|success|awards?|reviews|portfolio|experience|expertise|reputation|community|network|research|data|studies|survey|benchmark\w*) |(?:one|some|many|most|several|another|all|two|three|a few|a number|both) of our|(?:other|many|several|similar|numerous|countless|leading|existing|some|most) (?:\w+ ){0,2}?(?:clients|customers|companies|teams|firms|organi[sz]ations|businesses|brands|operators|users) (?:\w+ )?(?:have|use|trust|rely|already|see|saw|choose|chose|love|report|switched|save|saved|cut|achieve|work with|turn to|tell us)|proven|clinically|measurable results|real results|return on investment|roi\b|pays? for itself|case stud(?:y|ies)|on average|typically (?:see|save|reduce|cut)|we(?:'ve| have)? (?:\w+ )?(?:helped|worked with|served|supported|partnered|saved|trained|delivered|built|won|raised|grew|grown|doubled|completed|installed|deployed|placed|onboarded|achieved|spent|been (?:helping|working|doing|building|serving|supporting|in business|around))|(?:i|i've|i have) (?:\w+ )?(?:helped|worked with|served|supported|advised|led|built|spent (?:\w+ )?(?:years|decade)|coached|trained|managed)|founded in|established in|years of experience|decades of|experts? in|specialists? in|specialis\w+ in|specializ\w+ in|market leader)\b/gu,
    support: [],
    about: 'any',
    isPresupposed: true,
  },
  {
    name: 'problem',
    pattern: /\b(?:struggl\w+|suffer\w*|losing|wasting|waste[sd]?|falling behind|behind schedule|bottlenecks?|overwhelm\w+|overload\w+|overstretched|stretched thin|understaffed|short-staffed|short of|inefficien\w+|outdated|legacy|obsolete|error-prone|manual errors|costing|costs you|complain\w*|frustrat\w+|headaches?|pain points?|painful|burn(?:ed|t|ing)? out|burnout|burning|drown\w+|buried in|bogged down|stuck (?:with|in|on)|problems? (?:with|in|at|of)|trouble with|issues? (?:with|in|at|around)|difficult\w+ (?:with|in|to)|broken|failing|fails?|fail to|lack(?:s|ing)?|missing|too (?:slow|long|many|much|few|late|expensive)|high (?:turnover|churn|costs)|churn|attrition|turnover is|downtime|delays?|delayed|backlogs?|slow(?:s|ing)? (?:you|your|down)|hurting|holding (?:you|your|back)|plagu\w+|crippl\w+|leaking|fed up|tired of|sick of|hard time|can't keep up|cannot keep up|keep up with|at risk|vulnerable|exposed|non-?compliant|unhappy|dissatisf\w+|fragmented|scattered|silo\w*|chaos|chaotic|mess|nightmare|spreadsheets?|by hand|manually|on paper)\b/gu,
    support: ['struggl', 'suffer', 'bottleneck', 'delay', 'backlog', 'manual', 'paper', 'hand', 'spreadsheet', 'legaci', 'outdat', 'churn', 'turnov', 'downtim', 'excel', 'slow', 'lack', 'short'],
    about: 'lead',
  },
];
