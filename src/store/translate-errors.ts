import type { DomainError } from '../errors.ts';

type Translate = (error: unknown) => DomainError | unknown;

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

async function* translateStream(stream: AsyncIterable<unknown>, translate: Translate): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw translate(error);
  }
}

/** The same object, each method of which throws what `translate` makes of the driver's error. */
export function translateErrors<Target extends object>(target: Target, translate: Translate): Target {
  const methods = Object.entries(target).map(([name, method]) => {
    const translated = (...args: unknown[]) => {
      const result = method(...args);
      return isAsyncIterable(result)
        ? translateStream(result, translate)
        : result.catch((error: unknown) => {
            throw translate(error);
          });
    };
    return [name, translated];
  });
  return Object.fromEntries(methods) as Target;
}
