import type { NetworkInterfaceInfo } from 'node:os';

export function hostNames(
  host: string,
  interfaces?: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
): readonly string[];
