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

/** Inserts the documents whose _id is not there yet; returns how many. */
export async function insertAllNew<Doc extends { _id: string }>(
  collection: Collection<Doc>,
  docs: Doc[],
): Promise<number> {
  if (docs.length === 0) return 0;
  try {
    const result = await collection.insertMany(docs as OptionalUnlessRequiredId<Doc>[], { ordered: false });
    return result.insertedCount;
  } catch (error) {
    const errors = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : [];
    if (errors.length > 0 && errors.every((one) => one.code === duplicateKey))
      return (error as MongoBulkWriteError).result.insertedCount;
    throw error;
  }
}
