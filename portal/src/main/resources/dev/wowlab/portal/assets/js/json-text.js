// Reads JSON text without losing where things stand: the line of a syntax error, and the line of a path such as
// raid.parties[0].players[0].class that the service names in its answer.

const MAX_DEPTH = 200;

/** A syntax error and the offset in the text where it shows. */
export class JsonTextError extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
}

/** The offset of every value in the text, by its path; the whole text is at ''. Throws JsonTextError. */
export function positions(text) {
  const reader = new Reader(text);
  reader.space();
  reader.value('', 0);
  reader.space();
  if (reader.at < text.length) {
    reader.fail('there is more text after the end of the JSON');
  }
  return reader.found;
}

/** The line and column, both from 1, of an offset. */
export function lineAndColumn(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The offset of a path, or of its nearest parent that the text has. */
export function nearest(found, path) {
  let candidate = path;
  while (!found.has(candidate)) {
    const cut = Math.max(candidate.lastIndexOf('.'), candidate.lastIndexOf('['));
    candidate = cut < 0 ? '' : candidate.slice(0, cut);
  }
  return found.get(candidate);
}

class Reader {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.found = new Map();
  }

  fail(message) {
    throw new JsonTextError(message, this.at);
  }

  space() {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) {
      this.at++;
    }
  }

  value(path, depth) {
    this.found.set(path, this.at);
    const start = this.text[this.at];
    if (start === undefined) {
      this.fail('the text ends where a value should be');
    } else if (depth > MAX_DEPTH) {
      this.fail('nested too deeply');
    } else if (start === '{') {
      this.object(path, depth);
    } else if (start === '[') {
      this.array(path, depth);
    } else if (start === '"') {
      this.string();
    } else {
      this.plain();
    }
  }

  object(path, depth) {
    this.at++;
    this.space();
    if (this.text[this.at] === '}') {
      this.at++;
      return;
    }
    const names = new Set();
    for (;;) {
      this.space();
      const begin = this.at;
      if (this.text[this.at] !== '"') {
        this.fail(this.text[this.at] === '}' ? 'a comma before the closing }' : 'a name in double quotes should be here');
      }
      const name = this.string();
      if (names.has(name)) {
        this.at = begin;
        this.fail(`the name "${name}" is there twice`);
      }
      names.add(name);
      this.space();
      if (this.text[this.at] !== ':') {
        this.fail(`a colon should follow "${name}"`);
      }
      this.at++;
      this.space();
      this.value(path === '' ? name : `${path}.${name}`, depth + 1);
      if (this.ends('}')) {
        return;
      }
    }
  }

  array(path, depth) {
    this.at++;
    this.space();
    if (this.text[this.at] === ']') {
      this.at++;
      return;
    }
    for (let index = 0; ; index++) {
      this.space();
      this.value(`${path}[${index}]`, depth + 1);
      if (this.ends(']')) {
        return;
      }
    }
  }

  /** After a member: whether its object or array ends here; otherwise a comma was read. */
  ends(closing) {
    this.space();
    const next = this.text[this.at];
    if (next !== ',' && next !== closing) {
      this.fail(`a comma or ${closing} should be here`);
    }
    this.at++;
    return next === closing;
  }

  string() {
    const match = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found === null) {
      this.fail('this string does not end, or holds a character that must be escaped');
    }
    this.at += found[0].length;
    return JSON.parse(found[0]);
  }

  plain() {
    const match = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found === null || /[\w.+-]/.test(this.text[this.at + found[0].length] ?? ' ')) {
      this.fail('this is no value: JSON has strings in double quotes, numbers, true, false, null, [ ] and { }');
    }
    this.at += found[0].length;
  }
}
