import { Refusal } from '../desk/command.js';
import { CONTENT_ID } from '../compile/settings.js';
import { reading } from '../desk/reading.js';
import { FaultList } from '../fault.js';
import { readFolder } from '../folder/content-folder.js';
import { parseJsonObject } from '../folder/json.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { keysStrings } from './strings.js';

/**
 * The id of the content, or of the overlay, in a folder. Nothing else of it has to be in order yet.
 * @throws Refusal where the folder cannot be read or has none.
 */
export async function contentIdOf(folder: string, language: CliLanguage): Promise<string> {
  const texts = await reading(folder, language, () => readFolder(folder, new FaultList()));
  const json = parseJsonObject(texts.get('overlay.json') ?? texts.get('service.json') ?? '');
  const id = 'values' in json ? json.values['id'] : null;
  if (typeof id === 'string' && CONTENT_ID.test(id)) return id;
  throw new Refusal(fill(keysStrings(language).noId, { folder }));
}
