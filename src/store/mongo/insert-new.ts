import { type Collection, MongoBulkWriteError, MongoServerError, type OptionalUnlessRequiredId } from 'mongodb';

const duplicateKey = 11_000;

/** Inserts a document; false when its _id is there already. */
export async function insertNew<Doc extends { _id: string }>(collection: Collection<Doc>, doc: Doc): Promise<boolean> {
  try {
    await collection.insertOne(doc as OptionalUnlessRequiredId<Doc>);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === duplicateKey) return false;
    throw error;
  }
}

/** Inserts the documents whose _id is not there yet; returns these. */
export async function insertAllNew<Doc extends { _id: string }>(
  collection: Collection<Doc>,
  docs: Doc[],
): Promise<Doc[]> {
  if (docs.length === 0) return [];
  try {
    await collection.insertMany(docs as OptionalUnlessRequiredId<Doc>[], { ordered: false });
    return docs;
  } catch (error) {
    const errors = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (errors.length === 0 || errors.some((one) => one.code !== duplicateKey)) throw error;
    const standing = new Set(errors.map(({ index }) => index));
    return docs.filter((_, index) => !standing.has(index));
  }
}
