import * as v from 'valibot';

/** What the model says where nothing fits. No id of a content has capital letters, so it is none of the candidates. */
export const NONE = 'NONE';

/** The JSON Schema of a reply: one of these ids, or {@link NONE}. For endpoints that hold their model to a schema. */
export function pickSchema(candidates: readonly string[]): object {
  return {
    type: 'object',
    properties: { entryId: { type: 'string', enum: [...candidates, NONE] } },
    required: ['entryId'],
    additionalProperties: false,
  };
}

/**
 * What a model picked. Pure. Checked here in every case: whether an endpoint holds its model to the schema is its own affair.
 *
 * @param text - What the model wrote, whatever it is.
 * @returns one of `candidates`; `null` for everything else, be it prose, an id of its own or an id with prose around it.
 */
export function pickedId(text: string, candidates: readonly string[]): string | null {
  const Pick = v.pipe(
    v.string(),
    v.maxLength(1000),
    v.parseJson(),
    v.strictObject({ entryId: v.picklist(candidates) }),
  );
  const picked = v.safeParse(Pick, text);
  return picked.success ? picked.output.entryId : null;
}
