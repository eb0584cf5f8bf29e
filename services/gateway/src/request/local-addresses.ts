import { BlockList, isIP } from 'node:net';

const LOOPBACK = ['127.0.0.0/8', '::1'];

/** An address, or a network as `10.0.0.0/8`. */
export function isAddress(text: string): boolean {
  const [address, bits] = parts(text);
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!;
  return most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** What counts as this machine: its loopback, and the addresses and networks that the operator adds. */
export function localAddresses(others: readonly string[] = []): BlockList {
  const local = new BlockList();
  for (const text of [...LOOPBACK, ...others]) {
    const [address, bits] = parts(text);
    if (bits === undefined) local.addAddress(address, familyOf(address));
    else local.addSubnet(address, Number(bits), familyOf(address));
  }
  return local;
}

/** @param address a socket's other end, as the system writes it; IPv4 may come in the form of IPv6 */
export function holds(local: BlockList, address: string): boolean {
  return isIP(address) !== 0 && local.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

function parts(text: string): [address: string, bits?: string] {
  const slash = text.indexOf('/');
  return slash === -1 ? [text] : [text.slice(0, slash), text.slice(slash + 1)];
}
