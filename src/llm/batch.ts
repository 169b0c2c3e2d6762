/** What a call in a batch costs of its price. */
export const batchPriceFactor = 0.5;
/** Calls in one batch: well below what providers take, so that one that is lost costs little. */
export const batchSize = 500;
/** Fewer are not worth the wait. */
export const leastBatchSize = 20;
/** Within which a provider answers a batch, or says that it has expired: OpenAI's completion_window, Anthropic's expiry. */
export const batchPromiseMs = 24 * 3_600_000;
