// Charts that nobody clicks stand on the page as a place with the address of an SVG element, which the
// server has drawn, every text in it escaped (ui/parts/still.py). It is fetched once the place is there.
(() => {
  "use strict";
  const WAITING = ".atlas-still:empty";
  const asked = new WeakSet();

  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };
  const draw = async (place) => {
    asked.add(place);
    try {
      const made = document.createElement("template");
      made.innerHTML = await fetched(place.dataset.drawn);
      place.replaceChildren(made.content);
    } catch (error) {
      console.error(error);
      place.textContent = place.ariaLabel; // what it would show, in words
    }
  };
  const look = () => {
    for (const place of document.querySelectorAll(WAITING)) if (!asked.has(place)) draw(place);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
})();
