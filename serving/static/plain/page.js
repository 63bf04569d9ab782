// What our document would say, said to Streamlit's own: the language, and our style sheets.
for (const href of "$sheets".split(" ")) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href });
  document.head.append(link);
}
export default ({ data }) => { document.documentElement.lang = data; };
