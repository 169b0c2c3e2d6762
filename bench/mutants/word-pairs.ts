/**
 * [what is said, as a pattern; what would be false; what is as true]. A pair is used in a sentence that the request
 * says in the same words, where the request does not say the second.
 */
export type WordPair = readonly [said: string, wrong: string, right?: string];

export const relations: readonly WordPair[] = [
  ['customers', 'suppliers', 'clients'],
  ['customer', 'supplier', 'client'],
  ['clients', 'suppliers', 'customers'],
  ['suppliers', 'customers', 'vendors'],
  ['supplier', 'customer', 'vendor'],
  ['supply(?=[^.]* to )', 'buy', 'provide'],
  ['supply(?! with)(?![^.]* to )', 'buy from', 'provide for'],
  ['sell to', 'buy from'],
  ['buy from', 'sell to', 'purchase from'],
  ['partners', 'competitors'],
  ['partner', 'competitor'],
  ['(?<=\\b(?:are|is) )owned by', 'the owner of', 'in the hands of'],
  ['(?<!\\b(?:are|is) |-)owned by', 'that owns', 'belonging to'],
  ['acquired by', 'the buyer of', 'bought by'],
  ['(?<=\\b(?:are|is) )part of', 'the parent of'],
  ['subsidiary of', 'parent of', 'daughter company of'],
  ['export to', 'import from', 'ship abroad to'],
  ['export(?! to)(?![^.]* to )', 'import', 'ship abroad'],
  ['import', 'export', 'bring in'],
  ['lease(?![^.]* to )', 'sell', 'let'],
  ['rent out', 'buy in', 'hire out'],
  ['lend to', 'borrow from', 'give loans to'],
  ['tenants', 'landlords', 'renters'],
  ['landlords', 'tenants'],
  ['members', 'competitors'],
  ['dealers', 'suppliers', 'resellers'],
  ['distributors', 'suppliers', 'resellers'],
  ['wholesalers', 'suppliers'],
  ['retailers', 'suppliers', 'shops'],
  ['deliver to', 'collect from', 'bring goods to'],
  ['subcontractors', 'clients', 'sub-contractors'],
  ['founded by', 'sold by', 'set up by'],
  ['growers', 'buyers', 'farmers'],
];

/** Verbs that with "to" give and with "from" take: "sell X to Y" and "buy X from Y". */
export const exchanges: readonly (readonly [give: string, take: string])[] = [
  ['sell', 'buy'],
  ['supply', 'buy'],
  ['lease', 'lease'],
  ['rent', 'rent'],
  ['lend', 'borrow'],
  ['export', 'import'],
  ['deliver', 'collect'],
  ['ship', 'receive'],
  ['provide', 'buy'],
  ['send', 'receive'],
];

export const degrees: readonly WordPair[] = [
  ['some of', 'most of', 'a part of'],
  ['most of', 'all of', 'the majority of'],
  ['mostly', 'only', 'mainly'],
  ['mainly', 'only', 'mostly'],
  ['half of', 'most of', '50% of'],
  ['half the', 'all the', 'half of the'],
  ['half your', 'all your', 'half of your'],
  ['a third of', 'most of', 'one third of'],
  ['a quarter of', 'half of', 'one quarter of'],
  ['many', 'all', 'a good many'],
  ['several', 'dozens of', 'a number of'],
  ['a few', 'dozens of', 'a handful of'],
  ['partly', 'entirely', 'in part'],
  ['one of the', 'the only one of the'],
  ['regional', 'national'],
  ['growing(?! \\w+s\\b)', 'fastest-growing', 'expanding'],
  ['pilot(?= (?:plant|line|project|phase|site|run)\\b)', 'full-scale', 'trial'],
  ['piloting', 'rolling out', 'trialling'],
  ['trial(?= (?:plant|line|project|phase|site|run)\\b)', 'full-scale', 'pilot'],
  ['plan to', 'have begun to', 'intend to'],
  ['usually', 'always', 'as a rule'],
  ['often', 'always', 'frequently'],
  ['sometimes', 'always', 'at times'],
];

const beforeNumber = '(?= (?:\\d|[a-z]+(?:ty|een|ve|ne|ix|ght|ree|our|en|wo|dred|sand)\\b))';
/** How a number is rounded. */
export const approximations: readonly WordPair[] = [
  [`around${beforeNumber}`, 'well over', 'roughly'],
  [`about${beforeNumber}`, 'well over', 'roughly'],
  [`roughly${beforeNumber}`, 'well under', 'about'],
  [`nearly${beforeNumber}`, 'well over', 'almost'],
  [`almost${beforeNumber}`, 'well over', 'nearly'],
];

/** What negates, and what is left when the negation is taken out. */
export const negations: readonly WordPair[] = [
  ['no longer', 'still'],
  ['not yet', 'already'],
  ['do not', 'do', "don't"],
  ['are not', 'are', "aren't"],
  ['is not', 'is', "isn't"],
  ['cannot', 'can', 'can not'],
  ['without', 'with', 'with no'],
  ['never(?! more| less)', 'always', 'at no time'],
  ['have no', 'have a', 'do not have any'],
  ['with no', 'with a', 'without any'],
  ['there is no', 'there is a', "there isn't any"],
  ['none of', 'all of', 'not one of'],
  ['nobody', 'everybody', 'no one'],
  ['still', 'no longer', 'even now'],
];
