/** One event of an input method, as the page gets it. */
export interface Typed {
  readonly type:
    'keydown' | 'keyup' | 'compositionstart' | 'compositionupdate' | 'compositionend' | 'beforeinput' | 'input';
  readonly key?: string;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly inputType?: string;
  readonly data?: string;
  /** What the field holds from this event on: browsers write just before `input`. */
  readonly value?: string;
}

/** What somebody did, and what the browser told the page meanwhile. */
export interface Order {
  readonly name: string;
  readonly events: readonly Typed[];
  /** What is in the field afterwards. */
  readonly text: string;
}

const START: Typed = { type: 'compositionstart', data: '' };
const update = (data: string): Typed => ({ type: 'compositionupdate', data });
const end = (data: string): Typed => ({ type: 'compositionend', data });
/** A key that the input method has taken: all engines give it the code 229. */
const taken = (key: string, isComposing: boolean): Typed => ({ type: 'keydown', key, keyCode: 229, isComposing });
const released = (key: string, keyCode: number, isComposing: boolean): Typed => ({
  ...{ type: 'keyup', key, keyCode, isComposing },
});
const written = (value: string, inputType: string, isComposing: boolean): readonly Typed[] => [
  { type: 'beforeinput', inputType, data: value, isComposing },
  { type: 'input', inputType, data: value, isComposing, value },
];
const composed = (text: string): readonly Typed[] => written(text, 'insertCompositionText', true);

/**
 * The orders of the engines for what an input method does. Chromium's are made for real in test/accessibility/typing.test.ts;
 * they are here too, because a corrected Safari is said to follow them. Sources: UI Events and Input Events (W3C) for what they
 * have in common; for Firefox w3c/input-events issue 176 (an `input` before and another after `compositionend`) and its keys
 * called `Process`; for Safari w3c/uievents issue 202 and WebKit bug 165004 (`compositionend` before the `keydown` of the key
 * that confirms, which is then not composing and has the code 229), w3c/input-events issue 115 (the composed text is
 * deleted, then inserted as final).
 */
export const ORDERS: readonly Order[] = [
  {
    name: 'Firefox: converted, and confirmed with Enter',
    events: [
      taken('Process', false),
      ...[START, update('り'), ...composed('り'), released('r', 229, true)],
      ...[taken('Process', true), update('履歴書'), ...composed('履歴書'), released(' ', 229, true)],
      ...[taken('Process', true), update('履歴書'), ...composed('履歴書'), end('履歴書')],
      { type: 'input', inputType: 'insertCompositionText', data: '履歴書', isComposing: false, value: '履歴書' },
      released('Enter', 13, false),
    ],
    text: '履歴書',
  },
  {
    name: 'Firefox: cancelled with Escape',
    events: [
      ...[taken('Process', false), START, update('り'), ...composed('り'), released('r', 229, true)],
      ...[taken('Process', true), update(''), ...composed(''), end('')],
      { type: 'input', inputType: 'insertCompositionText', data: '', isComposing: false, value: '' },
      released('Escape', 27, false),
    ],
    text: '',
  },
  {
    name: 'Safari: converted, and confirmed with Enter',
    events: [
      // The text is composed before the key is told.
      ...[START, update('り'), ...composed('り'), taken('r', true), released('r', 82, true)],
      ...[update('履歴書'), ...composed('履歴書'), taken(' ', true), released(' ', 32, true)],
      ...[...written('', 'deleteCompositionText', true), ...written('履歴書', 'insertFromComposition', true)],
      ...[end('履歴書'), taken('Enter', false), released('Enter', 13, false)],
    ],
    text: '履歴書',
  },
  {
    name: 'Safari: cancelled with Escape',
    events: [
      ...[START, update('り'), ...composed('り'), taken('r', true), released('r', 82, true)],
      ...[...written('', 'deleteCompositionText', true), end('')],
      ...[taken('Escape', false), released('Escape', 27, false)],
    ],
    text: '',
  },
  {
    name: 'Chromium: converted, and confirmed with Enter',
    events: [
      ...[taken('Process', false), START, update('り'), ...composed('り'), released('r', 82, true)],
      ...[taken('Process', true), update('履歴書'), ...composed('履歴書'), released(' ', 32, true)],
      ...[taken('Process', true), update('履歴書'), ...composed('履歴書'), end('履歴書'), released('Enter', 13, false)],
    ],
    text: '履歴書',
  },
  {
    name: 'a keyboard on a phone, whose keys have no names',
    events: [
      ...[taken('Unidentified', false), START, update('き'), ...composed('き'), released('Unidentified', 229, true)],
      ...[taken('Unidentified', true), update('求職'), ...composed('求職'), end('求職')],
      released('Unidentified', 229, false),
    ],
    text: '求職',
  },
  {
    name: 'dictated: text that comes without any key, and is mended',
    events: [...written('求職の当六', 'insertText', false), ...written('求職の登録', 'insertReplacementText', false)],
    text: '求職の登録',
  },
];
