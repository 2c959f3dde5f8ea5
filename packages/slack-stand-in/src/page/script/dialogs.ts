/** Dialogs: the app's forms, and the question before something dangerous. Escape closes them; the keyboard goes back to where it was. */
export const DIALOGS = `
const dialogs = byId('dialogs');
let opener = [];
/** Where the keyboard was in a dialog on which another was put, by its key. */
const left = new Map();
const reachable = (dialog) => [...dialog.querySelectorAll('button, input:not([type=hidden]), select, textarea, a, summary')];

/** The line to type in, or the title where there is none or a phone would bring its keyboard up. */
function focusPlace() {
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const thread = byId('thread');
  const line = document.querySelector('#composer input[name=text]');
  if (!thread.hidden && matchMedia('(max-width: 700px)').matches) thread.querySelector('h2').focus();
  else if (line && !isTouch) line.focus();
  else document.querySelector('main h2').focus();
}

/** Where the keyboard was, as far as that is still there. */
function focusAgain(chain) {
  const [still] = chain.filter((one) => one.isConnected);
  if (still === chain[0] && still) { still.focus(); return; }
  const message = chain.find((one) => one.isConnected && one.matches('article, .inside'));
  if (!message) { focusPlace(); return; }
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
}

function chainOf(element) {
  const chain = [];
  for (let one = element; one && one !== document.body; one = one.parentElement) chain.push(one);
  return chain;
}

/** Brings the dialogs to what the server shows. */
function showDialogs(now) {
  const before = dialogs.querySelector('dialog');
  const isOther = before?.dataset.key !== now.querySelector('dialog')?.dataset.key;
  if (!before) opener = chainOf(document.activeElement);
  else if (isOther) left.set(before.dataset.key, reachable(before).indexOf(document.activeElement));
  morphInside(dialogs, now);
  const dialog = dialogs.querySelector('dialog');
  if (dialog && (isOther || !dialog.matches(':modal'))) {
    dialog.removeAttribute('open');
    dialog.showModal();
    reachable(dialog)[left.get(dialog.dataset.key)]?.focus();
  } else if (before && !dialog) focusAgain(opener);
}

/** Where Escape is pressed twice, browsers close a dialog whatever its page says. */
for (const kind of ['cancel', 'close']) {
  dialogs.addEventListener(kind, (event) => {
    if (!event.target.matches('dialog') || !event.target.isConnected) return;
    event.preventDefault();
    event.target.querySelector('form.closes').requestSubmit();
  }, true);
}

/** Asks, and resolves with whether the answer was yes. */
function confirmed({ dataset }) {
  const [title, ...text] = dataset.confirm.split('\\n\\n');
  const dialog = document.createElement('dialog');
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'ask-title');
  dialog.setAttribute('aria-describedby', 'ask-text');
  dialog.innerHTML = '<form method="dialog"><h2 id="ask-title"></h2><p id="ask-text"></p><div class="actions end"><button value="no" class="plain"></button><button value="yes" class="primary"></button></div></form>';
  const [no, yes] = dialog.querySelectorAll('button');
  dialog.querySelector('h2').textContent = title;
  dialog.querySelector('p').textContent = text.join('\\n\\n');
  no.textContent = dataset.no;
  yes.textContent = dataset.yes;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
`;
