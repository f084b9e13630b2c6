import * as v from 'valibot';

// The smallest parts of the protocol. Whatever is a string here is an id, a hash or a date: a sentence fits into none of them.

/** Id of something in the content: of an entry, a term, a choice, the content itself. As the compiler allows them. */
export const ContentId = v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{0,63}$/), v.description('Id from the content.'));

/** Id that a client makes up: of a receipt, a turn, a browser. Random, 128 bits at the least, so that nobody guesses it. */
export const RandomId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z\d_-]{22,64}$/),
  v.description('Random id of at least 128 bits, made by the client.'),
);

/** What a publisher calls a version: `2026-11-24`, `1.4.0`. */
export const Version = v.pipe(v.string(), v.regex(/^[A-Za-z\d][\w.+-]{0,63}$/), v.description('Name of a version.'));

/** SHA-256 of the terms as published, in base64. */
export const TermsHash = v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]{43}=$/), v.description('SHA-256, base64.'));

/** A moment, milliseconds since 1970-01-01T00:00:00Z. */
export const Time = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(8.64e15),
  v.description('Milliseconds since 1970-01-01T00:00:00Z.'),
);

/** A number of things. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));

export const LanguageTag = v.picklist(['ja', 'ja-x-easy', 'en']);

/** The longest lists of a turn. */
export const MOST = { termIds: 64, path: 16, candidates: 32 } as const;

/** A list of ids without an end would be a way to send a text. */
export const idList = (most: number) => v.pipe(v.array(ContentId), v.maxLength(most));
