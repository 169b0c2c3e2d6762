const header = 'First Name,Last Name,Company,Website,Job Title,Email,Description,Keywords,Technologies,Segment\n';

const rowOf = (number: number): string =>
  `Ioana,Dragomir ${number},Telvora ${number},https://telvora${number}.ro,VP Network Operations,lead${number}@telvora${number}.ro,` +
  `"Telvora ${number} builds and runs fibre networks in rural Romania: 410 villages connected, field crews of two, open access for every operator.",` +
  `fibre;open access;field crews,NetBox;Grafana,segment ${number % 7}\n`;

/** A CSV file of `rows` different leads, in pieces of 200 rows. */
export async function* leadsCsv(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header);
  for (let from = 1; from <= rows; from += 200)
    yield Buffer.from(
      Array.from({ length: Math.min(200, rows - from + 1) }, (_, index) => rowOf(from + index)).join(''),
    );
}
