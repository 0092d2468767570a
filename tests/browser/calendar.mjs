// Just enough of iCalendar (RFC 5545) to tell whether an entry would be understood.

/**
 * @typedef {object} Property
 * @property {string} name
 * @property {Record<string, string>} parameters
 * @property {string} value
 */

/**
 * The properties of the one event in a calendar file. Throws where the file is not well formed.
 * @param {string} text
 * @returns {Map<string, Property>}
 */
export function parseEvent(text) {
  if (!text.endsWith("\r\n") || /[^\r]\n/.test(text)) {
    throw new Error("lines of a calendar end with CR LF");
  }
  const lines = text.replace(/\r\n[ \t]/g, "").trimEnd().split("\r\n");
  if (lines[0] !== "BEGIN:VCALENDAR" || lines.at(-1) !== "END:VCALENDAR") {
    throw new Error("a calendar begins and ends as VCALENDAR");
  }
  const begin = lines.indexOf("BEGIN:VEVENT");
  const end = lines.indexOf("END:VEVENT");
  if (begin < 0 || end < begin || lines.indexOf("BEGIN:VEVENT", begin + 1) >= 0) {
    throw new Error("one VEVENT is wanted");
  }
  const event = new Map();
  let nested = 0;
  for (const line of lines.slice(begin + 1, end)) {
    const property = parseProperty(line);
    // An alarm inside the event has properties of its own.
    nested += property.name === "BEGIN" ? 1 : 0;
    if (nested === 0) {
      event.set(property.name, property);
    }
    nested -= property.name === "END" ? 1 : 0;
  }
  return event;
}

/**
 * @param {string} line Unfolded.
 * @returns {Property}
 */
function parseProperty(line) {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/s.exec(line);
  if (!match) {
    throw new Error(`not a property: ${line}`);
  }
  const [, name, rest, value] = match;
  const pairs = [...rest.matchAll(/;([A-Z-]+)=(?:"([^"]*)"|([^";:]*))/g)];
  return {
    name,
    parameters: Object.fromEntries(pairs.map(([, key, quoted, plain]) => [key, quoted ?? plain])),
    value,
  };
}
