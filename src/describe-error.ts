const mostCauses = 5;
const mostChars = 2_000;

/** In the order they are taken out; each leaves a word for what was there. */
const personal: readonly (readonly [RegExp, string])[] = [
  [/\b(?:Bearer|Basic)\s+[\w+/=.~-]{8,}/gi, '[secret]'],
  [/\b(?:cnd|sk|pk|rk|whsec|key|AIza)[_-][\w-]{12,}|\bAIza[\w-]{20,}/g, '[secret]'],
  [/(?<=\/\/)[^\s/@:]*(?::[^\s/@]*)?@/g, ''],
  [/[^\s"'<>()[\]{}:,;=@]{1,64}@[^\s"'<>()[\]{},;@]{1,253}\.\p{L}{2,}/gu, '[email]'],
  [/(?<=\?)[\w%.-]+=[^\s"')]+/g, '[query]'],
  [/(?<![\w.:-])\+?\d[\d\s().-]{7,}\d(?![\w.:-])/g, '[number]'],
];

/** A quoted word of the machine's own: a table, a column, a path, a host, a setting. */
const ownWord = /^[a-z0-9_./:$-]{1,80}$|^[A-Z][A-Z0-9_]{1,40}$/;
const quoted =
  /"((?:[^"\\]|\\.){0,2000})(?:"|$)|'((?:[^'\\\n]|\\.){0,2000})'(?!\p{L})|“([^”]{0,2000})”|`([^`\n]{0,2000})`/gu;

/** A text of an error without what may be of a person: quotes of data, addresses, numbers, keys. Names of things stay. */
export function withoutPersonalData(text: string): string {
  let clean = text.slice(0, mostChars);
  clean = clean.replace(quoted, (whole: string, ...parts: (string | undefined)[]) => {
    const inner = parts.slice(0, 4).find((part) => part !== undefined) ?? '';
    return ownWord.test(inner) ? whole : '[data]';
  });
  for (const [pattern, word] of personal) clean = clean.replace(pattern, word);
  return clean;
}

/** Why something failed, its causes after it, without personal data. */
export function describeError(error: unknown): string {
  const said: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < mostCauses && current instanceof Error; depth += 1) {
    const own = current.message || codeOf(current) || current.name;
    if (!said.some((text) => text.includes(own))) said.push(own);
    // Of several addresses that were tried, the first.
    current = current.cause ?? (current instanceof AggregateError ? current.errors[0] : undefined);
  }
  return withoutPersonalData(said.length > 0 ? said.join(': ') : typeof error);
}

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What else of an error tells an operator something, and nothing of a person. */
const facts = ['code', 'errno', 'syscall', 'address', 'port', 'hostname', 'status', 'kind', 'severity', 'routine'];

/** An error as it is logged. Only what is named here: drivers hang whole queries and documents on their errors. */
export function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPersonalData(String(error)) };
  const own = error as unknown as Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: describeError(error),
    ...Object.fromEntries(
      facts.filter((name) => ['string', 'number'].includes(typeof own[name])).map((name) => [name, own[name]]),
    ),
    ...(frames.length > 0 ? { stack: frames.join('\n') } : {}),
  };
}
