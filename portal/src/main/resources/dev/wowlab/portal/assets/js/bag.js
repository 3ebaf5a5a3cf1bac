// The bag: a list of items as JSON, by hand, of the exporter addon, or picked.

/** The text of a bag with one more item, unless it has as many as can be worn; undefined where it is no list of items. */
export function withItem(text, item, most) {
  const owned = text.trim() === '' ? { items: [] } : read(text);
  const list = owned?.items ?? owned?.bagItems;
  if (!Array.isArray(list)) {
    return undefined;
  }
  const alike = JSON.stringify(item);
  if (list.filter(other => JSON.stringify(other) === alike).length < most) {
    list.push(item);
  }
  return JSON.stringify(owned, null, 2);
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
