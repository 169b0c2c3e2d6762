import type { z } from 'zod';
import { type PersonalizeRequest, personalizeRequestSchema } from './personalize-request.ts';
import { type TextField, textFields } from './text-fields.ts';

export interface RequestText {
  /** JSON pointer into the request. */
  readonly pointer: string;
  readonly text: string;
}

/** Where texts stand in a request: one string, or a list of them. */
export interface TextPlace {
  /** JSON pointer. */
  readonly pointer: string;
  readonly path: readonly string[];
  readonly isList: boolean;
  /** A list whose items may also be objects, or all are, with their text under this key. */
  readonly itemKey?: string;
  /** Its items are objects: one stays though its text goes, since it says more than that. */
  readonly hasRecords?: boolean;
  readonly isOptional: boolean;
  /** Whether a message may rest on it. */
  readonly isEvidence: boolean;
  /** What it is, in a prompt's words. */
  readonly is: string;
  /** Stands in for a text that was nothing but an injection; empty: nothing does. */
  readonly blank: string;
}

type Schema = z.core.$ZodTypes;

/** Types that hold no free text. */
const textless: ReadonlySet<string> = new Set(['number', 'boolean', 'enum', 'literal']);

/** Every untrusted text below a schema. Throws for a shape it cannot read, so that no field is silently left out. */
export function textPlacesOf(
  schema: Schema,
  path: string[] = [],
  outer: TextField = {},
  isOptional = false,
): TextPlace[] {
  const field: TextField = { ...textFields.get(schema), ...outer };
  const { def } = schema._zod;
  if (field.untrusted === false || textless.has(def.type)) return [];
  if ('innerType' in def)
    return textPlacesOf(def.innerType as Schema, path, field, isOptional || def.type === 'optional');
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, inner]) => textPlacesOf(inner as Schema, [...path, key]));
  if (def.type === 'array' && (def.element as Schema)._zod.def.type === 'object')
    return textPlacesOf(def.element as Schema).map((inner) => recordPlaceOf(inner, path));
  const isList = def.type === 'array' && (def.element as Schema)._zod.def.type === 'string';
  const pointer = `/${path.join('/')}`;
  const itemKey = def.type === 'array' && !isList ? itemKeyOf(def.element as Schema) : undefined;
  if (itemKey !== undefined) return [placeOf({ pointer, path, isList: true, itemKey, isOptional }, field)];
  if (def.type !== 'string' && !isList)
    throw new Error(`${pointer} is ${def.type}: mark it { untrusted: false }, or teach request-texts to read it`);
  return [placeOf({ pointer, path, isList, isOptional }, field)];
}

const placeOf = (
  where: Omit<TextPlace, 'is' | 'blank' | 'isEvidence'>,
  { is, blank = '', evidence }: TextField,
): TextPlace => ({
  ...where,
  isEvidence: evidence !== false,
  is: is ?? where.path.join(' ').replaceAll('_', ' '),
  blank,
});

/** A text of the objects of a list. */
function recordPlaceOf(inner: TextPlace, path: string[]): TextPlace {
  const [itemKey, ...deeper] = inner.path;
  if (itemKey === undefined || inner.isList || deeper.length > 0)
    throw new Error(`/${path.join('/')} has ${inner.pointer}: teach request-texts to read it`);
  return { ...inner, pointer: `/${path.join('/')}`, path, isList: true, itemKey, hasRecords: true };
}

/** Of an item that is a string or an object with one text: the key of that text. */
function itemKeyOf({ _zod: { def } }: Schema): string | undefined {
  if (def.type !== 'union') return undefined;
  const [string, object, ...more] = def.options as Schema[];
  if (string?._zod.def.type !== 'string' || object?._zod.def.type !== 'object' || more.length > 0) return undefined;
  const [text, ...others] = textPlacesOf(object);
  return text && !text.isList && text.path.length === 1 && others.length === 0 ? text.path[0] : undefined;
}

/** In the order of the schema. */
const textPlaces: readonly TextPlace[] = textPlacesOf(personalizeRequestSchema as unknown as Schema);

/** The places below the pointers, in the order of these; then all others, in that of the schema. */
export function placesInOrder(pointers: readonly string[]): TextPlace[] {
  const rank = ({ pointer }: TextPlace): number => {
    const at = pointers.findIndex((one) => pointer === one || pointer.startsWith(`${one}/`));
    return at < 0 ? pointers.length : at;
  };
  return textPlaces.toSorted((a, b) => rank(a) - rank(b));
}

type Node = Record<string, unknown>;

const holderOf = (request: PersonalizeRequest, { path }: TextPlace): Node | undefined =>
  path
    .slice(0, -1)
    .reduce<Node | undefined>((node, key) => node?.[key] as Node | undefined, request as unknown as Node);

/** The texts of a request at a place, empty ones among them. */
export function textsAt(request: PersonalizeRequest, place: TextPlace): RequestText[] {
  const value = holderOf(request, place)?.[place.path.at(-1)!];
  if (Array.isArray(value))
    return value.map((item: string | Node, at) =>
      typeof item === 'string'
        ? { pointer: `${place.pointer}/${at}`, text: item }
        : { pointer: `${place.pointer}/${at}/${place.itemKey}`, text: (item[place.itemKey!] as string) ?? '' },
    );
  return typeof value === 'string' ? [{ pointer: place.pointer, text: value }] : [];
}

/**
 * A copy of a request with every untrusted text changed; the rest stays as it is. A text that becomes empty leaves its
 * list, or the request (or its record) where it may be left out, or gives way to its blank.
 */
export function changeTexts(request: PersonalizeRequest, change: (text: RequestText) => string): PersonalizeRequest {
  const copy = structuredClone(request);
  for (const place of textPlaces) {
    const holder = holderOf(copy, place);
    const key = place.path.at(-1)!;
    if (holder?.[key] === undefined) continue;
    const texts = textsAt(request, place).map((one) => (one.text === '' ? '' : change(one)));
    if (place.hasRecords)
      for (const [at, item] of (holder[key] as Node[]).entries()) putText(item, place.itemKey!, texts[at]!, place);
    else if (place.isList)
      holder[key] = (holder[key] as (string | Node)[]).flatMap((item, at): (string | Node)[] => {
        const text = texts[at]!;
        if (text === '') return [];
        return [typeof item === 'string' ? text : { ...item, [place.itemKey!]: text }];
      });
    else putText(holder, key, texts[0] ?? '', place);
  }
  return copy;
}

function putText(holder: Node, key: string, text: string, { blank, isOptional }: TextPlace): void {
  if (text || blank || !isOptional) holder[key] = text || blank;
  else delete holder[key];
}
