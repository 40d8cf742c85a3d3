// The desk's own script: keeps what is typed, shows how it is understood, finds authorities, and listens to keys.
// Every page works without it; nothing here decides what is valid.
"use strict";

const KEEP_AFTER = 700;
const KEEP_AT_LATEST = 1800;
const UNDERSTAND_AFTER = 120;
const ASIDE_AFTER = 900;
const RETRY_AFTER = 3000;

const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const typing = element => element.matches("input:not([type=checkbox]):not([type=radio]), textarea, select");

function say(text) {
  const live = $("#live");
  if (live) live.textContent = text;
}

function newId() {
  const letters = "abcdefghjkmnpqrstuvwxyz";
  const all = "23456789" + letters;
  const random = crypto.getRandomValues(new Uint32Array(6));
  return [...random].map((n, i) => (i === 0 ? letters : all)[n % (i === 0 ? letters : all).length]).join("");
}

// -- what is typed is kept ------------------------------------------------------------------------------------------
class DraftKeeper {
  constructor(form) {
    this.form = form;
    this.state = $("#draft-state");
    this.dirtySince = 0;
    this.timer = 0;
    this.underway = null;
    this.backup = "vitrine-draft:" + form.dataset.draft;
    form.addEventListener("input", event => { if (!event.target.matches("[type=file]")) this.touched(); });
    // What is typed is kept once more before it is saved: a session that is over or a service that is away shows here,
    // with the form still open. No draft is sent after that; it would come back as a ghost of what was saved.
    form.addEventListener("submit", async event => {
      if (this.leaving) return;
      event.preventDefault();
      clearTimeout(this.timer);
      await this.underway;
      if (await this.send()) {
        this.leaving = true;
        form.requestSubmit(event.submitter);
      }
    });
    this.sendCopyThatWasLeft();
    // a page that comes back by the browser's "back" is typed into again
    addEventListener("pageshow", event => { if (event.persisted) this.leaving = false; });
    addEventListener("beforeunload", event => {
      if (this.dirtySince && !this.leaving) {
        this.beacon();
        event.preventDefault();
      }
    });
    addEventListener("pagehide", () => { if (this.dirtySince && !this.leaving) this.beacon(); });
    document.addEventListener("visibilitychange", () => { if (document.hidden && this.dirtySince) this.keep(); });
  }

  // typed while the service was away, and the page was left before it came back
  async sendCopyThatWasLeft() {
    const copy = sessionStorage.getItem(this.backup);
    if (!copy) return;
    const answer = await fetch(this.form.dataset.draft, { method: "POST", body: new URLSearchParams(copy), headers: { Accept: "application/json" } });
    if (answer.ok && !this.dirtySince) {
      sessionStorage.removeItem(this.backup);
      this.leaving = true;
      location.reload();
    }
  }

  touched() {
    const now = Date.now();
    if (!this.dirtySince) {
      this.dirtySince = now;
      this.state.textContent = this.form.dataset.typing;
    }
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(KEEP_AFTER, this.dirtySince + KEEP_AT_LATEST - now));
    this.timer = setTimeout(() => this.keep(), wait);
  }

  body() {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) {
      if (typeof value === "string") body.append(name, value);
    }
    return body;
  }

  beacon() {
    navigator.sendBeacon(this.form.dataset.draft, this.body());
  }

  keep() {
    if (this.leaving) return Promise.resolve();
    this.underway ??= this.send().finally(() => {
      this.underway = null;
      if (this.dirtySince) this.touched();
    });
    return this.underway;
  }

  // true when the server has it.
  async send() {
    const since = this.dirtySince;
    this.dirtySince = 0;
    const body = this.body();
    try {
      // until the server has answered, the browser holds a copy
      sessionStorage.setItem(this.backup, body.toString());
      const answer = await fetch(this.form.dataset.draft, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.status === 401) {
        this.dirtySince = this.dirtySince || since;
        await signInAgain();
        return this.send();
      } else if (!answer.ok) {
        throw new Error(String(answer.status));
      } else {
        const { keptAt } = await answer.json();
        sessionStorage.removeItem(this.backup);
        if (!this.dirtySince) this.state.textContent = this.form.dataset.kept + " " + new Date(keptAt).toLocaleTimeString();
      }
      return true;
    } catch (failure) {
      this.dirtySince = this.dirtySince || since || Date.now();
      this.state.textContent = this.form.dataset.failing;
      await new Promise(later => setTimeout(later, RETRY_AFTER));
      return false;
    }
  }
}

// -- signing in again without leaving -------------------------------------------------------------------------------
function signInAgain() {
  const dialog = $("#again");
  if (dialog.open) return new Promise(done => dialog.addEventListener("close", done, { once: true }));
  return new Promise(done => {
    const form = $("form", dialog);
    const attempt = async event => {
      event.preventDefault();
      const answer = await fetch("/desk/sign-in", { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.ok) {
        form.removeEventListener("submit", attempt);
        dialog.close();
        done();
      } else {
        const seconds = answer.headers.get("Retry-After");
        $("#again-error").textContent = seconds ? "✕ " + seconds + " s" : "✕";
        $("#again-password").value = "";
        $("#again-password").focus();
      }
    };
    form.addEventListener("submit", attempt);
    dialog.showModal();
    $("#again-password").focus();
  });
}

// -- dates and dimensions, understood at once --------------------------------------------------------------------------------------
function understandTexts(form) {
  const understood = "[data-date], [data-dimensions]";
  // asked at once, one question at a time: what is typed meanwhile is asked when the answer is there
  const asking = new WeakSet();
  const understand = async input => {
    if (asking.has(input)) return;
    asking.add(input);
    const asked = input.value;
    try {
      await show(input);
    } finally {
      asking.delete(input);
    }
    if (input.value !== asked) understand(input);
  };
  const show = async input => {
    const place = $("[data-understood]", input.closest(".field"));
    if (!input.value.trim()) {
      place.textContent = "";
      return;
    }
    const asked = input.value;
    const what = input.matches("[data-date]") ? "date" : "dimensions";
    const answer = await fetch("/desk/understand/" + what + "?text=" + encodeURIComponent(asked), { headers: { Accept: "application/json" } });
    if (!answer.ok || input.value !== asked) return;
    const { good, text, edtf } = await answer.json();
    place.textContent = edtf ? text + "  [" + edtf + "]" : text;
    place.classList.toggle("doubt", !good);
  };
  form.addEventListener("input", event => {
    if (event.target.matches(understood)) understand(event.target);
  });
  $$(understood, form).forEach(input => { if (input.value) understand(input); });
}

// -- provenance as text, understood at once -------------------------------------------------------------------------
function understandChain(form) {
  const place = $("[data-chain]", form);
  if (!place) return;
  const [text, was, list] = [$("textarea", place), $("[name=_chainWas]", place), $("ol", place)];
  const entries = $("[data-list=provenance]", form);
  const element = (name, content, className) => {
    const made = document.createElement(name);
    made.textContent = content;
    if (className) made.className = className;
    return made;
  };
  const understand = async () => {
    const asked = text.value;
    const answer = await fetch(place.dataset.chain, { method: "POST", body: asked, headers: { "Content-Type": "text/plain;charset=UTF-8", Accept: "application/json" } });
    if (!answer.ok || text.value !== asked) return;
    const { lines, warnings } = await answer.json();
    list.replaceChildren(...lines.map(line => {
      const item = document.createElement("li");
      if (line.gap) item.append(element("span", list.dataset.gap, "quiet"), " ");
      item.classList.toggle("gap", line.gap);
      item.append(element("span", line.text));
      line.unclear.forEach(stretch => item.append(" ", element("mark", list.dataset.unclear + ": " + stretch)));
      return item;
    }));
    warnings.forEach(warning => list.append(element("li", warning, "warnings")));
  };
  let timer = 0;
  text.addEventListener("input", () => {
    // the entries will be made from the text, so nothing is typed into them meanwhile
    entries.inert = text.value !== was.value;
    clearTimeout(timer);
    timer = setTimeout(understand, UNDERSTAND_AFTER);
  });
  text.addEventListener("keydown", event => {
    if (event.altKey && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit($("[data-take]", place));
    }
  });
}

// what was typed into the entries shows in the text, unless the text itself was changed
function refreshChain(form, aside) {
  const [text, was, now] = [$("#chain-text", form), $("[name=_chainWas]", form), $("[data-chain-now]", aside)];
  if (text && now && text.value === was.value && text.value !== now.value) {
    text.value = was.value = now.value;
    text.dispatchEvent(new Event("input"));
  }
}

// -- authorities, found while typing --------------------------------------------------------------------------------
function findWhileTyping(form) {
  const close = combo => {
    const input = $("[role=combobox]", combo);
    $("[role=listbox]", combo).hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (combo, option) => {
    $("input[type=hidden]", combo).value = option.dataset.id;
    $("[role=combobox]", combo).value = option.dataset.name;
    close(combo);
    combo.dispatchEvent(new CustomEvent("chosen", { bubbles: true }));
    form.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const make = async (combo, option) => {
    const body = new URLSearchParams({ name: option.dataset.make, kind: option.dataset.kind });
    const answer = await fetch("/desk/authorities", { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const made = await answer.json();
    option.dataset.id = made.id;
    option.dataset.name = made.name;
    choose(combo, option);
  };
  const option = (list, index) => {
    const item = document.createElement("li");
    item.role = "option";
    item.id = list.id + "-" + index;
    list.append(item);
    return item;
  };
  const show = async combo => {
    const input = $("[role=combobox]", combo);
    const text = input.value.trim();
    const address = combo.dataset.combo;
    const answer = await fetch(address + (address.includes("?") ? "&" : "?") + "q=" + encodeURIComponent(text), { headers: { Accept: "application/json" } });
    if (!answer.ok || input.value.trim() !== text || document.activeElement !== input) return;
    const found = await answer.json();
    const list = $("[role=listbox]", combo);
    list.replaceChildren();
    found.forEach((one, index) => {
      const item = option(list, index);
      item.dataset.id = one.id;
      item.dataset.name = one.name;
      item.append(one.name + " ");
      const context = document.createElement("span");
      context.className = "quiet";
      context.textContent = one.context;
      item.append(context);
    });
    const kinds = new URL(address, location.href).searchParams.get("kinds");
    if (text && kinds) {
      kinds.split(" ").forEach((kind, index) => {
        const item = option(list, found.length + index);
        item.className = "make";
        item.dataset.make = text;
        item.dataset.kind = kind;
        item.textContent = "+ " + text + " (" + kind + ")" + (found.some(one => one.same) ? " – " + form.dataset.same : "");
      });
    }
    list.hidden = list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  };
  const take = (combo, item) => (item.dataset.make ? make(combo, item) : choose(combo, item));
  let timer = 0;
  form.addEventListener("input", event => {
    const combo = event.target.closest(".combo");
    if (!combo || !event.target.matches("[role=combobox]")) return;
    // a name that was changed no longer means the record that was chosen
    $("input[type=hidden]", combo).value = "";
    clearTimeout(timer);
    timer = setTimeout(() => show(combo), 90);
  });
  form.addEventListener("keydown", event => {
    const combo = event.target.closest?.(".combo");
    if (!combo) return;
    const list = $("[role=listbox]", combo);
    const items = $$("[role=option]", list);
    const at = items.findIndex(item => item.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return void show(combo);
      const next = items[(at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length];
      items.forEach(item => item.setAttribute("aria-selected", String(item === next)));
      event.target.setAttribute("aria-activedescendant", next.id);
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (items.length) take(combo, items[Math.max(at, 0)]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close(combo);
    }
  });
  form.addEventListener("mousedown", event => {
    const item = event.target.closest("[role=option]");
    if (item) {
      event.preventDefault();
      take(item.closest(".combo"), item);
    }
  });
  form.addEventListener("focusout", event => {
    const combo = event.target.closest?.(".combo");
    if (combo) close(combo);
  });
}

// -- who held an office then, offered and never put in ----------------------------------------------------------------
function offerTenures(form) {
  const timers = new WeakMap();
  const part = (item, name) => $$("input[type=hidden]", item).find(input => input.name.endsWith("." + name) && input.closest("[data-item]") === item);
  const dateOf = item => {
    for (let at = item.parentElement; at && at !== form.parentElement; at = at.parentElement) {
      const input = at === form ? $("[name='date']", form) : at.matches("[data-item]") ? $$("[data-date]", at).find(one => /\.date$/.test(one.name) && one.closest("[data-item]") === at) : null;
      if (input) return input.value.trim();
    }
    return "";
  };
  const show = async item => {
    const agent = part(item, "agent");
    const office = part(item, "office");
    const date = dateOf(item);
    $(".offers", item)?.remove();
    if (!agent || !office || !date || Boolean(agent.value) === Boolean(office.value)) return;
    const given = office.value ? "office=" + office.value : "agent=" + agent.value;
    const answer = await fetch("/desk/tenures?" + given + "&date=" + encodeURIComponent(date), { headers: { Accept: "application/json" } });
    const offers = answer.ok ? await answer.json() : [];
    if (!offers.length) return;
    const target = office.value ? agent : office;
    const box = document.createElement("p");
    box.className = "offers";
    box.append((office.value ? form.dataset.holders : form.dataset.offices) + " ");
    offers.forEach(offer => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = offer.name + " (" + offer.time + ")";
      button.addEventListener("click", () => {
        target.value = offer.id;
        $("[role=combobox]", target.parentElement).value = offer.name;
        box.remove();
        form.dispatchEvent(new Event("input", { bubbles: true }));
      });
      box.append(button, " ");
    });
    item.append(box);
  };
  const all = () => $$(".party > .items > [data-item]", form).forEach(item => {
    const key = [part(item, "agent")?.value, part(item, "office")?.value, dateOf(item)].join("|");
    if (item.dataset.offered === key) return;
    item.dataset.offered = key;
    show(item);
  });
  form.addEventListener("input", () => {
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(all, UNDERSTAND_AFTER));
  });
  all();
}

// -- entries of repeating fields ------------------------------------------------------------------------------------
const own = (list, selector) => $$(selector, list).filter(element => element.closest("[data-list]") === list);

function writeOrder(list) {
  own(list, "[data-order]")[0].value = own(list, "[data-item]").map(item => item.dataset.item).join(" ");
  list.dispatchEvent(new Event("input", { bubbles: true }));
}

function addEntry(list, id) {
  const template = own(list, "template")[0];
  const holder = document.createElement("template");
  holder.innerHTML = template.innerHTML.replaceAll(template.dataset.blank, id);
  const item = holder.content.firstElementChild;
  own(list, ".items")[0].append(item);
  return item;
}

function changeEntries(form) {
  const write = writeOrder;
  const add = (list, as) => {
    const item = addEntry(list, newId());
    const what = as && $("select[name$='.what']", item);
    if (what) {
      what.value = as;
      what.closest("details").open = true;
    }
    write(list);
    (what || $("input:not([type=hidden]), textarea, select", item))?.focus();
  };
  const remove = item => {
    const list = item.closest("[data-list]");
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    write(list);
    ($("input:not([type=hidden]), textarea, select", next ?? list) ?? own(list, "[data-add]")[0])?.focus();
  };
  const up = item => {
    const focused = document.activeElement;
    item.previousElementSibling?.before(item);
    write(item.closest("[data-list]"));
    focused?.focus();
  };
  form.addEventListener("click", event => {
    const button = event.target.closest("[data-add], [data-add-as], [data-remove], [data-up]");
    if (!button) return;
    event.preventDefault();
    if (button.matches("[data-add]")) add(button.closest("[data-list]"));
    if (button.matches("[data-add-as]")) add(button.closest("[data-list]"), button.dataset.addAs);
    if (button.matches("[data-remove]")) remove(button.closest("[data-item]"));
    if (button.matches("[data-up]")) up(button.closest("[data-item]"));
  });
  form.addEventListener("keydown", event => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const item = event.target.closest("[data-item]");
    const list = event.target.closest("[data-list]") ?? $("[data-list]", event.target.closest("section"));
    if (event.code === "KeyA" && list) { event.preventDefault(); add(list); }
    if (event.key === "ArrowUp" && item) { event.preventDefault(); up(item); }
    if (event.key === "Backspace" && item) { event.preventDefault(); remove(item); }
  });
}

// -- from field to field and from section to section ----------------------------------------------------------------
const fieldsIn = root => $$("input:not([type=hidden]):not([type=file]), textarea, select", root).filter(one => one.checkVisibility());
const isTold = item => fieldsIn(item).some(one => !one.matches("select") && !/\.lang$/.test(one.name) && one.value.trim());

function walkFields(form) {
  const sections = () => $$(".fields > section", form);
  const enter = section => {
    section.scrollIntoView({ block: "start" });
    (fieldsIn(section)[0] ?? $("button.add, summary", section))?.focus({ preventScroll: true });
  };
  document.addEventListener("keydown", event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !["PageDown", "PageUp"].includes(event.key)) return;
    event.preventDefault();
    const all = sections();
    const at = all.indexOf(event.target.closest?.(".fields > section"));
    const to = all[event.key === "PageDown" ? at + 1 : at - 1];
    if (to) enter(to);
  });
  // a slip of the finger on Enter does not save half a record; Ctrl S saves
  form.addEventListener("keydown", event => {
    const field = event.target;
    if (event.key !== "Enter" || event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!field.matches(".fields input:not([type=checkbox]):not([type=radio]):not([type=file])")) return;
    event.preventDefault();
    const item = field.closest("[data-item]");
    const list = item?.closest("[data-list]");
    const isFlat = list && !$("[data-list]", item) && list.contains(field) && !field.closest("[data-assertion]");
    const another = isFlat && own(list, "[data-add]")[0];
    if (another && isTold(item)) return void another.click();
    const all = fieldsIn($(".fields", form));
    const rest = all.slice(all.indexOf(field) + 1);
    // an entry that nothing was said in ends the list
    const next = another ? rest.find(one => !item.contains(one)) : rest[0];
    if (another && own(list, "[data-item]").length > 1) {
      item.remove();
      writeOrder(list);
    }
    next?.focus();
  });
  // a record that was just begun waits for its first word
  if ($("[name=_basedOn]", form).value === "0" && !location.hash && document.activeElement === document.body) fieldsIn($(".fields", form))[0]?.focus();
}

// -- fields that the next record starts with -------------------------------------------------------------------------
async function letStick(form, keeper) {
  const kind = form.elements["identity.kind"]?.value;
  if (!kind) return;
  const address = "/desk/sticking/" + encodeURIComponent(kind);
  const top = element => element && $$(".fields > section > *, .fields > section > .rarely > .rare > *", form).find(one => one.contains(element) && !one.matches(".rarely"));
  const pathOf = whole => (whole?.dataset.list ?? $("[name]:not([name^=_])", whole)?.name ?? "").split(".")[0];
  let state = { sticking: [], never: [] };
  const draw = () => {
    $$("[data-pin]", form).forEach(pin => {
      const stuck = state.sticking.includes(pin.dataset.pin);
      pin.setAttribute("aria-pressed", String(stuck));
      pin.textContent = stuck ? "★" : "☆";
      pin.title = (stuck ? form.dataset.stuck : form.dataset.stick) + " (Alt P)";
    });
  };
  const turn = async path => {
    const body = keeper.body();
    body.set("_stick", path);
    const answer = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    state = await answer.json();
    draw();
    say((state.sticking.includes(path) ? form.dataset.stuck : form.dataset.stick) + ": " + path);
  };
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  state = await answer.json();
  const done = new Set(state.never);
  $$(".fields > section > *, .fields > section > .rarely > .rare > *", form).forEach(whole => {
    const path = pathOf(whole);
    const name = whole.matches("fieldset") ? $("legend", whole) : whole.matches(".field") ? $("label", whole) : null;
    if (!path || !name || done.has(path)) return;
    done.add(path);
    const pin = document.createElement("button");
    pin.type = "button";
    pin.className = "plain pin";
    // reached by Alt P from the field itself, so that Tab stays short
    pin.tabIndex = -1;
    pin.dataset.pin = path;
    pin.setAttribute("aria-label", form.dataset.stick + ": " + name.textContent.replace("*", "").trim());
    if (name.matches("legend")) name.append(" ", pin); else name.after(pin);
  });
  draw();
  form.addEventListener("click", event => {
    const pin = event.target.closest("[data-pin]");
    if (pin) turn(pin.dataset.pin);
  });
  form.addEventListener("keydown", event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyP") return;
    const path = pathOf(top(event.target));
    if (path && !state.never.includes(path)) {
      event.preventDefault();
      turn(path);
    }
  });
}

// -- certainty and source of a single value --------------------------------------------------------------------------
function assertFields(form) {
  const order = $("[data-assertions]", form);
  const write = () => {
    order.value = $$("[data-assertion]", form).map(one => one.dataset.assertion).join(" ");
    order.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const add = field => {
    const id = newId();
    const blank = $("#assertion-blank");
    const holder = document.createElement("template");
    holder.innerHTML = blank.innerHTML.replaceAll(blank.dataset.blank, id);
    const one = holder.content.firstElementChild;
    $("[name$='.path']", one).value = $("[data-assert]", field).value.replace("assert ", "");
    field.append(one);
    write();
    $("select, input:not([type=hidden])", one).focus();
  };
  form.addEventListener("click", event => {
    const button = event.target.closest("[data-assert], [data-unassert]");
    if (!button) return;
    event.preventDefault();
    const field = button.closest("[data-assertion]")?.parentElement ?? button.closest(".field");
    if (button.matches("[data-assert]")) return void add(button.closest(".field"));
    button.closest("[data-assertion]").remove();
    write();
    $("input:not([type=hidden]), textarea, select", field)?.focus();
  });
  form.addEventListener("keydown", event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyC") return;
    const field = event.target.closest(".field");
    if (field && field.querySelector(":scope > [data-assert]")) {
      event.preventDefault();
      add(field);
    }
  });
}

// -- fields that few records need -------------------------------------------------------------------------------------
function unfoldFields(form) {
  form.addEventListener("toggle", event => {
    const details = event.target;
    if (!details.matches?.(".rare") || !details.open) return;
    const list = details.querySelector(":scope > [data-list]");
    if (list && !own(list, "[data-item]").length) own(list, "[data-add]")[0]?.click();
    else $("input:not([type=hidden]), textarea, select", details)?.focus();
  }, true);
  form.addEventListener("keydown", event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyM") return;
    const summary = $(".rare:not([open]) > summary", event.target.closest("section"));
    if (summary) {
      event.preventDefault();
      summary.focus();
    }
  });
  // a link from the side or the summary leads into what is folded
  addEventListener("hashchange", () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target?.closest?.("details"); at; at = at.parentElement.closest("details")) at.open = true;
  });
}

// -- events that another record tells ----------------------------------------------------------------------------------
function offerEvents(form) {
  form.addEventListener("chosen", async event => {
    const events = $("[data-events]", event.target.closest("[data-item]") ?? event.target);
    if (!events) return;
    const answer = await fetch("/desk/objects/" + $("[data-object]", event.target).value + "/events", { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const found = await answer.json();
    events.replaceChildren(new Option("", ""), ...found.map(one => new Option(one.label, one.value)));
    if (found.length === 1) events.value = found[0].value;
    events.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

// -- the side that helps --------------------------------------------------------------------------------------------
function refreshAside(form, keeper) {
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await fetch(form.dataset.aside, { method: "POST", body: keeper.body(), headers: { "HX-Request": "true", Accept: "text/html" } });
      if (!answer.ok) return;
      const aside = $("#aside");
      const open = $$("details[open] summary", aside).map(summary => summary.textContent);
      aside.innerHTML = await answer.text();
      refreshChain(form, aside);
      $$("details", aside).forEach(details => { details.open = open.includes($("summary", details).textContent); });
    }, ASIDE_AFTER);
  });
}

// -- Dublin Core, overridden and back ---------------------------------------------------------------------------------
function overrideDublinCore(form) {
  document.documentElement.classList.add("scripted");
  const toggle = (field, derived) => {
    field.value = field.value.trim() ? "" : derived;
    for (let folded = field.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
    field.scrollIntoView({ block: "center" });
  };
  form.addEventListener("click", event => {
    const button = event.target.closest("[data-dc]");
    const field = button && form.elements[button.dataset.dc];
    if (field) toggle(field, button.dataset.derived);
  });
  form.addEventListener("keydown", event => {
    const field = event.target;
    if (event.altKey && event.code === "KeyO" && field.name?.startsWith("dublinCore.")) {
      event.preventDefault();
      toggle(field, $(`[data-dc="${field.name}"]`, form)?.dataset.derived ?? "");
    }
  });
}

// -- lists: choosing all, and counting a facet when it is opened ------------------------------------------------------
function helpWithLists() {
  const batch = $("#batch");
  const boxes = () => $$("input[name=id]", batch);
  batch?.addEventListener("change", event => {
    if (event.target.matches("[data-all]")) boxes().forEach(box => { box.checked = event.target.checked; });
    if (event.target.matches("[name=id]")) $("[data-all]", batch).checked = boxes().every(box => box.checked);
  });
  $$("[data-facet]").forEach(facet => facet.addEventListener("toggle", async () => {
    if (!facet.open || !facet.dataset.facet) return;
    const answer = await fetch(facet.dataset.facet, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    delete facet.dataset.facet;
    $$(":scope > :not(summary)", facet).forEach(old => old.remove());
    facet.insertAdjacentHTML("beforeend", await answer.text());
  }));
}

// -- keys -----------------------------------------------------------------------------------------------------------
function listenToKeys(form) {
  document.addEventListener("keydown", event => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if ($("#palette")) openPalette();
      else $("[data-key=k]")?.focus();
    } else if (command && event.key.toLowerCase() === "s" && form) {
      event.preventDefault();
      form.requestSubmit($("[data-save]", form));
    } else if (event.altKey && event.code === "KeyE" && form) {
      // the next thing that a picture says about itself and nobody has decided about
      const offer = $(".offers [name=_tag]", form);
      if (offer) {
        event.preventDefault();
        for (let folded = offer.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
        offer.focus();
      }
    } else if (event.key === "?" && !typing(event.target)) {
      event.preventDefault();
      $("#keys")?.showModal();
    }
  });
}

// -- what is said about fields --------------------------------------------------------------------------------------
// Beside the form and not in it: nothing said here is part of the record, and the record that is being typed is not left.
function discuss(form) {
  const discussion = $("#discussion");
  if (!discussion || !form) return;
  const aside = $("#aside");
  const column = document.createElement("div");
  column.className = "help-column";
  aside.replaceWith(column);
  column.append(discussion, aside);
  discussion.addEventListener("input", event => event.stopPropagation());
  const marks = () => {
    $$(".marker", form).forEach(marker => marker.remove());
    const at = new Map();
    $$("[data-open][data-at]", discussion).forEach(thread => {
      if (thread.dataset.at) at.set(thread.dataset.at, [...(at.get(thread.dataset.at) ?? []), thread]);
    });
    for (const [target, threads] of at) {
      const field = document.getElementById(target) ?? $(`[data-item="${target.split("-").pop()}"]`, form);
      const place = field?.matches("fieldset") ? $("legend", field) : field?.matches("[data-item]") ? $(".tools", field) : field && $(`label[for="${field.id}"]`, form);
      if (!place) continue;
      const marker = document.createElement("a");
      marker.className = "marker";
      marker.href = "#" + threads[0].id;
      marker.textContent = String(threads.length);
      marker.setAttribute("aria-label", discussion.dataset.comments + ": " + threads.length);
      place.append(" ", marker);
    }
  };
  const refresh = async () => {
    const answer = await fetch(form.getAttribute("action").split("?")[0] + "/discussion", { headers: { "HX-Request": "true", Accept: "text/html" } });
    if (!answer.ok) return;
    discussion.innerHTML = await answer.text();
    const state = $(".badge", discussion);
    const shown = $(".title .badge", form);
    if (state && shown) shown.replaceWith(state.cloneNode(true));
    marks();
  };
  discussion.addEventListener("submit", async event => {
    event.preventDefault();
    event.stopPropagation();
    const sent = event.target;
    $(".error", sent)?.remove();
    // a refusal in words that a script can read; what is done is answered with a page
    const answer = await fetch(sent.action, { method: "POST", body: new URLSearchParams(new FormData(sent)), redirect: "manual", headers: { Accept: "application/json, text/html;q=0.5" } });
    if (answer.type === "opaqueredirect") return void await refresh();
    if (answer.status === 401) return void signInAgain().then(() => sent.requestSubmit());
    const problem = await answer.json().catch(() => ({}));
    const line = document.createElement("p");
    line.className = "error";
    line.role = "alert";
    line.textContent = problem.detail ?? String(answer.status);
    sent.append(line);
  });
  form.addEventListener("keydown", event => {
    if (!event.altKey || event.code !== "KeyN" || discussion.contains(event.target)) return;
    event.preventDefault();
    const path = event.target.name ?? event.target.closest("[data-list]")?.dataset.list ?? "";
    const choice = $("#say-at");
    const options = [...(choice?.options ?? [])].filter(option => option.value && (path === option.value || path.startsWith(option.value + ".")));
    if (options.length) choice.value = options.sort((one, other) => other.value.length - one.value.length)[0].value;
    $("#say-text")?.focus();
  });
  marks();
}

// -- passwords that are shown, links that are copied -----------------------------------------------------------------
function revealAndCopy() {
  $$("[data-reveal]").forEach(button => {
    const input = $("#" + button.dataset.reveal);
    const show = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      const shown = input.type === "text";
      input.type = shown ? "password" : "text";
      button.textContent = shown ? show : button.dataset.hide;
      button.setAttribute("aria-pressed", String(!shown));
      input.focus();
    });
    // never sent as readable text that the browser would offer again
    input.form.addEventListener("submit", () => { input.type = "password"; });
  });
  $$("[data-copy]").forEach(button => {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const input = $("#" + button.dataset.copy);
      input.select();
      await navigator.clipboard.writeText(input.value);
      say("✓ " + button.textContent);
      button.textContent = "✓";
    });
  });
}

document.addEventListener("DOMContentLoaded", () => {
  revealAndCopy();
  const form = $("#record");
  if (form?.matches("[data-reader]")) {
    $$("input, select, textarea, button", form).forEach(element => { element.disabled = true; });
    discuss(form);
  } else if (form) {
    const keeper = new DraftKeeper(form);
    understandTexts(form);
    understandChain(form);
    findWhileTyping(form);
    offerTenures(form);
    changeEntries(form);
    assertFields(form);
    unfoldFields(form);
    walkFields(form);
    letStick(form, keeper);
    offerEvents(form);
    refreshAside(form, keeper);
    overrideDublinCore(form);
    discuss(form);
    $("#summary")?.focus();
  }
  // work that goes on elsewhere is looked at again until it is over
  if ($("[data-refresh]")) setTimeout(() => location.reload(), 1500);
  helpWithLists();
  listenToKeys(form);
  document.addEventListener("change", event => { if (event.target.matches("[data-submit]")) event.target.form.submit(); });
});
