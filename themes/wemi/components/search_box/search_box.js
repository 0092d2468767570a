// Offers what is found as one types: an editable combobox with a list, after the ARIA Authoring Practices.
for (const form of document.querySelectorAll("[data-search]")) {
  const input = form.elements.q;
  const listId = `${input.id}-list`;
  let index;
  let options = [];
  let at = -1;

  const make = (parent, name, attributes) => {
    const element = parent.appendChild(document.createElement(name));
    for (const one in attributes) element.setAttribute(one, attributes[one]);
    return element;
  };

  const choose = (to) => {
    at = to;
    options.forEach((one, place) => one.setAttribute("aria-selected", place === at));
    options[at]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[at]?.id ?? "");
  };

  const show = (found) => {
    list.textContent = "";
    options = found.slice(0, 8).map(({ entry, url, field, text }, place) => {
      const option = make(list, "li", { id: `${listId}-${place}`, role: "option", "data-url": url });
      option.textContent = entry.title;
      option.lang = entry.lang ?? "";
      make(option, "small").textContent = form.dataset[field]?.replace("#", () => text) ?? "";
      return option;
    });
    list.hidden = !options[0];
    input.setAttribute("aria-expanded", !list.hidden);
    choose(-1);
  };

  const load = async () => openSearch(await (await fetch(form.dataset.search)).json());

  const ask = async () => {
    try {
      index ??= load();
      const { find } = await index;
      const asked = /\S\S/.test(input.value);
      const found = asked ? find(input.value) : [];
      show(found);
      const words = form.dataset[["none", "one"][found.length] ?? "many"];
      count.textContent = asked ? words.replace("#", found.length) : "";
    } catch {
      index = undefined;
    }
  };

  const move = {
    ArrowDown: () => choose((at + 1) % options.length),
    ArrowUp: () => choose((at < 1 ? options.length : at) - 1),
    Escape: () => show([]),
    Enter: () => options[at].click(),
  };

  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-controls": listId, "aria-expanded": false };
  for (const one in attributes) input.setAttribute(one, attributes[one]);
  const list = make(form, "ul", { id: listId, role: "listbox", "aria-label": form.getAttribute("aria-label"), hidden: "" });
  const count = make(form, "p", { role: "status", class: "visually-hidden" });
  input.addEventListener("focus", ask, { once: true });
  input.addEventListener("input", ask);
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    if (!(event.key in move) || (event.key === "Enter" && at < 0)) return;
    if (!list.hidden) move[event.key]();
    else if (event.key === "ArrowDown") ask();
    else return;
    event.preventDefault();
  });
  // A press on the list leaves the focus in the box, or the list would be gone before it is released.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    location.href = event.target.closest("li").dataset.url;
  });
}
