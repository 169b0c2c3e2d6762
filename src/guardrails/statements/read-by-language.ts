import type { NormalText } from '../document/normalise-text.ts';
import { type Sentence, splitSentences } from '../document/sentences.ts';
import { plainWordsOf } from '../document/speech-by-language.ts';
import { stemByLanguage } from '../document/stem-by-language.ts';
import type { Token } from '../document/tokenise.ts';
import type { SpeechRules } from './speech-rules.ts';
import type { Status } from './statement.ts';

/** A part of a sentence between its marks, understood as far as words tell it without a tagger. */
export interface LocalStatement {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  /** Folded. */
  readonly text: string;
  /** Tokens, one past the last. */
  readonly from: number;
  readonly to: number;
  readonly about: 'lead' | 'sender' | 'other';
  readonly status: Status;
  readonly isDenied: boolean;
}

/** Marks between clauses; a comma between digits is none. */
const mark = /[,;:–—()](?!\d)|\s-\s/gu;

function clausesOf(folded: string, { start, end }: Sentence): [number, number][] {
  const text = folded.slice(start, end);
  const cuts = [...text.matchAll(mark)].map((match) => start + match.index);
  const edges = [start - 1, ...cuts, end];
  return edges.slice(1).flatMap((to, at): [number, number][] => {
    let from = edges[at]! + 1;
    while (from < to && /[\s,;:–—()-]/.test(folded[from]!)) from += 1;
    return to > from ? [[from, to]] : [];
  });
}

/** The one place that decides, for these languages, whether a clause asserts something. */
function statusOf(
  text: string,
  sentenceText: string,
  isQuestion: boolean,
  isLast: boolean,
  rules: SpeechRules,
): Status {
  if (rules.conditional.test(text)) return 'conditional';
  if (isQuestion) return rules.presupposing.test(text) && !isLast ? 'presupposed' : 'asked';
  if (rules.proposal.test(text) || rules.asksReader.test(text)) return 'proposed';
  if (rules.hedge.test(text)) return 'hedged';
  // A colon or a dash may part a guess from what is guessed: "j'imagine que ...".
  if (
    /^\P{L}*(?:j'imagine|je suppose|supongo|imagino|me imagino|immagino|ich vermute|ich nehme an|suponho|wyobrazam|ik vermoed)/u.test(
      sentenceText,
    )
  )
    return 'hedged';
  return 'asserted';
}

/** Every clause of a text; `names` are folded words that stand for the lead's company. */
export function readByLanguage(
  text: { readonly normal: NormalText; readonly tokens: readonly Token[]; readonly sentences?: readonly Sentence[] },
  rules: SpeechRules,
  names: ReadonlySet<string>,
): LocalStatement[] {
  const { folded } = text.normal;
  const sentences = text.sentences ?? splitSentences(text.normal, [...text.tokens]);
  return sentences.flatMap((sentence) => {
    const sentenceText = folded.slice(sentence.start, sentence.end);
    const clauses = clausesOf(folded, sentence);
    return clauses.map(([start, end], at): LocalStatement => {
      const own = folded.slice(start, end);
      const from = text.tokens.findIndex((token) => token.start >= start);
      const next = text.tokens.findIndex((token) => token.start >= end);
      const first = from < 0 ? text.tokens.length : from;
      const to = next < 0 ? text.tokens.length : next;
      const isOfLead =
        rules.you.test(own) ||
        text.tokens.slice(first, to).some((token) => names.has(token.folded) && token.shape !== 'lower');
      return {
        sentence,
        start,
        end,
        text: own,
        from: first,
        to,
        about: rules.we.test(own) ? 'sender' : isOfLead ? 'lead' : 'other',
        status: statusOf(own, sentenceText, sentence.isQuestion, at === clauses.length - 1, rules),
        isDenied: rules.denial.test(own) || rules.noLonger.test(own),
      };
    });
  });
}

/** Stems of the words of [from, to) that tell of something: no plain word, no number. */
export function contentStems(tokens: readonly Token[], from: number, to: number, language: string): string[] {
  const plain = plainWordsOf(language);
  return tokens
    .slice(from, to)
    .filter(({ folded, shape }) => shape !== 'digit' && folded.length > 2 && !plain.has(folded))
    .map(({ folded }) => stemByLanguage(folded, language));
}
