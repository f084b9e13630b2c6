import type { Language, Localized } from '@madoguchi/content';
import type { Bilingual } from './data/bilingual.js';
import type { PageReport } from './page/page-report.js';
import type { CriteriaResults } from './results/criteria-results.js';
import type { ManualResults } from './results/manual-results.js';

/** A state of the gallery, as its `states.json` has it. */
export interface KitState {
  readonly id: string;
  readonly title: Bilingual;
  readonly reach: Bilingual;
}

/** A colour that the content sets, and how it stands out from what the element draws it on. */
export interface ColourRatio {
  readonly colour: string;
  readonly background: string;
  /** Contrast ratio, 1 to 21. */
  readonly ratio: number;
}

/** The content that the kit is about. */
export interface KitContent {
  readonly name: Localized<string>;
  readonly version: string;
  readonly languages: readonly Language[];
  readonly provisional: readonly Language[];
  readonly colours: readonly ColourRatio[];
}

/** What a kit is about, and what is known of it beside the kit's own data. */
export interface KitSubject {
  /** Version of the element. */
  readonly version: string;
  /** `null` where only a page is audited. */
  readonly content: KitContent | null;
  readonly states: readonly KitState[];
  /** Address of the gallery from a document of the kit, with `/` at its end. */
  readonly gallery: string;
  /** How the gallery is served, and how the kit is made again. */
  readonly serve: Bilingual;
  readonly galleryAddress: string;
  readonly command: string;
  readonly judgements: CriteriaResults['judgements'];
  readonly manual: ManualResults['results'];
  readonly page: PageReport | null;
  /**
   * The top of the repository, from a document of the kit, with `/` at its end: only the repository's own kit has it. The named
   * tests run on the sample content that it is about; `null` for an embedder's kit, whose content, colours and languages they never saw.
   */
  readonly repository: string | null;
}
