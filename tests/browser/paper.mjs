// What Chromium prints, read back from its PDF.
import { getDocumentProxy } from "unpdf";

/**
 * @typedef {object} Sheet
 * @property {string} text What stands on it, a line of the page a line.
 * @property {number} width In points.
 * @property {number} height In points.
 * @property {number} points The smallest type on it.
 */

/**
 * Prints a page as a person would: in the size that its style asks for.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<Sheet[]>}
 */
export async function print(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const sheets = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    sheets.push(await read(await document.getPage(number)));
  }
  await document.loadingTask.destroy();
  return sheets;
}

/** @returns {Promise<Sheet>} */
async function read(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const words = items.filter((item) => item.str.trim() !== "");
  return {
    text: items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""),
    width,
    height,
    points: Math.min(...words.map((item) => Math.hypot(item.transform[2], item.transform[3]))),
  };
}
