import { hasWord, wordsOf } from './facts.ts';
import type { Base, Change, Maker } from './mutant.ts';
import { pick } from './random.ts';
import { sentenceAt } from './sentences.ts';

const cities =
  'Lisbon Hamburg Lyon Kraków Rotterdam Malmö Graz Bologna Valencia Leeds Cork Denver Calgary Perth Durban Accra Nairobi Pune Jaipur Hanoi Cebu Osaka Busan Taipei Santiago Rosario Recife Quito Tampere Bergen Ghent Zagreb Brno Tartu Vilnius Izmir Haifa Muscat Casablanca Kumasi'.split(
    ' ',
  );
const countries =
  'Portugal Germany France Poland Sweden Austria Italy Spain Ireland Canada Australia Ghana Kenya India Vietnam Japan Taiwan Chile Argentina Brazil Ecuador Finland Norway Belgium Croatia Estonia Lithuania Turkey Israel Oman Morocco Mexico Peru Denmark Switzerland Hungary Romania Greece'.split(
    ' ',
  );
const countrySet = new Set([
  ...countries,
  'Tanzania',
  'Botswana',
  'Colombia',
  'Uruguay',
  'Thailand',
  'Indonesia',
  'Philippines',
  'Nigeria',
  'Egypt',
  'Jordan',
  'Slovenia',
  'Czechia',
  'Latvia',
  'Iceland',
  'Netherlands',
  'Rwanda',
  'Uganda',
  'Malaysia',
  'Singapore',
  'Bolivia',
  'Wales',
  'Scotland',
  'England',
  'Korea',
  'China',
  'Fiji',
  'Nepal',
]);
const products: readonly (readonly string[])[] = [
  ['Salesforce', 'HubSpot', 'Pipedrive', 'Zoho CRM', 'Freshsales'],
  ['SAP', 'NetSuite', 'Odoo', 'Microsoft Dynamics', 'Infor', 'Sage'],
  ['AWS', 'Azure', 'Google Cloud', 'OVHcloud'],
  ['PostgreSQL', 'MySQL', 'MongoDB', 'Oracle', 'SQL Server'],
  ['Shopify', 'WooCommerce', 'Magento', 'PrestaShop', 'BigCommerce'],
  ['Zendesk', 'Freshdesk', 'Intercom', 'Help Scout'],
  ['Slack', 'Microsoft Teams', 'Zoom', 'Google Workspace'],
  ['Jira', 'Asana', 'Trello', 'Monday.com', 'Linear'],
  ['Snowflake', 'BigQuery', 'Databricks', 'Redshift'],
  ['Kubernetes', 'Nomad', 'OpenShift', 'Docker Swarm'],
  ['Xero', 'QuickBooks', 'DATEV', 'FreeAgent'],
  ['Tableau', 'Power BI', 'Looker', 'Qlik'],
  ['Kafka', 'RabbitMQ', 'Pulsar'],
];
const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Ramadan|Excel|SAP|\p{Lu}\p{L}*(?:ish|ese|ian|ean)|Thai|Arabic|Dutch|Czech|Greek|Hindi|Swahili|Hebrew|Urdu|Tamil|Malay|Zulu|English|German|French|The|I)$/u;
const placeName = "\\p{Lu}[\\p{Ll}'’]{2,}";

/** Places of the summary by what stands before them and after: "in Leeds and York", never part of a longer name. */
function placesOf(base: Base): string[] {
  const { lead, company_context: context } = base.request;
  const tech = (context.tech_stack ?? []).join(' ');
  const pattern = new RegExp(
    `\\b(?:in|near|from|outside|between|around) (${placeName})(?: and (${placeName}))?(?=[.,;:]|\\s(?!\\p{Lu})|$)`,
    'gu',
  );
  return [...context.summary.matchAll(pattern)]
    .flatMap(([, one, other]) => [one, other].filter((name) => name !== undefined))
    .filter(
      (name) =>
        !notPlaces.test(name) && !hasWord(lead.company_name, name) && !hasWord(tech, name) && lead.first_name !== name,
    );
}

const mentions = (base: Base, name: string): { start: number; end: number }[] => {
  const { message } = base.variant;
  const from = base.sentences[0]?.start ?? 0;
  const found: { start: number; end: number }[] = [];
  for (let at = message.indexOf(name, from); at >= 0; at = message.indexOf(name, at + 1)) {
    const around = `${message[at - 1] ?? ' '}${message[at + name.length] ?? ' '}`;
    // "Toyama's R&D" may be renamed, "Port of Toyama Line" may not: the name would only become a longer one.
    const isWithin =
      /[\p{L}\d-]/u.test(around) ||
      /^\s\p{Lu}/u.test(message.slice(at + name.length)) ||
      /\p{Lu}[\p{L}'’]*\s$/u.test(message.slice(Math.max(0, at - 15), at));
    const isAppointment = /\b(?:\d\d?[:.]\d\d|\d [ap]m|mon|tues|wednes|thurs|fri)(?:day)?\b/iu.test(
      message.slice(...sentenceAt(message, at, at + 1)),
    );
    const isClock = /^\s(?:time|hours)\b/u.test(message.slice(at + name.length));
    if (!isWithin && !isAppointment && !isClock) found.push({ start: at, end: at + name.length });
  }
  return found;
};

const lacks = (base: Base, name: string): boolean =>
  !wordsOf(name).some((word) => word.length > 2 && hasWord(base.facts.text, word));

/** "a Shopify shop" cannot become "a Asana shop". */
const fitsArticle = (before: string, by: string): boolean => {
  const article = /\b(an?) $/iu.exec(before)?.[1]?.toLowerCase();
  return article === undefined || (article === 'an') === /^[AEIOU]/u.test(by);
};

function replace(base: Base, kind: string, name: string, by: string | undefined, random: () => number): Change[] {
  const at = pick(mentions(base, name), random);
  return at === undefined ||
    by === undefined ||
    !lacks(base, by) ||
    !fitsArticle(base.variant.message.slice(0, at.start), by)
    ? []
    : [{ kind, ...at, text: by }];
}

export const changeNames: Maker = (base, random, world) => {
  const { lead, company_context: context } = base.request;
  const full = lead.company_name;
  const called = mentions(base, full).length > 0 ? full : full.split(' ')[0]!;
  const isTelling =
    called === full || (called.length > 3 && !hasWord(context.summary.replaceAll(full, ''), called.toLowerCase()));
  const place = pick(
    placesOf(base).filter((name) => name !== 'Excel' && mentions(base, name).length > 0),
    random,
  );
  const places = place !== undefined && countrySet.has(place) ? countries : cities;
  const product = pick(
    (context.tech_stack ?? []).filter((name) => name !== 'Excel' && mentions(base, name).length > 0),
    random,
  );
  const peers = products.find((set) => product !== undefined && set.includes(product)) ?? products.flat();
  return [
    ...(isTelling && called !== lead.first_name
      ? replace(base, 'company', called, pick(world.companies, random), random)
      : []),
    ...(place === undefined ? [] : replace(base, 'place', place, pick(places, random), random)),
    ...(product === undefined
      ? []
      : replace(
          base,
          'product',
          product,
          pick(
            peers.filter((one) => one !== product),
            random,
          ),
          random,
        )),
  ];
};
