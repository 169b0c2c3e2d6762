import { type PersonalizeRequest, personalizeRequestSchema } from '../../src/contract/personalize-request.ts';
import { createGuardrails } from '../../src/guardrails/create-guardrails.ts';
import { hasError } from '../../src/guardrails/guardrails.ts';
import { writeTemplate } from '../../src/llm/template/write-template.ts';
import { orderPlaces, plainRequest, writtenLanguages } from './order-places.ts';
import { ordersByLanguage } from './orders-by-language.ts';
import { quotesOrder } from './quotes.ts';

/** An order in a field of a request in a language. */
export interface OrderCase {
  /** Of the request and its message. */
  readonly language: string;
  /** Of the order. */
  readonly of: string;
  readonly kind: string;
  readonly place: string;
  readonly text: string;
  readonly request: PersonalizeRequest;
}

/** Each order in each field. In English messages all of them; in those of other languages, the languages take turns. */
export function* orderCases(
  orders: Readonly<Record<string, object>> = ordersByLanguage,
  places = orderPlaces,
): Generator<OrderCase> {
  for (const [language, texts] of Object.entries(orders))
    for (const [kind, text] of Object.entries(texts) as [string, string][])
      for (const [place, put] of Object.entries(places))
        for (const written of writtenLanguages)
          yield { language: written, of: language, kind, place, text, request: put(plainRequest(written), text) };
}

const guardrails = createGuardrails();

/** A message with a piece of the order that would be delivered; null where none would, or the request is refused. */
export function deliveredOrder({ request, text }: OrderCase, salts: readonly string[] = ['']): string | null {
  if (!personalizeRequestSchema.safeParse(request).success) return null;
  for (const salt of salts)
    for (const index of [0, 1, 2]) {
      const variant = writeTemplate(request, index, salt === '' ? {} : { salt });
      const said = `${variant.subject ?? ''}\n${variant.message}`;
      if (!quotesOrder(said, text) || hasError(guardrails.check(request, variant).risk_flags)) continue;
      return said;
    }
  return null;
}
