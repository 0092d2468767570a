// Narrows and orders a list as soon as something is chosen: in place where all its cards stand on the
// page, else by asking for the page that the form would lead to. The address says what is chosen.
{
  const at = (id) => document.getElementById(id);
  const address = (form) =>
    `${form.action}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;
  const selects = (form) => [...form.querySelectorAll("select")];
  let cards;
  let turn = 0;

  const tell = (text) => document.querySelectorAll("[data-left]").forEach((one) => (one.textContent = text));

  const fits = ({ dataset }, name, value) => {
    if (!value || name === "ordina" || name === "ore" || name === "persone") return true;
    return name === "prezzo" ? dataset.price <= value * 100 : dataset.fits.split(" ").includes(value);
  };

  const count = (all, name, value) =>
    cards.filter((card) => fits(card, name, value) && all.every((one) => one.name === name || fits(card, one.name, one.value)))
      .length;

  // What a card is ordered by, smaller first; cards that lack it come last, equal ones by title.
  const rank = ({ dataset }, order) => {
    if (order === "orario") return Date.parse(dataset.first ?? "9999-01-01");
    if (order !== "prezzo") return 0;
    const told = cards.some((card) => card.dataset.total);
    return told ? Number(dataset.total ?? 1e12) : Number(dataset.price);
  };

  const inPlace = (form) => {
    const list = at("elenco");
    cards ??= [...list.querySelectorAll("[data-fits]")];
    const all = selects(form);
    for (const { name, options } of all) {
      for (const option of options) {
        if (!/\(\d+\)\s*$/.test(option.text)) continue;
        const n = count(all, name, option.value);
        option.text = option.text.replace(/\(\d+\)\s*$/, `(${n})`);
        option.disabled = !n && !option.selected;
      }
    }
    const order = all.find((one) => one.name === "ordina")?.value;
    list.append(...[...cards].sort((a, b) => rank(a, order) - rank(b, order) || cards.indexOf(a) - cards.indexOf(b)));
    cards.forEach((card) => (card.hidden = !all.every((one) => fits(card, one.name, one.value))));
    const n = cards.filter((card) => !card.hidden).length;
    const words = at("restano").dataset;
    tell(n === cards.length ? "" : words[["none", "one"][n] ?? "many"].replace("#", n));
    history.replaceState(null, "", address(form));
  };

  const asked = async (form) => {
    const mine = ++turn;
    const url = address(form);
    try {
      const answer = await fetch(url);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== turn) return;
      const focused = document.activeElement.id;
      for (const id of ["elenco", "restringi"]) at(id).innerHTML = page.getElementById(id).innerHTML;
      cards = undefined;
      at(focused)?.focus();
      document.title = page.title;
      history.replaceState(null, "", answer.url);
      tell(page.querySelector(".refine-left").textContent);
    } catch {
      location.assign(url);
    }
  };

  // A case has prices that only its answer knows.
  const apply = (form, name) =>
    (form.dataset.refine === "whole" && !["ore", "persone"].includes(name) ? inPlace : asked)(form);

  document.addEventListener("change", ({ target }) => {
    const form = target.closest("[data-refine]");
    if (form) apply(form, target.name);
  });

  // Everything is shown already: the button leads to it.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-refine]")) return;
    event.preventDefault();
    at("elenco").scrollIntoView();
    at("elenco").focus({ preventScroll: true });
  });
}
