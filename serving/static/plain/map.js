// The map where Streamlit's own document is shown: the same script by the same lasting address,
// which a script made from text has to ask for by its whole name.
window.atlasAhead ??= []; // nothing comes ahead of the component here
const { default: mount } = await import(new URL("$assets/map/area_layer.js", window.location.origin));
export default mount;
