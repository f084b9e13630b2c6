import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPublicKeys, takeApart, verifyFile } from '@madoguchi/content/signature';

/** A signed file as it stands in an output folder. */
export interface PresentFile {
  /** Without its signature. */
  readonly text: string;
  readonly isSigned: boolean;
  /** Whether one of these keys has signed it, as a page names them. */
  isSignedBy(publicKeys: string): Promise<boolean>;
}

/** `null` where there is no such file. */
export async function presentFile(folder: string, name: 'content.json' | 'live.json'): Promise<PresentFile | null> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(join(folder, name)));
  } catch (problem) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes((problem as NodeJS.ErrnoException).code ?? '');
    return isAbsent ? null : { text: '', isSigned: false, isSignedBy: () => Promise.resolve(false) };
  }
  const parts = takeApart(bytes);
  return {
    text: new TextDecoder().decode(parts?.bytes ?? bytes),
    isSigned: parts !== null,
    isSignedBy: async (publicKeys) => {
      const keys = await readPublicKeys(publicKeys);
      return verifyFile(bytes, keys, name).then(
        () => true,
        () => false,
      );
    },
  };
}
