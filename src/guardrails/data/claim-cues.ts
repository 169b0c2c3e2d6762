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

/** Cues plain enough to decide by themselves, where nothing hedges them and the request lacks what they say. */
export const plainCues: readonly ClaimCue[] = [
  {
    name: 'event',
    pattern:
      /\b(?:series [a-e]\b|raised (?:a|an|\$|€|£|\d|fresh|new|another|over|more)|raising (?:a|an|\$|€|£|your|its|fresh|another)|(?:funding|seed|investment) round|ipo\b|acquir(?:ed|ing|es)\b|acquisition of|merg(?:ed|er|ing) with|joined (?:a|the) \w+ group|won (?:a|an|the|your|its|gold|silver|bronze|first|best)|(?:been|was|were) (?:awarded|acquired|named|shortlisted|nominated|promoted|appointed|recognised|recognized|featured|voted|ranked|listed)|named (?:one of|best|among)|(?:is|are|'re|'s|been) (?:now |currently |actively |also |busy )?(?:hiring|recruiting|expanding|opening|launching|rolling out|relocating|rebranding|migrating|restructuring|laying off|cutting jobs|going public)|about to (?:launch|open|release|move|announce|expand|hire|enter|go)|(?:just|recently|newly|lately) (?:launched|opened|announced|raised|hired|acquired|won|moved|released|signed|expanded|introduced|appointed|promoted|completed|relocated|rebranded|merged|unveiled|secured|closed|celebrated|added|bought|entered)|your (?:recent|new|latest|upcoming|planned|recently|newly) (?:\w+ )?(?:funding|acquisition|launch|expansion|award|partnership|round|office|ceo|cto|cfo|coo|plant|move|hires?|product|investment|rebrand|merger|promotion|role|appointment|growth|campaign|facility|factory|warehouse|store|branch|website|platform|app|deal|contract|migration|listing|ipo|success|win|rollout|opening|site|headquarters|hq|release|collaboration|initiative|project)|new (?:ceo|cto|cfo|coo|cmo|chief \w+ officer)\b|as (?:you|your \w+|[\p{L}]+) (?:expands?|scales?|grows?|launch(?:es)?|opens?|prepares?|enters?|rolls? out|moves?)\b|now that you(?:'ve| have|'re| are)|since you (?:opened|launched|moved|joined|took|raised|acquired|started|became|expanded|switched|won))/gu,
    support: [
      'rais',
      'fund',
      'seri',
      'acquir',
      'acquisit',
      'merg',
      'award',
      'win',
      'name',
      'hire',
      'recruit',
      'launch',
      'open',
      'expand',
      'expans',
      'move',
      'new',
      'newli',
      'recent',
      'join',
      'promot',
      'appoint',
      'sign',
      'partner',
      'partnership',
      'announc',
      'releas',
      'migrat',
      'plan',
      'soon',
      'grow',
      'growth',
      'relaunch',
      'add',
      'construct',
      'order',
      'arriv',
      'celebr',
    ],
    about: 'lead',
    isPresupposed: true,
  },
  {
    name: 'rank',
    pattern:
      /\b(?:(?:fastest|fast|quickest)[- ]growing|market[- ]lead\w+|industry[- ]lead\w+|(?:the|a|an|its|your|our|as|'s|one of the|undisputed|clear) (?:\w+ )?(?:market|industry|category|global|world|national|regional) leader|award[- ]winning|world[- ]class|best[- ]in[- ]class|top[- ]rated|second to none|number one|no\. ?1|state[- ]of[- ]the[- ]art|unrivall?ed|unmatched|(?:is|are|as|of|among) the (?:leading|largest|biggest|fastest|most \w+|best)|(?:widely|highly) (?:regarded|respected|recogni[sz]ed)|renowned for|famous for)|#\s?1\b/gu,
    support: [
      'lead',
      'leader',
      'largest',
      'biggest',
      'fastest',
      'award',
      'winner',
      'best',
      'top',
      'known',
      'renown',
      'famous',
      'oldest',
    ],
    about: 'any',
    isPresupposed: true,
  },
  {
    name: 'trouble',
    pattern:
      /\b(?:(?:i|we) (?:also |both )?know (?:that |how )?(?:your|you're|you (?!can|could|would|will|may|might)|the team)|(?:your|the) (?:\w+ ){1,3}?(?:is|are|keeps?|has been|have been) (?:still |now |already |constantly |always |probably )?(?:falling behind|struggling|losing|suffering|overwhelmed|drowning|stuck|wasting|outdated|broken|failing|leaking|bleeding|short-staffed|understaffed|overloaded|stretched|slipping|declining|shrinking|complaining|unhappy|frustrated|burned out|burnt out|at risk|behind schedule|over budget)|you(?:'re| are) (?:still |now |already |currently )?(?:struggling|losing|wasting|suffering|falling behind|drowning|leaving money|missing (?:out|deadlines|targets)|overpaying|understaffed|short of)|with (?:your |the )?(?:\w+ ){1,3}(?:slipping|falling|dropping|declining|shrinking|soaring|rising|growing|climbing|doubling|stagnating|surging|up|down) (?:since|this|last|over the|for the|by|year|again)|(?:your|the) (?:\w+ ){1,3}(?:fell|rose|dropped|slipped|grew|doubled|tripled|soared|plummeted|shrank|declined|went (?:up|down)|ran out|broke down|tore|stopped) (?:by|since|last|this|in|to|again|for|over))\b/gu,
    support: [
      'struggl',
      'delay',
      'slip',
      'fall',
      'declin',
      'drop',
      'grow',
      'rise',
      'bottleneck',
      'stop',
      'short',
      'behind',
    ],
    about: 'any',
    isPresupposed: true,
  },
  {
    name: 'own record',
    pattern:
      /\b(?:trusted by|relied on by|(?:companies|teams|firms|clients|customers|organi[sz]ations|businesses|brands|contractors|hospitals|retailers|operators|banks|agencies|manufacturers) (?:like|such as) (?!yours\b|you\b|this\b|that\b)|(?:one|many|most|some|several|all|two|three|a few|dozens|hundreds|\d+) of our (?:\w+ )?(?:clients|customers|users|partners)|our (?:\w+ )?(?:clients|customers|users) (?:\w+ )?(?:see|save|report|tell|say|use|cut|reduce|love|have|typically|usually|often|get|gain|achieve|enjoy|include|are|saw|saved)|we(?:'ve| have)(?: \w+)? (?:helped|saved|supported|worked with|served|delivered|built|handled|cut|reduced|taken|placed|trained|installed|won|raised|grown|doubled)|we (?:already |currently |also |now )?(?:help|serve|work with|support|power|partner with|save|cut|reduce) (?!you\b|to\b|each\b)|we already (?:do|handle|run|manage|serve|work)|guaranteed (?:\w+ )?(?:savings|results|returns?|roi|uptime|delivery)|pays? for itself|proven (?:to|results|track|by|across|with|in)|case stud(?:y|ies) (?:show|prove|from|with)|our (?:\w+[ -]){1,3}(?:cuts?|saves?|reduces?|increases?|boosts?|doubles?|catches|catch|improves?|lowers?|eliminates?|automates?|fills?|prevents?|delivers?)\b)/gu,
    support: [],
    about: 'any',
    isPresupposed: true,
  },
  {
    name: 'congratulation',
    pattern:
      /\b(?:congrat\w*|kudos (?:on|for)|well done (?:on|for)|hats off (?:on|for)|bravo (?:on|for)|felicit\w+|gluckwunsch|enhorabuena|complimenti|parabens|gefeliciteerd|gratulacje)\b/gu,
    support: [],
    about: 'any',
    isPresupposed: true,
  },
];

/** Kinds of news and the stems that speak of them: a hint for the clause classifier. */
const kinds: readonly (readonly [name: string, stems: string])[] = [
  ['funding', 'rais fund invest investor seri seed round ventur capit ipo back grant donat bond loan stake sharehold'],
  [
    'acquisition',
    'acquir acquisit merg merger takeov parent subsidiari group own owner ventur part divest took bought',
  ],
  [
    'award',
    'award prize medal win winner shortlist finalist nomin accredit certif certifi recogn recognis recogniz name rank vote honour honor michelin star rate list gold silver bronz titl',
  ],
  [
    'growth',
    'grow growth grown expand expans scale doubl tripl increas record rise rapid fast boom surg soar skyrocket outgrow thriv flourish exceed surpass momentum traction mileston demand bigger busier',
  ],
  [
    'decline',
    'declin drop layoff restructur reorganis reorganiz close recall breach outag slip shrink shrank plummet stagnat laid redund downsiz cut lawsuit fine miss fell loss worse',
  ],
  [
    'hiring',
    'hire recruit vacanc job role posit appoint promot join headcount workforc employe employ staff new newli newly onboard layoff successor took',
  ],
  [
    'news',
    'launch releas roll rollout unveil announc debut introduc open new newer newest newli recent latest upcom partner partnership sign deal contract plan prepar move migrat switch adopt implement replac invest rebrand anniversari celebr pilot transit transform moderni digit enter add extend renov refurbish upgrad rebuild rebuilt expand relocat progress construct soon feature press new-build complet relaunch tender licenc permit approv absorb trial busi',
  ],
  ['rumour', 'see saw notic hear heard understand gather learn discov spot realis realiz know told'],
  [
    'superlative',
    'lead leader best largest biggest fastest oldest pioneer renown award awardwin famous known first trust reput flagship premier top leading finest strongest most world-class acclaim prestigi unriv unmatch household gold iconic legendari loyal belov love rate outstand excel',
  ],
  [
    'own results',
    'client custom user partner proven result roi averag case trust help serv support deliv achiev experi expert specialist',
  ],
  [
    'problem',
    'struggl suffer bottleneck delay backlog manual paper hand spreadsheet legaci outdat churn turnov downtim excel slow lack short lose wast overwhelm overload ineffici obsolet complain frustrat headach pain burn drown buri stuck problem troubl issu difficult broken fail miss late expens high hurt hold plagu crippl leak tire sick risk vulner unhappi fragment scatter silo chao mess nightmar cost attrit idl incomplet impati',
  ],
];

/** Stem -> the kinds of news it speaks of. */
export const cueStems: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [name, stems] of kinds)
    for (const stem of stems.split(' ')) map.set(stem, [...(map.get(stem) ?? []), name]);
  return map;
})();
