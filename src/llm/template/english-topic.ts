/** Nouns that take no article and match no ending below. */
const massNouns = new Set(
  `ai aquaculture agriculture automation b2b beer biotech blockchain cheese clothing cloud coffee cotton crm data dairy
  design devops e-commerce ecommerce edtech education electricity energy equipment erp esg export fibre fiber finance
  fintech fish food footwear freight fuel furniture growth hardware health healthcare hire hr import income information media
  infrastructure inventory iot it jewellery knitwear labour labor leather logistics machinery manufacture mezcal
  mobility music news observability oil oolong ore outreach paper parking payroll plastic procurement produce recovery
  rental research retail rice risk robotics safety sales salt seafood seo silk software solar space steel storage sugar
  tea timber tourism traffic transport travel turnaround uptime usage ux video waste water wholesale wind wine wood wool
  care estate control search backup disease work access content discharge cash debt trade traceability throughput downtime talent feedback support web3 saas`.split(
    /\s+/,
  ),
);

/** Count nouns with an ending of the mass nouns. */
const countNouns = new Set(
  `apartment department document instrument garment supplement element tournament shipment payment
  station institution organization organisation foundation association corporation location application auction union
  mission session commission profession appliance alliance ambulance conference reference audience residence university
  facility community city charity utility commodity entity dealership partnership scholarship building wing ring king
  thing meeting listing offering rating setting package village cottage college bus process business analysis
  freelance basis campus status nexus virus gas lens`.split(/\s+/),
);

const massEnding =
  /(ing|tion|sion|ment|ance|ence|ancy|ency|ity|ics|ship|ism|ware|ness|logy|graphy|nomy|care|ture|al health)$/;
const plural = /[^sui]s$/;

const qualified = /^(.+?) (?:across|at|by|for|from|in|of|on|over|through|to|under|with|without) .+$/i;
const participle = /(?:ed|built|made|grown|driven|led|run)$/i;

/** The noun of which the words after it say more: "timber by rail", "total cost of ownership"; null without any. */
function headOf(phrase: string): string | null {
  const head = qualified.exec(phrase)?.[1];
  return head === undefined || participle.test(head) ? null : head;
}

/** Whether English takes the phrase as it is, with no article: "site coordination", "podcasts", but not "food bank". */
export function readsAlone(phrase: string): boolean {
  const last = (headOf(phrase) ?? phrase).split(' ').at(-1)!;
  const word = last.toLowerCase();
  if (countNouns.has(word)) return false;
  if (massNouns.has(word) || plural.test(word)) return true;
  // A product's own spelling, such as ClickHouse or S3, is a name.
  if (/^\p{Lu}.*[\p{Lu}\p{N}]/u.test(last) || /\p{Ll}\p{Lu}/u.test(last)) return word !== 'api';
  return massEnding.test(word) && word.length > 5;
}
