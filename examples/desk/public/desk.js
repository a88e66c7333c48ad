// What helps where script runs. Every page works without it.

const form = document.querySelector('form[data-once]');
const words = {
  id: { sending: 'Mengirim…', again: 'Sambungan terputus. Dicoba lagi sendiri; jangan tutup halaman ini.' },
  en: { sending: 'Sending…', again: 'The connection is lost. It is tried again by itself; keep this page open.' },
}[document.documentElement.lang === 'en' ? 'en' : 'id'];

document.querySelector('[data-focus]')?.focus();

// The way out: what was typed is gone, and this page leaves the history.
const leave = document.querySelector('[data-leave]');
if (leave !== null) {
  const go = () => {
    form?.reset();
    location.replace(leave.href);
  };
  leave.addEventListener('click', (event) => {
    event.preventDefault();
    go();
  });
  let escapes = [];
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    escapes = [...escapes.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
    if (escapes.length >= 3) go();
  });
}

// Sends once: a second touch of the button does nothing while the first is on its way.
form?.addEventListener('submit', (event) => {
  const button = event.submitter ?? form.querySelector('button.primary');
  if (form.dataset.sending !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = '';
  button.setAttribute('aria-busy', 'true');
  if (form.dataset.retry === undefined) return;
  event.preventDefault();
  void send(button);
});

// A page that comes back from the browser's memory can be sent again.
addEventListener('pageshow', () => {
  if (form === null) return;
  delete form.dataset.sending;
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
});

/** Sends the public form, and goes on trying while the network is away: the server takes one page once. */
async function send(button) {
  const note = form.querySelector('[data-sending]');
  const body = new URLSearchParams(new FormData(form, button));
  note.hidden = false;
  for (let tries = 0; ; tries += 1) {
    note.textContent = tries === 0 ? words.sending : words.again;
    try {
      const response = await fetch(form.action, { method: 'POST', body });
      const text = await response.text();
      const page = new DOMParser().parseFromString(text, 'text/html');
      document.title = page.title;
      document.body.replaceWith(page.body);
      document.querySelector('[data-focus], main')?.focus();
      scrollTo(0, 0);
      if (document.querySelector('form[data-once]') !== null) location.hash = '';
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, Math.min(1000 * 2 ** tries, 15_000)));
    }
  }
}
