import type { SharedTerminalStrings } from '../strings.js';

export const strings: SharedTerminalStrings = {
  title: 'Are you still there?',
  warning:
    'Nothing has been done for a while. This is a shared terminal: what is in this counter will be erased in {seconds} seconds.',
  goOn: 'Go on',
  wipeNow: 'Erase now',
  wiped: 'This is a shared terminal: what the person before you left has been erased.',
};
