/** The sign-in page. There is no password: the stand-in keeps no secrets. */
import { escape, page } from './layout.js';

/** @param {string} account the account that is chosen beforehand @param {string[]} [accounts] */
export function signInPage(account, accounts = [account]) {
  const options = accounts.map((name) =>
    `<option${name === account ? ' selected' : ''}>${escape(name)}</option>`).join('');
  return page({
    title: 'Sign in',
    main: `<h1>Sign in</h1>
<form method="post" action="/sign-in">
<label>Account <select name="account">${options}</select></label>
<button type="submit" id="sign-in">Sign in</button>
</form>`,
  });
}
