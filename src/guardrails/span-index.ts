import { firstNot } from './first-not.ts';

interface Span {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** Spans that can be asked for by place without a look at each. */
export class SpanIndex<T extends Span> {
  readonly #fields = new Map<string, { spans: T[]; reach: number[] }>();

  constructor(spans: readonly T[]) {
    for (const span of spans) {
      const own = this.#fields.get(span.field)?.spans ?? [];
      own.push(span);
      this.#fields.set(span.field, { spans: own, reach: [] });
    }
    for (const { spans: own, reach } of this.#fields.values()) {
      own.sort((a, b) => a.start - b.start);
      let furthest = 0;
      for (const { end } of own) {
        furthest = Math.max(furthest, end);
        reach.push(furthest);
      }
    }
  }

  /** Those that share a unit with a span, the last one first; visits no more than lie between its neighbours. */
  overlapping({ field, start, end }: Span): T[] {
    const { spans, reach } = this.#fields.get(field) ?? { spans: [], reach: [] };
    const before = firstNot(spans.length, (at) => spans[at]!.start < end);
    const found: T[] = [];
    for (let at = before - 1; at >= 0 && reach[at]! > start; at -= 1)
      if (spans[at]!.end > start) found.push(spans[at]!);
    return found;
  }
}
