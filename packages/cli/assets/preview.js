// The preview's own script: opens what is picked in the list, and loads the page again when the draft has changed.

const chat = document.querySelector('madoguchi-chat');
const { version } = document.documentElement.dataset;

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[data-open]') : null;
  if (!link || !chat || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // Where the address has it already, nothing would happen.
  if (location.hash === link.hash) chat.choose(link.dataset.open).catch(() => undefined);
  document.querySelector('[aria-current="location"]')?.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'location');
  // On a narrow screen the element stands below the list.
  const main = document.querySelector('main');
  if (main.getBoundingClientRect().top > innerHeight / 2) main.scrollIntoView();
});

// Another language shows the same entry.
for (const link of document.querySelectorAll('.languages a')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

const events = new EventSource('/events');
events.addEventListener('draft', async ({ data }) => {
  if (data === version) return;
  events.close();
  // With an entry in the address it is shown again after loading: once, not below the old one.
  if (location.hash.startsWith('#madoguchi=') && chat?.hasAttribute('open')) await chat.reset().catch(() => undefined);
  location.reload();
});
