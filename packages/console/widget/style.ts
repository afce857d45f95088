/** One constructed stylesheet: no inline style, so that a strict policy of the embedding page allows it. */
export const style = `
:host { all: initial; color-scheme: light dark; }
*, *::before, *::after { box-sizing: border-box; }
.chat {
  --paper: light-dark(#ffffff, #111d23); --well: light-dark(#eef3f4, #1a2a32); --ink: light-dark(#11222b, #e0eaed);
  --muted: light-dark(#465963, #a3b7c0); --line: light-dark(#74868f, #6f8691); --focus: light-dark(#0d55c9, #ffd166);
  --danger: light-dark(#a31515, #ff9f95);
  color: var(--ink); font: 400 16px/1.45 system-ui, sans-serif; overflow-wrap: anywhere;
}
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.launcher {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000; display: grid; place-items: center;
  inline-size: 56px; block-size: 56px; padding: 0; border: 0; border-radius: 50%; background: var(--brand); color: var(--on-brand);
  box-shadow: 0 4px 16px rgb(0 0 0 / 30%);
}
.launcher[hidden], [hidden] { display: none !important; }
.badge {
  position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-inline-size: 22px; padding: 0 5px; border-radius: 11px;
  background: #a31515; color: #fff; font-size: 13px; line-height: 22px; text-align: center;
}
.panel {
  display: grid; grid-template-rows: auto minmax(0, 1fr) auto; background: var(--paper); border: 1px solid var(--line);
  border-radius: 8px; overflow: hidden;
}
.floating .panel {
  position: fixed; inset-block-end: 20px; inset-inline-end: 20px; z-index: 2147483000; inline-size: min(380px, calc(100vw - 40px));
  block-size: min(600px, calc(100dvh - 40px)); box-shadow: 0 8px 40px rgb(0 0 0 / 30%);
}
.inline, .inline .panel { block-size: 100%; }
.head { display: flex; gap: 12px; align-items: center; justify-content: space-between; padding: 12px 16px; background: var(--brand); color: var(--on-brand); }
.head strong { display: block; font-size: 17px; }
.head span { font-size: 14px; }
.head button { display: grid; place-items: center; flex: none; inline-size: 44px; block-size: 44px; border: 0; border-radius: 4px; background: none; }
.head :focus-visible { outline-color: currentcolor; outline-offset: -3px; }
.log { display: flex; flex-direction: column; gap: 12px; padding: 16px; overflow: auto; }
.log:focus-visible { outline-offset: -3px; }
.message { max-inline-size: 85%; align-self: flex-start; }
.message.own { align-self: flex-end; }
.who { display: block; color: var(--muted); font-size: 13px; }
.own .who { text-align: end; }
.text { padding: 8px 12px; border-radius: 4px 12px 12px 12px; background: var(--well); white-space: pre-wrap; unicode-bidi: plaintext; }
.own .text { border-radius: 12px 4px 12px 12px; background: var(--brand); color: var(--on-brand); }
.text a { color: inherit; }
.state { color: var(--muted); font-size: 13px; text-align: end; }
.state.bad { color: var(--danger); }
.state button, .foot-note button, .sure button { min-block-size: 24px; padding: 0 4px; border: 0; background: none; color: inherit; font-size: inherit; text-decoration: underline; }
.notice { margin: 0; padding: 8px 16px; background: var(--well); font-size: 14px; }
.form { display: flex; gap: 8px; align-items: flex-end; padding: 12px 12px 4px; border-block-start: 1px solid var(--line); }
.form textarea {
  flex: 1; min-inline-size: 0; min-block-size: 44px; max-block-size: 140px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--paper); resize: none; field-sizing: content;
}
.form textarea::placeholder { color: var(--muted); opacity: 1; }
.form button { display: grid; place-items: center; flex: none; inline-size: 44px; block-size: 44px; padding: 0; border: 0; border-radius: 6px; background: var(--brand); color: var(--on-brand); }
.form button:disabled { opacity: .45; cursor: default; }
.foot-note, .sure { display: flex; flex-wrap: wrap; gap: 2px 12px; justify-content: space-between; margin: 0; padding: 2px 14px 8px; color: var(--muted); font-size: 12px; }
svg { display: block; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 479px) {
  .floating .panel { inset: 0; inline-size: 100%; block-size: 100dvh; border: 0; border-radius: 0; padding-block-end: env(safe-area-inset-bottom); }
}
`;
