// The form on a job's page that lays a fight of the player's combat log beside the result.

import { simulateAsLong } from './as-long.js';
import { encountersOf, linesOf, playersIn } from './combat-log.js';
import { call, clock, explain, number, tell } from './pages.js';

const MOST_SENT = 4_000_000;

/** Shares of a fight that differ by less are not worth a line. */
const SAME = 0.03;
const ALWAYS = 0.98;

/** Lengths of fights that differ by less, as a share, tell the same. */
const AS_LONG = 0.01;

const byId = id => document.getElementById(id);

export function wireLog() {
  const form = byId('log-form');
  if (form === null) {
    return;
  }
  // what is read last may be there first: of what was chosen before nothing is kept
  const chosen = { encounters: [], lines: [], reads: 0 };
  const message = byId('log-message');
  const trying = async step => {
    tell(message, '', 'bad');
    form.setAttribute('aria-busy', 'true');
    try {
      await step();
    } catch (error) {
      tell(message, explain(error), 'bad');
    }
    form.removeAttribute('aria-busy');
  };
  byId('log-file').addEventListener('change', event => trying(() => readFile(event.target.files[0], chosen)));
  byId('log-fight').addEventListener('change', () => trying(() => readFight(chosen)));
  form.addEventListener('submit', event => {
    event.preventDefault();
    trying(async () => show(await compare(form.dataset.id, chosen), form.dataset.id));
  });
  form.addEventListener('as-long', event => trying(async () => {
    const { seconds } = event.detail;
    try {
      const other = await simulateAsLong(form.dataset.id, seconds, (done, of) =>
        tell(message, `Simulating fights of ${clock(seconds)}: ${number(done)} of ${number(of)} …`));
      const told = await compare(other, chosen);
      tell(message, '');
      show(told, other);
    } finally {
      // what has failed can be tried once more
      byId('log-as-long')?.removeAttribute('disabled');
    }
  }));
}

async function readFile(file, chosen) {
  const read = ++chosen.reads;
  byId('log-choice').hidden = true;
  byId('log-result').hidden = true;
  if (file === undefined) {
    return;
  }
  document.querySelector('label[for="log-file"]').textContent = file.name;
  const encounters = await encountersOf(file);
  if (read !== chosen.reads) {
    return;
  }
  chosen.file = file;
  chosen.encounters = encounters;
  if (chosen.encounters.length === 0) {
    throw new Error(`There is no encounter in ${file.name}. It should be the game's WoWCombatLog.txt, written after /combatlog.`);
  }
  const fights = chosen.encounters.map((encounter, at) => new Option(title(encounter), String(at)));
  byId('log-fight').replaceChildren(...fights.reverse());
  await readFight(chosen);
}

function title({ name, day, clock: at, seconds, kill }) {
  const end = kill === undefined ? '' : kill ? ', kill' : ', wipe';
  return `${name}${seconds === undefined ? '' : `, ${clock(seconds)}`}${end}${day === undefined ? '' : ` – ${day} ${at}`}`;
}

async function readFight(chosen) {
  const read = ++chosen.reads;
  const { from, to } = chosen.encounters[Number(byId('log-fight').value)];
  const text = await chosen.file.slice(from, to).text();
  if (read !== chosen.reads) {
    return;
  }
  chosen.lines = text.split(/\r?\n/);
  const players = playersIn(chosen.lines);
  if (players.length === 0) {
    throw new Error('Nobody did damage in that fight.');
  }
  byId('log-player').replaceChildren(...players.map(({ id, name }) => new Option(name, id)));
  byId('log-choice').hidden = false;
}

/** The chosen fight beside the result of a job. */
async function compare(job, chosen) {
  const player = byId('log-player').selectedOptions[0];
  const log = linesOf(chosen.lines, player.value).join('\n');
  if (log.length > MOST_SENT) {
    throw new Error(`That fight has ${number(log.length / 1e6, 1)} MB of lines; at most ${number(MOST_SENT / 1e6)} are compared.`);
  }
  return call(`/jobs/${job}/log`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ player: player.text, log }),
  });
}

/** @param job whose result it is laid beside: that of the page, or another one of as long a fight */
function show(told, job) {
  const result = byId('log-result');
  result.replaceChildren(headline(told, job), abilities(told.abilities), ...auras(told.auras));
  result.hidden = false;
  result.scrollIntoView({ block: 'nearest' });
}

function headline(told, job) {
  const difference = told.dps - told.simulatedDps;
  const share = told.simulatedDps === 0 ? 0 : difference / told.simulatedDps;
  const line = element('p', 'headline');
  line.append(element('span', `value ${kind(difference)}`, signed(difference)), element('span', 'unit', 'DPS'),
    element('span', 'band', `${percent(share, true)}: ${number(told.dps, 1)} in the log, ${number(told.simulatedDps, 1)} simulated`));
  const hint = element('p', 'hint', `${told.player}, ${told.fight}, ${clock(told.seconds)}. Of the simulated fights, ${percent(told.below)} did less. `);
  const card = element('section', 'card result');
  card.append(line, hint);
  if (job !== byId('log-form').dataset.id) {
    const link = element('a', '', `Those are ${clock(told.simulatedSeconds)} long, too.`);
    link.href = `/jobs/${job}`;
    hint.append(link);
  } else if (Math.abs(told.seconds - told.simulatedSeconds) > AS_LONG * told.seconds) {
    hint.append(`Those are ${clock(told.simulatedSeconds)} long; a simulation of another length says less about this fight.`);
    card.append(asLongButton(told));
  } else {
    hint.append(`Those are ${clock(told.simulatedSeconds)} long.`);
  }
  return card;
}

function asLongButton({ seconds }) {
  const button = element('button', '', `Simulate fights of ${clock(seconds)} and compare`);
  button.type = 'button';
  button.id = 'log-as-long';
  button.addEventListener('click', () => {
    button.disabled = true;
    byId('log-form').dispatchEvent(new CustomEvent('as-long', { detail: { seconds } }));
  });
  return button;
}

function abilities(rows) {
  const table = element('table', 'shifts');
  table.id = 'log-abilities';
  head(table, [['Ability'], ['DPS'], ['By count', 'DPS that doing it more often is worth'],
    ['By damage', 'DPS that doing more each time is worth'], ['A minute', 'casts, or hits where there are no casts'], ['Damage each'], ['Crit']]);
  const body = table.createTBody();
  for (const row of rows) {
    const difference = row.dpsByCount + row.dpsByStrength;
    const damages = (row.log?.dps ?? 0) + (row.simulated?.dps ?? 0) > 0;
    const line = body.insertRow();
    line.className = damages ? kind(difference) : 'level';
    const name = element('th', '');
    name.scope = 'row';
    name.append(element('span', 'name', row.name));
    if (row.isPets) {
      name.append(' ', element('span', 'tag pet', 'pet'));
    }
    line.append(name,
      damages ? pair('DPS', signed(difference), row, side => number(side.dps, 1)) : cellOf('DPS'),
      cellOf('By count', damages ? signed(row.dpsByCount) : ''),
      cellOf('By damage', damages ? signed(row.dpsByStrength) : ''),
      cellOf('A minute', fromTo(row, side => number(side.perMinute, 1))),
      cellOf('Damage each', damages ? fromTo(row, side => number(side.each)) : ''),
      cellOf('Crit', damages ? fromTo(row, side => percent(side.crit)) : ''));
  }
  return scrolling(table, 'Abilities in the log and simulated');
}

/** The first title is that of names, the others are of numbers. */
function head(table, titles) {
  const row = table.createTHead().insertRow();
  for (const [text, title = ''] of titles) {
    const cell = element('th', row.cells.length === 0 ? '' : 'num', text);
    cell.scope = 'col';
    cell.title = title;
    row.append(cell);
  }
}

function scrolling(table, label) {
  const card = element('div', 'card flush scroll');
  card.tabIndex = 0;
  card.role = 'region';
  card.setAttribute('aria-label', label);
  card.append(table);
  return card;
}

function pair(label, strong, row, of) {
  const cell = cellOf(label);
  cell.append(element('span', 'strong', strong), element('span', 'was', fromTo(row, of)));
  return cell;
}

/** The log's, then the simulation's. */
function fromTo({ log, simulated }, of) {
  return `${log === undefined ? '–' : of(log)} | ${simulated === undefined ? '–' : of(simulated)}`;
}

function auras(all) {
  const absent = all.filter(aura => aura.log === 0 && aura.simulated >= ALWAYS);
  const apart = all.filter(aura => !absent.includes(aura) && Math.abs(aura.log - aura.simulated) >= SAME);
  const told = [element('p', 'hint', 'Log | simulated. By count and by damage add up to the difference in DPS.')];
  if (apart.length > 0) {
    const table = element('table', '');
    table.id = 'log-auras';
    head(table, [['Aura, share of the fight'], ['Log'], ['Simulated']]);
    const body = table.createTBody();
    for (const aura of apart) {
      const name = element('th', '', aura.name);
      name.scope = 'row';
      body.insertRow().append(name, cellOf('Log', percent(aura.log)), cellOf('Simulated', percent(aura.simulated)));
    }
    told.push(scrolling(table, 'Auras in the log and simulated'));
  }
  if (absent.length > 0) {
    const line = element('p', '', `Simulated all the time, and not in the log: ${absent.map(aura => aura.name).join(', ')}.`);
    line.id = 'log-absent';
    told.push(line);
  }
  return told;
}

function element(name, classes, text = '') {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}

function cellOf(label, text = '') {
  const cell = element('td', 'num', text);
  cell.dataset.label = label;
  return cell;
}

function kind(difference) {
  return difference < 0 ? 'worse' : 'better';
}

function signed(value) {
  return `${value < 0 ? '−' : '+'}${number(Math.abs(value), 1)}`;
}

function percent(share, withSign = false) {
  const text = `${number(Math.abs(share) * 100, 1)} %`;
  return withSign ? `${share < 0 ? '−' : '+'}${text}` : text;
}
