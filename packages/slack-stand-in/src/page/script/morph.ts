/**
 * Makes what is on the page like what the server shows now, element by element: what has not changed stays the same
 * element, so that the keyboard's place, open menus, what is typed and what is scrolled stay as they are.
 */
export const MORPH = `
const byId = (id) => document.getElementById(id);
const keyOf = (node) => node.id || node.dataset?.key || (node.tagName === 'OPTION' ? 'option ' + node.value : '');
/** What the page itself has changed. */
const isOurs = (name) => ['open', 'aria-expanded', 'aria-busy', 'data-turned'].includes(name);

function morph(old, now) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== now.nodeValue) old.nodeValue = now.nodeValue;
    return;
  }
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name) && !isOurs(name)) old.removeAttribute(name);
  for (const { name, value } of now.attributes) {
    if (old.getAttribute(name) !== value && !isOurs(name)) old.setAttribute(name, value);
  }
  morphInside(old, now);
}

function morphInside(old, now) {
  const wanted = new Set([...now.children].map(keyOf));
  for (const child of [...old.children]) if (keyOf(child) && !wanted.has(keyOf(child))) child.remove();
  const keyed = new Map([...old.children].filter(keyOf).map((child) => [keyOf(child), child]));
  let at = old.firstChild;
  for (const child of [...now.childNodes]) {
    const key = keyOf(child);
    let same = key ? keyed.get(key) : undefined;
    if (same && same.nodeName !== child.nodeName) { same.remove(); same = undefined; }
    if (at && !at.isConnected) at = old.firstChild;
    // What has no name of its own gives way to what has one.
    while (same && at && at !== same && !keyOf(at)) { const next = at.nextSibling; at.remove(); at = next; }
    if (!key && at && !keyOf(at) && at.nodeName === child.nodeName) same = at;
    if (!same) { old.insertBefore(child, at); continue; }
    if (same === at) at = at.nextSibling; else old.insertBefore(same, at);
    morph(same, child);
  }
  while (at) { const next = at.nextSibling; at.remove(); at = next; }
}
`;
