// Puts the answer to a form in its place, without leaving the page. It comes from the function that the
// form is sent to, which says nothing where something is wrong: then the form leads to its page as ever.
for (const place of document.querySelectorAll("[data-answer]")) {
  const form = document.getElementById(place.dataset.answer);
  let asking;

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    place.ariaBusy = true;
    const asked = new URLSearchParams(new FormData(form));
    asked.set("parte", "risposta");
    const response = await fetch(`${form.action}?${asked}`, { signal: asking.signal });
    if (response.status !== 200) throw response.status;
    place.innerHTML = await response.text();
    place.ariaBusy = false;
  };

  // An answer of before must not stay. Whoever was overtaken by another answer leaves it alone.
  const failed = (error) => {
    if (error.name === "AbortError") return false;
    place.replaceChildren();
    place.ariaBusy = false;
    return true;
  };

  // Where errors are shown, the page itself must come again without them.
  if (!form.querySelector("[aria-invalid]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask().catch((error) => failed(error) && form.submit());
    });
    form.addEventListener("change", () => {
      if (form.checkValidity()) ask().catch(failed);
    });
  }
}
