import type { AuditText } from '../text.js';
import { overview } from './en/overview.js';
import { publication } from './en/publication.js';
import { script } from './en/script.js';
import { sheet } from './en/sheet.js';
import { tests } from './en/tests.js';

export const en: AuditText = { ...sheet, ...overview, ...publication, ...script, ...tests };
