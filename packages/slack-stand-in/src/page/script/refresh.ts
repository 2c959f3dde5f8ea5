/** Keeps the page current, sends its forms and follows its links without leaving it. */
export const REFRESH = `
const content = byId('content');
const scrollers = () => [content, document.querySelector('#thread .inside')].filter(Boolean);
const isHome = () => new URLSearchParams(location.search).get('channel') === 'home';
const toEnd = (one) => { if (one && !(one === content && isHome())) one.scrollTop = one.scrollHeight; };
const isAtEnd = (one) => one.scrollHeight - one.scrollTop - one.clientHeight < 80;

/** Tells the stand-in what stands in the form: menus may change a price, and nothing typed may be lost. */
let soon, filling = Promise.resolve();
function fill() {
  clearTimeout(soon);
  soon = undefined;
  const form = byId('fill');
  if (!form) return;
  const body = new URLSearchParams(new FormData(form));
  filling = filling.then(() => fetch('/page/fill', { method: 'POST', body })).catch(() => undefined);
}
dialogs.addEventListener('input', (event) => {
  if (event.target.form?.id !== 'fill') return;
  clearTimeout(soon);
  soon = setTimeout(fill, event.target.tagName === 'SELECT' ? 0 : 300);
});

function show(html, isOtherPlace) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const ends = scrollers().filter(isAtEnd);
  const chain = chainOf(document.activeElement);
  document.title = fresh.title;
  morphInside(byId('places'), fresh.getElementById('places'));
  morphInside(document.querySelector('main'), fresh.querySelector('main'));
  morph(byId('thread'), fresh.getElementById('thread'));
  showDialogs(fresh.getElementById('dialogs'));
  tellNews(isOtherPlace);
  (isOtherPlace ? scrollers() : ends).forEach(toEnd);
  const isLost = document.activeElement === document.body || !document.activeElement;
  if (isLost && chain.length > 0 && !isOtherPlace) focusAgain(chain);
}

/** What comes of it is shown when this is over, also where another was under way. */
let refreshing, again = false;
function refresh() {
  again = true;
  refreshing ??= (async () => {
    while (again) {
      again = false;
      if (soon) fill();
      await filling;
      const place = location.href;
      const html = await fetch(place).then((answer) => answer.text(), () => undefined);
      if (html !== undefined && place === location.href) show(html, false);
    }
    refreshing = undefined;
  })();
  return refreshing;
}

/** Goes to another place of the page. */
async function go(address, { isBack = false } = {}) {
  try {
    const answer = await fetch(address);
    const html = await answer.text();
    if (!isBack) history.pushState(undefined, '', answer.url);
    document.body.classList.remove('choosing');
    show(html, true);
    if (isBack) document.querySelector('.who').reset();
  } catch { alarm(GONE); }
}
const GONE = "The stand-in for Slack doesn't answer. Is it still running?";

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter));
  const line = form.querySelector('input[name=text]:not([type=hidden])');
  if (soon) fill();
  await filling;
  const menu = form.closest('details');
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  form.setAttribute('aria-busy', 'true');
  calm();
  try {
    const answer = await fetch(submitter?.getAttribute('formaction') ?? form.action, { method: 'POST', body });
    if (!answer.ok) alarm(await answer.text());
    else if (line) line.value = '';
  } catch { alarm(GONE); }
  form.removeAttribute('aria-busy');
  await refresh();
  dialogs.querySelector('[aria-invalid]')?.focus();
  if (line) toEnd(form.closest('#thread') ? document.querySelector('#thread .inside') : content);
}

document.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (form.method === 'dialog') return;
  event.preventDefault();
  if (form.method === 'get') {
    await go(form.getAttribute('action') + '?' + new URLSearchParams(new FormData(form)));
    return;
  }
  if (form.getAttribute('aria-busy') || (form.dataset.confirm && !(await confirmed(form)))) return;
  await send(form, submitter);
});
`;
