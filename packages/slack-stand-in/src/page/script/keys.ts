/** The keyboard, the links, and the connection that tells of changes. */
export const KEYS = `
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll('details[open]')) if (menu !== except) menu.open = false;
};
const opens = () => document.querySelector('.opens');
function choose(isOpen) {
  document.body.classList.toggle('choosing', isOpen);
  opens().setAttribute('aria-expanded', String(isOpen));
  if (isOpen) document.querySelector('nav select').focus(); else opens().focus();
}

document.addEventListener('click', async (event) => {
  closeMenus(event.target.closest('details'));
  if (event.target.closest('.opens')) choose(!document.body.classList.contains('choosing'));
  const link = event.target.closest('a[data-go]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  await follow(link);
});

async function follow(link) {
  const { go: kind } = link.dataset;
  const thread = new URLSearchParams(location.search).get('thread');
  await go(link.getAttribute('href'));
  opens().setAttribute('aria-expanded', 'false');
  if (kind === 'thread') document.querySelector('#thread h2').focus();
  else if (kind === 'close') (byId('r' + thread) ?? byId('m' + thread)?.querySelector('a, button, summary') ?? content).focus();
  else { focusPlace(); tell(content.getAttribute('aria-label')); }
}

document.addEventListener('keydown', async (event) => {
  if (event.key !== 'Escape') return;
  const menu = event.target.closest?.('details[open]') ?? document.querySelector('details[open]');
  const close = document.querySelector('#thread .close');
  if (document.querySelector('dialog:modal') && !menu) return;
  event.preventDefault();
  if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  else if (alarmBox.querySelector('button')) calm();
  else if (document.body.classList.contains('choosing')) choose(false);
  else if (close) await follow(close);
});

document.addEventListener('change', (event) => {
  if (event.target.matches('nav select')) event.target.form.requestSubmit();
});
// A menu opens where there is room for it.
document.addEventListener('toggle', ({ target }) => {
  const list = target.matches('details[open]') && target.querySelector('div');
  if (!list) return;
  target.removeAttribute('data-turned');
  const frame = (target.closest('#content, .inside, dialog') ?? document.body).getBoundingClientRect();
  const { top, bottom, left, right } = list.getBoundingClientRect();
  const turned = [];
  if (top < frame.top || bottom > frame.bottom) turned.push('over');
  if (left < frame.left || right > frame.right) turned.push('aside');
  target.setAttribute('data-turned', turned.join(' '));
}, true);
window.addEventListener('popstate', () => go(location.href, { isBack: true }));
// A picture that has come makes the conversation longer.
document.addEventListener('load', (event) => {
  if (event.target.tagName === 'IMG') scrollers().filter((one) => one.contains(event.target) && isAtEndBefore(one, event.target)).forEach(toEnd);
}, true);
const isAtEndBefore = (one, image) => one.scrollHeight - one.scrollTop - one.clientHeight - image.height < 80;

const changes = new EventSource('/page/changes');
let isLost = false;
changes.onmessage = refresh;
changes.onerror = () => {
  if (!isLost) alarm('The stand-in for Slack has stopped. This page goes on when it runs again.', true);
  isLost = true;
};
changes.onopen = () => {
  if (isLost) { isLost = false; alarmBox.replaceChildren(); refresh(); }
};

tellNews(true);
for (const dialog of dialogs.querySelectorAll('dialog')) { dialog.removeAttribute('open'); dialog.showModal(); }
scrollers().forEach(toEnd);
const aimed = location.hash ? byId(decodeURIComponent(location.hash.slice(1))) : undefined;
if (aimed) aimed.scrollIntoView({ block: 'center' });
else if (!dialogs.querySelector('dialog')) focusPlace();
`;
