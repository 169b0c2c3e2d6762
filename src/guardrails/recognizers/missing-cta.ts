import { lexiconLanguages } from '../data/languages.ts';
import type { Sentence } from '../document/sentences.ts';
import { namesDay } from '../document/slot-words.ts';
import { readLexicon } from '../lexicons/read-lexicon.ts';
import { type CheckResult, flagMissing, type Reading } from '../reading.ts';
import { findRefusal } from '../thread/find-refusal.ts';
import { type Ask, missesGoal, namesGoal } from './ask-kinds.ts';
import { readsAsAsk } from './reads-as-ask.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';
import { isGoalLeftOut } from './unputtable-goal.ts';

const english = (name: string): RuleSet => createRuleSet(readLexicon('en', name));
const invitations = english('invitations');
const offers = english('offers');
const pastThanks = english('past-thanks');

/** "I'd be curious to know which it is": asks for an answer where that is what the goal wants. */
const wishesToKnow =
  /\b(?:i|we)(?:'d| would| should) (?:\p{L}+ly )?(?:love|like|be (?:\p{L}+ly )?(?:glad|happy|curious|grateful|obliged|thankful|interested|keen|pleased))\b|\b(?:yes|no)\b.{0,20}\b(?:plenty|enough|will do|would do|welcome)\b/u;

/** A closing question that can be answered with yes or no, put to the reader. */
const isYesNo = (text: string): boolean =>
  /(?:^|[,;:–—-]\s)(?:\p{L}+,? ){0,2}(?:would|could|can|may|might|shall|will|should|is (?:that|this|it|there|\p{L}+day)|are you|do you (?:want|have|fancy|mind|feel|prefer)|does (?:that|this|it|\p{L}+day|\d)|how about|what about|worth|any )\b/u.test(
    text,
  ) && /\b(?:you|your|we|i|us|me|that|this|it)\b/.test(text);

const goalOf = ({ ledger }: Reading): string =>
  ledger.sources.find(({ pointer }) => pointer === '/goal')?.normal.folded ?? '';

/** Sentences that ask for something, by whatever turn. */
function asksIn(reading: Reading): Ask[] {
  const { message, language, ledger } = reading;
  const textOf = ({ start, end }: Sentence): string => message.normal.folded.slice(start, end);
  const isLate = (at: number, among: number): boolean => at >= message.sentences.length - among;
  const wantsAnswer =
    /\b(?:ask|find out|learn|check|know|hear|see)\b.{0,20}\b(?:if|whether|who|what|which|how|when|where|why)\b|\b(?:reply|answer|response|feedback|question|thoughts|opinion|reaction|views?)\b|\b(?:referr(?:al|ed)|introduc(?:ed|tion))\b/.test(
      goalOf(reading),
    );
  return message.sentences.flatMap((sentence, at) => {
    const text = textOf(sentence);
    const isAsk =
      readsAsAsk(message, sentence, language, ledger.ownStems) ||
      (isLate(at, 4) &&
        (invitations.test(text)
          ? offers.test(text) || sentence.isQuestion
          : offers.test(text) && namesGoal(goalOf(reading), text)) &&
        !pastThanks.test(text)) ||
      (wantsAnswer && isLate(at, 4) && wishesToKnow.test(text) && !wantsTalk.test(goalOf(reading))) ||
      (isLate(at, 3) &&
        sentence.isQuestion &&
        (isYesNo(text) ||
          /\b(?:which|what) (?:day|week|time|slot|morning|afternoon|evening|hour)\b/.test(text) ||
          isClosingNudge(reading, sentence)));
    // A sign-off of three lines may follow, and a line that makes the answer easy.
    const onlyWonders = !isAsk && wantsAnswer && sentence.isQuestion && isLate(at, 6);
    return isAsk || onlyWonders ? [{ text, isQuestion: sentence.isQuestion, onlyWonders }] : [];
  });
}

/** "When?", "Any evening?", "Wed?", "Come and disagree?": a last short question after an offer is one. */
const isClosingNudge = ({ message }: Reading, sentence: Sentence): boolean =>
  sentence.to - sentence.from <= 5 &&
  /\b(?:call|chat|demo|minutes?|mins?|webinar|workshop|roundtable|trial|pilot|walk ?through|show you|show him|session|coffee|meeting|invite|feedback|idea|sketch|tour|sample|talk)\b/u.test(
    message.normal.folded.slice(Math.max(0, sentence.start - 220), sentence.start),
  );

const otherAsks = new Map<string, RuleSet>(
  lexiconLanguages
    .filter((language) => language !== 'en')
    .map((language) => [language, createRuleSet(readLexicon(language, 'other-asks'))]),
);
/** A goal to talk, to meet or to show, in any of the languages. */
const wantsTalk =
  /(?<!\p{L})(?:call|chat|meeting|demo|visit|\p{L}*telefon\p{L}*|\p{L}*gesprach\p{L}*|termin|besuch\p{L}*|treffen|appel|rendez-vous|entretien|echange|visite|rencontre|llamada|reunion|visita|cita|encuentro|demostra\p{L}*|chiamata|telefonata|incontro|colloquio|sopralluogo|gesprek|belletje|afspraak|bezoek|kennismaking|chamada|ligacao|reuniao|conversa|rozmow\p{L}*|spotkani\p{L}*|wizyt\p{L}*|prezentacj\p{L}*)(?!\p{L})/u;

/** Every ask of the message is for another person or something to read, where the goal wants to talk. */
function asksOtherwise(reading: Reading, asks: readonly Ask[]): boolean {
  const others = otherAsks.get(reading.language);
  const goal = goalOf(reading);
  if (!others || !wantsTalk.test(goal) || others.test(goal)) return false;
  return asks.every(
    ({ text }) => others.test(text) && !wantsTalk.test(text) && !namesDay.test(text) && !/\d|minut/.test(text),
  );
}

/** Something must be asked of a lead that has not declined, and not only for something else than the goal. */
export function checkCta(reading: Reading): CheckResult {
  // Whoever has declined is asked for nothing more.
  if (reading.request.slot === 'OPENER' || findRefusal(reading.request) !== null) return {};
  const asks = asksIn(reading);
  if (asks.length === 0)
    return { flags: [{ ...flagMissing('MISSING_CTA', 'Nothing asks the lead for anything'), rule: 'cta/no-ask' }] };
  if (missesGoal(goalOf(reading), asks) || asksOtherwise(reading, asks))
    return {
      flags: [{ ...flagMissing('MISSING_CTA', 'What is asked for is not what the goal wants'), rule: 'cta/other-ask' }],
    };
  if (isGoalLeftOut(reading.request.goal, reading.message.tokens))
    return {
      flags: [
        {
          ...flagMissing(
            'MISSING_CTA',
            'The goal could not be put into words as it stands; the message asks for less',
            'message',
            'warning',
          ),
          rule: 'cta/goal-left-out',
        },
      ],
    };
  return {};
}
