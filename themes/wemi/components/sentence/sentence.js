// Says how many offers the answers leave, as soon as one is given.
{
  const out = document.querySelector("[data-count]");
  const selects = [...(out?.form.querySelectorAll("select") ?? [])];
  let counts;

  const tell = async () => {
    counts ??= fetch(out.dataset.count).then((answer) => answer.json());
    const { offers, ...lists } = await counts;
    const wanted = selects.map((one) => one.value && lists[one.name].map(String).indexOf(one.value));
    const n = offers.filter((fits) => wanted.every((at, i) => at === "" || fits[i].includes(at))).length;
    out.textContent = out.dataset[["none", "one"][n] ?? "many"].replace("#", n);
    out.hidden = false;
  };

  // Who goes back finds the answers still given.
  const follow = () => tell().catch(() => (counts = undefined));
  out?.form.addEventListener("change", follow);
  if (selects.some((one) => one.value)) follow();
}
