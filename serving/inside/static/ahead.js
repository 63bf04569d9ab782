// A choice in the side bar shows on the map before the server's script has run for it. What the map
// will show is asked for while a box's list is open, one option after the other unless data are to be saved,
// and at once for an option that is pointed at (ui/map/ahead.py). It is painted, with its legend, when
// the option is chosen: the text that the script sends for the map afterwards. That one counts:
// whatever comes is shown as ever, and no second choice goes ahead of it.
(() => {
  "use strict";
  const REST = 60; // ms that an option is pointed at before it is asked for
  const HOME = ".st-key-home-map > .atlas-map";
  const BOX = "[data-testid='stSidebar'] [class*='st-key-choose-']";
  const OPEN = `${BOX} [aria-expanded='true']`;
  const OTHERS = "[role='option'][aria-selected='false']";
  const IDLE = `[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]`;
  const kept = new Map(); // address → what the map will show there, of the list that opened last
  let [pointed, ahead] = [0, -1]; // the wait for a pointer to rest; what was told when one went ahead

  // Where what an option leads to is told; "" where it is none of the side bar's.
  const addressOf = (option) => {
    const [control] = document.querySelector(OPEN)?.closest(BOX).className.match(/(?<=st-key-choose-)\w+/) ?? [];
    const theme = document.querySelector(HOME)?.dataset.theme;
    if (!option || !control || !theme) return "";
    const { pathname, search } = window.location;
    const asked = new URLSearchParams(search);
    for (const [name, text] of Object.entries({ control, theme, option: option.textContent })) asked.set(name, text);
    return `/ahead${pathname}?${asked}`;
  };
  const ask = (option) => {
    const address = addressOf(option);
    if (address && !kept.has(address)) {
      kept.set(address, fetch(address).then((answer) => (answer.ok ? answer.text() : ""), () => ""));
    }
    return kept.get(address);
  };
  const askAll = async (asked) => {
    const option = [...document.querySelectorAll(OTHERS)].find((one) => !asked.has(one.textContent));
    if (!option || navigator.connection?.saveData) return;
    asked.add(option.textContent);
    await ask(option);
    await askAll(asked);
  };
  const choose = async (option) => {
    const told = window.atlasAhead?.told;
    if (told === undefined || told === ahead || !document.querySelector(IDLE)) return;
    const content = await ask(option);
    if (content && window.atlasAhead.told === told && window.atlasAhead.show(content)) ahead = told;
  };

  const optionAt = ({ target }) => target.closest?.("[role='option']");
  const active = ({ target }) => (target.getAttribute?.("aria-expanded") === "true"
    && document.getElementById(target.getAttribute("aria-activedescendant")));
  const rest = (find) => {
    clearTimeout(pointed);
    pointed = setTimeout(() => ask(find()), REST);
  };
  // A list has opened: its options are drawn with it.
  const open = (changes) => {
    if (!changes.some(({ target }) => target.matches(OPEN))) return;
    kept.clear();
    askAll(new Set());
  };
  new MutationObserver(open).observe(document.body, { subtree: true, attributeFilter: ["aria-expanded"] });
  const hear = (event, heard) => window.addEventListener(event, heard, true);
  hear("pointerover", (event) => optionAt(event) && rest(() => optionAt(event)));
  hear("pointerdown", (event) => ask(optionAt(event)));
  hear("pointerup", (event) => event.button === 0 && choose(optionAt(event)));
  hear("keydown", (event) => (event.key === "Enter" ? choose(active(event)) : rest(() => active(event))));
})();
