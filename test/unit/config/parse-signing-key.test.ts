import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createConfig } from '../../../src/config/config.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const configured = (AUDIT_SIGNING_KEY: string) => createConfig({ AUDIT_SIGNING_KEY }).audit.signingKey;

describe('AUDIT_SIGNING_KEY', () => {
  it.each([
    ['PEM', pem],
    ['PEM with its line ends written out', pem.trim().replaceAll('\n', '\\n')],
    ['base64 of DER', privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')],
  ])('is read as %s', (_, written) => {
    expect(configured(written)?.equals(privateKey)).toBe(true);
  });

  it.each([
    ['text', 'secret'],
    ['a public key', publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    [
      'a key of another kind',
      generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('that is %s is an error of the configuration', (_, written) => {
    expect(() => configured(written)).toThrow(/AUDIT_SIGNING_KEY: must be an Ed25519 private key/);
  });

  it('may be absent', () => {
    expect(createConfig({}).audit).toEqual({});
  });
});
