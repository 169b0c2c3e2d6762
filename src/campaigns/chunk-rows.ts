/** Rows of a chunk at most. The last chunk of an upload may hold fewer. */
export const chunkRows = 500;
