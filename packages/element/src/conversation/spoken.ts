import { findEntry, type Message, type Snapshot } from '@madoguchi/client';
import { blockText, inlineText, localize } from '@madoguchi/content';
import type { PanelContext } from '../panel/screen.js';
import { clarifyChoices } from './cards/clarify-card.js';
import { quotaText } from './cards/quota-card.js';
import type { ConversationStrings } from './strings.js';

/** Longer answers are spoken up to their first paragraph, with where the rest is. Characters. */
const LONG = 280;

/**
 * What the announcer says about messages that arrived without focus moving to them: the reply to a typed question
 * (focus stays in the field), and notices. Where the visitor pressed a button, focus moves to the result, which
 * speaks for itself: `going` says that it is on its way. Only where it keeps people waiting is that said.
 *
 * @returns `null` where there is nothing to say; otherwise what gives the text when it is to be said, of the state of then.
 */
export function spoken(
  ctx: PanelContext,
  before: Snapshot,
  going: boolean,
  strings: ConversationStrings,
): ((now: Snapshot) => string) | null {
  const { messages, turn, awaitedEntry } = ctx.snapshot;
  const asked = turn !== null && turn.id !== before.turn?.id;
  const fetched = awaitedEntry !== null && awaitedEntry !== before.awaitedEntry;
  const known = new Set(before.messages.map((message) => message.id));
  const typed = !going && before.turn?.scope === 'path';
  const fresh = messages.filter((message) => !known.has(message.id));
  // Of a conversation that comes back, only that it does: its last message says so.
  const arrived = typed ? fresh : fresh.slice(-1).filter(({ kind }) => kind === 'notice');
  if (!asked && !fetched && !arrived.length) return null;
  const said = arrived.map((message) => speak(message, ctx, strings));
  return (now) => {
    // Who sent a question hears that it was taken; a reply that comes at once is said in the same breath.
    const taken = asked && (!going || now.turn?.id === turn.id) ? strings.waiting : '';
    const loading = fetched && now.awaitedEntry === awaitedEntry ? ctx.base.loading : '';
    return [taken, loading, ...said].filter(Boolean).join(' ');
  };
}

function speak(message: Message, ctx: PanelContext, strings: ConversationStrings): string {
  switch (message.kind) {
    case 'answer': {
      const entry = findEntry(ctx.snapshot, message.entryId);
      if (!entry) return '';
      const text = blockText(entry.answer);
      const said = text.length <= LONG ? text : `${text.split('\n')[0] ?? ''} ${strings.spokenMore}`;
      return `${strings.spokenAnswer} ${strings.found[message.foundBy]} ${inlineText(entry.question)} ${said}`;
    }
    case 'candidates': {
      const questions = message.entryIds.flatMap((id, n) => {
        const entry = findEntry(ctx.snapshot, id);
        return entry ? [`${n + 1}. ${inlineText(entry.question)}`] : [];
      });
      return [strings.candidates, ...questions].join(' ');
    }
    case 'clarify': {
      const labels = clarifyChoices(message, ctx).map(({ label }, n) => `${n + 1}. ${localize(label, ctx.language)}`);
      return [strings.clarify, ...labels].join(' ');
    }
    case 'no-answer':
      return `${strings.noAnswer[message.reason]} ${strings.noAnswerHelp}`;
    case 'safety': {
      const { content } = ctx.snapshot;
      const rules = content.status === 'ready' ? content.library.safety : null;
      const rule = rules?.find(({ id }) => id === message.ruleId);
      const helplines = rule?.helplines.map(({ label }) => label) ?? [];
      return [strings.safety.title, rule ? inlineText(localize(rule.text, ctx.language)) : '', ...helplines].join(' ');
    }
    case 'error':
      return strings.error[message.code];
    case 'quota':
      return quotaText(message, ctx, strings);
    case 'notice':
      return strings.notice[message.code];
    case 'choice':
    case 'pick':
    case 'question':
      return '';
    default:
      return message satisfies never;
  }
}
