/** Hosts inside somebody's own machine or network, in the spellings by which they are hidden. */
export const privateHosts: Readonly<Record<string, readonly string[]>> = {
  plain: ['127.0.0.1'],
  name: ['localhost'],
  decimal: ['2130706433'],
  octal: ['0177.0.0.1'],
  hex: ['0x7f000001'],
  short: ['127.1'],
  any: ['0.0.0.0'],
  'IPv6 loopback': ['[::1]'],
  'IPv4 in IPv6': ['[::ffff:127.0.0.1]'],
  'private networks': ['10.0.0.1', '192.168.1.1', '169.254.169.254'],
  'trailing dot': ['127.0.0.1.'],
  'credentials before it': ['news.example@127.0.0.1'],
  'name under localhost': ['news.localhost'],
};

/** Each of them at a port, by plain http and by https. */
export const privateAddresses = (ports: { readonly http: number; readonly https: number }): string[] =>
  Object.values(privateHosts)
    .flat()
    .flatMap((host) => [`http://${host}:${ports.http}`, `https://${host}:${ports.https}`]);
