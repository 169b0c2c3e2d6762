/** Where a sentence of the request goes on to another thing: "est certifiée ISO 22000 et prépare la certification IFS". */
export const andByLanguage: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})and(?!\p{L})/gu,
  de: /(?<!\p{L})(?:und|sowie)(?!\p{L})/gu,
  fr: /(?<!\p{L})et(?!\p{L})/gu,
  es: /(?<!\p{L})[ye](?!\p{L})/gu,
  it: /(?<!\p{L})ed?(?!\p{L})/gu,
  nl: /(?<!\p{L})en(?!\p{L})/gu,
  pt: /(?<!\p{L})e(?!\p{L})/gu,
  pl: /(?<!\p{L})(?:i|oraz)(?!\p{L})/gu,
};
