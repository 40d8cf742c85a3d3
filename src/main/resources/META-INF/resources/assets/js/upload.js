// Files are sent in pieces by the tus protocol 1.0, two at a time, while one goes on typing: a lost connection, a pause
// or a page that was loaded again costs what had not arrived, and nothing else. The words stand in the page.
"use strict";

(() => {
  const SERVICE = "/desk/uploads";
  const PIECE = 32 * 1024 * 1024;
  const AT_ONCE = 2;
  const PAUSES = [1, 2, 4, 8, 15, 30];
  const STORE = "vitrine-uploads";
  const VERSION = { "Tus-Resumable": "1.0.0" };

  // what was begun here and is not settled: by the file's fingerprint
  const begun = {
    all: () => { try { return JSON.parse(localStorage.getItem(STORE)) ?? {}; } catch { return {}; } },
    change(work) { const all = this.all(); work(all); localStorage.setItem(STORE, JSON.stringify(all)); },
    keep(key, entry) { this.change(all => { all[key] = entry; }); },
    forget(key) { this.change(all => { delete all[key]; }); },
  };

  const base64 = text => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const readable = bytes => {
    const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : bytes < 1024 ** 3 ? 2 : 3;
    return (bytes / 1024 ** step).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })
      + " " + ["B", "KB", "MB", "GB"][step];
  };

  class Refused extends Error {}

  // -- one file -----------------------------------------------------------------------------------------------------
  class Sending {
    constructor(place, name, size, key) {
      Object.assign(this, { place, name, size, key, file: null, offset: 0, tries: 0, state: "waiting" });
      this.line = document.createElement("li");
      this.line.innerHTML = `<span class="name"></span> <span class="size quiet"></span>
        <progress max="1" value="0"></progress> <span class="said"></span>
        <span class="tools"><button type="button" class="plain" data-do="pause"></button>
        <button type="button" class="plain" data-do="goOn" hidden></button>
        <button type="button" class="plain" data-do="retry" hidden></button>
        <button type="button" class="plain" data-do="cancel"></button></span>`;
      this.$(".name").textContent = name;
      this.$(".size").textContent = readable(size);
      this.$("progress").setAttribute("aria-label", name);
      for (const button of this.line.querySelectorAll("button")) {
        button.textContent = place.words(button.dataset.do);
        button.setAttribute("aria-label", button.textContent + ": " + name);
        button.addEventListener("click", () => this[button.dataset.do]());
      }
      place.list.append(this.line);
      this.become("waiting");
    }
    $(selector) { return this.line.querySelector(selector); }
    get url() { return begun.all()[this.key]?.url; }

    become(state, said = this.place.words(state)) {
      this.state = state;
      this.line.dataset.state = state;
      this.line.classList.toggle("error", state === "failed");
      this.$(".said").textContent = said;
      const over = state === "kept";
      this.$("progress").hidden = over || state === "failed";
      const show = { pause: ["waiting", "sending", "away"], goOn: ["paused"], retry: ["failed"] };
      const focused = this.line.contains(document.activeElement);
      for (const [action, states] of Object.entries(show)) this.$(`[data-do=${action}]`).hidden = !states.includes(state);
      this.$("[data-do=cancel]").hidden = over || state === "looking";
      // whoever pressed a button that is gone is not left nowhere
      if (focused && !this.line.contains(document.activeElement)) this.$("button:not([hidden])")?.focus();
      if (["kept", "failed"].includes(state)) say(this.name + ": " + said);
    }
    progress() {
      const share = this.size ? this.offset / this.size : 1;
      this.$("progress").value = share;
      if (this.state === "sending") this.$(".said").textContent = this.place.words("sending") + " " + Math.floor(share * 100) + " %";
    }

    // what the buttons do
    pause() { this.become("paused"); this.request?.abort(); this.place.next(); }
    goOn() { this.become("waiting"); this.place.next(); }
    async retry() { await this.end(); this.offset = 0; this.tries = 0; this.become("waiting"); this.place.next(); }
    async cancel() {
      this.become("cancelled");
      this.request?.abort();
      const next = this.line.nextElementSibling?.querySelector("button:not([hidden])");
      this.line.remove();
      (next ?? this.place.input).focus();
      say(this.place.words("cancelled") + ": " + this.name);
      await this.end();
      this.place.next();
    }
    async end() {
      const url = this.url;
      begun.forget(this.key);
      if (url) await fetch(url, { method: "DELETE", headers: VERSION }).catch(() => {});
    }

    async run() {
      this.become("sending");
      try {
        if (!(await this.find())) await this.begin();
        while (this.offset < this.size && this.state === "sending") await this.piece();
        if (this.state === "sending") await this.settle();
      } catch (problem) {
        if (this.state !== "sending" && this.state !== "looking") return;
        if (problem instanceof Refused) this.become("failed", problem.message);
        else this.later();
      }
    }
    // the server or the way to it is away for a while
    later() {
      const seconds = PAUSES[Math.min(this.tries++, PAUSES.length - 1)];
      this.become("away");
      const again = () => {
        clearTimeout(timer);
        removeEventListener("online", again);
        if (this.state === "away") { this.become("waiting"); this.place.next(); }
      };
      const timer = setTimeout(again, seconds * 1000);
      addEventListener("online", again);
    }
    // true when the server knows this file already, with as much of it as has arrived
    async find() {
      if (!this.url) return false;
      const answer = await fetch(this.url, { method: "HEAD", headers: VERSION, cache: "no-store" });
      if (answer.ok && Number(answer.headers.get("Upload-Length")) === this.size) {
        this.offset = Number(answer.headers.get("Upload-Offset"));
        this.progress();
        return true;
      }
      if (answer.status === 404 || answer.status === 410 || answer.ok) { begun.forget(this.key); return false; }
      return this.answered(answer.status);
    }
    async begin() {
      const answer = await fetch(SERVICE, {
        method: "POST",
        headers: { ...VERSION, "Upload-Length": this.size, "Upload-Metadata": "filename " + base64(this.name) },
      });
      if (answer.status !== 201) return this.answered(answer.status);
      this.offset = 0;
      begun.keep(this.key, { url: answer.headers.get("Location"), name: this.name, size: this.size, place: this.place.key });
      return true;
    }
    piece() {
      const from = this.offset;
      return new Promise((done, failed) => {
        const request = this.request = new XMLHttpRequest();
        request.open("PATCH", this.url);
        request.setRequestHeader("Tus-Resumable", "1.0.0");
        request.setRequestHeader("Upload-Offset", from);
        request.setRequestHeader("Content-Type", "application/offset+octet-stream");
        request.upload.onprogress = event => { this.offset = from + event.loaded; this.progress(); };
        request.onabort = () => failed(new Error("stopped"));
        request.onerror = () => failed(new Error("away"));
        request.onload = () => {
          if (request.status === 204) {
            this.offset = Number(request.getResponseHeader("Upload-Offset"));
            this.tries = 0;
            this.progress();
            done();
          } else {
            Promise.resolve().then(() => this.answered(request.status)).then(done, failed);
          }
        };
        request.send(this.file.slice(from, from + PIECE));
      });
    }
    // what cannot be mended by waiting is told
    async answered(status) {
      if (status === 401) await signInAgain();
      if ([0, 401, 404, 408, 409, 410, 423].includes(status) || (status >= 500 && status !== 507)) throw new Error("again");
      throw new Refused({ 413: this.place.words("tooLarge"), 429: this.place.words("quota"), 507: this.place.words("room") }[status] ?? "✕ " + status);
    }
    async settle() {
      this.become("looking");
      let found;
      do {
        const answer = await fetch(this.url, { headers: { Prefer: "wait=20", Accept: "application/json" }, cache: "no-store" });
        if (!answer.ok) { this.state = "sending"; return this.answered(answer.status); }
        found = await answer.json();
      } while (found.state === "complete");
      if (found.state === "kept") {
        await this.place.keep(found);
        begun.forget(this.key);
        const odd = found.violations.map(one => one.message);
        this.become("kept", ["✓ " + this.place.words(found.known ? "known" : "kept"), ...odd].join(" · "));
        this.$(".name").innerHTML = "<a></a>";
        Object.assign(this.$(".name a"), { href: "/desk/files/" + found.file, textContent: this.name });
      } else {
        throw new Refused(found.violations.map(one => one.message).join(" · ") || "✕");
      }
    }
  }

  // -- one place that files are brought to --------------------------------------------------------------------------
  class Place {
    constructor(element) {
      this.element = element;
      this.key = element.dataset.upload;
      this.list = element.querySelector(".progress");
      this.input = element.querySelector("input[data-files]");
      this.all = [];
      this.attaching = Promise.resolve();
      element.hidden = false;
      element.querySelectorAll("[data-plain]").forEach(one => { one.hidden = true; });
      this.listen();
      this.remember();
    }
    words(key) { return this.element.dataset["say" + key[0].toUpperCase() + key.slice(1)] ?? ""; }

    add(files) {
      for (const file of files) {
        const key = [this.key, file.webkitRelativePath || file.name, file.size, file.lastModified].join("|");
        let sending = this.all.find(one => one.key === key && one.state !== "cancelled" && one.state !== "kept");
        if (sending?.file && sending.state !== "failed") continue;
        if (!sending) this.all.push(sending = new Sending(this, file.name, file.size, key));
        sending.file = file;
        sending.become("waiting");
      }
      this.next();
    }
    next() {
      let busy = this.all.filter(one => ["sending", "looking"].includes(one.state)).length;
      for (const one of this.all) {
        if (busy >= AT_ONCE) return;
        if (one.state === "waiting" && one.file) { busy++; one.run().finally(() => this.next()); }
      }
    }
    // uploads that another visit of this page has left
    remember() {
      for (const [key, entry] of Object.entries(begun.all())) {
        if (entry.place !== this.key) continue;
        const sending = new Sending(this, entry.name, entry.size, key);
        this.all.push(sending);
        sending.find().then(async known => {
          if (!known) { sending.line.remove(); sending.state = "cancelled"; return; }
          if (sending.offset < sending.size) { sending.become("interrupted"); sending.$("progress").value = sending.offset / sending.size; return; }
          await sending.settle();
        }).catch(problem => sending.become("failed", problem.message));
      }
    }
    // one after the other: each changes the same draft
    keep(found) {
      if (!this.key) return Promise.resolve();
      this.attaching = this.attaching.catch(() => {}).then(async () => {
        const answer = await fetch(this.key + "/kept", { method: "POST", body: new URLSearchParams({ file: found.file }), headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error("again");
        showPicture(this.element.closest("form"), await answer.json());
      });
      return this.attaching;
    }

    listen() {
      const element = this.element;
      const folder = element.querySelector("[data-folder]");
      const folderInput = element.querySelector("input[webkitdirectory]");
      for (const input of [this.input, folderInput]) {
        input.addEventListener("change", () => { this.add([...input.files]); input.value = ""; });
      }
      folder.hidden = false;
      folder.addEventListener("click", () => folderInput.click());
      element.addEventListener("dragover", event => { event.preventDefault(); element.classList.add("over"); });
      element.addEventListener("dragleave", () => element.classList.remove("over"));
      element.addEventListener("drop", async event => {
        event.preventDefault();
        element.classList.remove("over");
        this.add(await dropped(event.dataTransfer));
      });
      document.addEventListener("paste", event => {
        const files = [...(event.clipboardData?.files ?? [])];
        // text with a picture of itself beside it is text
        if (!files.length || (typing(event.target) && event.clipboardData.types.includes("text/plain"))) return;
        event.preventDefault();
        this.add(files);
      });
      document.addEventListener("keydown", event => {
        if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyU") return;
        event.preventDefault();
        this.input.focus();
        this.input.click();
      });
      addEventListener("beforeunload", event => { if (this.all.some(one => one.state === "sending")) event.preventDefault(); });
    }
  }

  // folders are walked through
  async function dropped(transfer) {
    const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.length) return [...transfer.files];
    const files = [];
    const walk = async entry => {
      if (entry.isFile) {
        files.push(await new Promise((done, failed) => entry.file(done, failed)));
        return;
      }
      const reader = entry.createReader();
      for (let some = [null]; some.length;) {
        some = await new Promise((done, failed) => reader.readEntries(done, failed));
        for (const one of some) await walk(one);
      }
    };
    for (const entry of entries) await walk(entry);
    return files;
  }

  // into the form that is being typed into, which is what the next draft is made of
  function showPicture(form, received) {
    const list = $("[data-list=pictures]", form);
    const item = addEntry(list, received.item);
    const path = "pictures." + received.item + ".";
    item.querySelector(`[name="${path}file"]`).value = received.file;
    item.querySelector(`[name="${path}view"]`).value = "WHOLE";
    item.querySelector(`[name="${path}shown"]`).value = "true";
    const link = document.createElement("a");
    link.href = "/desk/files/" + received.file;
    const picture = document.createElement("img");
    picture.alt = received.name;
    picture.src = link.href + "/thumbnail.jpg";
    const name = document.createElement("span");
    name.textContent = received.name;
    link.append(picture, name);
    $(".file", item).append(link);
    writeOrder(list);
  }

  document.addEventListener("DOMContentLoaded", () => {
    const element = $("[data-upload]");
    if (element && !element.closest("form[data-reader]")) new Place(element);
  });
})();
