import { record, text } from '@madoguchi/content/check';
import type { CliLanguage } from '../../locale/format.js';

/** A sentence in both languages of the kit. */
export type Bilingual = Readonly<Record<CliLanguage, string>>;

export const bilingual = record<Bilingual>({ ja: text(/./), en: text(/./) });
