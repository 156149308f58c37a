// The ways out of an answer that did not come, or not whole.

import { clockTime, t } from '../../shared/i18n.js';
import { button, notice } from '../notice.js';

const AGAIN = ['cut_off', 'rate_limited', 'overloaded', 'network', 'stopped', 'no_ledger'];
const SETTINGS = ['bad_key', 'no_credit', 'model_unknown', 'not_a_model_server', 'over_limit', 'network'];

/** Opens the settings in a tab of their own, so that what was typed stays. */
export function toSettings() {
  return button(t('openOptions'), () => void chrome.runtime.openOptionsPage());
}

/**
 * @param {{outcome: string, message?: string, fix?: string, retryAt?: string}} said by the assistant program
 * @param {{again: () => void, shorten: () => void}} ways `shorten`: leave out parts of what is sent
 */
export function outcomeNotice({ outcome, message = '', fix = '', retryAt }, { again, shorten }) {
  const when = retryAt ? t('retryAt', clockTime(Date.parse(retryAt))) : '';
  const buttons = [
    AGAIN.includes(outcome) && button(t('askAgain'), again),
    outcome === 'too_long' && button(t('leaveOut'), shorten),
    SETTINGS.includes(outcome) && toSettings(),
  ];
  return notice({ title: message, text: [fix, when].filter(Boolean).join(' ') }, ...buttons.filter((one) => one !== false));
}
