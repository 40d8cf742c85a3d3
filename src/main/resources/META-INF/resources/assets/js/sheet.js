// The sheet: moves about a grid by keyboard, edits in place, takes and gives blocks of cells as a spreadsheet does, and
// keeps what is typed. What a cell means and what is wrong with it the server says.
"use strict";

(() => {
  const KEEP_SOON = 600;
  const KEEP_AT_LATEST = 1800;
  const RETRY = 3000;
  const grid = document.getElementById("sheet");
  if (!grid) return;
  const readOnly = grid.getAttribute("aria-readonly") === "true";
  const rows = () => [...grid.tBodies[0].rows];
  const cells = row => [...row.cells].slice(1);
  const cellAt = (row, column) => cells(rows()[row])[column];
  const state = document.getElementById("sheet-state");
  const errorLine = document.getElementById("cell-error");
  let at = { row: 0, column: 0 };
  let anchor = { row: 0, column: 0 };
  let editor = null;

  // -- moving and choosing --------------------------------------------------------------------------------------------
  const clamp = (value, most) => Math.max(0, Math.min(value, most));
  const block = () => ({
    top: Math.min(at.row, anchor.row), bottom: Math.max(at.row, anchor.row),
    left: Math.min(at.column, anchor.column), right: Math.max(at.column, anchor.column),
  });
  function show(focus = true) {
    const { top, bottom, left, right } = block();
    rows().forEach((row, r) => cells(row).forEach((cell, c) => {
      const inside = r >= top && r <= bottom && c >= left && c <= right;
      if (inside) cell.setAttribute("aria-selected", "true"); else cell.removeAttribute("aria-selected");
      cell.tabIndex = r === at.row && c === at.column ? 0 : -1;
    }));
    const cell = cellAt(at.row, at.column);
    if (focus) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    errorLine.textContent = cell.title || "";
  }
  function go(row, column, extend = false) {
    const all = rows();
    if (!all.length) return;
    at = { row: clamp(row, all.length - 1), column: clamp(column, cells(all[0]).length - 1) };
    if (!extend) anchor = { ...at };
    show();
  }
  const place = cell => ({ row: rows().indexOf(cell.parentElement), column: cells(cell.parentElement).indexOf(cell) });

  // -- what was typed is kept -----------------------------------------------------------------------------------------
  const waiting = new Map();
  let timer = 0;
  let sending = null;
  const backup = "vitrine-sheet";
  let since = 0;
  function set(cell, text) {
    if (cell.textContent === text) return;
    cell.textContent = text;
    note(cell, text);
  }
  function note(cell, text) {
    cell.classList.add("changed");
    const record = cell.parentElement.dataset.record;
    waiting.set(record + " " + cell.dataset.column, { record, column: cell.dataset.column, text });
    state.textContent = grid.dataset.typing;
    sessionStorage.setItem(backup, JSON.stringify([...waiting.values()]));
    const now = Date.now();
    since = since || now;
    clearTimeout(timer);
    timer = setTimeout(keep, Math.max(0, Math.min(KEEP_SOON, since + KEEP_AT_LATEST - now)));
  }
  function keep() {
    clearTimeout(timer);
    since = 0;
    if (sending) return sending.then(() => (waiting.size ? keep() : true));
    if (!waiting.size) return Promise.resolve(true);
    sending = send().finally(() => { sending = null; });
    return sending.then(kept => {
      if (waiting.size) timer = setTimeout(keep, kept ? KEEP_SOON : RETRY);
      return kept;
    });
  }
  async function send() {
    const batch = new Map(waiting);
    try {
      const answer = await fetch("/desk/objects/sheet/cells", {
        method: "POST", body: JSON.stringify({ cells: [...batch.values()] }),
        headers: { "Content-Type": "application/json", Accept: "application/json" },
      });
      if (answer.status === 401) {
        await signInAgain();
        return send();
      }
      if (!answer.ok) throw new Error(String(answer.status));
      batch.forEach((sent, key) => { if (waiting.get(key) === sent) waiting.delete(key); });
      (await answer.json()).forEach(draw);
      if (waiting.size) sessionStorage.setItem(backup, JSON.stringify([...waiting.values()]));
      else {
        sessionStorage.removeItem(backup);
        state.textContent = grid.dataset.kept + " " + new Date().toLocaleTimeString();
      }
      return true;
    } catch (failure) {
      state.textContent = grid.dataset.failing;
      return false;
    }
  }
  function draw(kept) {
    const row = grid.querySelector(`tr[data-record="${kept.record}"]`);
    if (!row) return;
    row.classList.toggle("conflicting", kept.conflict);
    const mark = row.querySelector(".row-errors");
    mark.textContent = kept.errors.length ? "!" : "";
    mark.title = kept.errors.join(" ");
    kept.cells.forEach(drawn => {
      const cell = row.querySelector(`[data-column="${drawn.column}"]`);
      if (!cell || editor?.parentElement === cell || waiting.has(kept.record + " " + drawn.column)) return;
      cell.textContent = drawn.text;
      cell.classList.toggle("changed", drawn.changed);
      cell.classList.toggle("wrong", drawn.errors.length > 0);
      cell.title = drawn.errors.join(" ");
      if (drawn.errors.length) cell.setAttribute("aria-invalid", "true"); else cell.removeAttribute("aria-invalid");
    });
    if (!editor && rows().length) errorLine.textContent = cellAt(at.row, at.column).title || "";
    summarize();
  }
  // every reason in one place, each leading to its cell
  const summary = document.getElementById("sheet-summary");
  function summarize() {
    const line = (cell, reason) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const head = grid.tHead.rows[0].cells[cell.cellIndex];
      link.href = "#sheet";
      link.textContent = cell.parentElement.querySelector("th a").textContent + (cell.cellIndex ? " · " + head.textContent : "");
      link.addEventListener("click", event => {
        event.preventDefault();
        const to = place(cell.cellIndex ? cell : cells(cell.parentElement)[0]);
        go(to.row, to.column);
      });
      item.append(link, ": " + reason);
      return item;
    };
    const lines = rows().flatMap(row => {
      const told = cells(row).filter(cell => cell.classList.contains("wrong")).map(cell => line(cell, cell.title.trim()));
      const mark = row.querySelector(".row-errors");
      return mark.title.trim() ? [...told, line(row.cells[0], mark.title.trim())] : told;
    });
    summary.querySelector("ul").replaceChildren(...lines);
    summary.hidden = lines.length === 0;
  }
  addEventListener("beforeunload", event => {
    if (waiting.size) {
      keep();
      event.preventDefault();
    }
  });

  // -- editing in place -----------------------------------------------------------------------------------------------
  function edit(initial) {
    if (readOnly || editor) return;
    const cell = cellAt(at.row, at.column);
    const before = cell.textContent;
    const isLong = before.includes("\n") || cell.dataset.column.endsWith("text");
    editor = document.createElement(isLong ? "textarea" : "input");
    if (isLong) editor.rows = 1;
    editor.value = initial ?? before;
    editor.dataset.before = before;
    editor.setAttribute("aria-label", grid.tHead.rows[0].cells[at.column + 1].textContent);
    const words = "words-" + cell.dataset.column;
    if (document.getElementById(words)) editor.setAttribute("list", words);
    cell.replaceChildren(editor);
    // kept while it is being typed, as in a form; half a name means nobody
    const head = grid.tHead.rows[0].cells[at.column + 1];
    const live = () => {
      if (head.dataset.named) return;
      editor.dataset.noted = "true";
      note(cell, editor.value);
    };
    editor.addEventListener("input", live);
    if (initial !== undefined) live();
    editor.focus();
    if (initial === undefined) editor.select();
  }
  function leave(take) {
    if (!editor) return;
    const cell = editor.parentElement;
    const { value } = editor;
    const { before, noted } = editor.dataset;
    editor = null;
    cell.textContent = take ? value : before;
    if (noted || cell.textContent !== before) note(cell, cell.textContent);
    cell.focus({ preventScroll: true });
  }

  // -- blocks ---------------------------------------------------------------------------------------------------------
  const quoted = text => (/[\t\n"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  function copied() {
    const { top, bottom, left, right } = block();
    const lines = [];
    for (let r = top; r <= bottom; r++) {
      lines.push(cells(rows()[r]).slice(left, right + 1).map(cell => quoted(cell.textContent)).join("\t"));
    }
    return lines.join("\n");
  }
  // as spreadsheets give it: tabs and lines, a cell with either of them in quotation marks
  function parse(text) {
    const table = [[]];
    let cell = "", inQuotes = false, begun = false;
    const end = () => { table.at(-1).push(cell); cell = ""; begun = false; };
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (inQuotes) {
        if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; }
        else if (c === '"') inQuotes = false;
        else cell += c;
      } else if (c === '"' && !begun) { inQuotes = true; begun = true; }
      else if (c === "\t") end();
      else if (c === "\n") { end(); table.push([]); }
      else if (c !== "\r") { cell += c; begun = true; }
    }
    if (cell || begun || table.at(-1).length) end(); else table.pop();
    return table;
  }
  function paste(text) {
    const table = parse(text);
    const size = table.reduce((sum, line) => sum + line.length, 0);
    if (size > Number(grid.dataset.most)) {
      errorLine.textContent = grid.dataset.tooMany.replace("{0}", grid.dataset.most).replace("{1}", size);
      return;
    }
    const { top, bottom, left, right } = block();
    const one = table.length === 1 && table[0].length === 1;
    const height = one ? bottom - top + 1 : table.length;
    const all = rows();
    for (let r = 0; r < height && top + r < all.length; r++) {
      const line = one ? Array(right - left + 1).fill(table[0][0]) : table[r];
      line.forEach((value, c) => {
        const cell = cells(all[top + r])[left + c];
        if (cell) set(cell, value);
      });
    }
    if (!one) {
      anchor = { row: top, column: left };
      at = { row: clamp(top + table.length - 1, all.length - 1), column: clamp(left + Math.max(...table.map(l => l.length)) - 1, cells(all[0]).length - 1) };
      show();
    }
  }
  function fillDown() {
    const { top, bottom, left, right } = block();
    const from = bottom === top ? Math.max(0, top - 1) : top;
    for (let r = from + 1; r <= bottom; r++) {
      for (let c = left; c <= right; c++) set(cellAt(r, c), cellAt(from, c).textContent);
    }
  }
  function clear() {
    const { top, bottom, left, right } = block();
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) set(cellAt(r, c), "");
  }

  // -- keys and mouse -------------------------------------------------------------------------------------------------
  grid.addEventListener("keydown", event => {
    const command = event.ctrlKey || event.metaKey;
    const last = { row: rows().length - 1, column: cells(rows()[0]).length - 1 };
    if (editor) {
      if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); leave(false); }
      else if (event.key === "Enter" && !event.altKey && !event.shiftKey) { event.preventDefault(); leave(true); go(at.row + 1, at.column); }
      else if (event.key === "Tab") { event.preventDefault(); leave(true); go(at.row, at.column + (event.shiftKey ? -1 : 1)); }
      return;
    }
    if (!event.target.matches("[role=gridcell]")) return;
    const moves = {
      ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-15, 0], PageDown: [15, 0],
    };
    if (moves[event.key]) {
      event.preventDefault();
      go(at.row + moves[event.key][0], at.column + moves[event.key][1], event.shiftKey);
    } else if (event.key === "Home") {
      event.preventDefault();
      go(command ? 0 : at.row, 0, event.shiftKey);
    } else if (event.key === "End") {
      event.preventDefault();
      go(command ? last.row : at.row, last.column, event.shiftKey);
    } else if (event.key === "Tab" && !(event.shiftKey ? at.row === 0 && at.column === 0 : at.row === last.row && at.column === last.column)) {
      // Tab goes through the grid and out of it at its ends; Escape leaves it at once
      event.preventDefault();
      const next = at.row * (last.column + 1) + at.column + (event.shiftKey ? -1 : 1);
      go(Math.floor(next / (last.column + 1)), next % (last.column + 1));
    } else if (event.key === "Escape") {
      document.querySelector("[data-sheet-preview]")?.focus();
    } else if (!readOnly && (event.key === "F2" || event.key === "Enter")) {
      event.preventDefault();
      edit();
    } else if (!readOnly && command && event.key.toLowerCase() === "d") {
      event.preventDefault();
      fillDown();
    } else if (command && event.key.toLowerCase() === "a") {
      event.preventDefault();
      anchor = { row: 0, column: 0 };
      at = last;
      show();
    } else if (!readOnly && (event.key === "Delete" || event.key === "Backspace")) {
      event.preventDefault();
      clear();
    } else if (!readOnly && event.key.length === 1 && !command && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      edit(event.key);
    }
  });
  document.addEventListener("copy", event => {
    if (editor || !grid.contains(document.activeElement)) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied());
  });
  document.addEventListener("paste", event => {
    if (readOnly || editor || !grid.contains(document.activeElement)) return;
    event.preventDefault();
    paste(event.clipboardData.getData("text/plain"));
  });
  grid.addEventListener("mousedown", event => {
    const cell = event.target.closest("[role=gridcell]");
    if (!cell || (editor && editor.parentElement === cell)) return;
    event.preventDefault();
    leave(true);
    const to = place(cell);
    go(to.row, to.column, event.shiftKey);
  });
  grid.addEventListener("dblclick", event => { if (event.target.matches("[role=gridcell]")) edit(); });
  grid.addEventListener("focusin", event => {
    if (editor || !event.target.matches("[role=gridcell]")) return;
    const to = place(event.target);
    if (to.row !== at.row || to.column !== at.column) go(to.row, to.column);
  });

  // -- looking and saving ---------------------------------------------------------------------------------------------
  const dialog = document.getElementById("sheet-preview");
  const records = () => {
    const body = new URLSearchParams();
    rows().forEach(row => body.append("id", row.dataset.record));
    return body;
  };
  const post = (path, body) => fetch("/desk/objects/sheet/" + path, { method: "POST", body, headers: { Accept: "text/html" } });
  async function look() {
    leave(true);
    if (!(await keep())) return;
    fill(await (await post("preview", records())).text());
    if (!dialog.open) dialog.showModal();
  }
  function fill(html) {
    const place = dialog.querySelector("[data-preview]");
    place.innerHTML = html;
    dialog.querySelector("[data-sheet-save]").disabled = place.querySelector("[data-saves]")?.dataset.saves !== "true";
  }
  async function save() {
    const body = records();
    body.append("reason", document.getElementById("sheet-reason").value);
    const answer = await post("save", body);
    if (answer.status === 204) location.reload();
    else fill(await answer.text());
  }
  document.addEventListener("click", async event => {
    if (event.target.matches("[data-sheet-preview]")) look();
    if (event.target.matches("[data-sheet-save]")) save();
    if (event.target.matches("[data-sheet-discard]")) {
      waiting.clear();
      sessionStorage.removeItem(backup);
      await post("discard", records());
      location.reload();
    }
    if (event.target.matches("[data-settle]")) {
      await post("settle", new URLSearchParams({ id: event.target.dataset.id, take: event.target.dataset.settle }));
      look();
    }
  });
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      look();
    }
  });

  // typed while the service was away, and the page was left before it came back
  const left = sessionStorage.getItem(backup);
  if (left && !readOnly) {
    JSON.parse(left).forEach(one => waiting.set(one.record + " " + one.column, one));
    keep();
  }
  if (rows().length) show(false);
  summarize();
})();
