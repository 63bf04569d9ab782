// Stands behind Streamlit's own function that fetches an element's script (`fetched`, which
// serving/inside/at_once.py names): a script that has been read is there at once. A promise, even one
// kept long ago, makes React put a grey box in the element's place, and leave it there for half a
// second.
const there = new Map(); // name of a script → its module
const ASKED = /^\(\)=>import\(`\.\/([\w.-]+)`\)$/;

const kept = (module) => Object.assign(Promise.resolve(module), {
  // oxlint-disable-next-line unicorn/no-thenable -- it stands in the place of a promise
  then: (tell) => new Promise((done) => { done(tell ? tell(module) : module); }),
});
const read = async (name) => { there.set(name, await import(`./${name}`)); };
export const atOnce = (load, ...rest) => {
  const module = there.get(ASKED.exec(load)?.[1]);
  return module ? kept(module) : fetched(load, ...rest);
};
// Read scripts before their elements come; a script that fails is fetched anew by its element.
window.atlasRead = (names) => Promise.all(names.map((name) => read(name).catch(console.error)));
window.atlasSoon = window.atlasRead(window.atlasNames ?? []);
