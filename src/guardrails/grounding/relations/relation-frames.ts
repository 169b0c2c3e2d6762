/** What a party or thing is to the one spoken of, or what becomes of it. */
export type Meaning =
  | 'supplier'
  | 'customer'
  | 'buyer'
  | 'grower'
  | 'competitor'
  | 'partner'
  | 'member'
  | 'dealer'
  | 'retailer'
  | 'subcontractor'
  | 'manufacturer'
  | 'tenant'
  | 'landlord'
  | 'owner'
  | 'owned'
  | 'investor'
  | 'founder'
  | 'seller'
  | 'given'
  | 'taken'
  | 'sold'
  | 'leased'
  | 'opened'
  | 'closed'
  | 'hired'
  | 'laid-off'
  | 'won'
  | 'lost'
  | 'merged'
  | 'split'
  | 'in-house'
  | 'outsourced';

/**
 * How an entry of lexicons/en/relations.yaml is read. noun: it names the party that stands beside it; after: the party
 * follows; give and take: a thing follows, and the party behind "to" or "from"; action: a thing stands on either side.
 */
export type Frame =
  | { readonly shape: 'noun' | 'after' | 'action'; readonly meaning: Meaning }
  | { readonly shape: 'give' | 'take' | 'lease' };

const noun = (meaning: Meaning): Frame => ({ shape: 'noun', meaning });
const after = (meaning: Meaning): Frame => ({ shape: 'after', meaning });
const action = (meaning: Meaning): Frame => ({ shape: 'action', meaning });

export const frames: Readonly<Record<string, Frame>> = {
  supplier: noun('supplier'),
  customer: noun('customer'),
  buyer: noun('buyer'),
  grower: noun('grower'),
  competitor: noun('competitor'),
  partner: noun('partner'),
  member: noun('member'),
  dealer: noun('dealer'),
  retailer: noun('retailer'),
  subcontractor: noun('subcontractor'),
  manufacturer: noun('manufacturer'),
  tenant: noun('tenant'),
  landlord: noun('landlord'),
  subsidiary: noun('owned'),
  parent: noun('owner'),
  investor: noun('investor'),
  founder: noun('founder'),
  'owned-by': after('owner'),
  'owner-of': after('owned'),
  'founded-by': after('founder'),
  'sold-by': after('seller'),
  'backed-by': after('investor'),
  'supplied-by': after('supplier'),
  'rented-by': after('tenant'),
  serve: after('customer'),
  give: { shape: 'give' },
  take: { shape: 'take' },
  lease: { shape: 'lease' },
  opened: action('opened'),
  closed: action('closed'),
  hired: action('hired'),
  'laid-off': action('laid-off'),
  won: action('won'),
  lost: action('lost'),
  merged: action('merged'),
  split: action('split'),
  'in-house': action('in-house'),
  outsourced: action('outsourced'),
};

/** "a supplier of castings to Acme" said of the one spoken of: what the other party or thing then is. */
export const turnedNouns: Readonly<Partial<Record<Meaning, Readonly<Partial<Record<'of' | 'to', Meaning>>>>>> = {
  supplier: { of: 'given', to: 'customer' },
  dealer: { of: 'given', to: 'customer' },
  manufacturer: { of: 'given', to: 'customer' },
  customer: { of: 'supplier' },
  buyer: { of: 'taken' },
  tenant: { of: 'landlord' },
  landlord: { of: 'tenant', to: 'tenant' },
};

/** Pairs of which the same party or thing is never both; each way. */
const opposed: readonly (readonly [Meaning, readonly Meaning[]])[] = [
  ['supplier', ['customer', 'buyer', 'tenant', 'member', 'dealer', 'retailer', 'given', 'investor', 'founder']],
  ['customer', ['subcontractor', 'landlord', 'competitor', 'investor', 'founder']],
  ['buyer', ['grower', 'landlord']],
  ['competitor', ['partner', 'member', 'dealer', 'tenant', 'subcontractor', 'owner', 'owned', 'investor', 'founder']],
  ['member', ['subcontractor']],
  ['manufacturer', ['dealer']],
  ['tenant', ['landlord']],
  ['owner', ['owned', 'taken', 'seller', 'tenant']],
  ['founder', ['investor', 'seller', 'owned']],
  ['investor', ['owned', 'subcontractor']],
  ['given', ['taken']],
  ['leased', ['sold', 'taken', 'owned']],
  ['opened', ['closed']],
  ['hired', ['laid-off']],
  ['won', ['lost']],
  ['merged', ['split']],
  ['in-house', ['outsourced']],
];

const pairs = new Set(
  opposed.flatMap(([one, others]) => others.flatMap((other) => [`${one} ${other}`, `${other} ${one}`])),
);

export const isOpposed = (one: Meaning, other: Meaning): boolean => pairs.has(`${one} ${other}`);

/** Of what the request may say one and the message the other, both true. */
const alike: readonly (readonly Meaning[])[] = [
  ['customer', 'buyer', 'dealer', 'retailer', 'tenant', 'member', 'given'],
  ['supplier', 'grower', 'seller', 'subcontractor', 'manufacturer', 'taken'],
  ['owner', 'investor'],
  ['owned', 'taken'],
  ['customer', 'grower'],
  ['given', 'sold', 'leased'],
];

export const isAlike = (one: Meaning, other: Meaning): boolean =>
  one === other || alike.some((group) => group.includes(one) && group.includes(other));
