import * as v from 'valibot';

/**
 * What of a bot's reply is read: which intents it sees, and how sure it is of each, from 0 to 1. The shape is that of Rasa's
 * `/model/parse`; for a bot with another one, this file is the one to change.
 *
 * What else a bot sends (prose, buttons, cards) is not in the schema, so it is gone once the reply has been parsed.
 */
export const BotReply = v.object({
  intent_ranking: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.maxLength(200)),
        confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      }),
    ),
    v.maxLength(100),
  ),
});
export type BotReply = v.InferOutput<typeof BotReply>;
