import { readFileSync } from 'node:fs';
import { foldText } from '../document/fold-word.ts';
import { isEnglishWord } from '../document/word-lists.ts';

const names = readFileSync(new URL('../data/brands.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(foldText);

/** Companies and products that are everyday words; a capital amid a sentence makes them names. */
const everyday =
  'epic slack stripe square notion snowflake oracle apple target shell gap box zoom drift outreach gong front segment asana harvest buffer canvas toast clover ramp gusto bamboo lattice miro figma linear shortcut basecamp confluence sentry sage xero wave plaid affirm chime indeed monster uber bolt wish ghost medium discord signal teams workday dynamics access excel word outlook exchange lambda glue athena looker tableau mode hex braze loom chorus heap pendo amplitude ally chase discover visa delta united southwest spirit frontier boots next argos orange sky virgin sprint ford mini seat smart puma columbia champion fossil omega cardinal anthem progressive hartford liberty nationwide unity revit maya rhino compass samsara convoy flexport remote deel rippling carta brex mercury gem lever greenhouse ashby pipedrive close copper nimble insightly marketo pardot eloqua beam prism relay nova titan orbit pulse spark flow';

/** Brand names that plain lower-case speech knows too, though the word lists do not. */
const loanWords = new Set(
  'chai tapas wasabi ionic katana mega meta nano loopback serverless helpdesk knowledgebase meetup meetups starship midi readme sepa jpeg json yaml html5 graphql unicode chatbot webrtc columbia jordan saturn iberia iceland vegas vespa walkman bluetooth headspace umami mantine launchpad showtime handlebars fandango kando sanic serif lumen'.split(
    ' ',
  ),
);

/** One-word brand names, folded. Data: Simple Icons, CC0, and the list above. */
export const brands: ReadonlySet<string> = new Set([
  ...names.filter((name) => /^[\p{L}\p{N}+#.]+$/u.test(name)),
  ...everyday.split(' '),
]);

/** Those that are no English word, so that they are names in lower case too. */
export const unmistakableBrands: ReadonlySet<string> = new Set(
  [...brands].filter((name) => name.length > 3 && !isEnglishWord(name) && !loanWords.has(name)),
);
