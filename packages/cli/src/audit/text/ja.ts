import type { AuditText } from '../text.js';
import { overview } from './ja/overview.js';
import { publication } from './ja/publication.js';
import { script } from './ja/script.js';
import { sheet } from './ja/sheet.js';
import { tests } from './ja/tests.js';

export const ja: AuditText = { ...sheet, ...overview, ...publication, ...script, ...tests };
