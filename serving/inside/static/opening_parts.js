// Nodes that an opening is made of; every text enters the page as text.
export const element = (tag, kind, ...content) => {
  const node = document.createElement(tag);
  node.className = kind;
  node.append(...content);
  return node;
};

export const part = (name, ...content) => element("div", `opening-${name}`, ...content);

// Label, figure and note of a metric.
export const metric = ([label, figure, note]) => part(
  "figure", part("label", label), part("value", figure), part("note", note.trim()),
);
