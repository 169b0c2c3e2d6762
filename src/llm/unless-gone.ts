/** What a call of an SDK gives; null where the provider knows no such thing. */
export async function unlessGone<Result>(call: PromiseLike<Result>): Promise<Result | null> {
  try {
    return await call;
  } catch (error) {
    if ((error as { status?: unknown }).status === 404) return null;
    throw error;
  }
}
