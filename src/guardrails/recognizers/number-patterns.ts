/** What stands around a number that needs no source. Read on folded text. */

export const meeting =
  /\b(?:call|chat|talk|meet|meeting|speak|speaking|conversation|demo|walk ?through|session|coffee|lunch|intro|introduction|introduce|discuss|discussion|zoom|phone|ring|spare|slot|calendar|diary|available|your time|of time|worth|catch up|show you|free|open|suit|suits|works?|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|next week|book|schedule|grab|webinar|roundtable|visit|tour|feedback|enough|plenty|is all|all i need|would take|at most|max|tops|or less|no more than|promise|sync|welcome|on the phone)\b/u;

export const proposing =
  /\b(?:would|could|can|may|might|shall|should|free|available|open|suit|suits|works?|fine|good|ok|okay|happy|call|chat|talk|meet|speak|slot|calendar|diary|ring|propose|suggest|any other|another|how's|how about|what about|day|time|either|clear|morning|afternoon|evening|week|join|see you|invite|before|after|until|by|at|around)\b/u;

export const results =
  /\b(?:sav(?:e[sd]?|ing)|cuts?|cutting|reduc\w+|spend(?:s|ing)?|spent|los(?:e|es|ing|t)|wast\w+|faster|quicker|instead of|down (?:to|from)|from|average|every (?:day|week|month)|per (?:day|week|month|shift|order|case|invoice|ticket)|a (?:day|week|month|year|shift)|each (?:day|week|month)|response time|turnaround|within|went from|shorten\w*|shav\w+|respond\w*|deliver\w*|resolv\w*|set ?up|deploy\w*|live in|onboard\w*)\b/u;

export const ownThings =
  /^(?:question|line|thing|idea|thought|sentenc|point|reason|option|sketch|word|exampl|suggest|scenario|slide|way|side|cent|page|note|step|topic|quick|short|brief|simpl|small|specif|possibl|differ|bit|paragraph|bullet|observ|pictur|approach|concret|practic|date|slot|time|screenshot|screen|fold|heads?|bird|cook|wrong|minutes?|pair|coin|mind|favour|favor|ask|part|angl|version|draft|email|messag)$/u;

export const idioms =
  /(?:thanks a million|a million (?:thanks|things|times|and one|miles)|a thousand (?:words|thanks|times|cuts|miles)|one in a million|(?:back )?to square one|square one|two heads|two sides of|two birds|two cents|one or two|two or three|three or four|nine times out of ten|ten to one|fifty[- ]fifty|second to none|cloud nine|zero[- ](?:pressure|pitch|strings|hard feelings|hassle|expectations?)|two minds|two[- ]way|one[- ]on[- ]one|one[- ]to[- ]one|1[:-]1|one[- ]pager|two[- ]pager|six of one|four corners|three cheers|nine lives|nine[- ]to[- ]five|360[- ]degree|a dozen (?:tabs|places|things|ways|emails)|hundred things|24 hours a day|twenty-four hours a day|no two\b|first hand|in two shakes|two ways about|hindsight is 20\/20|\p{L} 101(?![\s-]\p{L})|third[- ]part(?:y|ies)|third time|fourth wall|seven days a week|five minutes to midnight|eleventh hour|sixth sense|to the nines|ten[- ]fold|million[- ]dollar question|64,000 dollar)/u;

/** Words of a time that is proposed. */
export const slots =
  /\b(?:call|chat|talk|meet|meeting|speak|demo|session|coffee|slot|calendar|diary|available|free|suit|suits|works?|tomorrow|today|mon|tues?|wed|thurs?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|next week|this week|zoom|phone|ring|join|webinar|tour|visit|call you|see you)\b/u;

/** "I wonder how ...", "I'd like to hear what ..." ask without a question mark. */
export const indirect =
  /\b(?:wonder(?:ed|ing)?|curious|ask(?:ing)?|know|hear|learn|understand|see|tell me|interested|interests me|question is|find out|work out)\b[^.!?]{0,40}\b(?:how|what|who|when|where|why|which|whether|if|is the)\b/u;

/** What has happened on a date is no proposal of it. */
export const happened =
  /\b(?:i|we|you|they|he|she|it|team|company|launch|product) (?:just |recently |all )?(?:met|spoke|talked|saw|went|came|launched|opened|announced|raised|signed|won|closed|moved|started|joined|visited|attended|heard)\b/u;

/** The message shows that it reckons: "works out at about twenty-five a week", "call it sixty million". */
export const worked =
  /\b(?:works? out (?:at|to|as)|by my (?:reckoning|count|maths?|sums)|(?:did|do|does|done) the (?:sums|maths?|arithmetic),?|call it|adds? up to|comes? to|which makes|that makes|equals)\s(?:\p{L}+ ){0,3}$/u;
