import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findImages, pinImages } from './pin-images.ts';
import { readDigest } from './read-digest.ts';

/** Writes the digest of every image that others make where it is named: npm run pin:images. */
const root = join(import.meta.dirname, '../..');
const files = ['Dockerfile', 'docker-compose.yml'].map((path) => join(root, path));
const texts = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
const images = new Set([...texts.values()].flatMap(findImages).map(({ image }) => image));
const digests = new Map<string, string>();
for (const image of images) digests.set(image, await readDigest(image));
for (const [path, text] of texts) writeFileSync(path, pinImages(text, digests));
for (const [image, digest] of digests) console.log(`${image}@${digest}`);
