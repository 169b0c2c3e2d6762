import { describe, expect, it } from 'vitest';
import { createConfig } from '../../../src/config/config.ts';
import { DomainError } from '../../../src/errors.ts';
import { assertCallbackUrl, callbackUrlIssue } from '../../../src/webhooks/callback-url.ts';

describe('callbackUrlIssue', () => {
  it.each([
    'https://hooks.telvora.ro/candor',
    'https://hooks.telvora.ro:8443/candor?token=1',
    'https://hooks.telvora.ro:443/',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('takes %s', (url) => {
    expect(callbackUrlIssue(url, false)).toBeNull();
  });

  it.each([
    ['http://hooks.telvora.ro/', 'plain HTTP'],
    ['ftp://hooks.telvora.ro/', 'another protocol'],
    ['file:///etc/passwd', 'a file'],
    ['https://hooks.telvora.ro:22/', 'a port of something else'],
    ['https://user@hooks.telvora.ro/', 'a user name'],
    ['https://user:password@hooks.telvora.ro/', 'a password'],
    ['https://localhost/', 'localhost'],
    ['https://localhost./', 'localhost with its dot'],
    ['https://a.localhost/', 'a name under localhost'],
    ['https://metadata.google.internal/', 'an internal name'],
    ['https://printer.local/', 'a local name'],
    ['https://127.0.0.1/', 'loopback'],
    ['https://2130706433/', 'decimal'],
    ['https://0177.0.0.1/', 'octal'],
    ['https://0x7f.0.0.1/', 'hex'],
    ['https://0x7f000001/', 'hex in one'],
    ['https://127.1/', 'short'],
    ['https://0/', 'zero'],
    ['https://１２７.0.0.1/', 'full-width digits'],
    ['https://①②⑦.⓪.⓪.①/', 'circled digits'],
    ['https://127。0。0。1/', 'ideographic full stops'],
    ['https://ℓocalhost/', 'a letter that folds'],
    ['https://[::1]/', 'IPv6 loopback'],
    ['https://[::ffff:127.0.0.1]/', 'IPv4-mapped'],
    ['https://[64:ff9b::7f00:1]/', 'NAT64'],
    ['https://[2002:7f00:1::]/', '6to4'],
    ['https://[fd00:ec2::254]/', 'metadata over IPv6'],
    ['https://169.254.169.254/latest/meta-data', 'metadata'],
    ['https://168.63.129.16/', 'platform address'],
    ['https://10.1.2.3/', 'private'],
    ['not a url', 'no URL'],
  ])('refuses %s (%s)', (url) => {
    expect(callbackUrlIssue(url, false)).not.toBeNull();
  });

  it('takes private addresses, plain HTTP and any port for development, but no credentials', () => {
    expect(callbackUrlIssue('http://127.0.0.1:9000/hook', true)).toBeNull();
    expect(callbackUrlIssue('http://user:password@127.0.0.1:9000/hook', true)).not.toBeNull();
    expect(callbackUrlIssue('ftp://127.0.0.1/hook', true)).not.toBeNull();
  });
});

describe('assertCallbackUrl', () => {
  it('points at the callback_url', () => {
    const assert = () => assertCallbackUrl('https://127.0.0.1/', createConfig({}));
    expect(assert).toThrow(DomainError);
    expect(assert).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        issues: [{ pointer: '/callback_url', detail: 'must be a public address' }],
      }),
    );
  });

  it('has nothing against a request without one', () => {
    expect(() => assertCallbackUrl(undefined, createConfig({}))).not.toThrow();
  });
});
