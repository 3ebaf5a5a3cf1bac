// The bag: a list of items as JSON, by hand, of the exporter addon, or picked.

/** The text of a bag with one more item; undefined where it is no list of items. */
export function withItem(text, item) {
  const owned = text.trim() === '' ? { items: [] } : read(text);
  const list = owned?.items ?? owned?.bagItems;
  if (!Array.isArray(list)) {
    return undefined;
  }
  list.push(item);
  return JSON.stringify(owned, null, 2);
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
