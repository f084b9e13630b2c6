const SVG = 'http://www.w3.org/2000/svg';

/** The labelled button that opens the panel. Its text is set by the caller, in the last child. */
export function createLauncher(onClick: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.className = 'launcher';
  button.part.add('launcher');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', 'M3 4h18v12H11l-5 4v-4H3z');
  icon.append(line);
  button.append(icon, document.createElement('span'));
  button.onclick = () => onClick(button);
  return button;
}
