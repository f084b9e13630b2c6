import { create, insertMultiple, search } from '@orama/orama';
import type { Words } from '@madoguchi/content/matcher';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { CUTS, withSynonyms } from './cuts.js';
import type { Cut, Document, Engine, Hit } from './peer.js';

// The peers, each in several settings. Weights of the fields are those that suit Madoguchi's own ranking: a wording counts
// more than an answer.

const WEIGHTS = { question: 1, aliases: 1, answer: 0.3 };
const LIMIT = 50;

function miniSearch(setting: string, cut: Cut, options: { fuzzy?: number; prefix?: boolean } = {}): Engine {
  return {
    name: 'MiniSearch',
    setting,
    module: 'minisearch',
    build(documents) {
      const index = new MiniSearch<Document>({
        fields: Object.keys(WEIGHTS),
        tokenize: cut,
        processTerm: (term) => term,
        extractField: (document, field) => {
          const value = document[field as keyof Document];
          return typeof value === 'string' ? value : value.join('\n');
        },
        searchOptions: { boost: WEIGHTS, combineWith: 'OR', ...options },
      });
      index.addAll(documents);
      return (query) => index.search(query).map(({ id, score }): Hit => ({ id: id as string, score }));
    },
  };
}

function fuse(setting: string, threshold: number): Engine {
  return {
    name: 'Fuse.js',
    setting,
    module: 'fuse.js',
    build(documents) {
      const index = new Fuse(documents, {
        keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight })),
        includeScore: true,
        ignoreLocation: true,
        ignoreFieldNorm: false,
        threshold,
      });
      // Its pattern is one string: the words of a question are looked for together.
      return (query) =>
        index
          .search(query.slice(0, 32), { limit: LIMIT })
          .map(({ item, score = 1 }): Hit => ({ id: item.id, score: 1 - score }));
    },
  };
}

function flexSearch(setting: string, cut: Cut): Engine {
  return {
    name: 'FlexSearch',
    setting,
    module: 'flexsearch',
    build(documents) {
      const fields = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
      const indexes = fields.map((field) => {
        const index = new FlexSearch.Index({ encode: cut, tokenize: 'strict', resolution: 9 });
        documents.forEach((document, at) => {
          const value = document[field];
          index.add(at, typeof value === 'string' ? value : value.join('\n'));
        });
        return { index, weight: WEIGHTS[field] };
      });
      return (query) => {
        const scores = new Map<number, number>();
        for (const { index, weight } of indexes) {
          // It demands every word unless it may suggest; it gives an order and no score, so places are added up.
          const found = index.search(query, { limit: LIMIT, suggest: true }) as number[];
          found.forEach((at, place) => scores.set(at, (scores.get(at) ?? 0) + weight / (place + 1)));
        }
        return [...scores]
          .map(([at, score]): Hit => ({ id: documents[at]?.id ?? '', score }))
          .sort((a, b) => b.score - a.score);
      };
    },
  };
}

function orama(setting: string, cut: Cut): Engine {
  return {
    name: 'Orama',
    setting,
    module: '@orama/orama',
    async build(documents) {
      const db = create({
        schema: { id: 'string', question: 'string', aliases: 'string', answer: 'string' } as const,
        components: {
          tokenizer: {
            language: 'japanese',
            normalizationCache: new Map(),
            tokenize: (text: string) => [...new Set(cut(text))],
          },
        },
      });
      await insertMultiple(
        db,
        documents.map((document) => ({ ...document, aliases: document.aliases.join('\n') })),
        documents.length,
      );
      return (query) => {
        const { hits } = search(db, {
          term: query,
          properties: ['question', 'aliases', 'answer'],
          boost: WEIGHTS,
          threshold: 1,
          limit: LIMIT,
        }) as unknown as { hits: readonly { score: number; document: { id: string } }[] };
        return hits.map(({ score, document }): Hit => ({ id: document.id, score }));
      };
    },
  };
}

/** Every peer in every setting that is tried. */
export function peers(known: Words): readonly Engine[] {
  const cuts = Object.entries(CUTS).map(([name, cut]) => [name, withSynonyms(cut, known)] as const);
  const plain = Object.entries(CUTS);
  return [
    ...cuts.map(([name, cut]) => miniSearch(name, cut)),
    ...cuts.map(([name, cut]) => miniSearch(`${name}, fuzzy`, cut, { fuzzy: 0.2 })),
    ...plain.map(([name, cut]) => miniSearch(`${name}, no synonyms`, cut)),
    fuse('threshold 0.6', 0.6),
    fuse('threshold 0.9', 0.9),
    ...cuts.map(([name, cut]) => flexSearch(name, cut)),
    ...plain.map(([name, cut]) => flexSearch(`${name}, no synonyms`, cut)),
    ...cuts.map(([name, cut]) => orama(name, cut)),
    ...plain.map(([name, cut]) => orama(`${name}, no synonyms`, cut)),
  ];
}
