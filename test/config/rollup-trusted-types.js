// lit-html makes a Trusted Types policy of its own name when it is loaded. A page that already has one of that name would
// break the element, and so would a second copy of this script. The script-tag build therefore makes one policy of our
// name, once for all copies. (Who bundles the npm packages with their own Lit allows `lit-html`.)

const POLICY = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/;

export function ownTrustedTypesPolicy() {
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!id.endsWith('/lit-html/lit-html.js')) return null;
      if (!POLICY.test(code)) this.error('lit-html makes its Trusted Types policy in another way: adapt this plugin.');
      const own = 'globalThis[Symbol.for("madoguchi-lit")]??=$1.createPolicy("madoguchi-lit",{createHTML:$2=>$2})';
      return { code: code.replace(POLICY, `(${own})`), map: null };
    },
  };
}
