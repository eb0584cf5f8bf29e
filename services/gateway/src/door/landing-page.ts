import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf } from '@samspill/service-kit/language';

/** What the form holds at first. A test runs it against the supergraph. */
export const EXAMPLE_QUERY = `{
  activities(first: 5) {
    edges { node { title { nb } organisers { name } municipality { name } } }
  }
}`;

const TEXTS = {
  nb: {
    lead: 'Åpne data om fritids-, inkluderings- og støttetilbud til barn og unge i Norge. Ett GraphQL-endepunkt for alle, uten nøkkel for lesing.',
    query: 'Spørring',
    run: 'Kjør',
    answer: 'Svar',
    how: 'Slik når du dataene',
    http: 'Spørringer med POST (JSON) eller GET.',
    stream: 'Abonnement som hendelser fra tjeneren (SSE). Et avbrudd fortsettes med Last-Event-ID.',
    socket: 'Abonnement med graphql-ws på samme adresse.',
    health: 'Lever tjenesten, og er den klar?',
    docs: 'Alt er beskrevet i <a href="/schema.graphql">skjemaet</a>, som også er åpent for introspeksjon, og i docs/ i kildekoden.',
    other: '<a href="/?lang=en" hreflang="en">In English</a>',
  },
  en: {
    lead: 'Open data about leisure, inclusion and support offers to children and young people in Norway. One GraphQL endpoint for everyone; reading needs no key.',
    query: 'Query',
    run: 'Run',
    answer: 'Answer',
    how: 'How to reach the data',
    http: 'Queries with POST (JSON) or GET.',
    stream: 'Subscriptions as server-sent events. After a break they go on from Last-Event-ID.',
    socket: 'Subscriptions with graphql-ws on the same address.',
    health: 'Is the service alive, and is it ready?',
    docs: 'Everything is described in <a href="/schema.graphql">the schema</a>, which is open to introspection too, and in docs/ of the source.',
    other: '<a href="/?lang=nb" hreflang="nb">På norsk</a>',
  },
} as const;

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
textarea, pre { box-sizing: border-box; width: 100%; font: .9rem/1.4 ui-monospace, monospace; padding: .75rem; border: 1px solid; border-radius: .25rem }
textarea { min-height: 9rem } pre { min-height: 3rem; overflow: auto; max-height: 30rem }
button { font: inherit; padding: .4rem 1.2rem; margin: .5rem 0 }
dt { font-family: ui-monospace, monospace }`;

const SCRIPT = `
const form = document.querySelector('form');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = document.querySelector('output');
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify({ query: form.query.value }),
    });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
});`;

const POLICY = [
  "default-src 'none'",
  `style-src '${hash(STYLE)}'`,
  `script-src '${hash(SCRIPT)}'`,
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGES = { nb: page('nb'), en: page('en') };

/** A page for people who open the address in a browser. Nothing is loaded from anywhere. */
export function answerLandingPage(request: IncomingMessage, response: ServerResponse): void {
  const asked = new URL(request.url ?? '/', 'http://gateway').searchParams.get('lang');
  const language = (asked ?? languageOf(request.headers['accept-language'])) === 'en' ? 'en' : 'nb';
  response
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'content-language': language,
      'cache-control': 'no-cache',
      vary: 'accept-language',
    })
    .end(request.method === 'HEAD' ? undefined : PAGES[language]);
}

function page(language: keyof typeof TEXTS): string {
  const text = TEXTS[language];
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Samspill</title>
<style>${STYLE}</style>
<h1>Samspill</h1>
<p>${text.lead}
<p>${text.other}
<form method="get" action="/graphql">
<label for="query">${text.query}</label>
<textarea id="query" name="query" spellcheck="false">${escaped(EXAMPLE_QUERY)}</textarea>
<button>${text.run}</button>
</form>
<h2>${text.answer}</h2>
<pre><output for="query"></output></pre>
<h2>${text.how}</h2>
<dl>
<dt>/graphql<dd>${text.http} ${text.socket}
<dt>/graphql/stream<dd>${text.stream}
<dt>/livez, /readyz<dd>${text.health}
</dl>
<p>${text.docs}
<script>${SCRIPT}</script>
</html>
`;
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
