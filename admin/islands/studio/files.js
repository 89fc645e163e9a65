// The drawing as a file: saved from the browser, and taken from one.

/** Save `xml` under a name where the browser puts its downloads. */
export function saveFile(xml, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([xml], { type: 'application/xml' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Open the drawing of a file; throws, and keeps what is there, if it does not draw `process`. */
export async function loadFile(file, drawing, process) {
  const xml = await file.text();
  const before = await drawing.xml();
  await drawing.open(xml);
  const drawn = drawing.modeler.getDefinitions().get('rootElements').map(({ id }) => id);
  if (drawn.includes(process)) return;
  await drawing.open(before);
  throw new Error(`no process ${process}`);
}
