// A certified provider of OpenID Connect on loopback, for tests: node provider.mjs <redirect uri>.
// It prints its issuer. Whoever comes says at /interaction/… who they are (?as=) or refuses
// (?deny=1); `subject:username` lets somebody have another username than subject.
import http from "node:http";

import Provider from "oidc-provider";

const [redirectUri] = process.argv.slice(2);
const server = http.createServer();

server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "bihuan",
        client_secret: "a secret of the tests, long enough",
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], profile: ["preferred_username", "name"], email: ["email"] },
    cookies: { keys: ["of the tests"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id.split(":").at(-1) }),
    }),
  });

  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith("/interaction/")) return next();
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    const { as: accountId, deny } = ctx.query;
    if (deny) return finish(ctx, { error: "access_denied", error_description: "not today" });
    if (!accountId) {
      ctx.type = "html";
      ctx.body = `<title>Provider</title><form><input name="as"><button>Go</button></form>`;
      return undefined;
    }
    const grant = new provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope("openid profile email");
    return finish(ctx, { login: { accountId }, consent: { grantId: await grant.save() } });
  });

  function finish(ctx, result) {
    return provider.interactionFinished(ctx.req, ctx.res, result, {
      mergeWithLastSubmission: false,
    });
  }

  server.on("request", provider.callback());
  console.log(issuer);
});
