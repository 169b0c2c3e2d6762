/**
 * A detector made of a model that says of each token of an answer whether its contexts support it (two labels, the second
 * one "not supported"), as LettuceDetect's models do. It knows neither onnxruntime nor a tokenizer: both are given to it.
 *
 * @typedef {{ encode(text: string, options?: { add_special_tokens?: boolean }): { ids: number[] } }} Tokenizer
 * @typedef {(ids: number[]) => Promise<ArrayLike<number>>} Classify two logits a token, one token after the other
 */

/** Longest input of the model; contexts are cut so that the answer always fits. */
const mostTokens = 4_096;

/** What the model was trained to be asked: look it up in its model card, and change it here. */
const promptOf = ({ contexts, question }) =>
  `Briefly answer the following question:\n${question}\nBear in mind that your response should be strictly based on the ` +
  `following ${contexts.length} passages:\n${contexts.map((text, at) => `passage ${at + 1}: ${text}`).join('\n')}\n` +
  'In case the passages do not contain the necessary information to answer the question, please reply with: ' +
  '"Unable to answer based on given context."\noutput:';

/** The chance of the second label. */
const chanceOf = (logits, token) => 1 / (1 + Math.exp(logits[2 * token] - logits[2 * token + 1]));

/** The words of a text, each with its ids: tokens alone do not tell where in the text they stand. */
const wordsOf = (tokenizer, text) =>
  [...text.matchAll(/\s*\S+/g)].map((match) => ({
    start: match.index + match[0].search(/\S/),
    end: match.index + match[0].length,
    ids: tokenizer.encode(match[0], { add_special_tokens: false }).ids,
  }));

/** Words that follow each other and are doubted, as one span; its confidence is that of the word doubted most. */
function joinDoubted(words, answer, least) {
  const spans = [];
  let open = null;
  for (const { start, end, confidence } of words) {
    if (confidence < least) {
      open = null;
      continue;
    }
    if (open) Object.assign(open, { end, confidence: Math.max(open.confidence, confidence) });
    else {
      open = { start, end, confidence };
      spans.push(open);
    }
  }
  return spans.map((span) => ({ ...span, text: answer.slice(span.start, span.end) }));
}

/**
 * The `detect` that LOCAL_DETECTOR asks for. Words below `least` are not doubted; Candor leaves spans below
 * LOCAL_DETECTOR_THRESHOLD out as well.
 *
 * @param {{ tokenizer: Tokenizer, classify: Classify, least?: number }} model
 */
export const createTokenDetector =
  ({ tokenizer, classify, least = 0.5 }) =>
  async ({ contexts, question, answer }) => {
    const words = wordsOf(tokenizer, answer);
    const ids = words.flatMap((word) => word.ids);
    const prompt = tokenizer.encode(promptOf({ contexts, question })).ids;
    const separator = prompt.at(-1);
    const head = [...prompt.slice(0, Math.max(0, Math.min(prompt.length - 1, mostTokens - ids.length - 2))), separator];
    const logits = await classify([...head, ...ids, separator]);
    let token = head.length;
    const judged = words.map(({ ids: own, ...word }) => {
      const chances = own.map((_, at) => chanceOf(logits, token + at));
      token += own.length;
      return { ...word, confidence: Math.max(0, ...chances) };
    });
    return joinDoubted(judged, answer, least);
  };
