/** The sign-in page. There is no password: the stand-in keeps no secrets. */
import { escape, page } from './layout.js';

/** Where the sign-in of the other host may stop: the way on to the cases is a link that the person has to find. */
export const dashboardPage = () => page({
  title: 'Dashboard',
  main: '<h1>Welcome</h1><p>You are signed in.</p><a id="go-on" href="https://my.uscis.gov/oidc/callback">Go to my.uscis.gov</a>',
});

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
