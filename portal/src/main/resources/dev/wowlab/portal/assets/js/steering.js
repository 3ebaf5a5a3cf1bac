// Buttons that ask for something: those that steer a job or a race, and others.

import { call, explain, tell } from './pages.js';

/** Runs an action at a click, with its button off meanwhile; what goes wrong is told on the page. */
export function on(id, action) {
  const button = document.getElementById(id);
  button?.addEventListener('click', () => guarded(button, action));
}

/** What the API shows at a path may be paused, resumed, cancelled and moved; `changed` gets it as it is then. */
export function wireSteering(path, changed) {
  for (const wish of ['pause', 'resume', 'cancel']) {
    on(wish, async () => changed(await call(`${path}/${wish}`, { method: 'POST' })));
  }
  const priority = document.getElementById('priority');
  priority?.addEventListener('change', () => {
    guarded(priority, async () => {
      const options = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ priority: priority.value }),
      };
      changed(await call(`${path}/priority`, options));
    });
  });
}

/** Does something that a control asks for, which rests meanwhile, and says in the page's message why it failed. */
export async function guarded(control, action) {
  control.disabled = true;
  try {
    await action();
  } catch (error) {
    tell(document.getElementById('message'), explain(error), 'bad');
  }
  control.disabled = false;
}
