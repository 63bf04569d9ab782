// Every page on one A4 sheet. Before printing the page is laid out as print.css has it, whatever lies
// below the sheet is left out, and a line says how many rows of tables these were and where they stand.
(() => {
  "use strict";
  const [WIDE, TALL] = [703, 1031]; // CSS pixels between the margins of an A4 sheet
  const SPARE = 34; // pixels left free above the line that is told: on paper things stand a little lower
  const ROW = 35; // pixels of a row of Streamlit's tables, of their head too
  const PAGE = '[data-testid="stMainBlockContainer"]';
  const PARTED = `[data-testid="stVerticalBlock"], [data-testid="stLayoutWrapper"], [data-testid="stHorizontalBlock"],
    [data-testid="stColumn"], [data-testid="stElementContainer"], [data-testid="stFullScreenFrame"], [data-testid="stMarkdown"],
    [data-testid="stMarkdownContainer"], [data-testid="stTable"], [data-testid="stTabs"], [role="tabpanel"], [data-testid="stExpander"],
    details, table, tbody, ul, ol, ${PAGE}`;
  const SOURCE = ".st-key-cited, .st-key-notes";
  const OFF = "atlas-off";
  const TOLD = JSON.parse(document.currentScript.dataset.cut);
  const undo = [];

  // Media of our style sheets as they are on paper, while the page is laid out to be measured.
  function asOnPaper() {
    const before = [];
    const fits = (text) => {
      const [, most] = /max-width:\s*(\d+)px/.exec(text) ?? [];
      const [, least] = /min-width:\s*(\d+)px/.exec(text) ?? [];
      if (text === "print") return true;
      if (!most && !least) return null;
      return (!most || WIDE <= Number(most)) && (!least || WIDE >= Number(least));
    };
    for (const sheet of document.styleSheets) {
      const rules = sheet.href?.includes("/page/") ? [...sheet.cssRules] : [];
      for (const { media } of rules) {
        const on = media && fits(media.mediaText);
        if (media && on !== null) {
          before.push([media, media.mediaText]);
          media.mediaText = on ? "all" : "not all";
        }
      }
    }
    const { width } = document.body.style;
    document.body.style.width = `${WIDE}px`;
    return () => {
      for (const [media, text] of before) media.mediaText = text;
      document.body.style.width = width;
    };
  }

  const leave = (node) => {
    node.classList.add(OFF);
    undo.push(() => node.classList.remove(OFF));
  };
  // Leave out what lies below a line; whatever follows what was cut goes with it.
  function cut(node, line) {
    const { display, flexDirection } = getComputedStyle(node);
    const abreast = display === "flex" && flexDirection === "row";
    let beyond = false;
    for (const child of node.children) {
      const { top, bottom, height } = child.getBoundingClientRect();
      if (!height || child.matches("style, script")) continue;
      if (beyond && !abreast) leave(child);
      else if (bottom > line) {
        beyond = true;
        if (top < line && child.matches(PARTED)) cut(child, line);
        else leave(child);
      }
    }
  }

  // Rows of tables that are not on the sheet; a table that scrolls shows but some of its own.
  function lacking(main) {
    const off = (node) => node.closest(`.${OFF}`);
    const rows = [...main.querySelectorAll('[data-testid="stTable"] tbody tr')].filter(off).length;
    return [...main.querySelectorAll('[data-testid="stDataFrame"]')].reduce((sum, table) => {
      const all = Number(table.querySelector("[aria-rowcount]")?.getAttribute("aria-rowcount") ?? 1) - 1;
      const seen = off(table) ? 0 : Math.max(0, Math.floor(table.clientHeight / ROW) - 1);
      return sum + Math.max(0, all - seen);
    }, rows);
  }

  function tell(main, rows, cited) {
    const [rest, some] = TOLD[document.documentElement.lang] ?? Object.values(TOLD)[0];
    const note = Object.assign(document.createElement("p"), { className: "atlas-cut" });
    const told = (rows ? some : rest).replace("{n}", rows.toLocaleString("en")).replace("{address}", window.location.href);
    note.append(...cited.map((text) => Object.assign(document.createElement("span"), { textContent: `${text} ` })), told);
    main.append(note);
    undo.push(() => note.remove());
    return note;
  }

  function lay() {
    const main = document.querySelector(PAGE);
    if (!main || undo.length) return;
    const asBefore = asOnPaper();
    const top = main.getBoundingClientRect().top;
    const height = () => main.scrollHeight; // it is no taller than a sheet itself
    if (height() > TALL) {
      const sources = [...main.querySelectorAll(SOURCE)];
      const note = tell(main, 1e6, sources.map((one) => one.textContent.trim())); // as tall as it may be
      cut(main, top + TALL - note.getBoundingClientRect().height - SPARE);
      const rows = lacking(main);
      note.remove();
      tell(main, rows, sources.filter((one) => one.closest(`.${OFF}`)).map((one) => one.textContent.trim()));
    }
    asBefore();
  }
  window.atlasSheet = lay; // for geo/web/paper.js, once it has laid the maps
  window.addEventListener("beforeprint", () => window.atlas?.paper || lay());
  window.addEventListener("afterprint", () => undo.splice(0).forEach((back) => back()));
})();
