import { domainToUnicode } from 'node:url';
import { safeLink } from '@madoguchi/content';

/** What is wrong with an address that cannot be a link: its scheme, or that it has none. */
export function linkFault(value: string): 'bad-link' | 'bad-scheme' {
  return /^[\s\u0000-\u001f]*(?!https?:)[a-z][a-z\d+.-]*:(?!\d)/i.test(value) ? 'bad-scheme' : 'bad-link';
}

/** What a person should look at in a link that may be published. `host` is where it leads, as visitors see it. */
export interface LinkWarning {
  readonly code: 'host-in-ascii' | 'other-host';
  readonly value: string;
  readonly host: string;
}

/**
 * A host in a text that people read: behind a scheme, with `www.`, or with an ending that is well known here; in Latin letters and
 * those of Greek and Cyrillic, which look like them. Japanese sets no space around it.
 */
const LETTER = '[a-z\\d\u0370-\u052f-]';
const CLAIMED = new RegExp(
  `(?:https?:\\/\\/|www\\.)(?:${LETTER}|\\.){1,250}|(?<!${LETTER}|\\.)${LETTER}(?:${LETTER}|\\.){0,250}\\.(?:jp|com|net|org|info)(?!${LETTER})`,
  'gi',
);

/**
 * Two things that every visitor will see, and the publisher should before: a host in other letters than ASCII is shown in its ASCII
 * form, and a text that names another host than the one to which it leads stands beside that one.
 * @param label - The text of the link.
 */
export function linkWarnings(href: string, label: string): readonly LinkWarning[] {
  const link = safeLink(href);
  if (!link) return [];
  const host = link.kind === 'mailto' ? (link.href.split('@')[1] ?? '') : link.host;
  if (!host) return [];
  const warnings: LinkWarning[] = [];
  if (/(?:^|\.)xn--/.test(host)) warnings.push({ code: 'host-in-ascii', value: domainToUnicode(host) || host, host });
  for (const [found] of label.normalize('NFKC').slice(0, 1000).matchAll(CLAIMED)) {
    const claimed = hostOf(found);
    // `example.go.jp` for `www.example.go.jp` is how people speak of a site.
    if (!claimed || host === claimed || host.endsWith(`.${claimed}`)) continue;
    warnings.push({ code: 'other-host', value: found, host });
  }
  return warnings;
}

function hostOf(written: string): string {
  const address = `https://${written.replace(/^https?:\/\//i, '').replace(/[.-]$/, '')}`;
  return URL.canParse(address) ? new URL(address).hostname : '';
}
