import { clausePatterns } from '../document/clause-patterns.ts';

/** What denies by its sense: "outside what you test", "does without a rack", "the puzzle page was dropped". */
const quietDenial = clausePatterns.add(
  /\b(?:without|outside|beyond|(?:go|goes|gone|went|keeps?|kept) (?:\p{L}+ )?out of|free of|free from|apart|aside|except\w*|exempt|spared?|instead|rather than|yet to|want of|lack\w*|used to|former\w*|once|drop\w*|stop\w*|ceased|ended|abandon\w*|cancel\w*|postponed|(?:still|remains?) to|put off|refus\w*|avoid\w*|g[ai]ve\w? up)\b/u,
);
/** What leaves, still lacks or only wants a thing: "left to others", "off your menu", "has been asked for". */
const notHad = clausePatterns.add(
  /\b(?:outstanding|pending|awaits?|awaiting|blank|behind (?:you|them|it)|(?:off|from) (?:your|its|their|the) (?:menu|list|books?|agenda|programme|program|range)|to (?:others|somebody else|someone else|other hands)|ask(?:ed|ing)? (?:for|about)|(?:matter|question|search|wish|hunt|quest) (?:of|for|about)|(?:first|fair) (?:try|go|attempt))\b/u,
);
/** What says that a thing is gone or not yet settled. */
const goneOrOpen = clausePatterns.add(
  /\b(?:giv(?:es?|en|ing) up|(?:is|are|was|were) (?:gone|over|history)|out of the picture|(?:still|remains?) (?:open|undecided)|far from \p{L}+|un(?:certain|clear|sure|decided|settled|proven)|doubt\w*|whether)\b/u,
);
/** "Once the workshop has opened", "your search for a pouch", "people tend to": a condition, an aim, a habit of all. */
const notDone = clausePatterns.add(
  /^\W*(?:(?:and|but) )?once\b|\b(?:pencilled in|(?:search|hunt|quest|wish|plans?|aim|hopes?|interest|application|bid|tender)s? (?:for|of|to|in)|(?:matter|question) of|(?:looking|searching|hunting|waiting|hoping) (?:for|to)|tends? to)\b/u,
);

/** "With accreditation in your sights", "a depot on the drawing board": what is aimed at has not come. */
const inView = clausePatterns.add(
  /\b(?:in (?:your|its|their|our) sights?|on (?:the|your|its|their) (?:horizon|cards|drawing board|road ?map|wish list|to-do list)|in the (?:pipeline|works|offing|making))\b/,
);

/** Whether a clause denies by its sense, or leaves open, what a statement of its words would affirm. */
export const isQuietlyDenied = (clause: string): boolean =>
  [quietDenial, goneOrOpen, notHad].some((rule) => rule.test(clause));

/** Whether a clause only speaks of what is in view, a condition, an aim or a habit of all. */
export const isNotDone = (clause: string): boolean => inView.test(clause) || notDone.test(clause);
