// htmx, as it is used here: it fetches a part of a page and puts it into its place. History is the desk's own, since
// a draft has to be kept before one leaves; nothing but an answer that was asked for is ever put on a page.
import htmx from 'htmx.org';

Object.assign(htmx.config, { history: false, noSwap: [204, 304, '4xx', '5xx'] });

/** Whether the answer is another page than the one that was asked for, as the one to sign in on. */
export const isElsewhere = (event) => event.detail.ctx.response.raw.redirected;

export default htmx;
