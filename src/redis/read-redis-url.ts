interface RedisNode {
  host: string;
  port: number;
}

interface Access {
  username?: string;
  password?: string;
  /** TLS to every server, the sentinels included. */
  isSecure: boolean;
}

/** Which servers a URL names, and how they stand together. */
export type RedisAddress =
  /** One server; its URL is ioredis's to read, options in its query included. */
  | { topology: 'single'; url: string }
  /** Some nodes of a Redis Cluster, which name the others. */
  | ({ topology: 'cluster'; nodes: RedisNode[] } & Access)
  /** Sentinels, which say where the master is. */
  | ({
      topology: 'sentinel';
      sentinels: RedisNode[];
      master: string;
      db: number;
      sentinelUsername?: string;
      sentinelPassword?: string;
    } & Access);

const forms =
  'must be redis://host:port (one server), redis://host:port,host:port,… or redis+cluster://host:port (a Redis Cluster), ' +
  'or redis+sentinel://host:port,host:port,…/master; rediss in the place of redis for TLS';
const encoded = 'characters like @ / ? # in a user or password are written in percent-encoding';
const ports = { cluster: 6_379, sentinel: 26_379, single: 6_379 };
const sentinelParameters = ['sentinel_username', 'sentinel_password'];

const shape = /^(rediss?)(?:\+(cluster|sentinel))?:\/\/(?:([^/?#]*)@)?([^@/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/;

/** What a REDIS_URL says, or what is wrong with it; issues quote nothing of it, since it may hold a password. */
export function readRedisUrl(url: string): { address: RedisAddress; issues: [] } | { address: null; issues: string[] } {
  const parts = shape.exec(url);
  if (!parts) return { address: null, issues: [`${forms}; ${encoded}`] };
  const [, scheme, kind, login, hosts = '', path = '', query = ''] = parts;
  const topology = (kind as 'cluster' | 'sentinel' | undefined) ?? (hosts.includes(',') ? 'cluster' : 'single');
  const issues: string[] = [];
  const nodes = readNodes(hosts, ports[topology], topology === 'single', issues);
  const access: Access = { isSecure: scheme === 'rediss', ...readLogin(login, issues) };
  const parameters = new URLSearchParams(query);
  const address = ((): RedisAddress => {
    if (topology === 'single') {
      if (!/^\d*$/.test(path)) issues.push('must end with /database, by its number, or without one');
      return { topology, url };
    }
    checkParameters(parameters, topology, issues);
    if (topology === 'cluster') {
      if (path !== '' && path !== '0') issues.push('names a database, but a Redis Cluster has database 0 alone');
      return { topology, nodes, ...access };
    }
    const [master = '', db = '0', ...rest] = path.split('/');
    if (master === '') issues.push('names no master: write redis+sentinel://host:port,host:port,…/master');
    if (!/^\d{1,4}$/.test(db) || rest.length > 0)
      issues.push('must end with /master, or /master/database with its number');
    return {
      topology,
      sentinels: nodes,
      master: decode(master, issues),
      db: Number(db),
      ...access,
      ...ofSentinels(parameters),
    };
  })();
  return issues.length > 0 ? { address: null, issues: [...new Set(issues)] } : { address, issues: [] };
}

function readNodes(hosts: string, usualPort: number, mayBeEmpty: boolean, issues: string[]): RedisNode[] {
  return hosts.split(',').map((text, place) => {
    const [, bracketed, plain, port] = /^(?:\[([\da-fA-F:.]+)\]|([^:[\]\s]*))(?::(\d{1,5}))?$/.exec(text) ?? [];
    const host = bracketed ?? plain;
    const number = port === undefined ? usualPort : Number(port);
    if (host === undefined || (host === '' && !mayBeEmpty) || number < 1 || number > 65_535)
      issues.push(
        `host ${place + 1} must be a name or an address and, after a colon, a port from 1 to 65535; ${encoded}`,
      );
    return { host: host ?? '', port: number };
  });
}

function readLogin(login: string | undefined, issues: string[]): Pick<Access, 'username' | 'password'> {
  if (!login) return {};
  const [username, ...password] = login.split(':');
  return {
    ...(username ? { username: decode(username, issues) } : {}),
    ...(password.length > 0 ? { password: decode(password.join(':'), issues) } : {}),
  };
}

function checkParameters(parameters: URLSearchParams, topology: 'cluster' | 'sentinel', issues: string[]): void {
  const known = topology === 'sentinel' ? sentinelParameters : [];
  if ([...parameters.keys()].some((name) => !known.includes(name)))
    issues.push(
      topology === 'sentinel'
        ? `takes no parameters but ${sentinelParameters.join(' and ')}`
        : 'takes no parameters where it names a Redis Cluster',
    );
}

function ofSentinels(parameters: URLSearchParams): { sentinelUsername?: string; sentinelPassword?: string } {
  const [username, password] = sentinelParameters.map((name) => parameters.get(name));
  return { ...(username ? { sentinelUsername: username } : {}), ...(password ? { sentinelPassword: password } : {}) };
}

function decode(text: string, issues: string[]): string {
  try {
    return decodeURIComponent(text);
  } catch {
    issues.push(`has a % that begins no percent-encoding; ${encoded}`);
    return text;
  }
}
