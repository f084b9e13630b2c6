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

/** Resolves with the element's session as soon as it knows what this browser has kept. */
async function startedSession() {
  await customElements.whenDefined('madoguchi-chat');
  const session = await chat.session();
  await new Promise((resolve) => {
    const look = () => session.snapshot.consent.status !== 'unknown' && resolve();
    session.subscribe(look);
    look();
  });
  await session.settled();
  return session;
}

// A conversation that was kept brings its own language along; here the page's counts.
if (chat) {
  const language = chat.getAttribute('lang');
  startedSession().then(
    (session) => session.snapshot.language === language || session.dispatch({ type: 'set-language', language }),
    () => undefined,
  );
}

const events = new EventSource('/events');
events.addEventListener('draft', async ({ data }) => {
  if (data === version) return;
  events.close();
  // With an entry in the address it is shown again after loading: once, not below the old one.
  if (location.hash.startsWith('#madoguchi=') && chat?.hasAttribute('open')) {
    await chat
      .reset()
      .then(() => chat.session())
      .then((session) => session.settled())
      .catch(() => undefined);
  }
  location.reload();
});
