import { languages } from '../data/languages.ts';
import { foldText } from '../document/fold-word.ts';
import type { Sentence } from '../document/sentences.ts';
import { type CheckResult, type FieldReading, flagMissing, type Reading } from '../reading.ts';

const askWords =
  /\b(?:call|calls|chat|talk|talking|meet|meeting|speak|speaking|conversation|discussion|discuss|demo|demonstration|walk ?through|tour|session|coffee|lunch|minutes?|mins?|half an hour|quarter of an hour|hour|available|availability|open to|open for|up for|interested|interest|suit|suits|works?|calendar|diary|slot|send|show you|show|share|join|come|invite|invitation|reply|pick|book|schedule|grab|free|worth|fancy|keen|reach|ping|feedback|look|try|register|sign up|rsvp|seat|spot|place for you|thoughts|opinion|make sense|sensible|useful|helpful|possible|convenient|agreeable|welcome|opposed|against|mind|game|willing|tell me|let me|connect|compare notes|swap notes|exchange|explore|introduce|introduction|intro|arrange|set up|set aside|find time|spare|point me|right person|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|this week|week|morning|afternoon|evening|evenings|mornings|visit|drop by|stop by|stop in|pop in|pop round|swing by|see it|test|sample|trial|pilot|ring|phone|zoom|hear more|know more|learn more|details|brief|copy|link|deal|fair trade|trade|shot|go|give it|peek|glance|time|day|date|vote|donate|attend|host|sync|catch up)\b/u;
const shortAsk =
  /^(?:\W*(?:and|so|or)\s)?(?:interested|curious|thoughts|keen|worth (?:a|it|exploring)|sound (?:good|fair|ok|interesting)|sounds good|make sense|any interest|yes or no|up for it|game|ok|okay|deal|fancy it|ring a bell)\b/u;
const statement =
  /\b(?:i|we)(?:'d| would| should|'ll be| will be|'m| am|'re| are)? (?:really |very much |also |still |just |simply |both |most )*(?:like|love|welcome|appreciate|be (?:glad|happy|grateful|delighted|pleased|keen|honou?red|thrilled|curious|available|free|around|open)|value|be grateful|enjoy|want|hope|propose|suggest|invite|inviting|writing to (?:invite|ask|offer|propose|arrange|see)|ask(?:ing)? (?:for|if|whether|you)|am asking|keen|available|free|around|glad|happy|hoping|looking|proposing|suggesting)\b/u;
const asked =
  /\b(?:call|chat|talk|meet|meeting|speak|conversation|discuss|discussion|demo|walk ?through|session|coffee|minutes?|mins?|half an hour|hour|invite you|invitation|inviting you|show you|share|your (?:feedback|view|opinion|thoughts|take|input|reaction|honest|perspective)|feedback|compare notes|join|send you|introduce|have you|arrange|schedule|book|set up|tuesday|monday|wednesday|thursday|friday|next week|this week|a time|time that|day that|take a look|see you|run (?:it|this|something|an idea) past|hear (?:from you|your|what you)|walk you|talk (?:it|this|you)|test|try|tour|visit|pick your brain|get your)\b/u;
const imperative =
  /(?:^|[.,;:!?—–-]\s?|\b(?:please|just|simply|and|so|then|otherwise|either way|if (?:so|not|yes|you(?:'re| are)? \w+|that[^,]*|it[^,]*)),?\s)(?:let me know|let's|lets|let us|reply|respond|drop me|send me|(?:text|txt) (?:me|back|us|yes|ok|1)|thumbs[- ]up|ring me|call me|ping me|message me|email me|write (?:back|me)|pick|name|choose|book|grab|tell me|give me|join us|join me|come|say (?:yes|the word|so|when)|shout|rsvp|reach out|reach me|feel free to|hit reply|save|register|sign up|take a look|have a look|try|see|check|suggest|propose|point me|shoot me|block|put|visit|stop by|drop by|get in touch|just (?:say|send|reply|text|let|drop)|happy to|glad to|looking forward to (?:your|hearing|speaking|talking|meeting)|keen to hear|see you (?:on|at|there|then|tomorrow|next|this))\b/u;

/** "Would you ...", "shall I ...", "would Tuesday ...", "will you be there", "yes or no". */
const modalAsk =
  /\b(?:would|could|can|may|might|shall|will) (?:you|we|i|any of you|your team|somebody|someone|a day|a time|the (?:week|morning|afternoon)|any (?:day|time|slot)|next|this (?:week|month)|either|mon|tue|wed|thu|fri|sat|sun|half an|\d+|(?:an? |your |the )?(?:\w+[ -]){0,3}(?:call|chat|demo|meeting|minutes?|mins?|visit|walkthrough|session|coffee|week|day|morning|afternoon|slot|reply|conversation))\b|\byes or no\b|\bcare (?:for|to)\b|\bany (?:appetite|interest|chance|objection)\b|\bwhat (?:do you say|say you)\b|\bsay yes\b|\byou'd (?:consider|like|be open|be up|try)\b|\bok(?:ay)? (?:with|for) you\b|\bnatter\b|\bup for\b|\bfancy\b|\bgot (?:a |\d+|ten|fifteen|twenty)/u;

const localAsks = new Map(
  Object.entries(languages).flatMap(([code, data]) =>
    data.asks
      ? [[code, new RegExp(`(?<![\\p{L}])(?:${data.asks.split(' ').map(foldText).join('|')})`, 'u')] as const]
      : [],
  ),
);

const aroundPronoun = /\b(?:you|your|we|us|me|i|my|our|let's)\b/u;

/** Whether a sentence asks the lead for something. */
export function isAsk(
  field: FieldReading,
  sentence: Sentence,
  language: string,
  ownStems: ReadonlySet<string>,
): boolean {
  const text = field.normal.folded.slice(sentence.start, sentence.end);
  const local = localAsks.get(language);
  if (local) {
    if (local.test(text) && (sentence.isQuestion || language !== 'en')) return true;
    return (
      sentence.isQuestion && field.tokens.slice(sentence.from, sentence.to).some((token) => ownStems.has(token.stem))
    );
  }
  if (sentence.isQuestion) {
    if (shortAsk.test(text) || modalAsk.test(text)) return true;
    if (meetingWord.test(text) && (!wonders.test(text) || /\b(?:when|what time|which day|what day)\b/.test(text)))
      return true;
    if (
      /^(?:\W*)(?:fair|keen|ok|okay|agreed|deal|game|possible|would that|does that|is that|how about|what about|sounds?)\b/.test(
        text,
      ) &&
      text.split(/\s+/).length <= 6
    )
      return true;
    const words = text.split(/\s+/).length;
    if (askWords.test(text) && (aroundPronoun.test(text) || words <= 9)) return isRequest(text, words);
    return (
      field.tokens
        .slice(sentence.from, sentence.to)
        .filter((token) => ownStems.has(token.stem) && token.folded.length > 3).length >= 2
    );
  }
  if (proposal.test(text) && /\b(?:mon|tue|wed|thu|fri|sat|sun|morning|afternoon|evening|day|time|week|\d)/.test(text))
    return true;
  if (
    imperative.test(text) &&
    (asked.test(text) || askWords.test(text)) &&
    !/\b(?:all the best|take care|have a (?:great|good|nice|lovely))\b/.test(text)
  )
    return true;
  if (statement.test(text) && asked.test(text)) return true;
  if (
    /\bwould be (?:a |an |my |our )?(?:great |real |true )?(?:pleasure|honou?r|joy|privilege|delight|treat|good|great|lovely|wonderful|nice|glad|happy)\b/.test(
      text,
    ) &&
    asked.test(text)
  )
    return true;
  if (
    /\b(?:(?:quick|short|brief|one-word|one-line) (?:reply|answer|note|line|yes) (?:would|will|is|from you)|thumbs[- ]?up (?:is|will|would)|before (?:saying|you say) yes|(?:text|txt|reply|write|answer) (?:back|yes|ok|me)\b|glad of|(?:grateful|thankful) for|would (?:much |greatly |really |very much )?appreciate (?:a |an |your |\d)|allow me|permit me|kindly (?:allow|grant|spare|let|suggest|share|confirm|reply|advise|give)|request(?:ing)? (?:you|a|your)|(?:line|word|reply|note) (?:in reply|back)?[^.]{0,40}(?:welcome|enough|plenty|appreciated)|with your permission|your call|you choose|your pick|just say|say the word|give me \d+|i want \d+|spare me|hold (?:me )?(?:a|the) (?:slot|date|seat)|save the date|i(?:'ll| will) (?:call|ring|phone) (?:you )?(?:on|at|next|this|tomorrow)|is all i ask|all i ask)\b/u.test(
      text,
    )
  )
    return true;
  return (
    /\b(?:could|would|can|might|may|shall|should) (?:we|you|i)\b/.test(text) &&
    asked.test(text) &&
    /\b(?:if|whether)\b/.test(text)
  );
}

/** An offer of a time, or a fragment that proposes a meeting. */
const proposal =
  /\b(?:works|suits|is (?:good|fine|open|free|easy)|are (?:good|fine|easy|open)|both fine|either (?:works|suits|is fine)|suits me|works for me|good for me|fine (?:by|for|with) me|your (?:pick|choice|call)|you (?:choose|pick|name))\b/u;
const meetingWord =
  /\b(?:call|chat|demo|walk ?through|meeting|minutes?|mins?|coffee|visit|session|tour|talk|trial|webinar|workshop|roundtable|feedback)\b/u;

const wonders =
  /^(?:(?:hi|hello|hey|dear|good \p{L}+|\p{L}+),? [^,!.?]{0,40}[,!.]\s)?(?:\W*(?:and|so|but)\s)?(?:how|who|what|which|when|where|why|at what point|do you|does|did you|is it|is that|are your|are the|is the|is your|have you)\b/u;
const asksNow =
  /\b(?:would|could|can|may|might|shall|should|will|up for|open to|open for|free|available|suit|suits|works?|worth|fancy|interested|keen|time|mind|how about|what about|what day|which day|when (?:is|are|can|could|would|suits|works)|call|chat|demo|minutes?|mins?|meet|join|send|invite|book|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|this week|feedback|show you|game|care to|like to|want to|ready to|got|thoughts|opposed|walkthrough|coffee|talk|speak|trade|a go|session|do you have|have you got|any chance|possible|ok|okay|good for you)\b/u;

/** A question about how things are done is not yet a request. */
function isRequest(text: string, words: number): boolean {
  if (!asksNow.test(text)) return false;
  if (!wonders.test(text)) return true;
  if (
    words <= 8 &&
    /\b(?:works?|suits?|good|ok|best|time|day|when|monday|tuesday|wednesday|thursday|friday|week|thoughts|call|chat|minutes?)\b/.test(
      text,
    )
  )
    return true;
  return /\b(?:call|chat|demo|minutes?|mins?|meet|join us|walkthrough|coffee|to talk|speak|free|available|suit|suits|time for|spare|interested|open to|feedback|slot|calendar|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|what do you think|think of|fair trade|like to|want to|care to|worth)\b/u.test(
    text,
  );
}

/** A closing question that can be answered with yes or no, put to the reader. */
const isYesNo = (text: string): boolean =>
  /(?:^|[,;:–—-]\s)(?:\p{L}+,? ){0,2}(?:would|could|can|may|might|shall|will|should|is (?:that|this|it|there|\p{L}+day)|are you|do you (?:want|have|fancy|mind|feel|prefer)|does (?:that|this|it|\p{L}+day|\d)|how about|what about|worth|any )\b/u.test(
    text,
  ) && /\b(?:you|your|we|i|us|me|that|this|it)\b/.test(text);

/** Where the goal is an answer, a question at the end asks for it. */
const asksForAnAnswer = ({ ledger, message }: Reading): boolean =>
  ledger.sources.some(
    ({ pointer, normal }) =>
      pointer === '/goal' &&
      /\b(?:reply|answer|response|feedback|question|thoughts|opinion|reaction|views?)\b/.test(normal.folded),
  ) && message.sentences.slice(-3).some(({ isQuestion }) => isQuestion);

/** "Which week has the least chaos in it?" */
const asksWhen = ({ message }: Reading): boolean =>
  message.sentences
    .slice(-3)
    .some(
      ({ start, end, isQuestion }) =>
        isQuestion &&
        /\b(?:which|what) (?:day|week|time|slot|morning|afternoon|evening|hour)\b/.test(
          message.normal.folded.slice(start, end),
        ),
    );

/** A meeting or a trial spoken of with a time, a wish or an offer, near the end: however it is put, it invites. */
const isInvitation = ({ message }: Reading): boolean =>
  message.sentences.slice(-4).some((sentence) => {
    const text = message.normal.folded.slice(sentence.start, sentence.end);
    return invited.test(text) && (offering.test(text) || sentence.isQuestion) && !past.test(text);
  });

const invited =
  /(?<![\p{L}-])(?:call|chat|demo|walk ?through|meeting|(?:\d+|ten|fifteen|twenty|thirty|half an hour|quarter of an hour|forty-five)[ -]?(?:minutes?|mins?)?(?= on\b| about\b| with\b)|half an hour|(?:three )?quarters? of an hour|coffee|webinar|workshop|roundtable|trial|pilot|session|tour|for (?:a fortnight|\d+ days|two weeks))\b/u;
const offering =
  /\b(?:would love|would like|i'd|we'd|love to|like to|happy to|glad to|keen (?:to|for)|wondering if|was wondering|how about|let me|let's|shall|could|can i|can we|may i|join|hosting|running|holding|try|give me|pick|choose|your (?:pick|choice|call)|monday|tuesday|wednesday|thursday|friday|tomorrow|today|next week|this week|timing|\d{1,2}:\d\d|noon)\b/u;
const past =
  /\b(?:last (?:week|month|tuesday|monday|wednesday|thursday|friday)|yesterday|thank you for|thanks for|earlier this)\b/u;

/** "When?", "Any evening?", "Wed?", "Come and disagree?": a last short question after an offer is one. */
function isClosingNudge({ message }: Reading): boolean {
  const { sentences, normal } = message;
  return sentences.slice(-3).some((sentence) => {
    if (!sentence.isQuestion || sentence.to - sentence.from > 5) return false;
    const before = normal.folded.slice(0, sentence.start);
    return offered.test(before.slice(-220));
  });
}

const offered =
  /\b(?:call|chat|demo|minutes?|mins?|webinar|workshop|roundtable|trial|pilot|walk ?through|show you|show him|session|coffee|meeting|invite|feedback|idea|sketch|tour|sample)\b/u;

export function checkCta(reading: Reading): CheckResult {
  const { request, message, language, ledger } = reading;
  if (request.slot === 'OPENER') return {};
  if (asksForAnAnswer(reading) || asksWhen(reading) || isClosingNudge(reading) || isInvitation(reading)) return {};
  const { sentences } = message;
  if (sentences.some((sentence) => isAsk(message, sentence, language, ledger.ownStems))) return {};
  if (
    sentences
      .slice(-3)
      .some((sentence) => sentence.isQuestion && isYesNo(message.normal.folded.slice(sentence.start, sentence.end)))
  )
    return {};
  return { flags: [flagMissing('MISSING_CTA', 'Nothing asks the lead for anything')] };
}
