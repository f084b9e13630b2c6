// What is written in lines for people to read is sent without them: in HTML templates a line's end and what the next line is
// indented by are one space to a browser, and nothing at all between two rules of a style sheet. Browser code pays for each
// byte. Texts that show their own line ends (`pre`) are not written in templates.

/** Around these a space is not drawn. */
const BLOCK = '</?(?:div|section|article|p|ul|ol|li|h[2-4])\\b';
const BEFORE_BLOCK = new RegExp(` (?=${BLOCK})`, 'g');
const AFTER_BLOCK = new RegExp(`(${BLOCK}[^<>]*>) `, 'g');

function shortHtml(text) {
  return text
    .replace(/\s*\n\s*>/g, '>')
    .replace(/\s*\n\s*/g, ' ')
    .replace(BEFORE_BLOCK, '')
    .replace(AFTER_BLOCK, '$1');
}

/** The parts of a template literal, and whether it is HTML (`html`…``) or a style sheet (a template without a tag). */
function* templatesIn(node) {
  if (Array.isArray(node)) {
    for (const each of node) yield* templatesIn(each);
  } else if (node && typeof node === 'object') {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') {
      yield* node.quasi.quasis.map((part) => ({ part, html: true }));
      yield* templatesIn(node.quasi.expressions);
      return;
    }
    if (node.type === 'TemplateLiteral') yield* node.quasis.map((part) => ({ part, html: false }));
    for (const [key, value] of Object.entries(node)) if (key !== 'type') yield* templatesIn(value);
  }
}

export function shortTemplates() {
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!/\/packages\/element\/src\/.*\.ts$/.test(id)) return null;
      const styles = /-styles\.ts$/.test(id);
      const parts = [...templatesIn(this.parse(code))].filter(({ html }) => html || styles);
      let short = code;
      for (const { part, html } of parts.sort((a, b) => b.part.start - a.part.start)) {
        const text = code.slice(part.start, part.end);
        const shortened = html ? shortHtml(text) : text.replace(/(?<=[{};,])\n\s*/g, '');
        short = short.slice(0, part.start) + shortened + short.slice(part.end);
      }
      return { code: short, map: null };
    },
  };
}
