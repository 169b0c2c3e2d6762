/** Words that carry no content of their own. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such some any each every either neither both all no not nor only own same so than too very ' +
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his she her hers it its itself they them their theirs themselves ' +
    'who whom whose which what when where why how whether if then there here ' +
    'am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought need ' +
    'and or but because as until while of at by for with about against between into through during before after above below to from up down in out on off over under again further once onto upon within without across around near per via along among amid beside besides behind beyond despite except inside outside since till toward towards unlike versus vs than ' +
    "i'm i'd i'll i've we're we've we'd we'll you're you've you'd you'll it's that's there's here's what's who's how's where's let's he's she's they're they've they'd they'll isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't haven't hasn't hadn't it'll that'd that'll " +
    'also just even still yet ever never always often sometimes usually rather quite almost nearly about roughly approximately some more most less least much many few little lot lots several plus etc well already soon now today though although however perhaps maybe else instead anyway otherwise therefore thus hence like yes no okay ok please hi hello hey dear'
  ).split(' '),
);
