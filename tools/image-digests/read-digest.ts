const indexTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

/** "redis:7" is library/redis at Docker Hub; a host has a dot or a port in it. */
function readReference(image: string): { origin: string; name: string; tag: string } {
  const [path, tag] = image.split(/:(?=[^:/]+$)/) as [string, string];
  const [first, ...rest] = path.split('/') as [string, ...string[]];
  if (rest.length > 0 && /[.:]/.test(first)) return { origin: `https://${first}`, name: rest.join('/'), tag };
  return { origin: 'https://registry-1.docker.io', name: rest.length > 0 ? path : `library/${path}`, tag };
}

async function readToken(challenge: string): Promise<string> {
  const { realm, ...parameters } = Object.fromEntries(
    [...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
  const answer = await fetch(`${realm}?${new URLSearchParams(parameters)}`);
  const { token, access_token } = (await answer.json()) as { token?: string; access_token?: string };
  return token ?? access_token ?? '';
}

/**
 * The digest of an image's index, which holds for every architecture, by the HTTP API of registries (OCI distribution).
 * `registry` is asked in the place of the one that the name says. Rejects where there is none.
 */
export async function readDigest(image: string, registry?: string): Promise<string> {
  const { origin, name, tag } = readReference(image);
  const url = `${registry ?? origin}/v2/${name}/manifests/${tag}`;
  const ask = (headers: Record<string, string> = {}) =>
    fetch(url, { method: 'HEAD', headers: { accept: indexTypes.join(', '), ...headers } });
  let answer = await ask();
  const challenge = answer.headers.get('www-authenticate');
  if (answer.status === 401 && challenge) answer = await ask({ authorization: `Bearer ${await readToken(challenge)}` });
  const digest = answer.headers.get('docker-content-digest') ?? '';
  const type = answer.headers.get('content-type') ?? '';
  if (!answer.ok || !/^sha256:[0-9a-f]{64}$/.test(digest) || !indexTypes.includes(type))
    throw new Error(`${image}: the registry tells no digest of an index (${answer.status} ${type})`);
  return digest;
}
