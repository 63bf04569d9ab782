// Texts of Streamlit's own elements in the page's language: Streamlit has no setting for them.
// What is put where comes from the server (serving/inside/words.py) as [said, told, place]: a text is
// changed only inside the place, a selector, that it is declared for. What Streamlit said is
// remembered, so that another language starts from it.
(() => {
  "use strict";
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt"];
  const SILENT = "script, style, .atlas-map, [data-testid='stIconMaterial']";
  const SHOWN = NodeFilter.SHOW_ELEMENT + NodeFilter.SHOW_TEXT;
  const folder = new URL("../words/", document.currentScript.src);
  const read = new Map(); // language → its words, once they are there
  const kept = new WeakMap(); // node → place in it → [what Streamlit said, what stands there]
  let words = null;

  const CHANGING = /\\\{(\w+)\\\}/g;
  const form = (said) => {
    const plain = said.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${plain.replace(CHANGING, "(?<$1>.+?)")}$`);
  };
  const fixed = ([said]) => said.replace(/\{\w+\}/g, "").length;
  const sorted = (listed) => {
    const whole = new Map();
    const changing = []; // what says most by itself comes first
    for (const [said, told, place] of listed.toSorted((one, other) => fixed(other) - fixed(one))) {
      if (said.includes("{")) changing.push([form(said), told, place]);
      else whole.set(said, [...(whole.get(said) || []), [told, place]]);
    }
    return { whole, changing };
  };
  const filled = (told, parts) => told.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  const inOurs = (word, holder) => {
    const found = (words.whole.get(word) || []).find(([, place]) => holder.closest(place));
    if (found) return found[0];
    for (const [said, told, place] of words.changing) {
      const met = said.exec(word);
      if (met && holder.closest(place)) return filled(told, met.groups);
    }
    return word;
  };
  const told = (said, holder) => {
    const word = said.trim();
    return word ? said.replace(word, () => inOurs(word, holder)) : said;
  };

  // One place in a node: its text, or an attribute. Nothing is kept of what is never changed.
  const put = (node, name, now, holder, write) => {
    const before = (kept.get(node) || {})[name];
    const said = before && before[1] === now ? before[0] : now;
    const text = told(said, holder);
    if (before || text !== said) kept.set(node, { ...kept.get(node), [name]: [said, text] });
    if (text !== now) write(text);
  };
  const speak = (node) => {
    const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!holder || holder.closest(SILENT)) return;
    if (holder !== node) {
      put(node, "", node.data, holder, (text) => { node.data = text; });
      return;
    }
    for (const name of ATTRIBUTES) {
      const now = node.getAttribute(name);
      if (now) put(node, name, now, holder, (text) => node.setAttribute(name, text));
    }
  };
  const speakAll = (node) => {
    speak(node);
    const walker = document.createTreeWalker(node, SHOWN);
    while (walker.nextNode()) speak(walker.currentNode);
  };

  const follow = async () => {
    const { lang } = document.documentElement;
    if (!read.has(lang)) {
      const answer = await fetch(new URL(`${lang}.json`, folder));
      read.set(lang, sorted(await answer.json()));
    }
    if (lang !== document.documentElement.lang) return;
    words = read.get(lang);
    speakAll(document.body);
  };
  const changed = (changes) => {
    if (!words) return;
    for (const { type, target, addedNodes } of changes) {
      if (type !== "childList") speak(target);
      else addedNodes.forEach(speakAll);
    }
  };
  const begin = () => {
    new MutationObserver(changed).observe(document.body, {
      subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES,
    });
    new MutationObserver(() => follow().catch(console.warn)).observe(
      document.documentElement, { attributes: true, attributeFilter: ["lang"] },
    );
    follow().catch(console.warn); // without them the page speaks Streamlit's own
  };
  begin();
})();
