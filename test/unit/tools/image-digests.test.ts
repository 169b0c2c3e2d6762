import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findImages, pinImages } from '../../../tools/image-digests/pin-images.ts';
import { readDigest } from '../../../tools/image-digests/read-digest.ts';
import { portOf } from '../../faults/harness/port-of.ts';

const digest = `sha256:${'ab'.repeat(32)}`;
const index = 'application/vnd.oci.image.index.v1+json';
const dockerfile = 'FROM node:24.1.0-slim AS build\nRUN x\nFROM node:24.1.0-slim\nCOPY --from=build a b\n';
const compose = `services:
  api:
    image: candor:0.2.0
  redis:
    image: redis:7.2.11-alpine # kept
  store:
    image: registry.example.com:5000/team/mongo:7.0.1@sha256:${'00'.repeat(32)}
`;

describe('images that a file names', () => {
  it('are found, our own left out', () => {
    expect(findImages(dockerfile)).toEqual(Array(2).fill({ image: 'node:24.1.0-slim', isPinned: false }));
    expect(findImages(compose)).toEqual([
      { image: 'redis:7.2.11-alpine', isPinned: false },
      { image: 'registry.example.com:5000/team/mongo:7.0.1', isPinned: true },
    ]);
  });

  it('get their digest, or another one', () => {
    const digests = new Map(['node:24.1.0-slim', 'redis:7.2.11-alpine'].map((image) => [image, digest]));
    digests.set('registry.example.com:5000/team/mongo:7.0.1', digest);
    expect(pinImages(dockerfile, digests)).toBe(dockerfile.replaceAll('24.1.0-slim', `24.1.0-slim@${digest}`));
    const pinned = pinImages(compose, digests);
    expect(pinned).toContain('image: candor:0.2.0\n');
    expect(pinned).toContain(`image: redis:7.2.11-alpine@${digest} # kept\n`);
    expect(pinned).toContain(`team/mongo:7.0.1@${digest}\n`);
    expect(pinImages(pinned, digests)).toBe(pinned);
  });
});

describe('the digest of an image', () => {
  const asked: string[] = [];
  let registry = '';
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url!.startsWith('/token'))
      return void response.setHeader('content-type', 'application/json').end('{"token":"of-the-registry"}');
    if (request.headers.authorization !== 'Bearer of-the-registry') {
      const scope = `repository:${request.url!.split('/')[3]}:pull`;
      response.setHeader('www-authenticate', `Bearer realm="${registry}/token",service="registry",scope="${scope}"`);
      return void response.writeHead(401).end();
    }
    if (!request.url!.startsWith('/v2/library/redis/')) return void response.writeHead(404).end();
    const type = request.url!.endsWith('/single') ? 'application/vnd.oci.image.manifest.v1+json' : index;
    response.writeHead(200, { 'docker-content-digest': digest, 'content-type': type }).end();
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    registry = `http://127.0.0.1:${portOf(server)}`;
  });
  afterAll(() => void server.close());

  it('is what its registry tells whoever may pull it', async () => {
    expect(await readDigest('redis:7.2.11-alpine', registry)).toBe(digest);
    expect(asked).toEqual([
      'HEAD /v2/library/redis/manifests/7.2.11-alpine',
      expect.stringMatching(/^GET \/token\?service=registry&scope=/),
      'HEAD /v2/library/redis/manifests/7.2.11-alpine',
    ]);
  });

  it.each(['team/missing:1.0', 'redis:single'])('is not made up where it cannot be had: %s', async (image) => {
    await expect(readDigest(image, registry)).rejects.toThrow(`${image}: the registry tells no digest`);
  });
});
