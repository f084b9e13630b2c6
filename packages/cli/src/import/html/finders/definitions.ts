import type { FoundPair } from '../find-pairs.js';
import { isMarker, isQuestion, markerLength } from '../markers.js';
import { copied, hasContent, textOf } from '../page-parts.js';

/** `<dl>` with the questions as `<dt>` and the answers as `<dd>`; a list of an office's details is none. */
export function definitionPairs(root: Element): FoundPair[] {
  return [...root.querySelectorAll('dl')].flatMap((list): FoundPair[] => {
    const groups = groupsOf(list);
    return looksLikeFaq(list, groups)
      ? groups.flatMap(({ dt, dds }): FoundPair[] => {
          const answer = copied(
            root.ownerDocument,
            dds.flatMap((dd) => [...dd.childNodes, root.ownerDocument.createElement('hr')]),
          );
          return hasContent(answer) ? [{ at: dt, question: dt, answer, taken: dds }] : [];
        })
      : [];
  });
}

interface Group {
  readonly dt: Element;
  readonly dds: Element[];
}

function groupsOf(list: Element): Group[] {
  const groups: Group[] = [];
  for (const child of list.querySelectorAll(':scope > dt, :scope > dd, :scope > div > dt, :scope > div > dd')) {
    if (child.localName === 'dt') groups.push({ dt: child, dds: [] });
    else groups.at(-1)?.dds.push(child);
  }
  return groups.filter(({ dds }) => dds.length);
}

function looksLikeFaq(list: Element, groups: readonly Group[]): boolean {
  if (
    /faq|q-?and-?a|(?:^|[-_ ])qa(?:$|[-_ ])|question/i.test(
      `${list.className} ${list.id} ${list.parentElement?.className ?? ''}`,
    )
  )
    return true;
  const asking = groups.filter(
    ({ dt, dds }) =>
      isQuestion(textOf(dt)) ||
      isMarker(textOf(dt.firstElementChild), 'question') ||
      markerLength(textOf(dds[0]), 'answer') > 0,
  );
  return asking.length * 2 >= groups.length && asking.length > 0;
}
