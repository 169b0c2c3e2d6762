/**
 * What clients and models write may hold text that a store refuses or alters: NUL and lone surrogates anywhere, and
 * "." or a leading "$" in the keys of a MongoDB document. Such characters are kept as MARK + 4 hex digits, so every
 * document is read back exactly as it was written.
 */
const mark = '\uF8FE';

const unsafeInText = /[\0\uF8FE]|\p{Surrogate}/gu;
const unsafeInKey = /[\0\uF8FE.$]|\p{Surrogate}/gu;
const marked = /\uF8FE([0-9a-f]{4})/g;

const escapeCharacter = (character: string): string => mark + character.charCodeAt(0).toString(16).padStart(4, '0');

export const storableText = (text: string): string => text.replace(unsafeInText, escapeCharacter);

const storableKey = (key: string): string => key.replace(unsafeInKey, escapeCharacter);

const readText = (text: string): string =>
  text.includes(mark) ? text.replace(marked, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;

function mapText(value: unknown, onKey: (key: string) => string, onText: (text: string) => string): unknown {
  if (typeof value === 'string') return onText(value);
  if (Array.isArray(value)) return value.map((item) => mapText(item, onKey, onText));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, item]) =>
    item === undefined ? [] : [[onKey(key), mapText(item, onKey, onText)]],
  );
  return Object.fromEntries(entries);
}

/** A copy that any store takes; properties without a value are left out. */
export const toStorable = <Doc>(doc: Doc): Doc => mapText(doc, storableKey, storableText) as Doc;

/** The document as it was before toStorable. */
export const fromStorable = <Doc>(doc: Doc): Doc => mapText(doc, readText, readText) as Doc;
