// What the pages of a built site weigh, by kind: `node weight.mjs SITE > docs/page-weight.md`.
// Ends with 1 when a page is heavier than its budget, and says which.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What a server may send before it waits for an answer: one round trip on a slow line. */
const COMPRESSED_BUDGET = 14 * 1024;
/** The one page that names every service twice: with a line of what it is, and from A to Z. */
const WHOLE_INDEX = /^(?:en\/)?servizi\/$/;
const WHOLE_INDEX_BUDGET = 16 * 1024;
/** What an old telephone has to read through. */
const RAW_BUDGET = 96 * 1024;
/** The search index of a language, compressed: it is read when somebody begins to search. */
const INDEX_BUDGET = 40 * 1024;
const INDEX_FOLDER = "dati/ricerca/v1";

/** Kinds of page by address, the first that fits; the language before it is left out. */
const KINDS = [
  ["home", /^$/],
  ["all choices", /^trova\/$/],
  ["list, its further pages", /^trova\/.*\/pagina\/\d+\/$/],
  ["list", /^trova\//],
  ["service", /^servizi\/./],
  ["index of services", /^servizi\/$/],
  ["offer's sheet for the fridge", /^offerte\/.*\/foglio\/$/],
  ["offer", /^offerte\//],
  ["ente", /^enti\/[^/]+\/$/],
  ["paper of an ente", /^enti\/./],
  ["index of enti", /^enti\/$/],
  ["desk", /^sportelli\/./],
  ["Municipio", /^municipi\/./],
  ["life event", /^quando-serve\/./],
  ["benefit", /^misure\/./],
  ["news", /^novita\/./],
  ["other", /./],
];

/**
 * @typedef {object} Weighed
 * @property {string} address
 * @property {number} raw Bytes as they are.
 * @property {number} compressed Bytes as they travel.
 */

const site = process.argv[2];
if (!site) {
  console.error("usage: node weight.mjs SITE");
  process.exit(2);
}

const kinds = new Map(KINDS.map(([name]) => [name, /** @type {Weighed[]} */ ([])]));
for (const page of pages(site)) {
  kinds.get(kindOf(page.address)).push(page);
}
console.log(table(kinds));
const budgetOf = (address) => (WHOLE_INDEX.test(address) ? WHOLE_INDEX_BUDGET : COMPRESSED_BUDGET);
const isHeavy = ({ address, raw, compressed }) => raw > RAW_BUDGET || compressed > budgetOf(address);
const heavy = [...kinds.values()].flat().filter(isHeavy);
for (const page of heavy) {
  console.error(`/${page.address} is too heavy: ${page.raw} bytes, ${page.compressed} compressed`);
}
const heavyIndexes = indexes(site).filter(({ compressed }) => compressed > INDEX_BUDGET);
for (const index of heavyIndexes) {
  console.error(`${index.address} is too heavy: ${index.compressed} bytes compressed`);
}
process.exitCode = heavy.length + heavyIndexes.length > 0 ? 1 : 0;

/**
 * Every page but those that only lead to another.
 * @param {string} folder
 * @returns {Weighed[]}
 */
function pages(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "index.html")
    .sort()
    .map((file) => ({ file, html: readFileSync(path.join(folder, file)) }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'))
    .map(({ file, html }) => ({
      address: file.slice(0, -"index.html".length),
      raw: html.length,
      compressed: gzipSync(html).length,
    }));
}

/**
 * What can be found by words, a file a language.
 * @param {string} folder
 * @returns {Weighed[]}
 */
function indexes(folder) {
  return readdirSync(path.join(folder, INDEX_FOLDER))
    .sort()
    .map((file) => ({ file, json: readFileSync(path.join(folder, INDEX_FOLDER, file)) }))
    .map(({ file, json }) => ({
      address: `/${INDEX_FOLDER}/${file}`,
      raw: json.length,
      compressed: gzipSync(json).length,
    }));
}

/** @param {string} address */
function kindOf(address) {
  const spoken = address.replace(/^[a-z]{2}\//, "");
  return KINDS.find(([, pattern]) => pattern.test(spoken))?.[0] ?? "home";
}

/** @param {Map<string, Weighed[]>} kinds */
function table(kinds) {
  const rows = [...kinds]
    .filter(([, weighed]) => weighed.length > 0)
    .map(([name, weighed]) => {
      const of = (key) => weighed.map((page) => page[key]).sort((a, b) => a - b);
      const [raw, compressed] = [of("raw"), of("compressed")];
      const middle = Math.floor(weighed.length / 2);
      const cells = [raw[middle], raw.at(-1), compressed[middle], compressed.at(-1)].map(kilobytes);
      return `| ${[name, weighed.length, ...cells].join(" | ")} |`;
    });
  return [
    "# What pages weigh",
    "",
    "HTML of the demonstration city in kB (1,024 bytes), as it is and as it travels (gzip). Written by",
    "`node tests/browser/weight.mjs SITE > docs/page-weight.md` over a built site. `.ci/run site` weighs",
    "every page and fails when one passes a budget.",
    "",
    "| kind of page | pages | median | largest | median, gzip | largest, gzip |",
    "|---|---:|---:|---:|---:|---:|",
    ...rows,
    `| **budget** | | | **${RAW_BUDGET / 1024}** | | **${COMPRESSED_BUDGET / 1024}** |`,
    "",
    `The index of services, which names each twice, has a budget of its own: ${WHOLE_INDEX_BUDGET / 1024} kB gzip.`,
    "",
    ...indexes(site).map(
      ({ address, raw, compressed }) =>
        `The search index \`${address}\`: ${kilobytes(raw)}, gzip ${kilobytes(compressed)} of ${INDEX_BUDGET / 1024}.`,
    ),
  ].join("\n");
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1024).toFixed(1);
}
