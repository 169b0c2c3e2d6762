/** Where an image is named that others make: FROM of a Dockerfile, image: of Compose and Kubernetes. */
const named = /^(FROM |\s*(?:- )?image: )([\w.:/-]+?:[\w.-]+)(@sha256:[0-9a-f]{64})?(?=\s|$)/gm;

export interface NamedImage {
  /** Without a digest, e.g. "redis:7.2.11-alpine". */
  image: string;
  isPinned: boolean;
}

const isOwn = (image: string): boolean => image.startsWith('candor:');

/** The images that a file names, our own left out. */
export const findImages = (text: string): NamedImage[] =>
  [...text.matchAll(named)]
    .map(([, , image, digest]) => ({ image: image!, isPinned: digest !== undefined }))
    .filter(({ image }) => !isOwn(image));

/** The text with the digest of every image, in the place of the one it had. */
export const pinImages = (text: string, digests: ReadonlyMap<string, string>): string =>
  text.replace(named, (whole, before: string, image: string) =>
    isOwn(image) ? whole : `${before}${image}@${digests.get(image)}`,
  );
