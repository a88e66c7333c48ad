// What helps where script runs. Every page works without it.

const language = document.documentElement.lang === 'en' ? 'en' : 'id';
const words = {
  id: {
    sending: 'Mengirim…',
    why: {
      lost: 'Sambungan terputus.',
      late: 'Belum ada jawaban.',
      away: 'Kiriman belum kami terima, karena ada gangguan di pihak kami.',
    },
    again: 'Halaman ini mencoba lagi sendiri. Bila ada yang datang, tutup saja.',
    unsure:
      'Kiriman ini BELUM PASTI sampai: bila halaman ditutup, mungkin tidak sampai. Bila ada bahaya, jangan menunggu: telepon 129.',
    offline:
      'Tidak ada sambungan, jadi belum ada yang terkirim. Halaman ini dan isian Anda tetap di sini: ketuk lagi bila sambungan kembali. Bila ada yang dalam bahaya, jangan menunggu: telepon 129.',
    noKey: 'Kunci masuk tidak terpakai. Coba sekali lagi, atau pakai kode.',
    left: (at) => `Ada isian yang mungkin belum terkirim, dari ${at}. Isian itu belum dipakai di halaman ini.`,
    brought: (at) =>
      `Isian yang mungkin belum terkirim, dari ${at}, dikembalikan ke halaman ini. Bila sudah tercatat, mengirimnya lagi tidak mencatatnya dua kali. Bila ini perkara lain, kosongkan.`,
    goOn: 'Lanjutkan isian itu',
    drop: 'Hapus isian itu',
    empty: 'Kosongkan',
  },
  en: {
    sending: 'Sending…',
    why: {
      lost: 'The connection is lost.',
      late: 'There is no answer yet.',
      away: 'We have not received this yet, because something is out of order on our side.',
    },
    again: 'This page tries again by itself. If somebody comes, just close it.',
    unsure:
      'This MAY NOT HAVE ARRIVED: if the page is closed, it may never arrive. If there is danger, do not wait: call 129.',
    offline:
      'There is no connection, so nothing was sent. This page and what you typed stay here: touch again once the connection is back. If anybody is in danger, do not wait: call 129.',
    noKey: 'No passkey was used. Try again, or use a code.',
    left: (at) => `Something typed on ${at} may not have been sent. It is not on this page yet.`,
    brought: (at) =>
      `What was typed on ${at} and may not have been sent is back on this page. If it is on record already, sending it again records nothing twice. If this is another matter, empty it.`,
    goOn: 'Go on with it',
    drop: 'Throw it away',
    empty: 'Empty the form',
  },
}[language];

function setUp() {
  // A browser that goes back to an opened story asks to send its form again, or shows an error: it finds the report there.
  if (location.pathname.endsWith('/baca')) history.replaceState(null, '', location.pathname.slice(0, -'/baca'.length));
  document.querySelector('[data-focus]')?.focus();
  if (document.querySelector('.done:not(.sent), [data-forget]') !== null) forgetDrafts();
  forgetOthers(document.body.dataset.own);
  const receipt = document.querySelector('[data-receipt]');
  if (receipt !== null) keepReceipt(receipt);
  for (const form of document.querySelectorAll('form[data-once]')) {
    form.addEventListener('submit', (event) => once(form, event));
    if (form.dataset.keep !== undefined) keepTyped(form);
  }
  for (const input of document.querySelectorAll('input[type=date], input[type=datetime-local]')) sayDate(input);
  for (const form of document.querySelectorAll('form[data-passkey]')) offerPasskey(form);
  const leave = document.querySelector('[data-leave]');
  leave?.addEventListener('click', (event) => {
    event.preventDefault();
    goAway(leave.dataset.leave);
  });
  const another = document.querySelector('[data-another]');
  another?.addEventListener('click', (event) => {
    event.preventDefault();
    sessionStorage.removeItem(receiptName);
    location.replace(another.href);
  });
}

/** What goes on, because the desk answered without a network: it runs on this very machine. */
const goingOn = new WeakSet();

/**
 * Keeps a page on the screen while the machine has no network: a browser's own error page would take its place. The public form
 * goes on by itself, and the way out leads elsewhere at once.
 */
function stayOffline(event) {
  if (navigator.onLine || goingOn.has(event.target)) return;
  const target = event.type === 'submit' ? event.target : event.target.closest?.('a[href]');
  const isHere = !target || target.dataset.retry !== undefined || target.dataset.leave !== undefined;
  if (isHere || (event.type === 'click' && !/^(?!#)(?!\w+:)/.test(target.getAttribute('href')))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const goOn = () => {
    goingOn.add(target);
    if (event.type === 'submit') target.requestSubmit(event.submitter);
    else target.click();
    goingOn.delete(target);
  };
  fetch('/desk.js', { method: 'HEAD', cache: 'no-store' }).then(goOn, () => sayOffline(event));
}

/** Says it where the finger is: above the button that was pressed, or else on top of the page. */
function sayOffline({ submitter }) {
  const note = document.querySelector('[data-offline]') ?? document.createElement('p');
  note.dataset.offline = '';
  note.className = 'banner bad';
  note.setAttribute('role', 'alert');
  note.tabIndex = -1;
  note.textContent = words.offline;
  if (submitter) submitter.before(note);
  else document.querySelector('main')?.prepend(note);
  note.focus();
}

/** Shows the answer of the server in the place of this page: no page of the history holds it. */
function showInstead({ body, title, documentElement }) {
  document.title = title;
  document.documentElement.lang = documentElement.lang;
  document.body.replaceWith(document.adoptNode(body));
  scrollTo(0, 0);
  document.querySelector('main').focus();
  setUp();
}

/** A browser writes dates in its own language: below each stands what was chosen, in the words of the page. */
function sayDate(input) {
  const said = document.createElement('output');
  said.className = 'hint';
  input.after(said);
  const isDay = input.type === 'date';
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    dateStyle: 'full',
    ...(isDay ? {} : { timeStyle: 'short' }),
  });
  const tell = () => {
    const at = new Date(isDay ? `${input.value}T00:00` : input.value);
    said.textContent = Number.isNaN(at.getTime()) ? '' : format.format(at);
  };
  for (const event of ['input', 'change']) input.addEventListener(event, tell);
  tell();
}

/** Shows a form of a passkey where the browser can make and use one. */
function offerPasskey(form) {
  if (globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON === undefined) return;
  form.hidden = false;
  document.querySelector('[data-without-passkey]')?.remove();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void usePasskey(form);
  });
}

/** Asks the server for a challenge and the device for its answer, and sends the answer as a form. */
async function usePasskey(form) {
  const note = form.querySelector('[data-sending]');
  const body = new URLSearchParams(new FormData(form));
  try {
    const begun = await fetch(form.dataset.passkey, { method: 'POST', body });
    if (!begun.ok) throw new Error('not begun');
    const options = await begun.json();
    const credential =
      form.dataset.new === undefined
        ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
        : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(credential);
    form.submit();
  } catch {
    note.hidden = false;
    note.textContent = words.noKey;
  }
}

/** The way out: the screen is empty at once, what was typed is gone, and this page leaves the history. */
function goAway(to) {
  forgetDrafts();
  sessionStorage.removeItem(receiptName);
  document.querySelector('form[data-once]')?.reset();
  document.body.replaceChildren();
  location.replace(to);
}

let escapes = [];
addEventListener('keydown', (event) => {
  const leave = document.querySelector('[data-leave]');
  if (event.key !== 'Escape' || leave === null) return;
  escapes = [...escapes.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
  if (escapes.length >= 3) goAway(leave.dataset.leave);
});

/** Sends once: a second touch of the button does nothing while the first is on its way. */
function once(form, event) {
  const button = event.submitter ?? form.querySelector('button.primary');
  if (form.dataset.sending !== undefined) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = '';
  button.setAttribute('aria-busy', 'true');
  if (form.dataset.retry === undefined) return;
  event.preventDefault();
  void send(form, button);
}

addEventListener('submit', stayOffline, true);
addEventListener('click', stayOffline, true);
addEventListener('online', () => document.querySelector('[data-offline]')?.remove());

// A page that comes back from the browser's memory can be sent again. One of the public form is opened anew: it shows
// neither a report that was sent nor what was typed before somebody left.
addEventListener('pageshow', ({ persisted }) => {
  const forms = document.querySelectorAll('form[data-once]');
  if (persisted && document.querySelector('[data-leave]') !== null) {
    for (const form of forms) form.reset();
    document.body.replaceChildren();
    location.replace('/lapor');
    return;
  }
  for (const form of forms) {
    delete form.dataset.sending;
    for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
  }
});

/** How long the first answer may take. Each further try has as long again, up to two minutes, for a slow line. */
const patience = 20_000;

/**
 * Sends the public form, and goes on trying while no answer comes: the server takes one page once. The answer stands
 * in the place of the form. The page says why it waits, and after a second try whom to call.
 */
async function send(form, button) {
  const note = form.querySelector('[data-sending]') ?? document.createElement('p');
  const body = new URLSearchParams(new FormData(form, button));
  note.hidden = false;
  note.textContent = words.sending;
  for (let tries = 0; ; tries += 1) {
    try {
      const answer = await answerTo(form.action, body, Math.min(patience * (tries + 1), 120_000));
      if (form.isConnected) showInstead(answer);
      return;
    } catch ({ message }) {
      const said = [words.why[message] ?? words.why.lost, words.again];
      note.textContent = [...said, ...(tries === 0 ? [] : [words.unsure])].join(' ');
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** tries, 15_000)));
    }
  }
}

/**
 * Sends a form, and reads the page that answers it; where none comes, the error names why. `fetch` reads no page, and a
 * text may not become one here.
 */
function answerTo(address, body, most = patience) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const late = setTimeout(() => request.abort(), most);
    const fail = (why) => {
      clearTimeout(late);
      reject(new Error(why));
    };
    request.open('POST', address);
    request.responseType = 'document';
    request.onload = () => {
      const { status, response } = request;
      if (status >= 500 || !response?.querySelector('main')) return fail('away');
      clearTimeout(late);
      resolve(response);
    };
    request.onerror = () => fail('lost');
    request.onabort = () => fail('late');
    request.send(body);
  });
}

// What was typed outlasts a reload of the page, and nothing else: it is kept for this tab alone, and sealed under a key
// that no script can read out. Signing out, sending, the way out
// and a page of another person delete it; a session that is over does not.

const prefix = 'draft ';

function forgetDrafts() {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
}

/** On a computer that several people use, whoever signs in finds nothing that another typed. */
function forgetOthers(own) {
  if (own === undefined) return;
  for (const name of Object.keys(sessionStorage))
    if (name.startsWith(`${prefix}@`) && !name.startsWith(`${prefix}${own} `)) sessionStorage.removeItem(name);
}

/** A receipt is kept as drafts are, until the way out or another report: a reload or a call to a number loses none. */
const receiptName = 'receipt';

function keepReceipt(form) {
  const given = [...new FormData(form)];
  draftSeal()
    .then((seal) => seal.close(given))
    .then((sealed) => {
      if (form.isConnected) sessionStorage.setItem(receiptName, sealed);
    })
    .catch(() => undefined);
  // Another tab that opens the form begins another report, with a key of its own.
  void fetch('/lapor?tersimpan').catch(() => undefined);
}

/** Shows the receipt of this tab in the place of an empty form. */
async function showReceipt() {
  const kept = sessionStorage.getItem(receiptName);
  const isForm = document.querySelector('form[data-keep=lapor]') !== null;
  if (kept === null || !isForm || document.querySelector('.problems') !== null) return;
  const main = document.querySelector('main');
  main.hidden = true;
  try {
    const given = await (await draftSeal()).open(kept);
    const page = await answerTo('/lapor/tanda', new URLSearchParams(given));
    // After the way out the server shows none. Until the page has sealed it anew, the receipt stays: a reload may come between.
    if (page.querySelector('[data-receipt]') === null) sessionStorage.removeItem(receiptName);
    showInstead(page);
  } catch {
    main.hidden = false;
  }
}

function keepTyped(form) {
  const name = prefix + form.dataset.keep;
  const seal = draftSeal();
  let isTouched = false;
  // Each change is kept at once, in its order: a page that goes away gives no time for it.
  let kept = Promise.resolve();
  form.addEventListener('input', () => {
    isTouched = true;
    const at = Date.now();
    const typed = [...new FormData(form)].filter(([field]) => !field.startsWith('_') && field !== 'key');
    const key = form.elements._key?.value;
    kept = kept
      .then(async () => {
        const sealed = await (await seal).close({ at, typed, key });
        // Whoever left or sent meanwhile leaves no draft behind.
        if (form.isConnected) sessionStorage.setItem(name, sealed);
      })
      .catch(() => undefined);
  });
  // A page that came back with problems, or with longer lists, has what was typed already.
  const isFilled = form.dataset.grown !== undefined && sessionStorage.getItem(grownName) !== name;
  sessionStorage.removeItem(grownName);
  const isAnswered = isFilled || document.querySelector('.problems, .banner.warn[role="alert"]') !== null;
  const draft = sessionStorage.getItem(name);
  if (draft === null || isAnswered) return;
  seal
    .then((own) => own.open(draft))
    .then((kept) => {
      if (isTouched || !form.isConnected) return;
      // Another call begins empty: what one caller said must not stand in the report of the next.
      const [{ type }] = performance.getEntriesByType('navigation');
      // Nor does a draft take the place of what the button chose that opened the page: a call answered, or not.
      const { begins } = form.dataset;
      const isAnew = begins === 'always' || (begins !== undefined && !['reload', 'back_forward'].includes(type));
      if (isAnew && form.dataset.grown === undefined) offerDraft(form, name, kept);
      else bringBack(form, name, kept);
    })
    .catch(() => sessionStorage.removeItem(name));
}

/**
 * Fills in what was typed before, and says so: the form may be about something else now. Perhaps it was sent, and the
 * answer was lost: with the key of that page the server takes it once.
 */
function bringBack(form, name, { at, typed, key }) {
  const own = form.elements._key;
  const drawn = own?.value;
  form.reset();
  const rest = fill(form, typed);
  if (own && key) own.value = key;
  if (growLists(form, name, rest)) return;
  const empty = () => {
    sessionStorage.removeItem(name);
    // Its lists were drawn with what was typed.
    if (form.dataset.grown !== undefined) return location.replace(form.action);
    form.reset();
    if (own) own.value = drawn;
    for (const control of form.elements) control.dispatchEvent(new Event('change'));
  };
  sayOfDraft(form, words.brought(timeSaid(at)), [[words.empty, empty]]);
}

/** Names the draft for which the server was asked to draw longer lists. */
const grownName = 'grown';

/** Has the server draw the items of a draft for which its lists have no controls, and tells if it was asked. */
function growLists(form, name, rest) {
  const listOf = ([field]) =>
    [...form.querySelectorAll('button[name=_more]')].find(({ value }) =>
      `${field}.`.startsWith(`${value.split(' ')[0]}.`),
    );
  const items = rest.filter((one) => listOf(one) !== undefined);
  if (items.length === 0 || form.dataset.grown !== undefined) return false;
  for (const [field, value] of items)
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: field, value }));
  sessionStorage.setItem(grownName, name);
  form.requestSubmit(listOf(items[0]));
  return true;
}

/** Says that something typed was not sent. Until it is asked for it stands on no page. */
function offerDraft(form, name, kept) {
  sayOfDraft(form, words.left(timeSaid(kept.at)), [
    [words.goOn, () => bringBack(form, name, kept)],
    [words.drop, () => sessionStorage.removeItem(name)],
  ]);
}

function timeSaid(at) {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);
}

/** Stands above the form, with a button for each thing to do about it. */
function sayOfDraft(form, text, choices) {
  const notice = document.createElement('div');
  notice.className = 'banner warn';
  notice.setAttribute('role', 'status');
  notice.append(Object.assign(document.createElement('span'), { textContent: text }));
  for (const [said, act] of choices) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'second' });
    button.textContent = said;
    button.addEventListener('click', () => {
      notice.remove();
      act();
    });
    notice.append(button);
  }
  form.before(notice);
}

/** Fills a form in, and returns the answers for which it has no control. */
function fill(form, typed) {
  const left = [...typed];
  const take = (name) => {
    const place = left.findIndex(([field]) => field === name);
    return place < 0 ? undefined : left.splice(place, 1)[0][1];
  };
  for (const control of form.elements) {
    if (control.type === 'hidden' || control.name === '') continue;
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = typed.some(([field, value]) => field === control.name && value === control.value);
      if (control.checked !== control.defaultChecked) openAround(control);
    } else if (control.type !== 'submit') {
      control.value = take(control.name) ?? control.value;
      if (control.value !== (control.defaultValue ?? '')) openAround(control);
    }
    control.dispatchEvent(new Event('change'));
  }
  const marks = [...form.elements].filter(({ type }) => type === 'radio' || type === 'checkbox');
  return left.filter(([field, value]) => value !== '' && !marks.some((one) => one.name === field));
}

/** What was typed is never hidden. */
function openAround(control) {
  for (let one = control.closest('details'); one !== null; one = one.parentElement.closest('details')) one.open = true;
}

async function draftSeal() {
  const key = await draftKey();
  return {
    async close(value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv },
        key,
        new TextEncoder().encode(JSON.stringify(value)),
      );
      return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
    },
    async open(text) {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const iv = bytes.subarray(0, 12);
      return JSON.parse(
        new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(12))),
      );
    },
  };
}

/** One key for this browser, which can be used and never read. */
async function draftKey() {
  const database = await asked(
    Object.assign(indexedDB.open('desk', 1), {
      onupgradeneeded: (event) => event.target.result.createObjectStore('keys'),
    }),
  );
  const keys = (mode) => database.transaction('keys', mode).objectStore('keys');
  const kept = await asked(keys('readonly').get('draft'));
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await asked(keys('readwrite').put(made, 'draft'));
  return made;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

setUp();
void showReceipt();
