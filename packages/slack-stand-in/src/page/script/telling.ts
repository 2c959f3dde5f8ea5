/** Tells screen readers what is new: politely and in a few words, faults at once. Faults are seen as well. */
export const TELLING = `
const told = byId('told');
const alarmBox = byId('alarm');
const seen = new Set();
let forget;

function tell(words) {
  told.textContent = words;
  clearTimeout(forget);
  forget = setTimeout(() => { told.textContent = ''; }, 10_000);
}

/** @param lasting what is over by itself, such as a lost connection, has nothing to press */
function alarm(words, lasting = false) {
  const text = document.createElement('span');
  text.textContent = words;
  alarmBox.replaceChildren(text);
  if (lasting) return;
  const close = document.createElement('button');
  close.textContent = 'OK';
  close.addEventListener('click', calm);
  alarmBox.append(close);
}

function calm() {
  const isHere = alarmBox.contains(document.activeElement);
  alarmBox.replaceChildren();
  if (isHere) focusPlace();
}

/** @param silently what is there when a place is opened is not new */
function tellNews(silently = false) {
  const news = [...document.querySelectorAll('[data-said-id]')].filter(({ dataset }) => !seen.has(dataset.saidId));
  for (const { dataset } of news) seen.add(dataset.saidId);
  if (silently) { told.textContent = ''; return; }
  const faults = news.filter(({ dataset }) => 'fault' in dataset);
  if (faults.length > 0) alarm(faults.at(-1).dataset.said);
  const words = news.filter((one) => !faults.includes(one)).map(({ dataset }) => dataset.said);
  if (words.length > 3) words.splice(0, words.length - 3, (words.length - 3) + ' more new messages.');
  // On a phone a thread covers the channel: what is new there is shown for a moment.
  told.classList.toggle('elsewhere', news.some((one) => !one.closest('#thread') && !one.matches('[aria-current]')));
  if (words.length > 0) tell(words.join(' '));
}
`;
