/** The look of the page, light and dark, from 320 pixels on. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --line: light-dark(#dddddd, #3d4046); --soft: light-dark(#f6f5f8, #22262b); --paper: light-dark(#ffffff, #1a1d21);
  --raised: light-dark(#ffffff, #25292e); --ink: light-dark(#1d1c1d, #e4e5e7); --quiet: light-dark(#5c5b5e, #aeb1b6);
  --link: light-dark(#0f5b99, #6cb4f0); --side: #3f0e40; --focus: light-dark(#1264a3, #7cc0ff);
}
* { box-sizing: border-box; }
body { margin: 0; display: flex; height: 100dvh; overflow: hidden; font: 15px/1.46 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); } [hidden] { display: none !important; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; } h2:focus, [role=group]:focus:not(:focus-visible) { outline: none; }
small, .context, .hint { font-size: 12px; color: var(--quiet); }
h3 { margin: 6px 0; font-size: 16px; } figure { margin: 6px 0; } hr { border: 0; border-top: 1px solid var(--line); margin: 8px 0; }
figcaption { font-size: 13px; color: var(--quiet); }
img { max-width: min(480px, 100%); height: auto; border-radius: 8px; border: 1px solid var(--line); vertical-align: bottom; }
pre, code { background: var(--soft); border-radius: 4px; padding: 1px 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
q { display: block; margin: 4px 0; border-inline-start: 3px solid var(--line); padding-inline-start: 8px; quotes: none; }
form { display: inline-flex; gap: 6px; align-items: center; margin: 0; }
select, input, textarea { font: inherit; }

nav { width: 232px; flex: none; padding: 16px 12px; background: var(--side); color: #fff; overflow-y: auto; }
nav .name { font-weight: 700; font-size: 18px; margin: 0 8px; } nav h2 { font-size: 12px; font-weight: 600; margin: 16px 8px 2px; color: #ffffffd0; }
nav .hint { color: #ffffffd0; margin: 4px 8px 14px; } nav .who { margin: 0 8px; } nav .who label { font-size: 13px; }
nav select { width: 100%; padding: 4px; margin-top: 2px; border-radius: 6px; } nav button { color: #fff; border-color: #ffffff80; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav a { display: block; padding: 4px 8px; color: #fff; text-decoration: none; border-radius: 6px; overflow-wrap: anywhere; }
nav a:hover { background: #ffffff22; } nav a[aria-current] { background: #1264a3; font-weight: 600; }
nav :focus-visible { outline-color: #fff; }

main { flex: 1; min-width: 0; display: flex; flex-direction: column; }
main > header, #thread > header { display: flex; gap: 12px; align-items: center; min-height: 50px; padding: 8px 20px; border-bottom: 1px solid var(--line); }
main > header h2, #thread > header h2 { font-size: 17px; margin: 0; overflow-wrap: anywhere; } .opens { display: none; }
.above { margin: 0; padding: 8px 20px; background: var(--soft); border-bottom: 1px solid var(--line); font-size: 14px; }
#content, #thread .inside { flex: 1; overflow: hidden auto; padding: 8px 20px 12px; }

.message { position: relative; display: flex; gap: 10px; margin: 0 -12px; padding: 7px 12px; border-radius: 8px; } .message:hover { background: var(--soft); }
.message:target { background: light-dark(#fef7dd, #3a3520); }
.body { min-width: 0; flex: 1; overflow-wrap: anywhere; } .body > b { font-weight: 700; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 8px; display: grid; place-items: center; color: #fff; font-weight: 700; }
.color0 { background: #1264a3; } .color1 { background: #2b6a4d; } .color2 { background: #8a3d12; } .color3 { background: #6b3fa0; } .color4 { background: #9c1f5b; }
.ephemeral { background: var(--soft); margin-block: 4px; } .only { display: block; }
.day { display: flex; align-items: center; gap: 10px; margin: 10px 0; font-size: 13px; color: var(--quiet); }
.day::before, .day::after { content: ''; flex: 1; border-top: 1px solid var(--line); } .day span { padding: 1px 12px; border: 1px solid var(--line); border-radius: 20px; }
#thread .day::before { display: none; } #thread .day span { border: 0; padding: 0; }
.replies { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; width: fit-content; max-width: 100%; margin: 6px 0 2px -6px; padding: 4px 10px 4px 5px; border: 1px solid transparent; border-radius: 8px; text-decoration: none; font-size: 14px; }
.replies:hover, .replies[aria-current] { border-color: var(--line); background: var(--paper); } .replies .avatar { width: 22px; height: 22px; border-radius: 5px; font-size: 12px; }
.mention { background: light-dark(#fbeec0, #4a4020); border-radius: 3px; padding: 0 2px; } .notice { color: light-dark(#a01c1c, #ff9c9c); }
.section { display: flex; gap: 4px 16px; justify-content: space-between; margin: 4px 0; } .section > div { min-width: 0; } .section > form, .section > a, .section > details { flex-shrink: 0; }
.section > a img { width: 88px; height: 88px; object-fit: cover; }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 4px 16px; }
.actions, .context { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0; align-items: center; } .context > * { min-width: 0; }
.context img { width: 20px; height: 20px; border-radius: 4px; }
.body p, .body ul, .block p, .block ul { margin: 4px 0; } .body ul, .block ul { padding-inline-start: 24px; }

button, a.button { font: inherit; font-size: 14px; font-weight: 600; padding: 4px 12px; border-radius: 8px; border: 1px solid light-dark(#b9b9bd, #5a5e65); background: var(--raised); color: inherit; cursor: pointer; text-decoration: none; text-align: start; }
button:hover, a.button:hover { background: var(--soft); } nav button, nav button:hover { background: transparent; }
button.primary, button.primary:hover { background: #007a5a; color: #fff; border-color: #007a5a; } button.danger, button.danger:hover { background: #c01343; color: #fff; border-color: #c01343; }
[aria-busy=true] button { opacity: .55; cursor: progress; } a.close { margin-inline-start: auto; padding: 2px 10px; }

.start { max-width: 640px; } .start ul { list-style: none; margin: 10px 0; padding: 0; display: grid; gap: 10px; } .start form { display: block; }
.example { display: block; width: 100%; padding: 10px 14px; border-radius: 10px; } .example b, .example code { display: block; } .example code { margin-top: 3px; padding: 0; background: none; color: var(--quiet); font-weight: 400; }
.home { max-width: 720px; } .empty, .start p { color: var(--quiet); }

.line { position: relative; display: flex; align-items: center; gap: 6px; margin: 4px 20px 18px; }
.composer { display: flex; flex-wrap: wrap; flex: 1; min-width: 0; padding: 8px 10px; border: 1px solid light-dark(#8d8d92, #6a6e75); border-radius: 10px; } .composer:has(input:focus-visible) { border-color: var(--focus); outline: 1px solid var(--focus); } .composer input:focus-visible { outline: none; }
.typed { display: flex; gap: 6px; align-items: center; flex: 1 1 150px; min-width: 0; } .composer input[name=text] { flex: 1; min-width: 0; padding: 4px; border: 0; background: transparent; color: inherit; text-overflow: ellipsis; }
::placeholder { color: var(--quiet); opacity: 1; }

.menu { position: absolute; right: 8px; top: 4px; } .line .menu { position: relative; right: 0; top: 0; } .overflow { position: relative; }
summary { cursor: pointer; list-style: none; padding: 3px 10px; border-radius: 8px; border: 1px solid transparent; } summary::-webkit-details-marker { display: none; }
.overflow summary { border-color: light-dark(#b9b9bd, #5a5e65); background: var(--raised); } summary:hover { background: var(--line); }
.menu > div, .overflow > div { position: absolute; right: 0; top: 100%; width: max-content; max-width: min(300px, 80vw); padding: 6px 0; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 16px #0004; z-index: 2; }
.overflow > div { right: auto; left: 0; } .overflow > div, .line .menu > div { top: auto; bottom: 100%; }
[data-turned~=over].overflow > div { top: 100%; bottom: auto; } [data-turned~=over].menu > div { top: auto; bottom: 100%; } [data-turned~=aside].overflow > div { left: auto; right: 0; }
@media (scripting: enabled) { .who button { display: none; } }
details form { display: block; } details form button { display: block; width: 100%; border: 0; border-radius: 0; font-weight: 400; } details small { display: block; }

#thread { width: 400px; flex: none; min-width: 0; display: flex; flex-direction: column; border-inline-start: 1px solid var(--line); background: var(--paper); }
#thread > header small { font-weight: 400; }

dialog { width: min(560px, calc(100vw - 24px)); max-width: none; max-height: calc(100dvh - 24px); padding: 0; border: 1px solid var(--line); border-radius: 12px; color: inherit; background: var(--raised); overflow: hidden auto; scroll-padding-bottom: 76px; }
dialog::backdrop { background: #000a; } dialog > div, dialog > form { display: block; padding: 20px; } dialog h2 { margin: 0 0 8px; font-size: 20px; overflow-wrap: anywhere; } dialog p { white-space: pre-wrap; }
.modal .block { margin: 12px 0; overflow-wrap: anywhere; } .end { justify-content: flex-end; margin-top: 18px; } dialog .end { position: sticky; bottom: 0; margin-bottom: -20px; padding: 12px 0 20px; background: var(--raised); z-index: 1; } .modal .end form:not(:has(button)) { display: none; }
.modal label, .modal legend { display: block; font-weight: 600; padding: 0; } .modal fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
.modal label.choice { font-weight: 400; margin: 4px 0; } .modal .block > small { display: block; margin-top: 2px; }
.modal input:not([type=checkbox], [type=radio], [type=hidden]), .modal textarea, .modal label > select { display: block; width: 100%; font-weight: 400; padding: 7px 9px; margin-top: 4px; border: 1px solid light-dark(#8d8d92, #6a6e75); border-radius: 8px; background: var(--paper); color: inherit; }
.modal [aria-invalid] { border-color: light-dark(#c01343, #ff9c9c) !important; } .modal textarea { resize: vertical; } .modal .notice { margin-top: 2px; font-size: 13px; }

.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#alarm:empty { display: none; } #alarm { position: fixed; inset: auto 12px 12px; z-index: 5; display: flex; gap: 12px; justify-content: space-between; align-items: center; max-width: 620px; margin: auto; padding: 10px 14px; border-radius: 10px; color: #fff; background: #8b1030; box-shadow: 0 4px 16px #0006; }
#alarm button { color: #fff; background: transparent; border-color: #ffffffa0; }

@media (max-width: 1000px) { nav { width: 200px; } #thread { width: 340px; } }
@media (max-width: 700px) {
  .opens { display: block; } main > header, #thread > header { padding-inline: 12px; } #content, #thread .inside { padding-inline: 14px; } .line { margin: 4px 10px 10px; }
  nav { display: none; position: fixed; inset: 50px 0 0; width: auto; z-index: 3; } .choosing nav { display: block; }
  #thread { position: fixed; inset: 0; width: auto; z-index: 3; border: 0; } body:has(#thread:not([hidden])) main { visibility: hidden; }
  .section:has(> form, > details) { flex-wrap: wrap; } button, a.button, summary { min-height: 34px; } .composer input[name=text], .modal input, .modal textarea, .modal select { font-size: 16px; }
  body:has(#thread:not([hidden])) #told.elsewhere:not(:empty) { inset: auto 12px 12px; width: auto; height: auto; z-index: 4; clip-path: none; white-space: normal; padding: 10px 14px; border-radius: 10px; color: var(--paper); background: var(--ink); }
}
@media (prefers-reduced-motion: no-preference) { dialog[open] { animation: rise .12s ease-out; } @keyframes rise { from { opacity: 0; transform: translateY(8px); } } }
`;
