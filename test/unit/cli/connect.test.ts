import { expect, it } from 'vitest';
import { connect } from '../../../cli/connect.ts';

it.each(['junk', 'localhost:3000', 'ftp://localhost'])(
  'a server named "%s" is refused with what is expected',
  async (server) => {
    await expect(connect({ env: {}, server })).rejects.toThrow(
      `"${server}" is not the URL of a server: give one such as http://localhost:3000`,
    );
  },
);
