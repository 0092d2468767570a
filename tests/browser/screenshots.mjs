// Pictures of ten kinds of page, on a phone and on a desktop: `node screenshots.mjs DIR`.
import { mkdir } from "node:fs/promises";
import path from "node:path";

import { arrive, launch, VIEWPORTS } from "./browser.mjs";
import { findShown, isFreeSlot, isPaidBefore } from "./offers.mjs";
import { startServer } from "./server.mjs";
import * as steps from "./steps.mjs";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node screenshots.mjs DIR");
  process.exit(2);
}
await mkdir(folder, { recursive: true });

const server = await startServer();
const browser = await launch();
try {
  for (const [device, viewport] of Object.entries(VIEWPORTS)) {
    await takeAll(device, viewport);
  }
} finally {
  await browser.close();
  await server.stop();
}

/**
 * @param {string} device
 * @param {{ width: number, height: number }} viewport
 */
async function takeAll(device, viewport) {
  const visitor = await arrive(browser, { origin: server.url, javascript: true, viewport });
  const { page } = visitor;
  let number = 0;
  const take = async (name) => {
    number += 1;
    const file = `${String(number).padStart(2, "0")}-${name}-${device}.png`;
    await page.screenshot({ path: path.join(folder, file), fullPage: true });
    console.log(file);
  };

  const { offer, answers } = await findShown(page.request, isPaidBefore);
  await page.goto("/");
  await take("home");
  await steps.askOnHome(page, answers);
  await take("elenco");
  await page.goto(`/servizi/${answers.servizio}/`);
  await take("servizio");
  await page.goto(`/enti/${offer.id.split("/")[0]}/`);
  await take("ente");
  await page.goto("/sportelli/");
  await take("sportelli");
  await page.goto(offer.path);
  await take("offerta");

  const booking = ["prenota-chi", "prenota-quando"];
  await steps.chooseCaseAndTime(page, () => take(booking.shift() ?? "prenota"));
  await steps.go(page, steps.submitOf(steps.bookingForm(page)));
  await take("prenota-errori");

  await bookForFree(page);
  await take("prenotazione");
  await visitor.leave();
}

/** @param {import("playwright-core").Page} page */
async function bookForFree(page) {
  const { offer, answers } = await findShown(page.request, isFreeSlot);
  await page.goto(offer.path);
  await steps.chooseCaseAndTime(page, async () => {});
  await steps.fillPerson(page, {
    nome: "Ada",
    cognome: "Prova",
    email: "ada@example.org",
    telefono: "",
    note: "",
    municipio: answers.municipio,
  });
  await steps.go(page, steps.submitOf(steps.bookingForm(page)));
}
