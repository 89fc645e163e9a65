// The functions that the editors of expressions offer: those that our FEEL has, and no others.
import signatures from './builtins.json';

/** As `@camunda/feel-builtins` gives them; what is told of each is how it is called. */
export const camundaBuiltins = Object.entries(signatures).map(([name, ways]) => ({
  name,
  type: 'function',
  params: ways[0].map((parameter) => ({ name: parameter })),
  info: `<pre><code>${ways.map((parameters) => `${name}(${parameters.join(', ')})`).join('\n')}</code></pre>`,
}));
