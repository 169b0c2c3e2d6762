import { clausePatterns } from '../document/clause-patterns.ts';
import { conditional, hedge, opinionFrame, parenthesis, questionStart } from '../document/modality.ts';
import type { Sentence } from '../document/sentences.ts';
import type { Clause } from '../document/split-clauses.ts';
import type { About, Statement, Status } from './statement.ts';

/** What a question takes for granted: "as you …", "now that you …", "with your …", and all that follows "why do". */
const presupposing = clausePatterns.add(
  /^\W*(?:as (?!soon|well|far|much|many|long|if|to|for|of)|now that|since|given (?!that you may)|with (?!luck)|after|following|because|while (?:you|your)|seeing that|on top of|alongside|thanks to|ahead of|before (?:your|the|you)|during|in light of|congrat)/,
);
const whyQuestion = clausePatterns.add(
  /^\W*(?:and |but |so )?(?:why|how come|since when|what made|what led|what brought|how did)\b/,
);
const anyHedgeOfWriter = clausePatterns.add(
  /\b(?:i|i'd|i would|we|we'd) (?:\p{L}+ )?(?:imagine|guess|suspect|suppose|assume|presume|wonder|think|bet|expect|hope)\b|\bone (?:can only |would |may |might |could )?(?:imagine|suspect|suppose|assume|wonder|hope|guesse?|think|expect)s?\b/u,
);
const offers = clausePatterns.add(
  /^\W*(?:(?:and|but|so|or|then|if so)\W+)?(?:i|we)(?:'d| would|'ll| will| can| could| may| might|'m| am|'re| are)? ?(?:gladly |happily |also |just |only )?(?:like|love|be|value|appreciate|welcome|enjoy|want|happy|glad|keen|show|send|share|walk|bring|offer|suggest|propose|hope|look|ask|keep|explain|have an idea|have a|write|wanted|wondered|can|could)\b/,
);
const inviting = clausePatterns.add(
  /^\W*(?:(?:and|but|so|or|then|if so)\W+)?(?:let|please|reply|tell|drop|send|bring|call|write|give|name|pick|choose|say|feel|have a look|take a look|see|just)\b/,
);
/** How often, which guesses at nothing: "labels are sometimes reprinted by hand" is told as a fact. */
const frequency = /\b(?:often|sometimes|usually|rarely|seldom|typically|generally|tends?|any|ever)\b/g;
const conviction = clausePatterns.add(/\b(?:must|surely|certainly|clearly|obviously|no doubt)\b/);
const opinion = clausePatterns.add(
  /\b(?:impress\w*|interesting|lovely|wonderful|remarkable|fascinat\w*|clever|neat|thoughtful|no small|quite (?:a|the|something)|caught my|struck me|stood out|stands out|admir\w*|refreshing|rare|brave|bold|elegant|tidy|deserves?|worth|puzzle|challenge|balancing|juggl\w+|craft|art|feat|pleasure|treat|joy|delight\w*|good (?:sign|idea|question|example|reason)|great (?:name|idea|example)|takes? (?:care|nerve|patience|discipline|more than|some))\b/,
);

/** "At what point that pays is a question for you": what is called a question is asked. */
const calledQuestion = clausePatterns.add(
  /\b(?:is|are|remains?) (?:a|the|another|an open|one) (?:\p{L}+ )?question\b/u,
);

const closer = clausePatterns.add(
  /^\W*(?:(?:kind|warm|best|many|with|all|good|yours|very)\W+)*(?:best|regards|wishes|thanks|thank you|cheers|sincerely|faithfully|truly|yours(?=\W*$| (?:sincerely|faithfully|truly|ever))|cordially|respectfully|greetings)\b[\p{L}\s,.]{0,30}$/u,
);

/** "Thank you for picking up yesterday" tells of something. */
const pastTime = clausePatterns.add(
  /\b(?:yesterday|earlier|the other (?:day|week|night)|this morning|last (?:week|month|night|year|time|\p{L}+day)|(?:on|at) (?:\p{L}+day|the (?:fair|show|conference|event|booth|stand)))\b/u,
);

export interface Decision {
  readonly status: Status;
  readonly rule: string;
}
const decide = (status: Status, rule: string): Decision => ({ status, rule });

/** The one place that decides whether a clause asserts something. Folded texts; `sentence` is that of the clause. */
export function statusOf(
  clause: Clause,
  sentenceText: string,
  sentence: Sentence,
  about: About,
  tense: Statement['tense'],
  isLast: boolean,
): Decision {
  const { text } = clause;
  if (sentence.isQuestion) {
    if (presupposing.test(text) && !isLast) return decide('presupposed', 'presupposed-by-question');
    if (whyQuestion.test(sentenceText)) return decide('presupposed', 'presupposed-by-why');
    const opens = questionStart.test(text);
    const opened = questionStart.test(sentenceText);
    if (opens || isLast || opened) return decide('asked', 'question');
  }
  if (conditional.test(text)) return decide('conditional', 'condition');
  if (parenthesis.test(sentenceText)) return decide('hedged', 'hedge-aside');
  if (opinionFrame.test(text)) return decide('hedged', 'opinion-frame');
  if (about !== 'lead' && about !== 'sender' && opinionFrame.test(sentenceText))
    return decide('hedged', 'opinion-frame');
  if (
    anyHedgeOfWriter.test(text) ||
    anyHedgeOfWriter.test(sentenceText.slice(0, Math.max(0, clause.start - sentence.start)))
  )
    return decide('hedged', 'writer-guesses');
  if (about === 'writer' || about === 'sender' || tense === 'modal') {
    if (offers.test(text) && (tense === 'modal' || about === 'writer')) return decide('proposed', 'offer');
  }
  if (/^(?:that|which|who|that's)\b/.test(text) && tense !== 'modal' && !hedge.test(text))
    return decide('asserted', 'told-of-it');
  if (
    calledQuestion.test(text) &&
    /^\W*(?:at |in |for |to )?(?:what|which|how|whether|when|where|why)\b/.test(sentenceText)
  )
    return decide('asked', 'called-a-question');
  if (closer.test(text) && !pastTime.test(text)) return decide('courtesy', 'closing');
  if (inviting.test(text)) return decide('proposed', 'invitation');
  const isOfSomebody = about === 'lead' || about === 'sender' || about === 'thing';
  if (hedge.test(isOfSomebody ? text.replace(frequency, ' ') : text) && !conviction.test(text))
    return decide('hedged', 'hedge');
  if (about === 'people') return decide('general', 'people-in-general');
  if (opinion.test(text)) return decide('evaluation', 'opinion');
  return decide('asserted', 'plain-statement');
}
