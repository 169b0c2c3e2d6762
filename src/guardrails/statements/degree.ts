import { clausePatterns } from '../document/clause-patterns.ts';
import type { GroupedPattern } from '../document/pattern-group.ts';
import type { Token } from '../document/tokenise.ts';

/** How much of something is meant, weakest first. */
export type Quantifier = 'none' | 'one' | 'few' | 'some' | 'many' | 'most' | 'all';

/** How far something has come, earliest first. */
export type Stage = 'considered' | 'planned' | 'begun' | 'partial' | 'done' | 'past';

const quantifierWords: Record<Quantifier, string> = {
  none: 'no none neither nobody',
  one: '',
  few: 'few handful couple little',
  some: 'some several certain partly various parts sometimes occasionally',
  many: 'many much lots numerous often frequently largely widely',
  most: 'most mostly majority mainly usually nearly almost',
  all: 'all every each entire entirely whole wholly both always fully completely only exclusively everywhere nationwide worldwide everyone everybody sole',
};
const quantifierOf = new Map(
  Object.entries(quantifierWords).flatMap(([name, words]) =>
    words
      .split(' ')
      .filter(Boolean)
      .map((word): [string, Quantifier] => [word, name as Quantifier]),
  ),
);

/** What the tokens say of how much or how many, without a number. */
export const quantifiersOf = (tokens: readonly Token[]): Quantifier[] => [
  ...new Set(tokens.flatMap(({ folded }) => quantifierOf.get(folded) ?? [])),
];

const stages: [Stage, GroupedPattern][] = [
  [
    'past',
    clausePatterns.add(
      /\b(?:no longer|used to|formerly|former|stopped|ceased|ended|discontinued|retired|closed|(?:came|come|coming) to an end|g(?:ave|iven) up|behind (?:you|them|it))\b/,
    ),
  ],
  [
    'considered',
    clausePatterns.add(
      /\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)? (?:up|whether)|looking (?:for|at|into)|explor(?:e|es|ing)|thinking (?:of|about)|thought (?:of|about)|discuss(?:es|ed|ing)?|may|might|applied for)\b/,
    ),
  ],
  [
    'planned',
    clausePatterns.add(
      /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|intention|aim(?:s|ed|ing)?|due|will|going to|to (?:open|begin|start|launch|move|be)|next (?:year|spring|summer|autumn|fall|winter|month|quarter)|by 20\d\d|upcoming|ordered|soon|prepar(?:es|ed|ing)|hopes? to|wants? to|wish(?:es)? to|not yet|has yet to|target(?:s|ed)?|signed for|on order|delivery (?:in|due|by)|to follow)\b/,
    ),
  ],
  [
    'partial',
    clausePatterns.add(
      /\b(?:pilot(?:s|ed|ing)?|(?:on|in|under) trials?|trialled|trialling|trying out|being (?:tried|tested|piloted)|(?:is|are) (?:trying|testing|piloting)|soft launch|beta|prototypes?|on loan)\b/,
    ),
  ],
  [
    'begun',
    clausePatterns.add(
      /\b(?:beg[au]n|start(?:s|ed|ing)?|introduc(?:es|ed|ing)|rolling out|moving|switching|migrating|under way|underway|being)\b/,
    ),
  ],
  [
    'done',
    clausePatterns.add(
      /\b(?:already|now|has|have|finished|completed|opened|launched|moved|switched|replaced|rolled out|signed|won|installed|since)\b/,
    ),
  ],
];

/** How far what is told has come; null where nothing is said of it. */

export const stageOf = (text: string): Stage | null => stages.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

export const stageRank: Record<Stage, number> = { considered: 0, planned: 1, partial: 2, begun: 3, done: 4, past: 5 };
export const quantifierRank: Record<Quantifier, number> = {
  none: 0,
  one: 1,
  few: 2,
  some: 3,
  many: 4,
  most: 5,
  all: 6,
};

const superlative = clausePatterns.add(
  /\b(?:the (?:only|first|largest|biggest|leading|best|oldest|fastest|most \p{L}+)|fastest|leading|biggest|largest|award-winning|prize-winning|world-class|number one|market leader)\b/u,
);
export const isSuperlative = (text: string): boolean => superlative.test(text);
