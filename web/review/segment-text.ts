export interface Span {
  start: number;
  end: number;
}

export interface Segment<Mark extends Span> extends Span {
  text: string;
  marks: Mark[];
}

/** Cuts a text at the edges of its marks, so that every piece lies wholly inside or outside each of them. */
export function segmentText<Mark extends Span>(text: string, marks: Mark[]): Segment<Mark>[] {
  const drawn = marks.filter((mark) => mark.start < mark.end && mark.start < text.length);
  const edges = new Set([0, text.length]);
  for (const mark of drawn) edges.add(Math.max(0, mark.start)).add(Math.min(text.length, mark.end));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: drawn.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
