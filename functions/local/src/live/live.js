// What `wemi serve` adds to the pages it gives to this machine. It is in no built site.
//
// When a new site is there, the page is asked for again and takes the old one's place, with the
// reader where they were: scroll, what was unfolded, what was typed, the cursor. A page with
// scripts of its own is loaded again instead, because they would not run in a body put in place;
// its reader is put back the same way.
(() => {
  "use strict";
  const KEPT = "wemi-live";
  let shown = document.currentScript.dataset.version;

  const fields = () => [...document.querySelectorAll("input, textarea, select")]
    .filter((field) => field.name && !["hidden", "password", "file"].includes(field.type));

  // The name, and which of those with that name.
  const keyed = (elements, name) => {
    const seen = new Map();
    return elements.map((element) => {
      const count = seen.get(name(element)) ?? 0;
      seen.set(name(element), count + 1);
      return [`${name(element)} ${count}`, element];
    });
  };
  const keyedFields = () => keyed(fields(), (field) => field.name);
  const keyedDetails = () => keyed(
    [...document.querySelectorAll("details")],
    (details) => details.querySelector("summary")?.textContent.trim() ?? "",
  );

  const value = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked;
    if (field.multiple) return [...field.options].map((option) => option.selected);
    return field.value;
  };
  const isOwn = (field) => {
    if (field.options) return [...field.options].some((option) => option.selected !== option.defaultSelected);
    return field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue;
  };
  const setValue = (field, value) => {
    if (typeof value === "boolean") field.checked = value;
    else if (Array.isArray(value)) [...field.options].forEach((option, at) => { option.selected = value[at] ?? false; });
    else field.value = value;
  };

  // Only what the reader typed: what the page itself says may have changed.
  const remember = () => {
    const active = keyedFields().find(([, field]) => field === document.activeElement);
    return {
      at: location.href,
      scroll: [scrollX, scrollY],
      typed: keyedFields().filter(([, field]) => isOwn(field)).map(([key, field]) => [key, value(field)]),
      folds: keyedDetails().map(([key, details]) => [key, details.open]),
      popovers: [...document.querySelectorAll("[popover]:popover-open")].map((popover) => popover.id),
      cursor: active && [active[0], active[1].selectionStart, active[1].selectionEnd],
    };
  };

  const restore = (place) => {
    const typed = new Map(place.typed);
    const folds = new Map(place.folds);
    for (const [key, field] of keyedFields()) {
      if (typed.has(key)) setValue(field, typed.get(key));
      if (place.cursor?.[0] !== key) continue;
      field.focus({ preventScroll: true });
      if (typeof place.cursor[1] === "number") field.setSelectionRange(place.cursor[1], place.cursor[2]);
    }
    for (const [key, details] of keyedDetails()) {
      if (folds.has(key)) details.open = folds.get(key);
    }
    for (const id of place.popovers) document.getElementById(id)?.showPopover?.();
    scrollTo({ left: place.scroll[0], top: place.scroll[1], behavior: "instant" });
  };

  // The old style goes when the new one is there: a page without any would jump.
  const putStyles = async (page) => {
    const old = [...document.head.querySelectorAll("link[rel=stylesheet]")];
    const wanted = [...page.head.querySelectorAll("link[rel=stylesheet]")];
    const href = (link) => link.getAttribute("href");
    const fresh = wanted.filter((link) => !old.some((one) => href(one) === href(link)));
    await Promise.all(fresh.map((link) => new Promise((done) => {
      const copy = document.importNode(link, true);
      copy.onload = copy.onerror = done;
      document.head.append(copy);
    })));
    old.filter((link) => !wanted.some((one) => href(one) === href(link))).forEach((link) => link.remove());
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.headers.get("content-type")?.startsWith("text/html")) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const scripts = [...document.scripts, ...page.scripts].some((script) => !script.dataset.version);
    if (scripts) {
      sessionStorage.setItem(KEPT, JSON.stringify(remember()));
      location.reload();
      return;
    }
    shown = page.querySelector("script[data-version]")?.dataset.version ?? shown;
    await putStyles(page);
    const place = remember();
    if (answer.redirected) history.replaceState(null, "", answer.url);
    document.title = page.title;
    document.documentElement.lang = page.documentElement.lang;
    if (page.body.isEqualNode(document.body)) return;
    document.body.replaceWith(document.importNode(page.body, true));
    restore(place);
  };

  // One after the other, and the last one always.
  let waiting = false;
  let running = Promise.resolve();
  const follow = (version) => {
    if (waiting || version === shown) return;
    waiting = true;
    running = running.then(() => { waiting = false; return refresh(); }).catch(() => {});
  };

  // Beside the body, so that it stays when the body goes; in a shadow, so that no style reaches it.
  let cover;
  const showProblems = (problems) => {
    cover?.remove();
    cover = undefined;
    if (!problems) return;
    cover = document.createElement("wemi-live");
    cover.setAttribute("role", "alert");
    const root = cover.attachShadow({ mode: "open" });
    root.innerHTML = `<link rel="stylesheet" href="/_live/live.css"><section><button type="button">Esc ✕</button>${problems}</section>`;
    root.querySelector("button").addEventListener("click", () => showProblems());
    document.documentElement.append(cover);
  };
  addEventListener("keydown", (event) => { if (event.key === "Escape" && cover) showProblems(); });

  const kept = JSON.parse(sessionStorage.getItem(KEPT));
  sessionStorage.removeItem(KEPT);
  if (kept?.at === location.href) restore(kept);

  new EventSource("/_live/eventi").onmessage = ({ data }) => {
    const { version, problems } = JSON.parse(data);
    showProblems(problems);
    follow(version);
  };
})();
