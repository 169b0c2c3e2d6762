import ipaddr from 'ipaddr.js';

/** Answers on a virtual machine of one cloud only, for its platform; a public range by its number. */
const platformAddresses = new Set(['168.63.129.16']);

/** The IPv4 address that a NAT64 (64:ff9b::/96) or 6to4 (2002::/16) address stands for, if it is one. */
function embeddedIPv4(address: ipaddr.IPv6): ipaddr.IPv4 | null {
  const bytes = address.toByteArray();
  const range = address.range();
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  const wellKnown = range === 'rfc6052' && bytes.slice(4, 12).every((byte) => byte === 0);
  return wellKnown ? new ipaddr.IPv4(bytes.slice(12)) : null;
}

/** Whether an IP literal is public unicast, behind whatever translation. false for what is no IP literal. */
export function isPublicAddress(literal: string): boolean {
  if (!ipaddr.isValid(literal)) return false;
  let address = ipaddr.process(literal);
  if (address instanceof ipaddr.IPv6) address = embeddedIPv4(address) ?? address;
  // 2000::/3 is all that is given out: anything else is not of the public internet, named or not.
  if (address instanceof ipaddr.IPv6 && address.toByteArray()[0]! >> 5 !== 1) return false;
  return address.range() === 'unicast' && !platformAddresses.has(address.toString());
}
