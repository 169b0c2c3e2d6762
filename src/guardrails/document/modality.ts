import { clausePatterns } from './clause-patterns.ts';
/** How a clause is said. Read on folded text. */

export const hedge = clausePatterns.add(
  /\b(?:imagine|guess|guessing|suspect|suppose|assume|assuming|presume|wonder|wondering|curious|perhaps|maybe|might|may|could|would|must|probably|likely|presumably|possibly|potentially|seems?|seem|appears?|sounds?|sound|looks? like|look like|feels? like|feel like|i think|i'd think|i'd say|i'd bet|i bet|my bet|my hunch|hunch|hopefully|hope|if|whether|unless|should|not sure|don't know|no idea|can only|as far as i can tell|from the outside|i'd expect|i expect|tends?|tend to|can be|often|sometimes|usually|rarely|seldom|typically|generally|in my experience|for many|for most|any|ever|chances are|vermutlich|vielleicht|wahrscheinlich|ob|peut-etre|probablement|quiza|quizas|forse|misschien|talvez|moze)\b|\bi'd (?:love|like|enjoy|be|value|appreciate|welcome|want)\b|\b(?:you|we|it|that|they|there)'d\b|\b(?:happy|glad|keen|like|want|love|hoping|wish|hope|able) to\b/u,
);

/** "..., I imagine, ..." or "..., I would guess." covers the whole sentence. */
export const parenthesis = clausePatterns.add(
  /(?:^|[,(–—-]\s?)(?:i|we)(?:'d| would| can only)? (?:imagine|guess|think|suspect|suppose|assume|bet|say|wager|expect)(?:\s?[,.)–—!?:]|$)|(?:^|, )(?:no doubt|presumably|perhaps|maybe|probably|possibly|apparently|i'm told)(?:,|\b)/u,
);

/** "To my mind", "in my view", "if you ask me", "I should think": what the sentence says is its writer's opinion. */
export const opinionFrame = clausePatterns.add(
  /\b(?:to my (?:mind|eye|way of thinking)|in my (?:view|opinion|book|humble opinion)|by my (?:reckoning|lights|reading)|for my money|if you ask me|it (?:seems|strikes|looks) to me|(?:i|we) (?:should think|should imagine|dare ?say|reckon|venture|(?:would|'d) (?:wager|venture|argue|say)))\b/,
);

export const conditional = clausePatterns.add(
  /^(?:\W*(?:and|but|so|or)\s)?(?:if|whether|unless|should you|in case|provided|assuming|suppose|supposing|were you|imagine|when you|whenever|once you|wenn|falls|si|se|als|jesli)\b/u,
);

export const questionStart = clausePatterns.add(
  /^(?:\W*(?:and|but|so|or|also|well|hence)\s)?(?:how|what|who|whom|whose|which|when|where|why|do|does|did|is|are|was|were|am|has|have|had|can|could|would|will|shall|should|may|might|any|up for|open to|worth|fancy|got|interested|mind|keen|care to|ready|ever|is it|isn't|aren't|don't|doesn't|wouldn't|couldn't|at what|in what|on which|by what|to what|for whom|with whom)\b/u,
);

export const presupposing = clausePatterns.add(
  /\b(?:as (?:you|your|[\p{L}]+ (?:expands?|grows?|moves?|opens?|launches|scales?|prepares?|enters?))|now that|since (?:you|your|the|its)|given (?:your|the|that|how)|with (?:your|the|a|all|so)|after (?:your|you|the)|following (?:your|the)|because|seeing (?:that|how)|on top of|alongside|thanks to|ahead of (?:your|the)|before (?:your|the|you)|during (?:your|the)|while (?:you|your)|in light of|congrat\w*)\b/u,
);
