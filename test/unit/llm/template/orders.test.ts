import { describe, expect, it } from 'vitest';
import { encodedOrders } from '../../../../bench/orders/encoded-orders.ts';
import { writtenLanguages } from '../../../../bench/orders/order-places.ts';
import { ordersByLanguage } from '../../../../bench/orders/orders-by-language.ts';
import { deliveredOrder, type OrderCase, orderCases } from '../../../../bench/orders/reach-of.ts';

const cases = [...orderCases()];

/** Those that reach a message, told in a line each. */
const reaching = (some: readonly OrderCase[]): string[] =>
  some.flatMap((one) => {
    const message = deliveredOrder(one);
    return message === null ? [] : [`${one.of} ${one.kind} in ${one.place}: ${message}`];
  });

/** Every so many of the orders, so that each language and each field has its turn. */
const turns = 23;

describe('an order of a stranger', () => {
  it('is in 35 languages, of six kinds and in 16 fields', () => {
    expect(Object.keys(ordersByLanguage)).toHaveLength(35);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(cases.map(({ place }) => place)).size).toBe(16);
  });

  it('reaches no English message', () => {
    expect(reaching(cases.filter(({ language }) => language === 'en'))).toEqual([]);
  }, 120_000);

  it.each(writtenLanguages.filter((language) => language !== 'en'))(
    'in the language of a message in %s reaches none',
    (written) => {
      expect(reaching(cases.filter(({ language, of }) => language === written && of === written))).toEqual([]);
    },
    60_000,
  );

  it('in another language reaches none in seven further languages', () => {
    const others = cases.filter(({ language, of }) => language !== 'en' && language !== of);
    expect(reaching(others.filter((_, at) => at % turns === 0))).toEqual([]);
  }, 120_000);

  it('that is hidden in one of seven ways reaches none', () => {
    const hidden = [...orderCases(encodedOrders)];
    expect(reaching(hidden.filter((_, at) => at % (2 * turns) === 0))).toEqual([]);
  }, 120_000);
});
