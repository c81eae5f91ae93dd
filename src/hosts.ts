/** Which part of the network a host name or address belongs to. Names are judged as written, never looked up. */
import { BlockList, isIP } from 'node:net';

/** Reachable from this machine only. */
const LOOPBACK = addresses(['127.0.0.0/8', '::1/128']);

/** Never routed over the internet: RFC 1918, 6598 (carrier and overlay networks), 3927, 4193, 4291. */
const PRIVATE = addresses([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '0.0.0.0/8',
  '::/128',
  'fc00::/7',
  'fe80::/10',
]);

const PRIVATE_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/;

/** No address of a server, or one under which clouds hand out credentials of the machine. */
const INFRASTRUCTURE = addresses([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  // Forms that carry an IPv4 address a translator would unpack: RFC 6052, 8215, 2765, 3056.
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '::ffff:0:0:0/96',
  '2002::/16',
  // Metadata services outside the link-local range: Alibaba, Azure, Oracle, AWS, Google.
  '100.100.100.200/32',
  '168.63.129.16/32',
  '192.0.0.192/32',
  'fd00:ec2::254/128',
  'fd20:ce::254/128',
]);

const INFRASTRUCTURE_NAME =
  /^(metadata|metadata\.google\.internal|metadata\.goog|instance-data(\..+)?)$/;

/** True for addresses and names that only programs on this machine reach. */
export function isLoopback(host: string): boolean {
  const bare = bareHost(host);
  return bare === 'localhost' || contains(LOOPBACK, bare);
}

/** True for this machine and private networks: what is sent there does not cross the internet. */
export function isPrivate(host: string): boolean {
  const bare = bareHost(host);
  if (isIP(bare) !== 0) return contains(LOOPBACK, bare) || contains(PRIVATE, bare);
  return !bare.includes('.') || PRIVATE_NAME.test(bare);
}

/** True for link-local, unspecified, multicast and reserved addresses and for metadata services of clouds. */
export function isInfrastructure(host: string): boolean {
  const bare = bareHost(host);
  return contains(INFRASTRUCTURE, bare) || INFRASTRUCTURE_NAME.test(bare);
}

/** Without the brackets of an IPv6 address in a URL and the dot that ends a name. */
function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function addresses(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', bits = ''] = subnet.split('/');
    list.addSubnet(network, Number(bits), isIP(network) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** IPv4 addresses in IPv6 form (`::ffff:127.0.0.1`) are judged as the IPv4 address. */
function contains(list: BlockList, host: string): boolean {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
