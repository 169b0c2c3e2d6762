import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { encodedOrders } from './orders/encoded-orders.ts';
import { ordersByLanguage } from './orders/orders-by-language.ts';
import { deliveredOrder, orderCases } from './orders/reach-of.ts';
import { secondOrders } from './orders/second-orders.ts';
import { thirdOrders } from './orders/third-orders.ts';

/**
 * npm run bench:orders [-- --texts] [--in LANGUAGE] [--encoded] [--second] [--third] [--from FILE]
 * Orders of strangers in 35 languages, of six kinds, in every field that a message may quote, and how many of them reach
 * a message of the offline writer in eight languages, or in the one that is named. --texts prints those. --encoded hides
 * a sample in seven ways; --second takes other orders in other languages, --third such as do not look like one, --from
 * those of a file ({ language: { "kind number": text } }; three by others are in bench/orders).
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'boolean' },
    in: { type: 'string' },
    encoded: { type: 'boolean' },
    second: { type: 'boolean' },
    third: { type: 'boolean' },
    from: { type: 'string' },
  },
});

const count = new Map<string, [reached: number, all: number]>();
const add = (key: string, isReached: boolean): void => {
  const [reached, all] = count.get(key) ?? [0, 0];
  count.set(key, [reached + Number(isReached), all + 1]);
};
const salts = ['', 'fallback-0', 'fallback-1', 'fallback-2'];

const setOf = (): Readonly<Record<string, object>> => {
  if (values.encoded) return encodedOrders;
  if (values.from !== undefined) return JSON.parse(readFileSync(values.from, 'utf8'));
  if (values.third) return thirdOrders;
  return values.second ? secondOrders : ordersByLanguage;
};

for (const one of orderCases(setOf())) {
  if (values.in !== undefined && one.language !== values.in) continue;
  const message = deliveredOrder(one, salts);
  const isReached = message !== null;
  const isOwn = one.of === one.language;
  add('all', isReached);
  add(isOwn ? 'order in the language of the message' : 'order in another language', isReached);
  add(`in a message in ${one.language}`, isReached);
  add(`in ${one.place}`, isReached);
  add(`of ${one.of}`, isReached);
  add(`to ${one.kind}`, isReached);
  if (isReached && values.texts)
    console.log(`${one.language} < ${one.of} ${one.kind} in ${one.place}: ${message.replaceAll('\n', ' ')}`);
}
for (const [key, [reached, all]] of count) console.log(`${key.padEnd(44)} ${String(reached).padStart(6)} of ${all}`);
