import { networkInterfaces } from 'node:os';

/**
 * The names under which a demo that listens at `host` is opened, the one for other devices first. An address that stands for all of
 * this computer's is none that a phone could open: those in the network stand in its place.
 */
export function hostNames(host, interfaces = networkInterfaces()) {
  if (host === '127.0.0.1' || host === 'localhost') return ['localhost'];
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const outside = Object.values(interfaces)
    .flat()
    .filter((each) => each && each.family === 'IPv4' && !each.internal);
  return [...outside.map(({ address }) => address), 'localhost'];
}
