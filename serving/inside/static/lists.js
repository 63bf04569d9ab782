// A list of choices lies in the body while it is open. What a page marks in it as not to be had
// is grey: a box of Streamlit's cannot say so of one of its choices.
(() => {
  "use strict";
  const LACKING = "\u2063"; // ui/inside/marks.py
  const grey = (list) => {
    for (const choice of list.querySelectorAll("[role='option']")) {
      const lacking = choice.textContent.includes(LACKING);
      if (lacking !== (choice.ariaDisabled === "true")) choice.ariaDisabled = lacking ? "true" : null;
    }
  };
  const opened = (changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element) {
        grey(node);
        new MutationObserver(() => grey(node)).observe(
          node, { childList: true, subtree: true, characterData: true },
        );
      }
    }
  };
  new MutationObserver(opened).observe(document.body, { childList: true });
})();
