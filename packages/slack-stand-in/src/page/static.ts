/** The look of the page. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#ddd, #3a3d42); --soft: light-dark(#f6f5f8, #1f2226); --accent: #4a154b; }
* { box-sizing: border-box; }
body { margin: 0; display: flex; height: 100vh; font: 15px/1.45 system-ui, sans-serif; background: light-dark(#fff, #17191c); }
nav { width: 260px; flex: none; padding: 16px; background: var(--accent); color: #fff; overflow-y: auto; }
nav h1 { font-size: 18px; margin: 0; } nav .hint { font-size: 12px; opacity: .8; margin: 4px 0 16px; }
nav ul { list-style: none; padding: 0; } nav a { display: block; padding: 4px 8px; color: #fff; text-decoration: none; border-radius: 6px; }
nav li.current a, nav a:hover { background: #ffffff2b; }
nav select { max-width: 150px; }
main { flex: 1; min-width: 0; display: flex; flex-direction: column; }
header { display: flex; gap: 12px; align-items: baseline; padding: 12px 20px; border-bottom: 1px solid var(--line); }
header h2 { font-size: 17px; margin: 0; }
#content { flex: 1; overflow-y: auto; padding: 12px 20px; }
.message { display: flex; gap: 10px; padding: 6px 0; } .body { min-width: 0; overflow-wrap: anywhere; }
.avatar { flex: none; width: 34px; height: 34px; border-radius: 6px; display: grid; place-items: center; background: #1d9bd1; color: #fff; font-weight: 700; }
.thread { margin-left: 44px; padding-left: 12px; border-left: 3px solid var(--line); }
.ephemeral { background: var(--soft); border-radius: 8px; padding: 6px 8px; } .only { display: block; }
small, .context, .hint { font-size: 12px; } .context, small { opacity: .75; }
.section { display: flex; gap: 16px; justify-content: space-between; margin: 4px 0; } .section > div { min-width: 0; } .section > form { flex-shrink: 0; } .section > a { flex-shrink: 0; } .section > a img { width: 88px; height: 88px; object-fit: cover; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 16px; }
.actions, .context { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0; align-items: center; }
h3 { margin: 6px 0; } figure { margin: 6px 0; } img { max-width: min(520px, 100%); border-radius: 8px; border: 1px solid var(--line); }
.context img { width: 20px; height: 20px; } pre, code { background: var(--soft); border-radius: 4px; padding: 1px 4px; white-space: pre-wrap; }
.mention { background: #f2c74466; border-radius: 3px; padding: 0 2px; } .notice { color: light-dark(#a33, #f99); }
q { display: block; margin: 4px 0; border-inline-start: 3px solid var(--line); padding-inline-start: 8px; quotes: none; }
.body p, .body ul, .block p, .block ul { margin: 4px 0; } .body ul, .block ul { padding-inline-start: 24px; }
hr { border: 0; border-top: 1px solid var(--line); margin: 8px 0; }
form { display: inline-flex; gap: 6px; align-items: center; margin: 0; }
button, a.button { font: inherit; padding: 4px 12px; border-radius: 6px; border: 1px solid var(--line); background: transparent; color: inherit; cursor: pointer; text-decoration: none; }
button.primary { background: #007a5a; color: #fff; border-color: #007a5a; } button.danger { background: #e01e5a; color: #fff; border-color: #e01e5a; }
nav button { color: inherit; border-color: #ffffff66; padding: 1px 8px; }
.composer { display: flex; margin: 12px 20px 20px; padding: 8px; border: 1px solid var(--line); border-radius: 10px; }
.composer input { flex: 1; font: inherit; border: 0; outline: 0; background: transparent; color: inherit; }
.empty { opacity: .7; }
.message { position: relative; } .menu { position: absolute; right: 0; top: 6px; } .menu summary { cursor: pointer; list-style: none; padding: 0 8px; text-align: right; opacity: .6; }
.line { position: relative; display: flex; align-items: center; } .line .composer { flex: 1; } .line .menu { position: static; } .line .menu[open] { position: absolute; right: 12px; bottom: 60px; }
.menu[open] { background: light-dark(#fff, #222529); border: 1px solid var(--line); border-radius: 6px; padding: 4px; z-index: 1; }
.overflow { position: relative; } .overflow summary { cursor: pointer; list-style: none; padding: 4px 12px; border: 1px solid var(--line); border-radius: 6px; }
.overflow > div { position: absolute; left: 0; bottom: 100%; background: light-dark(#fff, #222529); border: 1px solid var(--line); border-radius: 6px; padding: 4px; z-index: 1; }
.overflow form, .overflow button { display: block; width: 100%; } .overflow button { border: 0; text-align: start; white-space: nowrap; } .overflow small { display: block; }
.modal { position: fixed; inset: 0; background: #0008; display: grid; place-items: center; z-index: 1; }
.modal > div { background: light-dark(#fff, #222529); padding: 20px; border-radius: 10px; width: min(560px, 92vw); max-height: 92vh; overflow-y: auto; }
.modal .block { margin: 10px 0; overflow-wrap: anywhere; } .modal .end { justify-content: flex-end; margin-top: 16px; } .modal .end form:not(:has(button)) { display: none; }
.modal label, .modal legend { display: block; font-weight: 600; padding: 0; } .modal fieldset { border: 0; padding: 0; margin: 0; }
.modal label.choice { font-weight: 400; margin: 4px 0; } .modal .block > small { display: block; margin-top: 2px; }
.modal input:not([type=checkbox], [type=radio], [type=hidden]), .modal textarea, .modal label > select { display: block; width: 100%; font: inherit; font-weight: 400; padding: 6px 8px; margin-top: 4px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; }
.modal textarea { resize: vertical; } .modal option { background: light-dark(#fff, #222529); }
.modal .notice { margin-top: 2px; font-size: 13px; }
@media (max-width: 700px) { body { flex-direction: column; } nav { width: auto; max-height: 30vh; } }
`;

/** Keeps the page current, asks before dangerous buttons, and sends forms without leaving the page. */
export const SCRIPT = `
const content = document.getElementById('content');
const places = document.querySelector('nav ul');
const atEnd = () => content.scrollHeight - content.scrollTop - content.clientHeight < 80;
const isHome = new URLSearchParams(location.search).get('channel') === 'home';
const toEnd = () => { if (!isHome) content.scrollTop = content.scrollHeight; };
let refreshing, again = false;
/** Shows what changed in an open form around its fields. False where it has become another one. */
function follow(form, after) {
  const blocksOf = (of) => [...of.querySelectorAll('[data-block]')];
  const field = (block) => block.querySelector('[name^="value:"]')?.name;
  const before = blocksOf(form), now = blocksOf(after);
  if (form.dataset.view !== after.dataset.view) return false;
  if (before.map(field).join() !== now.map(field).join()) return false;
  before.forEach((block, at) => {
    if (!field(block)) {
      if (block.innerHTML !== now[at].innerHTML) block.innerHTML = now[at].innerHTML;
      return;
    }
    block.querySelector('.notice')?.remove();
    const fault = now[at].querySelector('.notice');
    if (fault) block.append(fault);
  });
  return true;
}
/** Tells the stand-in what stands in the form: menus may change a price, and nothing typed may be lost. */
let soon, filling = Promise.resolve();
function fill() {
  clearTimeout(soon);
  soon = undefined;
  const form = content.querySelector('form#fill');
  if (!form) return;
  const body = new URLSearchParams(new FormData(form));
  filling = filling.then(() => fetch('/page/fill', { method: 'POST', body })).catch(() => undefined);
}
content.addEventListener('input', (event) => {
  if (event.target.form?.id !== 'fill') return;
  clearTimeout(soon);
  soon = setTimeout(fill, event.target.tagName === 'SELECT' ? 0 : 300);
});
/** What comes of it is shown when this is over, also where another was under way. */
function refresh() {
  again = true;
  refreshing ??= (async () => {
    while (again) { again = false; await show(); }
    refreshing = undefined;
  })();
  return refreshing;
}
async function show() {
  try {
    const stay = !atEnd();
    const typing = content.contains(document.activeElement) && /INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName);
    if (soon) fill();
    await filling;
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const html = fresh.getElementById('content').innerHTML;
    places.innerHTML = fresh.querySelector('nav ul').innerHTML;
    const form = content.querySelector('.modal');
    const after = fresh.querySelector('.modal');
    if (form && after && follow(form, after)) { /* What people type stays as it is. */ }
    else if ((!typing || form || after) && html !== content.innerHTML) {
      content.innerHTML = html;
      if (!stay) toEnd();
      content.querySelector('[autofocus]')?.focus();
    }
  } catch { /* The stand-in has stopped; the page keeps what it shows. */ }
}
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) { event.preventDefault(); return; }
  if (form.method !== 'post') return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  if (soon) fill();
  await filling;
  const text = form.querySelector('input[name=text]');
  if (text) text.value = '';
  if (document.activeElement && content.contains(document.activeElement)) document.activeElement.blur();
  const answer = await fetch(event.submitter?.getAttribute('formaction') ?? form.action, { method: 'POST', body });
  if (!answer.ok) window.alert(await answer.text());
  await refresh();
  if (text) toEnd();
});
const who = document.querySelector('nav form');
who.addEventListener('change', () => who.submit());
who.querySelector('button').hidden = true;
document.addEventListener('load', (event) => { if (event.target.tagName === 'IMG' && atEnd()) toEnd(); }, true);
new EventSource('/page/changes').onmessage = refresh;
toEnd();
`;
