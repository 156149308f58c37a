// The assistant's settings: off until turned on. What the program keeps (service, model, key, spending) is shown as it
// says it; the rest are choices of the extension.

import { askAssistant, turnOff } from '../../shared/assistant.js';
import { loadChoices, saveChoices } from '../../shared/assistant-choices.js';
import { byId } from '../../shared/dom.js';
import { focusOn } from '../../shared/focus.js';
import { t } from '../../shared/i18n.js';
import { button, notice, troubleOf } from '../notice.js';
import { drawKey, listenToKey } from './key.js';
import { drawSending, listenToSending } from './sending.js';
import { drawService, listenToService } from './service.js';
import { drawSpending, listenToSpending } from './spending.js';

const said = byId('assistant-said');

/** @param {any} settings the program's reply */
function draw(settings) {
  said.replaceChildren();
  byId('assistant-on').hidden = false;
  for (const part of [drawService, drawKey, drawSpending]) part(settings);
}

/** Shows what the program says, or why it does not. */
async function show() {
  const { on, keyLeft } = await loadChoices();
  byId('assistant-off').hidden = on;
  byId('assistant-on').hidden = true;
  if (!on) return said.replaceChildren(...(keyLeft ? [keyIsLeft(t('keyLeftText'))] : []));
  await drawSending();
  await askAssistant('settings').then(draw, (error) => {
    said.replaceChildren(notice(troubleOf(error), button(t('wayRetryHost'), show), button(t('assistantTurnOff'), off)));
  });
}

async function on() {
  await saveChoices({ on: true, keyLeft: false });
  await show();
  byId('assistant-title').scrollIntoView({ block: 'start' });
  focusOn(byId('assistant-title'));
}

async function off() {
  const error = await turnOff().then(() => null, troubleOf);
  await show();
  if (error) said.replaceChildren(keyIsLeft(`${error.title} ${error.text}`));
  else said.replaceChildren(t('assistantIsOff'));
  byId('assistant-turn-on').focus();
}

/** @param {string} text */
function keyIsLeft(text) {
  return notice({ title: t('keyLeftTitle'), text }, button(t('keyDelete'), off));
}

byId('assistant-turn-on').addEventListener('click', on);
byId('assistant-turn-off').addEventListener('click', off);
for (const listen of [listenToService, listenToKey, listenToSpending]) listen(draw);
listenToSending();
await show();
