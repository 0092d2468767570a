// Residents' questions, asked of the search indexes of a built site: `node questions.mjs SITE`.
// Ends with 1 when the service that is meant is not among the first three, and says what is.
import { readFileSync } from "node:fs";
import path from "node:path";

import { openSearch } from "./rank.mjs";
import { ROOT } from "./server.mjs";

/** How many one looks at before one gives up. */
const LOOKED_AT = 3;
/** Not offered: something near must be found. */
const NEAR = ["logopedista", "fisoterapia"];

const site = process.argv[2];
if (!site) {
  console.error("usage: node questions.mjs SITE");
  process.exit(2);
}

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const searches = Object.fromEntries(
  ["it", "en"].map((lang) => [lang, openSearch(read(path.join(site, `dati/ricerca/v1/${lang}.json`)))]),
);
const first = (lang, question) =>
  searches[lang].find(question).slice(0, LOOKED_AT).map(({ entry }) => entry.url);

/** Language, question, the services of which one is meant. */
const questions = read(path.join(ROOT, "functions/search/tests/questions.json"));
const missed = questions
  .map(([lang, question, services]) => ({ lang, question, services, found: first(lang, question) }))
  .filter(({ services, found }) => !services.some((slug) => found.includes(`/servizi/${slug}/`)));
for (const { lang, question, services, found } of missed) {
  console.error(`${lang} «${question}»: ${services.join(" or ")} is not among ${found.join(", ") || "nothing"}`);
}
const alone = NEAR.filter((question) => first("it", question).length === 0);
for (const question of alone) {
  console.error(`it «${question}»: nothing near is found`);
}
console.log(`${questions.length - missed.length} of ${questions.length} questions find their service`);
process.exitCode = missed.length + alone.length > 0 ? 1 : 0;
