// A drawing in the reader's language: an owner gives each element its English name in `name_en`.

const MODEL = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/**
 * The drawing with its elements named in `language`, in memory only; without an English name an
 * element keeps its own.
 * @param {string} xml
 * @param {string} language  a BCP 47 tag
 */
export function named(xml, language) {
  if (!language.startsWith('en')) return xml;
  const drawing = new DOMParser().parseFromString(xml, 'application/xml');
  for (const property of drawing.getElementsByTagNameNS('*', 'property')) {
    if (property.getAttribute('name') !== 'name_en') continue;
    const element = property.parentElement?.parentElement?.parentElement; // properties, extensions
    if (element?.namespaceURI === MODEL) element.setAttribute('name', property.getAttribute('value'));
  }
  return new XMLSerializer().serializeToString(drawing);
}
